//! The page of the format, for the command line: what it says of a field, a word or a kind of record.

const PAGE: &str = include_str!("../../../docs/format.md");

/// A word that the page mentions more often than this is too common to be looked up.
const MOST_MENTIONS: usize = 8;

/// A kind of record, or a set of words, with its rows.
struct Section {
    name: &'static str,
    about: &'static str,
    rows: Vec<Row>,
}

/// A field or word: its name as it stands on the page, and all that is said of it.
struct Row {
    name: &'static str,
    said: String,
}

impl Row {
    /// The name without its record and without the sign that it may be left out.
    fn plain_name(&self) -> &str {
        let name = self.name.trim_end_matches('?');
        name.rsplit('.').next().unwrap_or(name)
    }
}

/// What the page says of a name; nothing where it does not know it.
pub(crate) fn explain(name: &str) -> Option<String> {
    let sections = sections();
    if let Some(section) = sections.iter().find(|section| section.name.eq_ignore_ascii_case(name)) {
        let rows: Vec<String> = section.rows.iter().map(|row| format!("  {}", row.said)).collect();
        return Some(format!("{}: {}\n\n{}\n", section.name, section.about, rows.join("\n")));
    }
    let mut told = String::new();
    for section in &sections {
        for row in section.rows.iter().filter(|row| row.plain_name() == name) {
            told.push_str(&format!("in {}: {}\n", section.name, row.said));
        }
    }
    (!told.is_empty()).then_some(told)
}

/// Where the page speaks of something that is no name in it; nothing where it never does, or all over.
pub(crate) fn mentions(word: &str) -> Option<String> {
    let speaks = |text: &str| {
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        words.any(|other| !other.is_empty() && other.eq_ignore_ascii_case(word))
    };
    let mut told = Vec::new();
    for section in sections() {
        if speaks(section.about) {
            told.push(format!("{}: {}\n", section.name, section.about));
        }
        let rows = section.rows.iter().filter(|row| speaks(&row.said));
        told.extend(rows.map(|row| format!("in {}: {}\n", section.name, row.said)));
    }
    (1..=MOST_MENTIONS).contains(&told.len()).then(|| {
        format!(
            "`{word}` is no name of the format, which speaks of it here:\n\n{}",
            told.concat()
        )
    })
}

/// Every name that the page knows.
pub(crate) fn names() -> Vec<String> {
    let of_section = |section: Section| {
        let rows: Vec<String> = section.rows.iter().map(|row| row.plain_name().to_owned()).collect();
        std::iter::once(section.name.to_owned()).chain(rows)
    };
    sections().into_iter().flat_map(of_section).collect()
}

fn sections() -> Vec<Section> {
    let kinds = PAGE.split("\n## Problems").next().unwrap_or(PAGE);
    kinds.split("\n### ").skip(1).map(section).collect()
}

fn section(text: &'static str) -> Section {
    let mut lines = text.lines();
    let name = lines.next().unwrap_or_default();
    let about = lines.clone().find(|line| !line.is_empty()).unwrap_or_default();
    let rows = lines.filter(|line| line.starts_with("| `")).filter_map(row).collect();
    Section { name, about, rows }
}

/// A line of a table as a sentence; links lose their addresses.
fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.trim_matches('|').split(" | ").map(str::trim);
    let name = cells.next()?.trim_matches('`');
    let said: Vec<&str> = cells.collect();
    let said = match said.as_slice() {
        [written, rest] if written.starts_with('`') && written.contains(name.trim_end_matches('?')) => {
            format!("{}: {rest}", written.trim_matches('`'))
        }
        [takes, rest] => format!("{name} ({}): {rest}", without_link(takes)),
        _ => format!("{name}: {}", said.join(" ")),
    };
    Some(Row { name, said })
}

fn without_link(cell: &str) -> String {
    let (before, link) = cell.split_once('[').unwrap_or((cell, ""));
    let word = link.split(']').next().unwrap_or_default();
    format!("{before}{word}").replace('`', "")
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_word_that_is_no_name_is_told_where_the_page_speaks_of_it() {
        assert!(explain("background").is_some() && explain("quay").is_none());
        assert!(mentions("quays").unwrap().contains("in MapKind: "));
        assert!(mentions("nonsense").is_none() && mentions("").is_none() && mentions("the").is_none());
    }

    #[test]
    fn a_name_that_the_page_does_not_know_is_none() {
        assert!(explain("nonsense").is_none());
        assert!(names().len() > 150);
    }
}
