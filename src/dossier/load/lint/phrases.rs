//! The words and phrases that an author lists, looked for in a text.

use crate::dossier::limits::SPOILER_WORDS;

/// Words and phrases, in small letters.
pub(super) struct Phrases {
    words: Vec<String>,
    /// What they begin with: most texts hold none of them, and are passed over by it.
    firsts: Vec<char>,
}

impl Phrases {
    /// The first so many words, without empty ones.
    pub(super) fn new(words: &[String]) -> Self {
        let words = words.iter().take(SPOILER_WORDS).map(|word| word.to_lowercase());
        let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
        let mut firsts: Vec<char> = words.iter().filter_map(|word| word.chars().next()).collect();
        firsts.sort_unstable();
        firsts.dedup();
        Self { words, firsts }
    }

    /// The first of them that a text holds, as a word or phrase and not as a part of a longer word.
    pub(super) fn first_in(&self, text: &str) -> Option<&str> {
        if self.words.is_empty() {
            None
        } else if text.is_ascii() {
            self.first_in_ascii(text)
        } else {
            self.first_in_small(&text.to_lowercase())
        }
    }

    /// The same without a copy of the text in small letters; nearly all texts are of this kind.
    fn first_in_ascii(&self, text: &str) -> Option<&str> {
        let mut in_word = false;
        for (at, letter) in text.bytes().enumerate() {
            if !in_word && self.begin_with(letter.to_ascii_lowercase().into()) {
                let rest = text.get(at..).unwrap_or("");
                let word = self.words.iter().find(|word| {
                    let (begin, after) = (rest.get(..word.len()), rest.as_bytes().get(word.len()));
                    begin.is_some_and(|begin| begin.eq_ignore_ascii_case(word))
                        && !after.is_some_and(u8::is_ascii_alphanumeric)
                });
                if let Some(word) = word {
                    return Some(word);
                }
            }
            in_word = letter.is_ascii_alphanumeric();
        }
        None
    }

    fn first_in_small(&self, text: &str) -> Option<&str> {
        let mut in_word = false;
        for (at, letter) in text.char_indices() {
            if !in_word && self.begin_with(letter) {
                let rest = text.get(at..).unwrap_or("");
                let word = self.words.iter().find(|word| begins_with_word(rest, word));
                if let Some(word) = word {
                    return Some(word);
                }
            }
            in_word = letter.is_alphanumeric();
        }
        None
    }

    fn begin_with(&self, letter: char) -> bool {
        self.firsts.binary_search(&letter).is_ok()
    }
}

fn begins_with_word(text: &str, word: &str) -> bool {
    let after = text.strip_prefix(word).map(|rest| rest.chars().next());
    after.is_some_and(|next| !next.is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_counts_only_by_itself() {
        let phrases = Phrases::new(&["Robot".to_owned(), "shot dead".to_owned(), String::new()]);
        assert_eq!(phrases.first_in("A robot came"), Some("robot"));
        assert_eq!(phrases.first_in("the ROBOT."), Some("robot"));
        assert_eq!(phrases.first_in("he was (shot dead)"), Some("shot dead"));
        assert_eq!(phrases.first_in("robotics, and a microrobot"), None);
        assert_eq!(phrases.first_in(""), None);
    }

    #[test]
    fn a_text_in_ascii_is_looked_through_as_any_other() {
        let phrases = Phrases::new(&["Robot".to_owned(), "shot dead".to_owned(), "é".to_owned()]);
        for text in [
            "A robot came",
            "the ROBOT.",
            "(Shot Dead)",
            "robotics",
            "a robo",
            "robot",
            "Shot dea",
        ] {
            assert_eq!(
                phrases.first_in_ascii(text),
                phrases.first_in_small(&text.to_lowercase()),
                "{text}"
            );
        }
    }
}
