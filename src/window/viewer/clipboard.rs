//! What is chosen on screen as text with its sources, for the clipboard. What is covered stays out.

use crate::dossier::model::{
    CastId, Citation, ClaimBody, Cover, Dossier, EventId, FilmSide, PlaceId, RealSide, Shown, SourceId,
};
use crate::window::state::Screen;
use crate::window::ui::{Page, position_words};
use crate::words::{self, WORDS};

/// The item chosen on screen, as text; or its neutral words where it is covered.
pub(crate) fn selection(page: Page<'_>) -> Option<String> {
    let (dossier, view) = (page.dossier, page.view);
    let copier = Copier {
        dossier,
        cover: &view.cover,
    };
    match view.location.screen {
        Screen::Claims => {
            let first = page.derived.claims.first().copied();
            let claim = dossier.claim(view.claim(dossier).or(first)?);
            Some(match view.cover.show(&claim.body) {
                Shown::Open(body) => copier.claim(body),
                Shown::Covered(label) => covered(label),
            })
        }
        Screen::Cast => view.cast_entry(dossier).map(|id| copier.cast_entry(id)),
        Screen::Place => view.place(dossier).map(|id| copier.place(id)),
        Screen::Timeline => view.event(dossier).map(|id| copier.event(id)),
        Screen::Sources => view.source(dossier).map(|id| copier.source_line(id)),
        Screen::Overview | Screen::DataCheck | Screen::Library => None,
    }
}

fn covered(label: &str) -> String {
    format!("{}\n", (WORDS.terms.covered)(label, " (", ")"))
}

/// Makes texts of a dossier as the cover shows it.
struct Copier<'a> {
    dossier: &'a Dossier,
    cover: &'a Cover,
}

impl Copier<'_> {
    fn claim(&self, body: &ClaimBody) -> String {
        let ClaimBody {
            question,
            film,
            real,
            comparison,
            disputed: _,
            why: _,
            note: _,
            people: _,
            places: _,
            event: _,
            sensitivity: _,
        } = body;
        let in_film = match film {
            FilmSide::Told(statement) => statement.text.as_str(),
            FilmSide::NotRecorded => WORDS.copies.not_recorded,
            FilmSide::LeftOut(_) => WORDS.copies.left_out,
        };
        let in_reality = match real {
            RealSide::Recorded(statement) => statement.text.as_str(),
            RealSide::NotRecorded => WORDS.copies.not_recorded,
            RealSide::NoCounterpart(ground) => ground.text.as_str(),
        };
        let verdict = (WORDS.terms.comparison)(*comparison);
        let versions: String = real
            .versions()
            .iter()
            .map(|version| (WORDS.copies.version)(&words::version(self.dossier, self.cover, version)))
            .collect();
        let text = (WORDS.copies.claim)(question, in_film, in_reality, &versions, verdict);
        self.with_sources(&text, body.citations())
    }

    fn cast_entry(&self, id: CastId) -> String {
        let entry = self.dossier.cast_entry(id);
        let actor = self.dossier.performer_name(entry);
        let names: Vec<&str> = actor.into_iter().chain(entry.character.as_deref()).collect();
        let mut text = format!("{}\n", (WORDS.copies.plays)(&names));
        let mut cite: Vec<&Citation> = Vec::new();
        if let Some(what) = &entry.what {
            match self.cover.show(what) {
                Shown::Open(what) => {
                    text.push_str(&(WORDS.copies.in_the_film)(&format!("{}\n", what.text)));
                    cite.extend(&what.cite);
                }
                Shown::Covered(label) => text.push_str(&(WORDS.copies.in_the_film)(&covered(label))),
            }
        }
        match self.cover.show(&entry.counterpart) {
            Shown::Open(link) => {
                let whom = self.dossier.whom(link);
                let relation = (WORDS.cast.relation)(link.relation);
                let really: Vec<&str> = whom.into_iter().chain([relation]).collect();
                text.push_str(&(WORDS.copies.in_reality)(&format!("{}\n", really.join(", "))));
                cite.extend(&link.cite);
            }
            Shown::Covered(label) => text.push_str(&(WORDS.copies.in_reality)(&covered(label))),
        }
        self.with_sources(&text, cite.into_iter())
    }

    fn place(&self, id: PlaceId) -> String {
        let place = self.dossier.place(id);
        let mut text = format!("{}\n", place.name);
        if let Some(address) = &place.address {
            text.push_str(&format!("{address}\n"));
        }
        if let Some(at) = place.at {
            text.push_str(&format!("{}\n", position_words(at, place.accuracy_m)));
        }
        let mut cite: Vec<&Citation> = place.cite.iter().collect();
        if let Some(note) = place.note.as_ref().and_then(|note| self.cover.show(note).open()) {
            text.push_str(&format!("\n{}\n", note.text));
            cite.extend(&note.cite);
        }
        self.with_sources(&text, cite.into_iter())
    }

    fn event(&self, id: EventId) -> String {
        let event = self.dossier.event(id);
        let when = (WORDS.times.when_and_elapsed)(self.dossier, &event.when);
        match self.cover.show(&event.body) {
            Shown::Open(body) => self.with_sources(
                &(WORDS.times.event)(&when, &format!("{}\n", body.text)),
                body.cite.iter(),
            ),
            Shown::Covered(label) => (WORDS.times.event)(&when, &covered(label)),
        }
    }

    /// A text with the sources under it, each once, and where it was checked. Covered citations are no sources of it.
    fn with_sources<'c>(&self, text: &str, cite: impl Iterator<Item = &'c Citation>) -> String {
        let mut sources: Vec<SourceId> = Vec::new();
        for citation in cite.filter_map(|citation| self.cover.show(citation).open()) {
            if !sources.contains(&citation.source) {
                sources.push(citation.source);
            }
        }
        let lines: Vec<String> = sources
            .into_iter()
            .map(|id| format!("- {}", self.source_line(id)))
            .collect();
        let title = &self.dossier.film().title;
        (WORDS.copies.with_sources)(text, &lines.concat(), title)
    }

    fn source_line(&self, id: SourceId) -> String {
        let source = self.dossier.source(id);
        let date = source.issued.as_deref().unwrap_or(WORDS.sources.undated);
        match self.cover.show(&source.headline) {
            Shown::Open(headline) => {
                let address = headline.url.as_ref().map_or(String::new(), |link| format!(" {link}"));
                (WORDS.copies.source)(&source.publisher, date, &words::title(headline), &address)
            }
            Shown::Covered(label) => (WORDS.copies.source)(&source.publisher, date, label, ""),
        }
    }
}
