//! Other claims in place of covered ones.

use super::disguise::Wardrobe;
use reelcheck::dossier::format::{Citation, Claim, Confidence, FilmSide, RealSide, Reason, Verdict, Version, Weight};

impl Wardrobe {
    pub(super) fn claim(&mut self, claim: &mut Claim) {
        if !self.covers(claim.spoiler) {
            // What a verdict rests on is told of the verdict, which is open: that may not change.
            self.keeps_parts = claim.disputed || claim.verdict == Some(Verdict::True);
            if let FilmSide::Told { cite, .. } | FilmSide::LeftOut { cite } = &mut claim.film {
                self.citations(cite);
            }
            match &mut claim.real {
                RealSide::Recorded { cite, versions, .. } => {
                    self.citations(cite);
                    for version in versions.iter_mut() {
                        self.citations(&mut version.cite);
                    }
                    self.scatter(cite, versions);
                }
                RealSide::NoCounterpart { cite, .. } => self.citations(cite),
                RealSide::NotRecorded => {}
            }
            self.keeps_parts = false;
            return;
        }
        claim.question = self.dice.text();
        claim.weight = self.dice.pick(&[Weight::Supporting, Weight::Detail]);
        claim.note = self.dice.maybe_text();
        claim.sensitivity = self.dice.maybe_text();
        claim.people = self.dice.some(&self.people);
        // What leads nowhere goes on doing so: that there is a problem, and where, may be told.
        claim.places.retain(|id| !self.places.contains(id));
        claim.places.extend(self.dice.some(&self.places));
        claim.event = (self.dice.roll(2) == 0).then(|| self.dice.pick(&self.events));
        claim.disputed = false;
        claim.why = Vec::new();
        claim.film = FilmSide::Told {
            text: self.dice.text(),
            at: None,
            image: self.maybe_image(),
            confidence: Confidence::Low,
            cite: self.new_citations(1),
        };
        claim.real = self.recorded();
        claim.verdict = Some(Verdict::MostlyTrue);
        self.verdict(claim);
    }

    /// Moves covered citations to another version, or out of all of them: which one they hold is covered as well.
    fn scatter(&mut self, cite: &mut Vec<Citation>, versions: &mut [Version]) {
        let level = self.level;
        let mut lists: Vec<&mut Vec<Citation>> = versions.iter_mut().map(|version| &mut version.cite).collect();
        lists.push(cite);
        if lists.len() == 1 {
            return;
        }
        let mut covered = Vec::new();
        for list in &mut lists {
            covered.extend(list.extract_if(.., |citation| level.covers(citation.spoiler)));
        }
        for citation in covered {
            let number = self.dice.roll(lists.len());
            let list = lists.get_mut(number).unwrap();
            let at = self.dice.roll(list.len() + 1);
            list.insert(at, citation);
        }
    }

    pub(super) fn maybe_image(&mut self) -> Option<String> {
        (!self.images.is_empty() && self.dice.roll(2) == 0).then(|| self.dice.pick(&self.images))
    }

    fn recorded(&mut self) -> RealSide {
        RealSide::Recorded {
            text: self.dice.text(),
            at: (self.dice.roll(2) == 0).then(|| self.dice.pick(&self.events)),
            image: self.maybe_image(),
            confidence: Confidence::Medium,
            cite: self.new_citations(2),
            versions: Vec::new(),
        }
    }

    /// Any way in which a claim can stand and give no warning.
    fn verdict(&mut self, claim: &mut Claim) {
        match self.dice.roll(6) {
            0 => {
                claim.verdict = Some(Verdict::Changed);
                claim.why = vec![self.dice.pick(&[Reason::Unstated, Reason::Privacy, Reason::Moved])];
            }
            1 => {
                claim.real = RealSide::NotRecorded;
                claim.verdict = None;
            }
            2 => {
                claim.film = FilmSide::NotRecorded;
                claim.verdict = None;
            }
            3 => {
                claim.film = FilmSide::LeftOut {
                    cite: self.new_citations(1),
                };
                claim.verdict = None;
            }
            4 => {
                claim.real = RealSide::NoCounterpart {
                    text: self.dice.text(),
                    cite: self.new_citations(1),
                };
                claim.verdict = Some(Verdict::Invented);
            }
            _ => {
                let held: Vec<Version> = (0..2)
                    .map(|_| Version {
                        holds: self.dice.text(),
                        cite: self.new_citations(1),
                    })
                    .collect();
                if let RealSide::Recorded { versions, .. } = &mut claim.real {
                    *versions = held;
                }
                claim.disputed = true;
                claim.verdict = Some(Verdict::NotKnown);
            }
        }
    }
}
