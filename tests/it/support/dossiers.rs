//! A small dossier on disk, to be changed and loaded.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use reelcheck::dossier::diagnostics::human;
use reelcheck::dossier::load::{Loaded, from_bytes};
use reelcheck::dossier::model::Dossier;

/// A dossier with one of each record and no problem.
pub(crate) const MINIMAL: &str = r#"(
    schema: 1,
    lang: "en",
    film: (
        title: "Film",
        released: "2002-01-01",
        runtime_min: 90,
        basis: (kind: BasedOn, cite: [(source: "weekly")]),
        makers: [(person: "maker", job: "Director")],
        headline: "A film",
        blurb: "About something.",
        image: "dot",
    ),
    real_event: (
        title: "Event",
        start: Day("2001-02-03"),
        end: Day("2001-02-04"),
        place: "square",
        summary: "It happened.",
        cite: [(source: "daily")],
        outcome: (text: "It ended.", spoiler: Ending),
    ),
    spoiler_words: ["vanish"],
    people: [
        (id: "maker", name: "Maker One", kind: Maker),
        (id: "actor", name: "Actor Two", kind: Performer),
        (id: "real", name: "Real Three", kind: RealPerson,),
    ],
    cast: [
        (id: "someone", actor: "actor", character: "Someone", billing: 1, group: Main,
            counterpart: (relation: Renamed, people: ["real"], confidence: High)),
    ],
    claims: [
        (
            id: "first",
            order: 1,
            question: "Was it so?",
            weight: Supporting,
            topic: "Topic",
            film: Told(text: "So.", confidence: High, cite: [(source: "weekly")]),
            real: Recorded(text: "So.", confidence: High, cite: [(source: "daily")]),
            verdict: True,
            places: ["square"],
        ),
    ],
    places: [
        (id: "square", name: "Square", roles: [Event], at: (52.0, 4.0), accuracy_m: 5.0),
    ],
    sources: [
        (id: "daily", kind: Official, title: "News", publisher: "Daily", lang: "en",
            url: "https://daily.example/a", accessed: "2003-01-01", standing: Later),
        (id: "weekly", kind: Review, title: "Review", publisher: "Weekly", lang: "en",
            accessed: "2003-01-01", standing: Retrospective),
    ],
    events: [
        (id: "happens", track: Real, when: At("2001-02-03T04:05[Europe/Amsterdam]"), text: "It happens",
            cite: [(source: "daily")]),
    ],
    images: [
        (id: "dot", file: "dot.png", kind: Drawing, alt: "A dot", credit: "Us", licence: "CC0",),
    ],
    map: (
        file: "map.geojson",
        title: "Square",
        note: (text: "A square."),
        centre: (52.0, 4.0),
        bounds: ((51.9, 3.9), (52.1, 4.1)),
        credit: "Us",
        licence: "CC0",
    ),
    review: (by: "Us", date: "2003-01-02", state: Draft, method: "From reviews."),
)
"#;

/// The minimal dossier with more claims before its own.
pub(crate) fn with_claims(claims: &str) -> Dossier {
    let list = "    claims: [\n";
    let folder = Folder::with(&[(list, &format!("{list}{claims}\n"))]);
    folder.load().dossier.unwrap()
}

const MAP: &str = r#"{"type":"FeatureCollection","features":[]}"#;

/// A folder of its own for one test; gone with the test.
pub(crate) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The minimal dossier after some replacements, each of which must be found.
    pub(crate) fn with(changes: &[(&str, &str)]) -> Self {
        let mut text = MINIMAL.to_owned();
        for (from, to) in changes {
            assert!(text.contains(from), "the minimal dossier does not hold {from}");
            text = text.replacen(from, to, 1);
        }
        Self::of_bytes(text.as_bytes())
    }

    /// A dossier file of these bytes, with a picture and a map beside it.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("reelcheck-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        let folder = Self { path };
        folder.write("dossier.ron", bytes);
        folder.write("map.geojson", MAP.as_bytes());
        let dot = image::RgbaImage::from_pixel(2, 2, image::Rgba([0, 0, 0, 255]));
        dot.save(folder.path.join("dot.png")).unwrap();
        folder
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> &std::path::Path {
        &self.path
    }

    /// Writes a file into the folder.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path.join(name), bytes).unwrap();
    }

    /// Makes an empty folder inside.
    pub(crate) fn make_folder(&self, name: &str) {
        fs::create_dir(self.path.join(name)).unwrap();
    }

    /// Loads it under a name that is the same on every machine.
    pub(crate) fn load(&self) -> Loaded {
        self.load_in(None)
    }

    /// Loads it with its texts in a language.
    pub(crate) fn load_in(&self, language: Option<&str>) -> Loaded {
        let bytes = fs::read(self.path.join("dossier.ron")).unwrap();
        from_bytes(
            &bytes,
            "dossier.ron",
            reelcheck::dossier::load::Folder::Disk(self.path.clone()),
            language,
        )
    }

    /// Its problems as they are printed.
    pub(crate) fn reported(&self) -> String {
        let problems: Vec<String> = self.load().report.problems().iter().map(human).collect();
        problems.join("\n\n")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}
