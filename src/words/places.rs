//! What places are, and how well it is known where, in words.

use super::numbers::number;
use crate::dossier::model::PlaceRole;
use crate::query::bearings::{Direction, Way};
use crate::query::projection::North;

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
    /// The list, for those who hear it.
    pub(crate) places: &'static str,
    pub(crate) route: &'static str,
    /// A row of the list, for those who hear it.
    pub(crate) row: fn(title: &str, line: &str) -> String,
    pub(crate) row_of_route: fn(title: &str, line: &str) -> String,
    /// Behind what a place is: how far from the middle of the map it lies.
    pub(crate) off_this_map: fn(far: &str) -> String,
    /// A mark on the edge of the map, for those who do not see it.
    pub(crate) off_the_map: fn(name: &str, roles: &str, far: &str) -> String,
    pub(crate) name_and_far: fn(name: &str, far: &str) -> String,
    /// The label of a mark on the edge.
    pub(crate) label_and_far: fn(label: &str, far: &str) -> String,
    /// How far and which way: "38 km to the south-west".
    pub(crate) far: fn(distance_m: f64, way: Way) -> String,
    /// A length on the scale bar; from a kilometre on in miles as well.
    pub(crate) scale: fn(length_m: f32) -> String,
    pub(crate) map_and_keys: &'static str,
    /// What is on the map, for those who do not see it.
    pub(crate) shows: fn(labels: &[String], scale: &str, north: &str) -> String,
    /// Where north is, behind the scale.
    pub(crate) north: fn(north: North) -> &'static str,
    /// On the arrow that points north.
    pub(crate) north_sign: &'static str,
    pub(crate) whole_map: &'static str,
    /// The key of the map, for those who do not see it.
    pub(crate) marks_on_the_map: fn(marks: &[String]) -> String,
    pub(crate) mark_and_role: fn(mark: &str, role: &str) -> String,
    pub(crate) no_map: &'static str,
    pub(crate) more: &'static str,
    pub(crate) less: &'static str,
    pub(crate) more_on: fn(title: &str) -> String,
    pub(crate) less_on: fn(title: &str) -> String,
    pub(crate) position_not_recorded: &'static str,
    pub(crate) copy_coordinates: &'static str,
    pub(crate) open_in_a_browser_map: &'static str,
    pub(crate) more_events: fn(count: usize) -> String,
    /// How long a route is, and how well that is known.
    pub(crate) route_length: fn(metres: f64, accuracy: &str) -> String,
    /// Coordinates with how well they are known.
    pub(crate) position: fn(coordinates: &str, accuracy: &str) -> String,
    pub(crate) on_the_plan: fn(coordinates: &str) -> String,
    pub(crate) none_yet: &'static str,
}

pub(super) const ENGLISH: PlaceWords = PlaceWords {
    role: place_role,
    roles: place_roles,
    mark: mark_name,
    known_within,
    places: "Places",
    route: "Route",
    row: |title, line| format!("{title}, {line}"),
    row_of_route: |title, line| format!("Route: {title}, {line}"),
    off_this_map: |far| format!(", {far}, off this map"),
    off_the_map: |name, roles, far| format!("{name}, {roles}, off the map, {far}"),
    name_and_far: |name, far| format!("{name}, {far}"),
    label_and_far: |label, far| format!("{label} · {far}"),
    far,
    scale,
    map_and_keys: "Map. The arrow keys move it; the list of places does everything else.",
    shows: |labels, scale, north| format!("Shows {}; the scale bar is {scale}{north}", labels.join(", ")),
    north,
    north_sign: "N",
    whole_map: "Whole map",
    marks_on_the_map: |marks| format!("The marks on the map. {}", marks.join("; ")),
    mark_and_role: |mark, role| format!("{mark}: {role}"),
    no_map: "This dossier has no map. Its places stand below.",
    more: "more",
    less: "less",
    more_on: |title| format!("More on {title}"),
    less_on: |title| format!("Less on {title}"),
    position_not_recorded: "its position is not recorded",
    copy_coordinates: "Copy coordinates",
    open_in_a_browser_map: "Open in a browser map",
    more_events: |count| format!("{} on the timeline", number(count, "more event")),
    route_length: |metres, accuracy| format!("About {metres} m; {accuracy}"),
    position: |coordinates, accuracy| format!("{coordinates}, {accuracy}"),
    on_the_plan: |coordinates| format!("{coordinates} m on the plan"),
    none_yet: "This dossier has no places yet. Add them under `places` in its file.",
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

/// How far and which way one place lies from another.
fn far(distance_m: f64, way: Way) -> String {
    let distance = if distance_m < 100.0 {
        format!("{} m", distance_m.round())
    } else if distance_m < 1_000.0 {
        format!("{} m", (distance_m / 50.0).round() * 50.0)
    } else {
        format!("{} km", (distance_m / 1_000.0).round())
    };
    match way {
        Way::OnEarth(direction) => format!("{distance} to the {}", compass(direction)),
        Way::OnPlan(direction) => format!("{distance} {}", on_plan(direction)),
        Way::FromPole => format!("{distance} away"),
    }
}

fn compass(direction: Direction) -> &'static str {
    match direction {
        Direction::North => "north",
        Direction::NorthEast => "north-east",
        Direction::East => "east",
        Direction::SouthEast => "south-east",
        Direction::South => "south",
        Direction::SouthWest => "south-west",
        Direction::West => "west",
        Direction::NorthWest => "north-west",
    }
}

fn on_plan(direction: Direction) -> &'static str {
    match direction {
        Direction::North => "above",
        Direction::NorthEast => "above to the right",
        Direction::East => "to the right",
        Direction::SouthEast => "below to the right",
        Direction::South => "below",
        Direction::SouthWest => "below to the left",
        Direction::West => "to the left",
        Direction::NorthWest => "above to the left",
    }
}

/// A mile in metres.
const MILE_M: f32 = 1_609.344;

/// A round number of metres; from a kilometre on in miles as well.
fn scale(length_m: f32) -> String {
    if length_m < 1.0 {
        return format!("{} cm", (length_m * 100.0).round());
    }
    if length_m < 1_000.0 {
        return format!("{length_m} m");
    }
    let miles = length_m / MILE_M;
    let digits = if miles < 10.0 { 1 } else { 0 };
    format!("{} km · {miles:.digits$} miles", length_m / 1_000.0)
}

/// Where north is, for those who do not see it.
fn north(north: North) -> &'static str {
    match north {
        North::Up => "; north is up",
        North::UpInTheMiddle => "; north is up in the middle",
        North::InTheMiddle => "; the north pole is in the middle",
        North::Outwards => "; the south pole is in the middle",
        North::Nowhere => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_off_the_map_lies_so_far_and_that_way() {
        assert_eq!(
            far(38_300.0, Way::OnEarth(Direction::SouthWest)),
            "38 km to the south-west"
        );
        assert_eq!(far(640.0, Way::OnPlan(Direction::East)), "650 m to the right");
        assert_eq!(far(12.4, Way::OnPlan(Direction::NorthWest)), "12 m above to the left");
        assert_eq!(far(2_000_000.0, Way::FromPole), "2000 km away");
    }
}
