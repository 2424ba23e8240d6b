//! No two modules of one folder use each other, not even round a third; a parent that only hands names on is in no ring.

#![allow(clippy::indexing_slicing, reason = "a test says what went wrong by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::support::imports::{files_under, handed_on, module_of, named_beside};

/// What a module stands for in its folder: a child by its name, or the folder's own file.
const OWN_FILE: &str = "mod.rs";

type Way = Vec<String>;

struct Module {
    /// What it names, but for what it hands on.
    named: Vec<Way>,
    handed_on: Vec<(String, Way)>,
}

struct House(BTreeMap<Way, Module>);

impl House {
    /// Of files by the way to them.
    fn of(texts: &BTreeMap<Way, String>) -> Self {
        let modules = texts.iter().map(|(module, text)| {
            let inside: Vec<String> = texts
                .keys()
                .filter(|other| other.len() == module.len() + 1 && other.starts_with(module))
                .filter_map(|other| other.last().cloned())
                .collect();
            let handed_on = handed_on(text, module, &inside);
            let mut named = named_beside(text, module, &inside);
            named.retain(|way| !handed_on.iter().any(|(_, handed)| handed == way));
            (module.clone(), Module { named, handed_on })
        });
        Self(modules.collect())
    }

    /// The module in which a name stands that a way leads to, behind all that hand it on.
    fn home<'a>(&'a self, way: &'a [String]) -> &'a [String] {
        let mut length = way.len();
        while !self.0.contains_key(&way[..length]) {
            length -= 1;
        }
        let module = &way[..length];
        let handed = way.get(length).and_then(|name| {
            let mut handed = self.0[module].handed_on.iter();
            handed.find(|(known, _)| known == name)
        });
        handed.map_or(module, |(_, on)| self.home(on))
    }

    /// Who uses whom, folder by folder.
    fn arrows(&self) -> BTreeMap<Way, BTreeMap<String, BTreeSet<String>>> {
        let mut arrows: BTreeMap<Way, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
        for (from, module) in &self.0 {
            for way in &module.named {
                let to = self.home(way);
                let same = from.iter().zip(to).take_while(|(from, to)| from == to).count();
                let within = |way: &[String]| way.get(same).cloned().unwrap_or(OWN_FILE.to_owned());
                if within(from) != within(to) {
                    let folder = arrows.entry(from[..same].to_vec()).or_default();
                    folder.entry(within(from)).or_default().insert(within(to));
                }
            }
        }
        arrows
    }

    /// The rings, with their folder.
    fn rings(&self) -> Vec<String> {
        let mut rings = Vec::new();
        for (folder, mut arrows) in self.arrows() {
            // Whoever uses nobody that is left is in no ring.
            loop {
                let left: BTreeSet<String> = arrows.keys().cloned().collect();
                let before = arrows.len();
                arrows.retain(|_, used| !used.is_disjoint(&left));
                if arrows.len() == before {
                    break;
                }
            }
            if !arrows.is_empty() {
                rings.push(format!("{}: {arrows:?}", folder.join("::")));
            }
        }
        rings
    }
}

fn way(text: &str) -> Way {
    text.split("::")
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn rings_of(files: &[(&str, &str)]) -> Vec<String> {
    let mut texts: BTreeMap<Way, String> = files
        .iter()
        .map(|(name, text)| (way(name), (*text).to_owned()))
        .collect();
    texts.entry(Vec::new()).or_default();
    House::of(&texts).rings()
}

#[test]
fn no_files_of_a_folder_use_each_other_in_a_ring() {
    let mut texts = BTreeMap::new();
    for file in files_under("") {
        if !file.ends_with("main.rs") {
            texts.insert(module_of(&file), fs::read_to_string(&file).unwrap());
        }
    }
    assert_eq!(House::of(&texts).rings(), [""; 0]);
}

#[test]
fn a_ring_is_found_however_it_is_closed() {
    let ab = |a, b| rings_of(&[("r", "mod a; mod b;"), ("r::a", a), ("r::b", b)]);
    assert_eq!(ab("use super::b::B;", "fn f() { super::a::g() }").len(), 1);
    assert_eq!(ab("use crate::r::{b, c};", "use super::{a::{A}};").len(), 1);
    assert_eq!(ab("use super::b::B;", "pub struct B;"), [""; 0]);
    // Round a name that the parent hands on.
    let parent = "mod a; mod b; pub(crate) use a::{A, A as Other};";
    for b in ["use super::A;", "use super::Other;", "use crate::r::A;"] {
        assert_eq!(
            rings_of(&[("r", parent), ("r::a", "use super::b::B;"), ("r::b", b)]).len(),
            1,
            "{b}"
        );
    }
    // A parent that uses its child for itself, and has what the child uses.
    let parent = "mod a; pub struct P; fn f() { a::f() }";
    assert_eq!(rings_of(&[("r", parent), ("r::a", "use super::P;")]).len(), 1);
    assert_eq!(rings_of(&[("r", parent), ("r::a", "pub fn f() {}")]), [""; 0]);
    // Folders, by a file deep inside each.
    let deep = [
        ("r", ""),
        ("r::a", ""),
        ("r::a::c", "use crate::r::b::B;"),
        ("r::b", ""),
        ("r::b::d", "use super::super::a::A;"),
    ];
    assert_eq!(rings_of(&deep).len(), 1);
}
