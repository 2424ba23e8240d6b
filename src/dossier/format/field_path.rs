//! The way to a value.

/// One step from a value into a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Segment {
    /// A field of a record, or the variant's field.
    Field(&'static str),
    /// An item of a list, or a part of a tuple, from 0.
    Item(usize),
}

/// The way to a value, from the outside in; kept on the stack until it is needed.
#[derive(Clone, Copy)]
pub struct FieldPath<'a> {
    outer: Option<&'a Self>,
    segment: Segment,
}

impl FieldPath<'_> {
    /// A field of the dossier itself.
    pub const fn field(name: &'static str) -> FieldPath<'static> {
        FieldPath {
            outer: None,
            segment: Segment::Field(name),
        }
    }

    /// A field of what stands here.
    pub fn then(&self, name: &'static str) -> FieldPath<'_> {
        FieldPath {
            outer: Some(self),
            segment: Segment::Field(name),
        }
    }

    /// An item of the list that stands here.
    pub fn item(&self, index: usize) -> FieldPath<'_> {
        FieldPath {
            outer: Some(self),
            segment: Segment::Item(index),
        }
    }

    /// The segments, from the outside in.
    pub fn segments(&self) -> Vec<Segment> {
        let mut segments = self.outer.map_or(Vec::new(), FieldPath::segments);
        segments.push(self.segment);
        segments
    }
}
