//! What the format says of itself: of a field, a word or a kind of record, for the command line and the nearest names.

/// All that the documentation of the types says, as `cargo run --example format` wrote it; a test tells when that is old.
const TYPES: &str = include_str!("types.txt");

/// A word that is mentioned more often than this is too common to be looked up.
const MOST_MENTIONS: usize = 8;

/// A kind of record, or a set of words.
struct Type {
    name: &'static str,
    meaning: &'static str,
    rows: Vec<Row>,
}

/// A field, a word or a form: its name, which a form has not, and all that is said of it.
#[derive(Clone, Copy)]
struct Row {
    name: &'static str,
    said: &'static str,
}

/// What the format says of a name; nothing where it does not know it.
pub fn explain(name: &str) -> Option<String> {
    let types = types();
    if let Some(of_type) = types.iter().find(|of_type| of_type.name.eq_ignore_ascii_case(name)) {
        let rows: Vec<String> = of_type.rows.iter().map(|row| format!("  {}", row.said)).collect();
        return Some(format!(
            "{}: {}\n\n{}\n",
            of_type.name,
            of_type.meaning,
            rows.join("\n")
        ));
    }
    let mut told = String::new();
    for of_type in &types {
        for row in of_type.rows.iter().filter(|row| !name.is_empty() && row.name == name) {
            told.push_str(&format!("in {}: {}\n", of_type.name, row.said));
        }
    }
    (!told.is_empty()).then_some(told)
}

/// Where the format speaks of something that is no name in it; nothing where it never does, or all over.
pub fn mentions(word: &str) -> Option<String> {
    let speaks = |text: &str| {
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        words.any(|other| !other.is_empty() && other.eq_ignore_ascii_case(word))
    };
    let mut told = Vec::new();
    for of_type in types() {
        if speaks(of_type.meaning) {
            told.push(format!("{}: {}\n", of_type.name, of_type.meaning));
        }
        let rows = of_type.rows.iter().filter(|row| speaks(row.said));
        told.extend(rows.map(|row| format!("in {}: {}\n", of_type.name, row.said)));
    }
    (1..=MOST_MENTIONS).contains(&told.len()).then(|| {
        format!(
            "`{word}` is no name of the format, which speaks of it here:\n\n{}",
            told.concat()
        )
    })
}

/// Every name of the format.
pub fn names() -> Vec<&'static str> {
    let of_type = |of_type: Type| std::iter::once(of_type.name).chain(of_type.rows.into_iter().map(|row| row.name));
    let names = types().into_iter().flat_map(of_type);
    names.filter(|name| !name.is_empty()).collect()
}

/// Every type of the format, each before those that it is first to name.
fn types() -> Vec<Type> {
    let mut types: Vec<Type> = Vec::new();
    for line in TYPES.lines().filter(|line| !line.starts_with('#')) {
        match (line.strip_prefix("  "), types.last_mut()) {
            (Some(said), Some(of_type)) => of_type.rows.push(row(said)),
            _ => types.extend(line.split_once(": ").map(|(name, meaning)| Type {
                name,
                meaning,
                rows: Vec::new(),
            })),
        }
    }
    types
}

/// A line of a type: what stands first in it is its name, behind that of a word whose field it is.
fn row(said: &'static str) -> Row {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.';
    let (path, _) = said.split_at(said.find(|letter| !is_part(letter)).unwrap_or(said.len()));
    Row {
        name: path.rsplit('.').next().unwrap_or(path),
        said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::format::FeatureKind;

    #[test]
    fn a_field_is_told_for_each_record_that_has_it() {
        let told = explain("within_min").unwrap();
        assert!(told.contains("in When: About.within_min? (whole number): "), "{told}");
        assert!(
            told.contains("in FilmPoint: FilmMinute.within_min? (whole number): "),
            "{told}"
        );
    }

    #[test]
    fn a_word_is_told_as_it_is_written() {
        assert!(explain("RoleOnly").unwrap().contains("RoleOnly((reason: …)): "));
        assert!(explain("Scene").unwrap().contains("Scene(\"…\"): "));
    }

    #[test]
    fn a_record_is_told_with_all_its_fields() {
        let told = explain("claim").unwrap();
        assert!(
            told.contains("question (text): ") && told.contains("film (FilmSide): "),
            "{told}"
        );
    }

    #[test]
    fn the_kind_of_a_source_a_picture_and_a_feature_of_the_map_are_all_told() {
        let told = explain("kind").unwrap();
        for part in ["in Source: ", "in Image: ", "in MapFeature: "] {
            assert!(told.contains(part), "{part}: {told}");
        }
    }

    #[test]
    fn every_kind_of_feature_that_a_map_can_name_is_told_and_no_other() {
        for (_, name) in FeatureKind::ALL {
            let told = explain(name).unwrap();
            assert!(told.contains("in MapKind: "), "{name}: {told}");
        }
        let told = explain("MapKind").unwrap();
        let kinds = told.lines().filter(|line| line.starts_with("  "));
        assert_eq!(kinds.count(), FeatureKind::ALL.len(), "{told}");
    }

    #[test]
    fn a_word_that_is_no_name_is_told_where_the_page_speaks_of_it() {
        assert!(explain("background").is_some() && explain("quay").is_none());
        assert!(mentions("quays").unwrap().contains("in MapKind: "));
        assert!(mentions("nonsense").is_none() && mentions("").is_none() && mentions("the").is_none());
    }

    #[test]
    fn every_name_is_told_and_nothing_of_a_type_is_left_out() {
        let types = types();
        for of_type in &types {
            let told = explain(of_type.name).unwrap();
            for row in of_type.rows.iter().filter(|row| !row.name.is_empty()) {
                let line = format!("  {}\n", row.said);
                assert!(told.contains(&line), "{line}: {told}");
                let by_name = explain(row.name).unwrap();
                let is_told = by_name.contains(&format!("in {}: {}\n", of_type.name, row.said));
                // A name of a type is told with all that is in it: `Basis`, and the field `basis` by the way.
                let is_type = types.iter().any(|other| other.name.eq_ignore_ascii_case(row.name));
                assert!(is_told || is_type, "{}: {by_name}", row.name);
            }
        }
    }

    #[test]
    fn a_name_that_the_page_does_not_know_is_none() {
        assert!(explain("nonsense").is_none() && explain("").is_none());
        assert!(names().len() > 150);
    }
}
