//! Which records there are: slugs checked once, before anything points at them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::roll::Roll;
use crate::dossier::diagnostics::Code;
use crate::dossier::load::diagnostics::Diagnostics;
use crate::dossier::load::message::problem;
use crate::dossier::load::site::Site;
use crate::dossier::model::{Id, Slug};

/// A record that can stand, with its id and what was read of it for that.
pub(super) struct Kept<'r, R, P> {
    /// Its place in what was read.
    pub(super) position: usize,
    pub(super) slug: Slug,
    pub(super) record: &'r R,
    pub(super) parsed: P,
}

/// The records of one list that can stand, and the ids that their conversion takes over.
pub(super) struct KeptList<'r, R, P, T> {
    pub(super) section: &'static str,
    pub(super) records: Vec<Kept<'r, R, P>>,
    pub(super) ids: Arc<HashMap<Slug, Id<T>>>,
}

/// The names of the records of one list that can stand.
pub(super) struct IdTable<T> {
    kind: &'static str,
    ids: Arc<HashMap<Slug, Id<T>>>,
    /// Ids of records that stand in the file but were left out; pointing at them is no error of its own.
    left_out: HashSet<String>,
    /// In order of the ids.
    slugs: Vec<Slug>,
}

impl<T> IdTable<T> {
    /// Takes the records whose slug is one and new, and of which `parse` gives what it takes for them to stand.
    pub(super) fn take<'r, R, P>(
        (section, kind): (&'static str, &'static str),
        records: &'r [R],
        (diagnostics, roll): (&Diagnostics<'_>, &mut Roll),
        slug_of: impl Fn(&R) -> &str,
        parse: impl Fn(&'r R, &Site<'_, '_>) -> Option<P>,
    ) -> (Self, KeptList<'r, R, P, T>) {
        let mut ids: HashMap<Slug, Id<T>> = HashMap::with_capacity(records.len());
        let mut left_out = HashSet::new();
        let mut kept: Vec<Kept<'r, R, P>> = Vec::with_capacity(records.len());
        let list = diagnostics.field(section);
        for (position, record) in records.iter().enumerate() {
            let at = list.item(position);
            let text = slug_of(record);
            let first = ids.get(text).and_then(|first| kept.get(first.index()));
            let first = first.map(|first| list.item(first.position));
            let stands = roll.next(&at, || {
                let (slug, parsed) = (new_slug(kind, text, first.as_ref(), &at), parse(record, &at));
                Some((slug?, parsed?))
            });
            if let Some((slug, parsed)) = stands {
                ids.insert(slug.clone(), Id::at(kept.len()));
                kept.push(Kept {
                    position,
                    slug,
                    record,
                    parsed,
                });
            } else {
                // Who names a record rightly whose id has capitals has done nothing wrong.
                left_out.insert(text.to_ascii_lowercase());
                left_out.insert(text.to_owned());
            }
        }
        left_out.extend(diagnostics.ids_left_out(section));
        let ids = Arc::new(ids);
        let table = Self {
            kind,
            ids: Arc::clone(&ids),
            left_out,
            slugs: kept.iter().map(|kept| kept.slug.clone()).collect(),
        };
        let records = kept;
        (table, KeptList { section, records, ids })
    }

    /// The id behind a name; a name that nothing bears is a problem.
    pub(crate) fn find(&self, name: &str, at: &Site<'_, '_>) -> Option<Id<T>> {
        if let Some(&id) = self.ids.get(name) {
            return Some(id);
        }
        if !self.left_out.contains(name) {
            problem(Code::DanglingId, format!("no {} is called `{name}`", self.kind))
                .mark(format!("expected the id of {}", with_article(self.kind)))
                .remedy(format!(
                    "correct the name, or add {} of that id",
                    with_article(self.kind)
                ))
                .nearest(at.diagnostics.nearest(name, self.ids.keys().map(Slug::as_str)))
                .report(at);
        }
        None
    }

    /// The slug of an id that stands here.
    pub(crate) fn slug(&self, id: Id<T>) -> Option<Slug> {
        self.slugs.get(id.index()).cloned()
    }

    /// The id behind a name that may be left out.
    pub(crate) fn find_maybe(&self, name: Option<&String>, at: &Site<'_, '_>) -> Option<Id<T>> {
        name.and_then(|name| self.find(name, at))
    }

    /// The ids behind a list of names.
    pub(crate) fn find_all(&self, names: &[String], at: &Site<'_, '_>) -> Vec<Id<T>> {
        names
            .iter()
            .enumerate()
            .filter_map(|(index, name)| self.find(name, &at.item(index)))
            .collect()
    }
}

/// The slug of a record, where its id is one, and no record before it has it.
fn new_slug(kind: &'static str, text: &str, first: Option<&Site<'_, '_>>, at: &Site<'_, '_>) -> Option<Slug> {
    let Some(slug) = Slug::parse(text) else {
        let message = if text.is_empty() {
            "an empty text is not an id".to_owned()
        } else {
            format!("`{text}` is not an id")
        };
        problem(Code::BadId, message)
            .mark("expected lower-case letters, digits, `-` and `_`")
            .remedy(format!("write it like `{}`, at most 64 letters", like(text)))
            .report(&at.then("id"));
        return None;
    };
    if let Some(first) = first {
        let line = first.then("id").line();
        problem(Code::DuplicateId, format!("two {} are called `{text}`", plural(kind)))
            .mark(format!("the second one; the first stands in line {line}"))
            .remedy("give one of them another id")
            .report(&at.then("id"));
        return None;
    }
    Some(slug)
}

/// An id that is like a text.
fn like(text: &str) -> String {
    let plain: String = text.nfkd().filter(|letter| !is_combining_mark(*letter)).collect();
    let plain = plain.to_lowercase();
    let words: Vec<&str> = plain.split(|letter: char| !letter.is_ascii_alphanumeric()).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let id = words.join("-");
    if Slug::parse(&id).is_some() {
        id
    } else {
        "an-id".to_owned()
    }
}

fn with_article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {kind}")
}

fn plural(kind: &str) -> String {
    match kind {
        "person" => "people".to_owned(),
        "cast entry" => "cast entries".to_owned(),
        _ => format!("{kind}s"),
    }
}
