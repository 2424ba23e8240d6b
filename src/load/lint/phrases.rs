//! The words and phrases that an author lists, looked for in a text.

use crate::limits::SPOILER_WORDS;

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
        let lower = text.to_lowercase();
        let mut in_word = false;
        for (at, letter) in lower.char_indices() {
            if !in_word && self.firsts.binary_search(&letter).is_ok() {
                let rest = lower.get(at..).unwrap_or("");
                let word = self.words.iter().find(|word| begins_with_word(rest, word));
                if let Some(word) = word {
                    return Some(word);
                }
            }
            in_word = letter.is_alphanumeric();
        }
        None
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
}
