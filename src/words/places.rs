//! What places are, and how well it is known where, in words.

use crate::dossier::model::PlaceRole;

/// The words of places.
pub(crate) struct PlaceWords {
    /// What a place is.
    pub(crate) role: fn(role: PlaceRole) -> &'static str,
    /// All that a place is, in one line: "Happened here, set here".
    pub(crate) roles: fn(roles: &[PlaceRole]) -> String,
    /// The mark on the map for what a place is.
    pub(crate) mark: fn(role: PlaceRole) -> &'static str,
    /// How well it is known where something is: "known to within 5 m".
    pub(crate) known_within: fn(metres: f64) -> String,
}

pub(super) const ENGLISH: PlaceWords = PlaceWords {
    role: place_role,
    roles: place_roles,
    mark: mark_name,
    known_within,
};

/// What a place is.
fn place_role(role: PlaceRole) -> &'static str {
    match role {
        PlaceRole::Event => "Happened here",
        PlaceRole::Setting => "Set here",
        PlaceRole::Filmed => "Filmed here",
        PlaceRole::Studio => "Studio",
        PlaceRole::Context => "Also of note",
    }
}

/// The mark on the map for what a place is.
fn mark_name(role: PlaceRole) -> &'static str {
    match role {
        PlaceRole::Event => "Dot",
        PlaceRole::Setting => "Ring",
        PlaceRole::Filmed => "Triangle",
        PlaceRole::Studio => "Square",
        PlaceRole::Context => "Diamond",
    }
}

/// All that a place is, in one line: "Happened here, set here".
fn place_roles(roles: &[PlaceRole]) -> String {
    let mut roles = roles.to_vec();
    roles.sort_unstable();
    roles.dedup();
    if roles.len() > 1 {
        roles.retain(|role| *role != PlaceRole::Context);
    }
    let mut line = String::new();
    for role in roles {
        let word = place_role(role);
        if line.is_empty() {
            line.push_str(word);
        } else {
            line.push_str(", ");
            line.push_str(&word.to_lowercase());
        }
    }
    line
}

/// How well it is known where something is: "known to within 5 m".
fn known_within(metres: f64) -> String {
    if metres >= 1_000.0 {
        format!("known to within {} km", (metres / 100.0).round() / 10.0)
    } else {
        format!("known to within {} m", metres.ceil())
    }
}
