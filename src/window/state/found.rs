//! What search and jump shows for what was typed: groups of rows, worked out once for each letter.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use crate::dossier::model::{Cover, Dossier};
use crate::query::search::{FoundIn, Record, fold, marks};
use crate::window::state::command::Command;
use crate::window::state::host::Host;
use crate::window::state::jump::{Entry, Hit, Index, Mark, Target};
use crate::words::WORDS;

/// Most rows of a group that are shown before the rest is asked for.
pub const SHOWN_OF_GROUP: usize = 4;
/// So much of a text stands before what was found in it, in letters.
const BEFORE_MARK: usize = 24;

/// What stands together in what was found, in the order in which groups of equal rank stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// What was jumped to lately.
    Lately,
    /// Claims.
    Claims,
    /// Cast and people.
    People,
    /// Places and routes.
    Places,
    /// Events.
    Events,
    /// Sources.
    Sources,
    /// Films that come with the program.
    Films,
    /// Commands and settings.
    Commands,
}

impl Group {
    /// Its heading.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lately => WORDS.search.lately,
            Self::Claims => WORDS.search.claims,
            Self::People => WORDS.search.people,
            Self::Places => WORDS.search.places,
            Self::Events => WORDS.search.events,
            Self::Sources => WORDS.search.sources,
            Self::Films => WORDS.search.films,
            Self::Commands => WORDS.search.commands,
        }
    }

    fn of(target: Target) -> Self {
        match target {
            Target::Record(Record::Claim(_)) => Self::Claims,
            Target::Record(Record::Cast(_) | Record::Person(_)) => Self::People,
            Target::Record(Record::Place(_) | Record::Route(_)) => Self::Places,
            Target::Record(Record::Event(_)) => Self::Events,
            Target::Record(Record::Source(_)) => Self::Sources,
            Target::Film(_) => Self::Films,
            Target::Run(_) | Target::Set(_) => Self::Commands,
        }
    }
}

/// What was asked of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    query: String,
    opened: Option<Group>,
    jumped: Vec<Target>,
}

/// Searches, and keeps what it found last.
#[derive(Debug, Clone)]
pub struct Finder {
    index: Index,
    last: RefCell<Option<(Asked, Rc<Found>)>>,
}

/// What was found, as it is shown.
#[derive(Debug, Default)]
pub struct Found {
    /// The groups, the nearest first; none is empty.
    pub groups: Vec<FoundGroup>,
    /// How many things were found; none where nothing was asked for.
    pub count: Option<usize>,
}

/// A group of what was found.
#[derive(Debug)]
pub struct FoundGroup {
    /// Which group.
    pub group: Group,
    /// The rows that are shown.
    pub rows: Vec<FoundRow>,
    /// How many more there are.
    pub more: usize,
}

/// One row of what was found.
#[derive(Debug)]
pub struct FoundRow {
    /// Where it leads.
    pub target: Target,
    /// What stands before it.
    pub mark: Mark,
    /// What it is called.
    pub title: Marked,
    /// What stands behind it, stepping back.
    pub detail: Marked,
}

/// A text, and where in it stands what was looked for.
#[derive(Debug, Default)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// Ranges of its bytes.
    pub marks: Vec<Range<usize>>,
}

impl Found {
    /// The rows that are shown, in order.
    pub fn rows(&self) -> impl Iterator<Item = &FoundRow> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// The group in which the row of this number stands.
    pub fn group_of(&self, row: usize) -> Option<&FoundGroup> {
        let mut before = 0;
        self.groups.iter().find(|group| {
            before += group.rows.len();
            row < before
        })
    }
}

impl Finder {
    /// Gathers what can be found of a dossier, where there is one, and beside it.
    pub fn new(dossier: Option<&Dossier>, cover: &Cover, host: Host) -> Self {
        Self {
            index: Index::new(dossier, cover, host),
            last: RefCell::default(),
        }
    }

    /// What is shown for a query: of each group the first rows, of the one that was opened all. Where nothing is asked
    /// for, what was jumped to lately, and the commands.
    pub fn found(&self, query: &str, opened: Option<Group>, jumped: &[Target]) -> Rc<Found> {
        let asked = Asked {
            query: query.to_owned(),
            opened,
            jumped: jumped.to_vec(),
        };
        let mut last = self.last.borrow_mut();
        match &*last {
            Some((known, found)) if *known == asked => Rc::clone(found),
            Some(_) | None => {
                let found = Rc::new(self.find(&asked));
                *last = Some((asked, Rc::clone(&found)));
                found
            }
        }
    }

    fn find(&self, asked: &Asked) -> Found {
        let folded = fold(&asked.query);
        let words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return self.unasked(asked);
        }
        let ranked = self.index.ranked(&words);
        let mut groups: Vec<(usize, Group, Vec<Hit<'_>>)> = Vec::new();
        for (cost, hit) in &ranked {
            let group = Group::of(hit.entry.target);
            match groups.iter_mut().find(|(_, known, _)| *known == group) {
                Some((_, _, hits)) => hits.push(*hit),
                None => groups.push((*cost, group, vec![*hit])),
            }
        }
        groups.sort_by_key(|(cost, group, _)| (*cost, *group));
        let groups = groups.into_iter().map(|(_, group, hits)| {
            let shown = shown_of(hits.len(), asked.opened == Some(group));
            FoundGroup {
                group,
                more: hits.len() - shown,
                rows: hits.iter().take(shown).map(|hit| row(*hit, &words)).collect(),
            }
        });
        Found {
            groups: groups.collect(),
            count: Some(ranked.len()),
        }
    }

    /// What stands there before anything is typed.
    fn unasked(&self, asked: &Asked) -> Found {
        let jumped = asked.jumped.iter().filter_map(|&target| self.index.entry(target));
        let of = |group: Group| {
            self.index
                .entries()
                .iter()
                .filter(move |entry| Group::of(entry.target) == group)
        };
        let leads_to_screen = |entry: &&Entry| matches!(entry.target, Target::Run(Command::Show(_)));
        let screens = of(Group::Commands).filter(leads_to_screen);
        let others = of(Group::Commands).filter(|entry| !leads_to_screen(entry));
        let groups = [
            (Group::Lately, jumped.collect::<Vec<_>>()),
            (Group::Films, of(Group::Films).collect()),
            (Group::Commands, screens.chain(others).collect()),
        ];
        let groups = groups.into_iter().filter(|(_, entries)| !entries.is_empty());
        let groups = groups.map(|(group, entries)| {
            let shown = shown_of(entries.len(), asked.opened == Some(group));
            let rows = entries.iter().take(shown);
            FoundGroup {
                group,
                more: entries.len() - shown,
                rows: rows.map(|entry| row(Hit { entry, place: None }, &[])).collect(),
            }
        });
        Found {
            groups: groups.collect(),
            count: None,
        }
    }
}

fn shown_of(all: usize, is_opened: bool) -> usize {
    if is_opened { all } else { all.min(SHOWN_OF_GROUP) }
}

fn row(hit: Hit<'_>, query: &[&str]) -> FoundRow {
    let Entry {
        target,
        findable,
        mark,
        detail,
    } = hit.entry;
    let passage = findable.passage(query).filter(|_| matches!(target, Target::Record(_)));
    FoundRow {
        target: *target,
        mark: *mark,
        title: Marked {
            marks: marks(&findable.title, query),
            text: findable.title.clone(),
        },
        detail: match hit.place.zip(passage) {
            Some((place, passage)) => excerpt(place, passage, query),
            None => Marked {
                text: detail.clone(),
                marks: Vec::new(),
            },
        },
    }
}

/// A text from shortly before what was looked for, and where it stands.
fn excerpt(place: FoundIn, passage: &str, query: &[&str]) -> Marked {
    let first = marks(passage, query).first().map_or(0, |mark| mark.start);
    let before = passage.get(..first).unwrap_or_default();
    let words = before.match_indices(' ').map(|(at, _)| at + 1);
    let mut near = words.filter(|&at| before.get(at..).is_some_and(|rest| rest.chars().count() <= BEFORE_MARK));
    let from = if before.chars().count() <= BEFORE_MARK {
        0
    } else {
        near.next().unwrap_or(first)
    };
    let shown = passage.get(from..).unwrap_or(passage);
    let lead = (WORDS.search.excerpt)(place, from > 0);
    let found = marks(shown, query).into_iter();
    Marked {
        marks: found
            .map(|mark| mark.start + lead.len()..mark.end + lead.len())
            .collect(),
        text: format!("{lead}{shown}"),
    }
}
