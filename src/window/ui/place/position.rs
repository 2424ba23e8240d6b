//! Positions in digits, as many as are known.

use crate::dossier::model::Position;
use crate::words::WORDS;

/// Degrees with no more digits than the accuracy carries: five digits are about a metre. On a plan, metres.
pub(super) fn decimal(at: Position, accuracy_m: Option<f64>) -> String {
    let at = match at {
        Position::Earth(at) => at,
        Position::Plan { x_m, y_m } => {
            let digits = if accuracy_m.is_some_and(|accuracy| accuracy >= 1.0) {
                0
            } else {
                1
            };
            return format!("{x_m:.digits$}, {y_m:.digits$}");
        }
    };
    let digits = match accuracy_m {
        Some(accuracy) if accuracy > 500.0 => 2,
        Some(accuracy) if accuracy > 50.0 => 3,
        Some(accuracy) if accuracy > 5.0 => 4,
        _ => 5,
    };
    format!("{:.digits$}, {:.digits$}", at.lat, at.lon)
}

/// The same with how well it is known.
pub(crate) fn position_words(at: Position, accuracy_m: Option<f64>) -> String {
    let coordinates = match at {
        Position::Earth(_) => decimal(at, accuracy_m),
        Position::Plan { .. } => (WORDS.places.on_the_plan)(&decimal(at, accuracy_m)),
    };
    match accuracy_m {
        Some(metres) => (WORDS.places.position)(&coordinates, &(WORDS.places.known_within)(metres)),
        None => coordinates,
    }
}
