//! Warnings of verdicts and of what they rest on.

use snapbox::{assert_data_eq, str};

use super::reported;

#[test]
fn a_side_without_a_source_is_a_warning() {
    assert_data_eq!(
        reported(&[("confidence: High, cite: [(source: \"weekly\")])", "confidence: High)")]),
        str![[r#"
warning[W01]: the film side names no source
  --> dossier.ron:40:19
   |
40 |             film: Told(text: "So.", confidence: High),
   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shown as "no source yet"
   |
   = note: in claim `first`
   = help: add `cite: [(source: "…")]`
"#]]
    );
}

#[test]
fn a_core_claim_with_a_single_source_is_a_warning() {
    assert_data_eq!(
        reported(&[("weight: Supporting", "weight: Core")]),
        str![[r#"
warning[W02]: a core claim rests on a single source
  --> dossier.ron:41:65
   |
41 |             real: Recorded(text: "So.", confidence: High, cite: [(source: "daily")]),
   |                                                                 ^^^^^^^^^^^^^^^^^^^ one source
   |
   = note: in claim `first`
   = help: find a second, independent one; the warning stays as long as there is one alone
"#]]
    );
}

#[test]
fn sources_that_go_back_to_one_are_a_warning() {
    let changes = [
        (
            "real: Recorded(text: \"So.\", confidence: High, cite: [(source: \"daily\")])",
            "real: Recorded(text: \"So.\", confidence: High, cite: [(source: \"daily\"), (source: \"weekly\")])",
        ),
        (
            "publisher: \"Weekly\",",
            "publisher: \"Weekly\", goes_back_to: \"daily\",",
        ),
    ];
    assert_data_eq!(
        reported(&changes),
        str![[r#"
warning[W03]: all sources of this claim go back to one
  --> dossier.ron:41:65
   |
41 |             real: Recorded(text: "So.", confidence: High, cite: [(source: "daily"), (source: "weekly")]),
   |                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ these lean on each other
   |
   = note: in claim `first`
   = help: find an independent source, or count them as one
"#]]
    );
}

#[test]
fn invented_without_ground_is_a_warning() {
    assert_data_eq!(
        reported(&[("verdict: True", "verdict: Invented")]),
        str![[r#"
warning[W04]: invented, without positive ground
  --> dossier.ron:42:22
   |
42 |             verdict: Invented,
   |                      ^^^^^^^^ no report is not enough
   |
   = note: in claim `first`
   = help: give the real side as `NoCounterpart` with its source, or write `NotKnown`
"#]]
    );
}

#[test]
fn changed_without_reason_is_a_warning() {
    assert_data_eq!(
        reported(&[("verdict: True", "verdict: Changed")]),
        str![[r#"
warning[W05]: changed, without a reason
  --> dossier.ron:42:22
   |
42 |             verdict: Changed,
   |                      ^^^^^^^ a change has a reason, even an unstated one
   |
   = note: in claim `first`
   = help: add `why: [Unstated]`, or a better reason
"#]]
    );
}

#[test]
fn true_on_one_newspaper_is_a_warning() {
    assert_data_eq!(
        reported(&[("kind: Official,", "kind: Press,")]),
        str![[r#"
warning[W16]: true, on less than an official source or two independent ones
  --> dossier.ron:42:22
   |
42 |             verdict: True,
   |                      ^^^^ not borne out by the real side
   |
   = note: in claim `first`
   = help: cite an official source, or a second of another publisher and origin; or write another verdict
"#]]
    );
}

#[test]
fn true_on_two_newspapers_of_one_agency_is_a_warning() {
    assert_data_eq!(
        reported(&[
            ("kind: Official,", "kind: Press, goes_back_to: \"weekly\","),
            (
                "cite: [(source: \"daily\")]),\n            verdict",
                "cite: [(source: \"daily\"), (source: \"weekly\")]),\n            verdict"
            ),
        ]),
        str![[r#"
warning[W03]: all sources of this claim go back to one
  --> dossier.ron:41:65
   |
41 |             real: Recorded(text: "So.", confidence: High, cite: [(source: "daily"), (source: "weekly")]),
   |                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ these lean on each other
   |
   = note: in claim `first`
   = help: find an independent source, or count them as one

warning[W16]: true, on less than an official source or two independent ones
  --> dossier.ron:42:22
   |
42 |             verdict: True,
   |                      ^^^^ not borne out by the real side
   |
   = note: in claim `first`
   = help: cite an official source, or a second of another publisher and origin; or write another verdict
"#]]
    );
}

#[test]
fn true_on_two_newspapers_that_have_it_from_different_people_is_no_warning() {
    assert_data_eq!(
        reported(&[
            ("kind: Official,", "kind: Press,"),
            (
                "cite: [(source: \"daily\")]),\n            verdict",
                "cite: [(source: \"daily\"), (source: \"weekly\")]),\n            verdict"
            ),
        ]),
        str![[""]]
    );
}

#[test]
fn a_dispute_of_which_one_version_alone_has_a_source_is_a_warning() {
    assert_data_eq!(
        reported(&[("verdict: True,", "verdict: NotKnown,\n            disputed: true,")]),
        str![[r#"
warning[W17]: disputed, and only one version has a source
  --> dossier.ron:43:23
   |
43 |             disputed: true,
   |                       ^^^^ by whom?
   |
   = note: in claim `first`
   = help: cite who contradicts it with `says: Contradicts`, or give `versions`, each with its sources
"#]]
    );
}

#[test]
fn a_dispute_is_shown_by_versions_or_by_who_contradicts() {
    let disputed = ("verdict: True,", "verdict: NotKnown,\n            disputed: true,");
    let versions = "versions: [(holds: \"So\", cite: [(source: \"daily\")]), (holds: \"Not so\", cite: [(source: \"weekly\")])]),\n            verdict";
    assert_data_eq!(
        reported(&[
            disputed,
            ("cite: [(source: \"daily\")]),\n            verdict", versions)
        ]),
        str![[""]]
    );
    let against = "cite: [(source: \"daily\"), (source: \"weekly\", says: Contradicts)]),\n            verdict";
    assert_data_eq!(
        reported(&[
            disputed,
            ("cite: [(source: \"daily\")]),\n            verdict", against)
        ]),
        str![[""]]
    );
}

#[test]
fn changed_with_a_film_side_without_a_source_is_a_warning() {
    assert_data_eq!(
        reported(&[
            ("verdict: True,", "verdict: Changed,\n            why: [Unstated],"),
            (
                "Told(text: \"So.\", confidence: High, cite: [(source: \"weekly\")])",
                "Told(text: \"So.\", confidence: High)"
            ),
        ]),
        str![[r#"
warning[W01]: the film side names no source
  --> dossier.ron:40:19
   |
40 |             film: Told(text: "So.", confidence: High),
   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shown as "no source yet"
   |
   = note: in claim `first`
   = help: add `cite: [(source: "…")]`

warning[W18]: this verdict sets two sides against each other, and the film side names no source
  --> dossier.ron:42:22
   |
42 |             verdict: Changed,
   |                      ^^^^^^^ one side without a source
   |
   = note: in claim `first`
   = help: add `cite` to the film side, or write `NotKnown`
"#]]
    );
}

#[test]
fn versions_of_what_nobody_disputes_are_a_misfit() {
    let versions =
        "cite: [(source: \"daily\")], versions: [(holds: \"So\"), (holds: \"Not so\")]),\n            verdict";
    assert_data_eq!(
        reported(&[("cite: [(source: \"daily\")]),\n            verdict", versions)]),
        str![[r#"
warning[W15]: versions are given, but the claim is not disputed
  --> dossier.ron:41:96
   |
41 |             real: Recorded(text: "So.", confidence: High, cite: [(source: "daily")], versions: [(holds: "So"), (holds: "Not so")]),
   |                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ these versions
   |
   = note: in claim `first`
   = help: write `disputed: true`, or take them out
"#]]
    );
}
