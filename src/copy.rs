//! The selected claim as text with its sources, for the clipboard. What is covered stays out.

use crate::model::{Citation, ClaimBody, Cover, Dossier, FilmSide, RealSide, Shown};
use crate::ui::Page;

/// The claim chosen on screen, as text; or its neutral words where it is covered.
pub(crate) fn selection(page: Page<'_>) -> Option<String> {
    if page.view.here.screen != crate::action::Screen::Claims {
        return None;
    }
    let chosen = page
        .view
        .claim(page.dossier)
        .or_else(|| page.derived.claims.first().copied())?;
    let claim = page.dossier.claim(chosen);
    Some(match page.view.cover.show(&claim.body) {
        Shown::Open(body) => text(page.dossier, &page.view.cover, body),
        Shown::Covered(label) => format!("{label} (covered)\n"),
    })
}

fn text(dossier: &Dossier, cover: &Cover, body: &ClaimBody) -> String {
    let film = match &body.film {
        FilmSide::Told(statement) => statement.text.as_str(),
        FilmSide::NotRecorded => "not recorded",
        FilmSide::LeftOut(_) => "left out",
    };
    let real = match &body.real {
        RealSide::Recorded(statement) => statement.text.as_str(),
        RealSide::NotRecorded => "not recorded",
        RealSide::NoCounterpart(ground) => ground.text.as_str(),
    };
    let verdict = crate::ui::comparison_words(body.comparison);
    let sources: Vec<String> = body
        .citations()
        .map(|citation| source_line(dossier, cover, citation))
        .collect();
    format!(
        "{}\n\nIn the film: {film}\n\nIn reality: {real}\n\nVerdict: {verdict}\n\nSources:\n{}\n({}, checked with Reelcheck)\n",
        body.question,
        sources.concat(),
        dossier.film().title,
    )
}

fn source_line(dossier: &Dossier, cover: &Cover, citation: &Citation) -> String {
    let source = dossier.source(citation.source);
    let date = source.issued.as_deref().unwrap_or("undated");
    match cover.show(&source.headline) {
        Shown::Open(headline) => {
            let address = headline.url.as_ref().map_or(String::new(), |link| format!(" {link}"));
            format!("- {}, {date}: {}{address}\n", source.publisher, headline.title)
        }
        Shown::Covered(label) => format!("- {}, {date}: {label}\n", source.publisher),
    }
}
