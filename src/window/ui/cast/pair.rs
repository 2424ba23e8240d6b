//! A cast entry as a pair: who it is on screen, and who that is in reality.

use crate::dossier::model::{CastEntry, Counterpart, Dossier, Performer, Person, Privacy, Shown, initials_of};
use crate::window::ui::page::Page;
use crate::words::{self, WORDS};

/// What stands on a card, as far as the cover lets it.
pub(crate) struct Pair {
    /// In place of a portrait.
    pub(crate) initials: String,
    /// The character; the actor where no role is recorded.
    pub(crate) on_screen: String,
    /// The actor, or that one of both is not recorded.
    pub(crate) played_by: String,
    /// Who that is in reality.
    pub(crate) real: Real,
}

/// Who somebody on screen is in reality.
pub(crate) enum Real {
    /// The neutral words in its place.
    Covered(String),
    /// Who it is.
    Known {
        /// The name, or what stands in its place.
        name: String,
        /// How both relate.
        relation: String,
    },
}

impl Pair {
    pub(crate) fn of(page: Page<'_>, entry: &CastEntry) -> Self {
        let actor = page.dossier.performer_name(entry);
        let (on_screen, played_by) = match (&entry.character, actor) {
            (Some(character), Some(actor)) => (character.clone(), actor.to_owned()),
            (Some(character), None) if entry.performer == Some(Performer::Unread) => {
                (character.clone(), WORDS.cast.actor_cannot_be_read.to_owned())
            }
            (Some(character), None) => (character.clone(), WORDS.cast.actor_not_recorded.to_owned()),
            (None, Some(actor)) => (actor.to_owned(), WORDS.cast.role_not_recorded.to_owned()),
            (None, None) => (entry.slug.to_string(), WORDS.cast.neither_recorded.to_owned()),
        };
        let known = entry.actor().map(|id| page.dossier.person(id));
        let initials = known
            .and_then(Person::initials)
            .unwrap_or_else(|| initials_of(actor.unwrap_or(&on_screen)));
        let real = match page.view.cover.show(&entry.counterpart) {
            Shown::Covered(label) => Real::Covered(label.to_owned()),
            Shown::Open(link) => Real::of(page.dossier, link),
        };
        Self {
            initials,
            on_screen,
            played_by,
            real,
        }
    }

    /// Both sides in a sentence, for those who do not see the card.
    pub(crate) fn sentence(&self) -> String {
        let Self {
            initials: _,
            on_screen,
            played_by,
            real,
        } = self;
        let real = match real {
            Real::Covered(label) => (WORDS.terms.covered)(label, ", ", ""),
            Real::Known { name, relation } => format!("{name}, {relation}"),
        };
        (WORDS.cast.pair)(on_screen, played_by, &real)
    }
}

impl Real {
    fn of(dossier: &Dossier, link: &Counterpart) -> Self {
        let whom = dossier.whom(link).join(", ");
        let relation = (WORDS.cast.relation)(link.relation);
        if whom.is_empty() {
            return Self::Known {
                name: words::capital(relation),
                relation: (WORDS.cast.relation_explained)(link.relation).to_owned(),
            };
        }
        let is_private = link.people.iter().any(|&id| match dossier.person(id).privacy {
            Privacy::Withheld(_) => true,
            Privacy::Public | Privacy::Initials | Privacy::RoleOnly(_) => false,
        });
        Self::Known {
            name: words::capital(&whom),
            relation: if is_private {
                (WORDS.cast.name_kept_private)(relation)
            } else {
                relation.to_owned()
            },
        }
    }
}
