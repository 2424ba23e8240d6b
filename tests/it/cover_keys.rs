//! Everything that can be covered is known by its key, so that what was uncovered by hand stays so over a reload.

use reelcheck::dossier::load::from_path;

/// The keys of the dossier with a cover on every kind of thing.
const KEYS: &str = r#"
Outcome
ContentNote(…)
ContentNote(…)
ContentNote(…)
MapNote
Bio(Slug("actor"))
Bio(Slug("helper"))
Bio(Slug("keeper"))
Role(Slug("bell"))
Role(Slug("kit"))
Counterpart(Slug("bell"))
Counterpart(Slug("kit"))
Claim(Slug("boat"))
Claim(Slug("helper"))
Claim(Slug("light"))
Claim(Slug("why"))
Claim(Slug("wreck"))
PlaceNote(Slug("pier"))
PlaceNote(Slug("reef"))
Route(Slug("drift"))
Route(Slug("way-home"))
Event(Slug("bell"))
Event(Slug("film-end"))
Event(Slug("film-start"))
Event(Slug("light-out"))
Event(Slug("sinking"))
Event(Slug("verdict"))
Source(Slug("inquest"))
Source(Slug("log"))
Source(Slug("memoir"))
Source(Slug("paper"))
Source(Slug("weekly"))
Image(Slug("pier"))
Image(Slug("portrait"))
Image(Slug("still"))
Image(Slug("wreck-picture"))
Citation { by: Basis, source: Slug("memoir"), nth: 0 }
Citation { by: Basis, source: Slug("weekly"), nth: 0 }
Citation { by: Summary, source: Slug("log"), nth: 0 }
Citation { by: Summary, source: Slug("memoir"), nth: 0 }
Citation { by: Outcome, source: Slug("inquest"), nth: 0 }
Citation { by: Outcome, source: Slug("log"), nth: 0 }
Citation { by: Outcome, source: Slug("memoir"), nth: 0 }
Citation { by: Outcome, source: Slug("paper"), nth: 0 }
Citation { by: Outcome, source: Slug("weekly"), nth: 0 }
Citation { by: MapNote, source: Slug("inquest"), nth: 0 }
Citation { by: Bio(Slug("actor")), source: Slug("weekly"), nth: 0 }
Citation { by: Bio(Slug("keeper")), source: Slug("inquest"), nth: 0 }
Citation { by: Privacy(Slug("helper")), source: Slug("inquest"), nth: 0 }
Citation { by: Privacy(Slug("helper")), source: Slug("paper"), nth: 0 }
Citation { by: Role(Slug("bell")), source: Slug("memoir"), nth: 0 }
Citation { by: Role(Slug("bell")), source: Slug("weekly"), nth: 0 }
Citation { by: Role(Slug("kit")), source: Slug("weekly"), nth: 0 }
Citation { by: Counterpart(Slug("bell")), source: Slug("memoir"), nth: 0 }
Citation { by: Counterpart(Slug("kit")), source: Slug("weekly"), nth: 0 }
Citation { by: FilmSide(Slug("helper")), source: Slug("weekly"), nth: 0 }
Citation { by: FilmSide(Slug("light")), source: Slug("paper"), nth: 0 }
Citation { by: FilmSide(Slug("light")), source: Slug("weekly"), nth: 0 }
Citation { by: FilmSide(Slug("why")), source: Slug("weekly"), nth: 0 }
Citation { by: FilmSide(Slug("wreck")), source: Slug("weekly"), nth: 0 }
Citation { by: RealSide(Slug("boat")), source: Slug("paper"), nth: 0 }
Citation { by: RealSide(Slug("helper")), source: Slug("memoir"), nth: 0 }
Citation { by: RealSide(Slug("light")), source: Slug("log"), nth: 0 }
Citation { by: RealSide(Slug("light")), source: Slug("memoir"), nth: 0 }
Citation { by: RealSide(Slug("why")), source: Slug("inquest"), nth: 0 }
Citation { by: RealSide(Slug("why")), source: Slug("log"), nth: 0 }
Citation { by: RealSide(Slug("why")), source: Slug("log"), nth: 1 }
Citation { by: RealSide(Slug("why")), source: Slug("paper"), nth: 0 }
Citation { by: RealSide(Slug("wreck")), source: Slug("inquest"), nth: 0 }
Citation { by: RealSide(Slug("wreck")), source: Slug("log"), nth: 0 }
Citation { by: Place(Slug("pier")), source: Slug("inquest"), nth: 0 }
Citation { by: Place(Slug("pier")), source: Slug("log"), nth: 0 }
Citation { by: PlaceNote(Slug("pier")), source: Slug("log"), nth: 0 }
Citation { by: PlaceNote(Slug("reef")), source: Slug("inquest"), nth: 0 }
Citation { by: Route(Slug("drift")), source: Slug("inquest"), nth: 0 }
Citation { by: Route(Slug("way-home")), source: Slug("memoir"), nth: 0 }
Citation { by: Route(Slug("way-home")), source: Slug("paper"), nth: 0 }
Citation { by: Event(Slug("bell")), source: Slug("memoir"), nth: 0 }
Citation { by: Event(Slug("film-end")), source: Slug("weekly"), nth: 0 }
Citation { by: Event(Slug("film-start")), source: Slug("weekly"), nth: 0 }
Citation { by: Event(Slug("light-out")), source: Slug("log"), nth: 0 }
Citation { by: Event(Slug("light-out")), source: Slug("memoir"), nth: 0 }
Citation { by: Event(Slug("sinking")), source: Slug("inquest"), nth: 0 }
Citation { by: Event(Slug("verdict")), source: Slug("inquest"), nth: 0 }
"#;

#[test]
fn everything_that_can_be_covered_has_its_key() {
    let dossier = from_path("tests/fixtures/covered".as_ref(), None).dossier.unwrap();
    let keys: Vec<String> = dossier.cover_keys().iter().map(|key| format!("{key:?}")).collect();
    assert_eq!(keys.join("\n"), KEYS.trim());
}
