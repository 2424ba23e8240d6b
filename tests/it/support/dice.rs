//! Words and choices that look random and are the same for the same seed.

use reelcheck::dossier::format::Text;

/// Words that no dossier holds: those of major turns, and those of endings. A word of both would be told, since what
/// is major is open while the ending is covered.
pub(super) const WORDS: [[&str; 6]; 2] = [
    ["quorvel", "blimpsty", "zandrix", "womperel", "jaxiful", "grundlow"],
    ["vexinar", "plorquet", "snaffix", "tworble", "krimblen", "yazzerow"],
];

/// Numbers that look random and are the same for the same seed (xorshift).
pub(super) struct Dice {
    state: u64,
    pub(super) words: [&'static str; 6],
}

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            words: WORDS.into_iter().next().unwrap(),
        }
    }

    pub(super) fn roll(&mut self, sides: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 33).unwrap() % sides.max(1)
    }

    pub(super) fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from.get(self.roll(from.len())).unwrap().clone()
    }

    pub(super) fn some<T: Clone>(&mut self, from: &[T]) -> Vec<T> {
        from.iter().filter(|_| self.roll(3) == 0).cloned().collect()
    }

    pub(super) fn words(&mut self, most: usize) -> String {
        let count = 1 + self.roll(most);
        let words: Vec<&str> = (0..count)
            .map(|_| {
                let words = self.words;
                self.pick(&words)
            })
            .collect();
        words.join(" ")
    }

    pub(super) fn text(&mut self) -> Text {
        Text::Plain(self.words(60))
    }

    pub(super) fn maybe_text(&mut self) -> Option<Text> {
        (self.roll(2) == 0).then(|| self.text())
    }
}
