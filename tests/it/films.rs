//! What holds for every film that comes with the program.

use std::collections::BTreeSet;

use reelcheck::dossier::format::walk::{self, Part};
use reelcheck::dossier::model::{
    Comparison, Cover, CoverLevel, Dossier, FilmSide, RealSide, SourceId, SourceKind, Verdict,
};
use reelcheck::library::{BundledFilm, FILMS};
use skrifa::MetadataProvider;

fn dossier(film: &BundledFilm) -> Dossier {
    let loaded = film.load(None);
    let problems: Vec<String> = loaded
        .report
        .problems()
        .iter()
        .map(reelcheck::dossier::diagnostics::short)
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    loaded.dossier.unwrap()
}

/// Every text that the file holds, in each of its languages.
fn texts(film: &BundledFilm) -> Vec<String> {
    let file = film.files.iter().find(|file| file.path == "dossier.ron").unwrap();
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let raw = options.from_bytes(&file.content.bytes()).unwrap();
    let mut texts = Vec::new();
    walk::each(&raw, &mut |_, part| {
        if let Part::Words(wording, _) = part {
            texts.extend(wording.wordings().map(str::to_owned));
        }
    });
    texts
}

#[test]
fn every_film_has_claims_cast_places_and_a_covered_ending() {
    for film in FILMS {
        let dossier = dossier(film);
        assert!(
            dossier.claims().len() >= 16 && dossier.cast().len() >= 10,
            "{}",
            film.slug
        );
        assert!(dossier.map().is_some() && dossier.places().len() >= 3, "{}", film.slug);
        let cover = Cover::default();
        assert!(cover.covers(&dossier.real_event().outcome), "{}", film.slug);
    }
}

#[test]
fn no_film_is_named_in_the_code_but_where_the_films_are_listed() {
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![source];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap().to_lowercase();
            // Which film the window opens on is said on the command line and in the list of films.
            if path.ends_with("library/mod.rs") || path.ends_with("words/command_line.rs") || path.ends_with("tests.rs")
            {
                continue;
            }
            for word in [
                "ihostage",
                "sully",
                "hudson",
                "apple store",
                "apollo",
                "houston",
                "lovell",
            ] {
                assert!(!code.contains(word), "{} names {word}", path.display());
            }
        }
    }
}

#[test]
fn every_recorded_side_is_cited() {
    for film in FILMS {
        let dossier = dossier(film);
        let open = Cover::new(CoverLevel::Nothing);
        for (_, claim) in dossier.claims().iter() {
            let body = open.show(&claim.body).open().unwrap();
            let told = matches!(body.film, FilmSide::NotRecorded) || !body.film.citations().is_empty();
            let recorded = matches!(body.real, RealSide::NotRecorded) || body.real.citations().next().is_some();
            assert!(told && recorded, "{} has a side without a source", claim.slug);
        }
        for (_, event) in dossier.events().iter() {
            assert!(
                !open.show(&event.body).open().unwrap().cite.is_empty(),
                "{}",
                event.slug
            );
        }
    }
}

#[test]
fn a_true_claim_rests_on_an_official_record_or_on_two_sources_that_do_not_lean_on_each_other() {
    for film in FILMS {
        let dossier = dossier(film);
        let open = Cover::new(CoverLevel::Nothing);
        for (_, claim) in dossier.claims().iter() {
            let body = open.show(&claim.body).open().unwrap();
            if body.comparison == Comparison::Verdict(Verdict::True) {
                let citations = body.real.citations();
                let sources: Vec<SourceId> = citations
                    .map(|citation| open.show(citation).open().unwrap().source)
                    .collect();
                let is_official = |source: &SourceId| dossier.source(*source).kind == SourceKind::Official;
                let roots: BTreeSet<SourceId> = sources
                    .iter()
                    .map(|&source| dossier.source(source).goes_back_to.unwrap_or(source))
                    .collect();
                assert!(
                    roots.len() >= 2 || sources.iter().any(is_official),
                    "{} rests on {} source",
                    claim.slug,
                    roots.len()
                );
            }
        }
    }
}

#[test]
fn every_film_has_its_files_as_they_lie_in_assets() {
    let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    for film in FILMS {
        for file in film.files {
            let lies = std::fs::read(assets.join("dossiers").join(film.slug).join(file.path)).unwrap();
            assert!(file.content.bytes() == lies, "{}/{}", film.slug, file.path);
        }
    }
}

#[test]
fn every_letter_stands_in_the_bundled_fonts() {
    let fonts: [&[u8]; 5] = [
        include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
        include_bytes!("../../assets/fonts/Inter-Medium.ttf"),
        include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
        include_bytes!("../../assets/fonts/SourceSerif4-Regular.ttf"),
        include_bytes!("../../assets/fonts/SourceSerif4-SemiBold.ttf"),
    ];
    let letters: BTreeSet<char> = FILMS
        .iter()
        .flat_map(texts)
        .flat_map(|text| text.chars().collect::<Vec<_>>())
        .filter(|letter| !letter.is_control())
        .collect();
    for bytes in fonts {
        let font = skrifa::FontRef::new(bytes).unwrap();
        let charmap = font.charmap();
        let missing: Vec<char> = letters
            .iter()
            .copied()
            .filter(|letter| charmap.map(*letter).is_none())
            .collect();
        assert!(missing.is_empty(), "missing: {missing:?}");
    }
}

#[test]
fn every_picture_decodes() {
    for film in FILMS {
        let dossier = dossier(film);
        for (_, image) in dossier.images().iter() {
            let file = film.files.iter().find(|file| file.path == image.file.as_str()).unwrap();
            let picture = reelcheck::dossier::pictures::decode(&file.content.bytes(), 2_000).unwrap();
            assert!(picture.width() >= 600, "{} is small", image.file.as_str());
        }
    }
}
