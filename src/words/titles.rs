//! How titles and versions of the dossier are written out; no words of ours.

use crate::dossier::model::{Cover, Dossier, Headline, Version};

/// A title as published, with its translation behind it where it has one.
pub(crate) fn title(headline: &Headline) -> String {
    match &headline.title_translation {
        Some(translation) => format!("{} [{translation}]", headline.title),
        None => headline.title.clone(),
    }
}

/// What one of the versions that disagree holds, and who holds it, each publisher once; a covered citation names nobody.
pub(crate) fn version(dossier: &Dossier, cover: &Cover, version: &Version) -> String {
    let mut holders: Vec<&str> = Vec::new();
    for citation in version.cite.iter().filter_map(|citation| cover.show(citation).open()) {
        let publisher = dossier.source(citation.source).publisher.as_str();
        if !holders.contains(&publisher) {
            holders.push(publisher);
        }
    }
    if holders.is_empty() {
        version.holds.clone()
    } else {
        format!("{} ({})", version.holds, holders.join(", "))
    }
}
