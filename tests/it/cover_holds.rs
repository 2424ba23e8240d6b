//! Nothing covered can be had by asking: replace all of it by something else, and no screen, no copy, no export, no
//! tooltip and no search tells the two dossiers apart. Times of covered events, and how many things are covered, are
//! all that may show.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::disguise::disguise;
use crate::support::senses::{Care, Senses, senses};
use proptest::prelude::ProptestConfig;
use proptest::test_runner::TestRunner;
use reelcheck::dossier::diagnostics::Code;
use reelcheck::dossier::format::Dossier;
use reelcheck::dossier::format::walk::{self, Covering, Part};
use reelcheck::dossier::load;
use reelcheck::dossier::model::CoverLevel;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

/// A dossier that is written into a folder of its own, as often as it is wanted.
struct Stage {
    folder: tempfile::TempDir,
}

impl Stage {
    /// A stage with the pictures and the map of a folder.
    fn of(folder: &str) -> Self {
        let stage = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        copy(Path::new(folder), stage.folder.path());
        stage
    }

    /// Puts a dossier on it, one field of a record to a line: where a field stands tells nothing of how long others are.
    fn set(&self, raw: &Dossier) {
        let looks = PrettyConfig::new().depth_limit(3);
        let text = options().to_string_pretty(raw, looks).unwrap();
        fs::write(self.folder.path().join("dossier.ron"), text).unwrap();
    }

    /// The code and line of each problem.
    fn problems(&self) -> Vec<(Code, usize)> {
        let loaded = load::from_path(self.folder.path(), None);
        let problems = loaded.report.problems().iter();
        problems
            .map(|problem| (problem.code, problem.place.as_ref().unwrap().line))
            .collect()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn read(folder: &str) -> Dossier {
    let text = fs::read_to_string(Path::new(folder).join("dossier.ron")).unwrap();
    options().from_str(&text).unwrap()
}

/// Words that only covered texts are likely to hold, and some that anybody would try.
fn queries(raw: &Dossier, level: CoverLevel) -> Vec<String> {
    let claims = raw.claims.iter().filter(|claim| level.covers(claim.spoiler));
    let words = claims.flat_map(|claim| {
        claim
            .question
            .wordings()
            .flat_map(str::split_whitespace)
            .collect::<Vec<_>>()
    });
    let words = words.map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned());
    let mut words: Vec<String> = words.filter(|word| word.len() > 4).collect();
    words.sort();
    words.dedup();
    words.truncate(12);
    words.extend(["dies", "robot", "quorvel", "blimpsty"].map(str::to_owned));
    words
}

fn first_difference(one: &Senses, other: &Senses) -> Option<String> {
    for (left, right) in one.iter().zip(other) {
        if left != right {
            let ((deed, left), (other_deed, right)) = (left, right);
            let same = left
                .bytes()
                .zip(right.bytes())
                .take_while(|(left, right)| left == right)
                .count();
            let from = left.floor_char_boundary(same.saturating_sub(300));
            let part = |text: &str| {
                text.get(from..text.floor_char_boundary(same + 300))
                    .unwrap_or("")
                    .to_owned()
            };
            return Some(format!("{deed} / {other_deed}:\n  {}\n  {}", part(left), part(right)));
        }
    }
    (one.len() != other.len()).then(|| "one of the two has more to tell".to_owned())
}

/// The covered words of a dossier, with the path to each.
fn covered_words(raw: &Dossier, level: CoverLevel) -> BTreeSet<(String, Vec<String>)> {
    let mut words = BTreeSet::new();
    walk::each(raw, &mut |at, part| {
        if let Part::Words(wording, Covering::By(spoiler)) = part
            && level.covers(spoiler)
        {
            let texts = wording.wordings().map(str::to_owned).collect();
            words.insert((format!("{:?}", at.segments()), texts));
        }
    });
    words
}

/// The covered words that a disguise left as they were: by these the test would look at nothing.
fn kept_words(raw: &Dossier, other: &Dossier, level: CoverLevel) -> Vec<(String, Vec<String>)> {
    let (one, other) = (covered_words(raw, level), covered_words(other, level));
    one.intersection(&other).cloned().collect()
}

/// Whatever stands under the cover of a dossier, it looks and sounds the same.
fn cover_holds(folder: &str, change: fn(&mut Dossier), cases: u32, care: Care) {
    let stage = Stage::of(folder);
    let mut raw = read(folder);
    change(&mut raw);
    for level in [CoverLevel::Ending, CoverLevel::Major] {
        stage.set(&raw);
        let (problems, words) = (stage.problems(), queries(&raw, level));
        let told = senses(stage.folder.path(), level, &words, care);
        let mut runner = TestRunner::new(ProptestConfig {
            cases,
            failure_persistence: None,
            max_shrink_iters: 0,
            ..ProptestConfig::default()
        });
        let seeds = proptest::num::u64::ANY;
        let outcome = runner.run(&seeds, |seed| {
            let mut other = raw.clone();
            disguise(&mut other, level, seed);
            let kept = kept_words(&raw, &other, level);
            proptest::prop_assert!(kept.is_empty(), "{:?} are covered and not replaced", kept);
            stage.set(&other);
            proptest::prop_assert_eq!(stage.problems(), problems.clone());
            let difference = first_difference(&told, &senses(stage.folder.path(), level, &words, care));
            proptest::prop_assert!(difference.is_none(), "{level:?}: {}", difference.unwrap_or_default());
            Ok(())
        });
        assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
    }
}

#[test]
fn the_cover_holds_on_every_kind_of_thing() {
    cover_holds("tests/fixtures/covered", |_| {}, 4, Care::Hovered);
}

#[test]
fn the_cover_holds_where_problems_stand_at_what_is_covered() {
    let spoil = |raw: &mut Dossier| {
        let covered = raw.claims.iter_mut().find(|claim| claim.id == "wreck").unwrap();
        covered.places.push("nowhere".to_owned());
        raw.claims[0].why.clear();
        raw.claims[0].event = Some("no-such-event".to_owned());
        raw.film.blurb = reelcheck::dossier::format::Text::Plain("A storm in which somebody dies.".to_owned());
    };
    cover_holds("tests/fixtures/covered", spoil, 2, Care::Opened);
}

#[test]
fn the_cover_holds_on_the_template() {
    cover_holds("assets/template", |_| {}, 2, Care::Hovered);
}

#[test]
fn the_cover_holds_on_ihostage() {
    cover_holds("assets/dossiers/ihostage", |_| {}, 1, Care::Opened);
}

#[test]
fn the_cover_holds_on_sully() {
    cover_holds("assets/dossiers/sully", |_| {}, 1, Care::Opened);
}

#[test]
fn the_cover_holds_on_apollo_13() {
    cover_holds("assets/dossiers/apollo13", |_| {}, 1, Care::Opened);
}
