//! Whether the two ways in which RON is read agree.

#[cfg(test)]
mod tests;

use ron::Value;
use ron::extensions::Extensions;
use serde::de::IgnoredAny;

use super::diagnostics::Diagnostics;
use super::read;
use super::tree::{Field, Kind, Node, Tree, options};
use crate::dossier::format::{Dossier, SCHEMA};

/// What `ron` and the tree of a file read differently in a text; none where they agree.
///
/// They agree where both find it sound, or the same fault in it; where both read the same value; and where both read the
/// same dossier.
pub fn disagreement(text: &str) -> Option<String> {
    let tree = Tree::of(text);
    // RON looks far ahead where newtypes are unwrapped: it then stops at other faults than the first, and takes brackets
    // for other values.
    let is_unwrapped = tree.extensions.contains(Extensions::UNWRAP_VARIANT_NEWTYPES);
    let by_ron = options().from_str::<IgnoredAny>(text);
    match (&by_ron, &tree.fault) {
        (Ok(_), None) => {}
        (Err(_), Some(_)) if is_unwrapped => {}
        (Err(err), Some(fault)) if err.code == fault.code => {}
        (ron, tree) => return Some(format!("{text}\nron: {ron:?}\nthe tree: {tree:?}")),
    }
    if tree.is_cut {
        return None;
    }
    if let (Ok(value), false) = (options().from_str::<Value>(text), is_unwrapped) {
        let ours = tree.root().and_then(value_of);
        // Numbers that are none equal nothing, and are written alike.
        let (ron, tree) = (format!("{:?}", Some(value)), format!("{ours:?}"));
        if ron != tree {
            return Some(format!("{text}\nron: {ron}\nthe tree: {tree}"));
        }
    }
    let dossier = options().from_str::<Dossier>(text).ok();
    let dossier = dossier.filter(|dossier| dossier.schema == SCHEMA)?;
    let by_tree = read::from_tree(text, &tree, &Diagnostics::new("", text)).0;
    let (ron, tree) = (format!("{:?}", Some(dossier)), format!("{by_tree:?}"));
    (ron != tree).then(|| format!("{text}\nron: {ron}\nthe tree: {tree}"))
}

/// The value that a node stands for, as RON has it.
fn value_of(node: &Node<'_>) -> Option<Value> {
    let all = |items: &[Node<'_>]| items.iter().map(value_of).collect::<Option<Vec<_>>>();
    let leaf = || options().from_str::<Value>(node.text).ok();
    match &node.kind {
        Kind::Text
        | Kind::Number
        | Kind::Other
        | Kind::Word("true" | "false" | "None" | "inf" | "inff32" | "inff64" | "NaN" | "NaNf32" | "NaNf64") => leaf(),
        Kind::Word(_) => Some(Value::Unit),
        Kind::Group(_) if node.text == "()" => Some(Value::Unit),
        Kind::List(items) | Kind::Group(items) => all(items).map(Value::Seq),
        Kind::Record(fields) => {
            let fields = fields
                .iter()
                .map(|field| Some((Value::String(field.name.to_owned()), value_of(&field.value)?)));
            fields.collect::<Option<_>>().map(Value::Map)
        }
        Kind::Map(fields) => {
            let entry =
                |field: &Field<'_>| Some((options().from_str::<Value>(field.name).ok()?, value_of(&field.value)?));
            fields.iter().map(entry).collect::<Option<_>>().map(Value::Map)
        }
        Kind::Called("Some", content) => {
            let inner = match &content.kind {
                Kind::Group(items) if items.len() == 1 => value_of(items.first()?)?,
                _ => value_of(content)?,
            };
            Some(Value::Option(Some(Box::new(inner))))
        }
        // A word with nothing in its brackets is an empty list to RON.
        Kind::Called(_, content) => match &content.kind {
            Kind::Group(items) => all(items).map(Value::Seq),
            _ => value_of(content),
        },
    }
}
