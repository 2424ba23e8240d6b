//! What RON reads, the tree reads too, and says of it what RON says.

#![cfg(test)]

use proptest::prelude::*;

use super::*;

/// Every part slices the file, and stands inside of what it is a part of, behind the part before.
fn places_hold(text: &str, node: &Node<'_>) {
    assert_eq!(text.get(node.span()), Some(node.text));
    let mut at = node.start;
    let mut part = |start: usize, written: &str| {
        assert!(start >= at, "{written} stands before {at}");
        at = start + written.len();
        assert!(at <= node.span().end);
        assert_eq!(text.get(start..at), Some(written));
    };
    match &node.kind {
        Kind::Text | Kind::Number | Kind::Other | Kind::Word(_) => {}
        Kind::List(items) | Kind::Group(items) => items.iter().for_each(|item| {
            part(item.start, item.text);
            places_hold(text, item);
        }),
        Kind::Map(fields) | Kind::Record(fields) => fields.iter().for_each(|field| {
            part(field.name_start, field.name);
            part(field.value.start, field.value.text);
            places_hold(text, &field.value);
        }),
        Kind::Called(word, content) => {
            part(node.start, word);
            part(content.start, content.text);
            places_hold(text, content);
        }
    }
}

/// Compares the two readings of a text.
fn agree(text: &str) {
    let tree = Tree::of(text);
    tree.root().into_iter().for_each(|root| places_hold(text, root));
    assert_eq!(disagreement(text), None);
}

/// What RON takes, or refuses, otherwise than one would guess.
const ODD: &[&str] = &[
    "",
    "()",
    "( )",
    "(,)",
    "(a: 1,)",
    "(a: 1,,)",
    "[1, 2",
    "[1 2]",
    "(1)",
    "Foo(1)",
    "Foo ( a /* : */ : 1 )",
    "Foo()",
    "Some(1)",
    "Some(1,)",
    "Some(1,2)",
    "Some()",
    "Some 1",
    "Some Some 1",
    "[Some, 1]",
    "Some(a: 1)",
    "Some",
    "Some (1)",
    "#![enable(unwrap_variant_newtypes)] Some(a: 1)",
    "#![enable(implicit_some)]#![type = \"x\"](a: 1)",
    "#![enable(nothing)] ()",
    "# ()",
    "r#\"a\"b\"#",
    "r##\"a\"#\"##",
    "r#\"a",
    "r#a-b.c",
    "(r#a-b: 1)",
    "(a-b: 1)",
    "(x: 1, inf..NaN: 1)",
    "(x: 1, b'a': 1)",
    "(x: 1, a-b: 1)",
    "r#",
    "r##",
    "b\"a\\x41\"",
    "br#\"a\"#",
    "b\"\\u{41}\"",
    "b'a'",
    "b'a",
    "b'\\x41'",
    "br#a",
    "'a'",
    "'\\n'",
    "'\\u{41}'",
    "'\\x41'",
    "'''",
    "'ab'",
    "'",
    "'\\",
    "'\\u{110000}'",
    "1_000",
    "_1",
    "0x1F",
    "0b12",
    "0o17",
    "1u8",
    "300u8",
    "1f32",
    "1.5e3",
    "1.5.5",
    "1..2",
    "1..=2",
    "..2",
    "..",
    "..=",
    "..=3",
    "1..",
    "b'a'..b'z'",
    "1..b'z'",
    "inf..NaN",
    "inf",
    "-inf",
    "+NaNf64",
    "-",
    "+",
    ".",
    "5abc",
    "5xyz",
    "[5xyz]",
    "Some(5xyz)",
    "2005-04-13",
    "99999999999999999999",
    "1e5",
    "1e",
    "{1: 2, \"a\": [], (1): {}}",
    "{1 2}",
    "{1: }",
    "{: 1}",
    "{a: 1}",
    "{",
    "\"a\\\"b\"",
    "\"a\\qb\"",
    "\"a\\u{1b}\"",
    "\"a\\\n   b\"",
    "\"a",
    "\"\\xff\"",
    "/* /* */ */ 1",
    "/* ",
    "1 /* ",
    "/ 1",
    "/",
    "1 // x",
    "[1 /*,*/, 2]",
    "(a /* ",
    "(a: 1) x",
    "(a: 1))",
    "[)",
    "[1)",
    "(a: 1]",
    "true",
    "true(1)",
    "None(1)",
    "(true: 1)",
    "\u{85}1\u{2028}",
    "\u{a0}1",
    "é",
    "(é: 1)",
    "“x”",
];

#[test]
fn what_ron_takes_in_odd_ways_the_tree_takes_too() {
    for text in ODD {
        agree(text);
    }
}

#[test]
fn what_is_nested_too_deep_for_ron_is_too_deep_for_the_tree() {
    for depth in [30, 31, 32, 33, 64, 65, 300] {
        for (open, close) in [
            ("[", "]"),
            ("(", ")"),
            ("Some(", ")"),
            ("{1: ", "}"),
            ("(a: ", ")"),
            ("Some ", ""),
            ("Foo(", ")"),
        ] {
            for inner in ["", "1", "()", ",", "( )", "/(", "a /", "a, /*", "a: /", "// ", "'", "="] {
                agree(&format!("{}{inner}{}", open.repeat(depth), close.repeat(depth)));
            }
        }
    }
}

/// A piece of RON, or of what looks like it.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[(){}\\[\\],:]{1,3}",
        "[a-zA-Z_éß]{1,6}",
        "[0-9_.xobeEinfNa+u83264'-]{1,8}",
        "\\PC{0,3}",
        proptest::sample::select(vec![
            "Some(",
            "Some ",
            "None",
            "true",
            "inf",
            "NaN",
            "r#\"",
            "\"#",
            "r#a",
            "b\"",
            "br\"",
            "b'a'",
            "'a'",
            "'\\n'",
            "\"a\"",
            "\"\\",
            "\"\\u{41}\"",
            "/*",
            "*/",
            "// ",
            "\n",
            " ",
            "..",
            "..=",
            "#![enable(unwrap_variant_newtypes)]",
            "#![type=\"a\"]",
            "a: ",
            "\"a\": ",
            "Foo(",
            "()",
        ])
        .prop_map(str::to_owned),
    ]
}

/// Sound RON of any shape.
fn sound() -> impl Strategy<Value = String> {
    let blank = proptest::sample::select(vec!["", " ", "\n\t", "/* a /* b */ \" */", "// (\n"]);
    let leaf = prop_oneof![
        "-?[0-9]{1,4}(_[0-9]{2})?(\\.[0-9]{1,3})?",
        "\"[a-zé ()\\[\\],:/]{0,6}\"",
        proptest::sample::select(vec![
            "true",
            "None",
            "Foo",
            "r#a.b",
            "inf",
            "-NaN",
            "0x1F_u32",
            "1..=2",
            "'\"'",
            "b\"(\"",
            "r#\"(\"[\"#",
            "()",
            "\"\\\"(\"",
            "b'('",
        ])
        .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        let spaced = (blank.clone(), inner, blank.clone()).prop_map(|(a, value, b)| format!("{a}{value}{b}"));
        let many = proptest::collection::vec(spaced, 0..4);
        let word = proptest::sample::select(vec!["", "Foo", "r#b", "Some "]);
        (many, 0usize..5, word, any::<bool>()).prop_map(|(values, shape, word, has_comma)| {
            let named: Vec<String> = values
                .iter()
                .enumerate()
                .map(|(at, value)| format!("n{at}:{value}"))
                .collect();
            let keyed: Vec<String> = values.iter().map(|value| format!("{value}:{value}")).collect();
            let comma = if has_comma && !values.is_empty() { "," } else { "" };
            match shape {
                0 => format!("[{}{comma}]", values.join(",")),
                1 => format!("{{{}{comma}}}", keyed.join(",")),
                2 => format!("{}({}{comma})", word.trim(), named.join(",")),
                3 => format!("{}({}{comma})", word.trim(), values.join(",")),
                _ => format!("Some({}{comma})", values.first().map_or("1", String::as_str)),
            }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(3_000) })]

    #[test]
    fn two_readings_of_any_pieces_agree(pieces in proptest::collection::vec(piece(), 0..12)) {
        agree(&pieces.concat());
    }

    #[test]
    fn two_readings_of_sound_ron_agree(text in sound()) {
        agree(&text);
    }
}

/// A dossier with values of every kind, some of them written in odd ways.
const DOSSIER: &str = r##"#![enable(implicit_some)] Dossier(
    schema: 1, lang: "en",
    film: (title: "F\u{e9}", released: "2002-01-01", runtime_min: 0x5A,
        basis: (kind: BasedOn, cite: [(source: "w")]), makers: [(person: "m", job: "Director",)],
        headline: {"en": "F\u{e9}", r"nl": r#"F"é"#}, blurb: (en: "B"), image: Some "dot"),
    real_event: RealEvent(title: "E", start: r#Day("2001-02-03"), end: Day("2001-02-04",), place: "p",
        summary: 'S', cite: [], outcome: Passage(text: "O", spoiler: Ending)),
    clock: Clock(), people: [Person(id: "m", name: None, kind: Maker, bio: Some((text: "O", spoiler: Mild)), privacy: RoleOnly((reason: "r")))],
    places: [(id: "p", name: "P", roles: [Event], at: (5_2.0e0, -4), accuracy_m: inf, /* ( */)],
    events: [(id: "e", track: Film, when: FilmMinute(minute: 1u32), text: "T", /* /* " */ */)],
    review: (by: "U", date: "2003-01-02", state: Draft, contact: Some("c",), method: "M"), // the end
)"##;

#[test]
fn a_dossier_in_odd_ways_is_the_same_in_both_readings() {
    assert!(
        options().from_str::<Dossier>(DOSSIER).is_ok(),
        "{:?}",
        options().from_str::<Dossier>(DOSSIER)
    );
    agree(DOSSIER);
    let unwrapped = DOSSIER.replace("implicit_some", "unwrap_variant_newtypes");
    let unwrapped = unwrapped.replace("Some((text: \"O\", spoiler: Mild))", "Some(text: \"O\", spoiler: Mild)");
    let unwrapped = unwrapped.replace("RoleOnly((reason: \"r\"))", "RoleOnly(reason: \"r\")");
    assert!(options().from_str::<Dossier>(&unwrapped).is_ok());
    agree(&unwrapped);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn two_readings_of_a_dossier_with_anything_put_in_agree(
        edits in proptest::collection::vec((0.0..1.0f64, 0usize..5, piece()), 1..3)
    ) {
        let mut text: Vec<char> = DOSSIER.chars().collect();
        for (place, length, piece) in edits {
            let start = (place * text.len() as f64) as usize;
            let end = (start + length).min(text.len());
            text.splice(start..end, piece.chars());
        }
        agree(&text.into_iter().collect::<String>());
    }
}

#[test]
fn two_readings_of_every_file_of_the_corpus_and_of_every_film_agree() {
    let corpus = std::fs::read_dir("tests/corpus/dossiers").unwrap().flatten();
    let films = std::fs::read_dir("assets/dossiers").unwrap().flatten();
    let films = films.map(|film| film.path().join("dossier.ron"));
    let mut count = 0;
    for path in corpus.map(|file| file.path()).chain(films) {
        if let Ok(text) = std::fs::read_to_string(path) {
            count += 1;
            agree(&text);
        }
    }
    assert!(count > 150, "only {count} files were read");
}
