//! Checks that decide whether a record can stand at all, and those of pictures and paths.

use std::collections::HashMap;

use jiff::tz::TimeZone;

use super::times;
use crate::dossier::diagnostics::Code;
use crate::dossier::format::{CastEntry, Dossier, Event, FieldPath, Image, MapUnits, Place, Route, Shares, Text};
use crate::dossier::limits::{IMAGE_BYTES, IMAGES};
use crate::dossier::links::Link;
use crate::dossier::load::diagnostics::{Diagnostics, Message};
use crate::dossier::load::files::{Folder, Inspection};
use crate::dossier::model::{LatLon, Position, When};
use crate::dossier::paths::{InnerPath, ReadError};
use crate::dossier::pictures::{self, PictureError};

/// Whether it names anybody.
pub(super) fn cast_entry(entry: &CastEntry, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<()> {
    let blank = |text: Option<&String>| text.is_none_or(|text| text.trim().is_empty());
    let names = [&entry.actor, &entry.actor_name, &entry.character];
    let stands = !names.into_iter().all(|name| blank(name.as_ref()));
    if !stands {
        diagnostics.push(
            Code::EmptyRecord,
            at,
            Message::new(
                "a cast entry names neither actor nor character",
                "in this record",
                "add `actor` or `actor_name`, `character`, or both",
            ),
        );
    }
    stands.then_some(())
}

/// Where it lies, if that is known.
pub(super) fn place(
    place: &Place,
    units: MapUnits,
    at: &FieldPath<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<Option<Position>> {
    if place.roles.is_empty() {
        diagnostics.push(
            Code::EmptyRecord,
            &at.then("roles"),
            Message::new(
                "a place has no role",
                "expected at least one role",
                "write one of `Event`, `Setting`, `Filmed`, `Studio`, `Context`",
            ),
        );
    }
    let point = match place.at {
        Some(point) => position(point, units, &at.then("at"), diagnostics).map(Some),
        None => Some(None),
    };
    let accuracy = place
        .accuracy_m
        .is_none_or(|radius_m| metres(radius_m, &at.then("accuracy_m"), diagnostics));
    point.filter(|_| !place.roles.is_empty() && accuracy)
}

/// The points of its way.
pub(super) fn route(
    route: &Route,
    units: MapUnits,
    at: &FieldPath<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<Vec<Position>> {
    let points = at.then("points");
    if route.points.len() < 2 {
        diagnostics.push(
            Code::EmptyRecord,
            &points,
            Message::new(
                "a route has fewer than two points",
                "expected at least two points",
                "add the points of the way",
            ),
        );
        return None;
    }
    let accuracy = metres(route.accuracy_m, &at.then("accuracy_m"), diagnostics);
    // Each is looked at, so that each that is none is reported.
    let positions: Vec<Position> = (route.points.iter().enumerate())
        .filter_map(|(index, &point)| position(point, units, &points.item(index), diagnostics))
        .collect();
    (accuracy && positions.len() == route.points.len()).then_some(positions)
}

/// When it was.
pub(super) fn event(
    event: &Event,
    zone: &TimeZone,
    at: &FieldPath<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<When> {
    times::when(&event.when, zone, &at.then("when"), diagnostics)
}

/// What a picture is never shown without.
pub(super) struct ImageParts<'r> {
    pub(super) file: InnerPath,
    pub(super) alt: &'r Text,
    pub(super) credit: &'r str,
    pub(super) licence: &'r str,
    pub(super) focus: [f32; 2],
    pub(super) ground: Option<[u8; 3]>,
}

pub(super) fn image<'r>(
    image: &'r Image,
    at: &FieldPath<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<ImageParts<'r>> {
    let file = inner_path(&image.file, &at.then("file"), diagnostics);
    let focus = picture_focus(image.focus, &at.then("focus"), diagnostics);
    let ground = picture_ground(image.ground.as_deref(), &at.then("ground"), diagnostics);
    let mut lacks = |name: &str, remedy: &str| {
        diagnostics.push(
            Code::IncompleteImage,
            at,
            Message::new(
                format!("image `{}` has no `{name}`", image.id),
                "in this record",
                remedy,
            ),
        );
    };
    let has_words = |text: &&Text| text.wordings().next().is_some_and(|text| !text.trim().is_empty());
    let alt = image.alt.as_ref().filter(has_words);
    if alt.is_none() {
        lacks("alt", "say in one sentence what the picture shows");
    }
    let is_said = |text: &&str| !text.trim().is_empty();
    let credit = image.credit.as_deref().filter(is_said);
    if credit.is_none() {
        lacks("credit", "say who made the picture");
    }
    let licence = image.licence.as_deref().filter(is_said);
    if licence.is_none() {
        lacks(
            "licence",
            "say under which licence the picture may be shown; without one it is not shown",
        );
    }
    Some(ImageParts {
        file: file?,
        alt: alt?,
        credit: credit?,
        licence: licence?,
        focus,
        ground,
    })
}

/// Where the middle of a picture is.
const MIDDLE: [f32; 2] = [0.5, 0.5];

/// The point that stays in sight wherever a picture is cut; the middle where none is given, or none can be.
fn picture_focus(focus: Option<Shares>, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> [f32; 2] {
    let Some((across, down)) = focus else {
        return MIDDLE;
    };
    if [across, down].iter().all(|share| (0.0..=1.0).contains(share)) {
        return [across as f32, down as f32];
    }
    diagnostics.push(
        Code::BadCoordinates,
        at,
        Message::new(
            format!("({across}, {down}) lies outside the picture"),
            "each share runs from 0 to 1",
            "write shares of its width and height from the upper left: `(0.6, 0.4)`",
        ),
    );
    MIDDLE
}

/// The colour that a picture fades into.
fn picture_ground(ground: Option<&str>, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<[u8; 3]> {
    let ground = ground?;
    let digits = ground.strip_prefix('#').filter(|digits| digits.len() == 6);
    let number = digits
        .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
        .and_then(|digits| u32::from_str_radix(digits, 16).ok());
    if number.is_none() {
        diagnostics.push(
            Code::WrongShape,
            at,
            Message::new(
                format!("`{ground}` is not a colour"),
                "six digits are expected",
                "write red, green and blue with two digits each, from 00 to FF: `\"#0F1626\"`",
            ),
        );
    }
    number.map(|number| {
        let [_, red, green, blue] = number.to_be_bytes();
        [red, green, blue]
    })
}

/// A point on the earth or on the plan, or a problem.
fn position(
    point: (f64, f64),
    units: MapUnits,
    at: &FieldPath<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<Position> {
    let (x_m, y_m) = match units {
        MapUnits::Degrees => return lat_lon(point, at, diagnostics).map(Position::Earth),
        MapUnits::Metres => point,
    };
    let is_finite = x_m.is_finite() && y_m.is_finite();
    if !is_finite {
        diagnostics.push(
            Code::BadCoordinates,
            at,
            Message::new(
                format!("({x_m}, {y_m}) is no point of the plan"),
                "expected metres to the right, then metres up",
                "write two numbers of metres: `(12.5, 3)`",
            ),
        );
    }
    is_finite.then_some(Position::Plan { x_m, y_m })
}

/// A point on the earth, or a problem.
pub(super) fn lat_lon((lat, lon): (f64, f64), at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<LatLon> {
    LatLon::new(lat, lon).or_else(|| {
        let remedy = if LatLon::new(lon, lat).is_some() {
            "latitude comes first: swap the two"
        } else {
            "write degrees with a decimal point, latitude first: `(52.36394, 4.88238)`"
        };
        diagnostics.push(
            Code::BadCoordinates,
            at,
            Message::new(
                format!("({lat}, {lon}) is no point on the earth"),
                "expected a latitude from -90 to 90 and a longitude from -180 to 180",
                remedy,
            ),
        );
        None
    })
}

fn metres(radius_m: f64, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> bool {
    let good = radius_m.is_finite() && radius_m >= 0.0;
    if !good {
        diagnostics.push(
            Code::BadCoordinates,
            at,
            Message::new(
                format!("{radius_m} is no accuracy"),
                "expected metres, 0 or more",
                "write a number of metres",
            ),
        );
    }
    good
}

/// A path inside the folder, or a problem.
pub(super) fn inner_path(text: &str, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<InnerPath> {
    InnerPath::parse(text)
        .map_err(|err| {
            diagnostics.push(
                Code::UnsafePath,
                at,
                Message::new(
                    format!("path refused: {err}"),
                    "expected a file inside this folder",
                    "put the file into the folder and write its path from there, like `images/square.webp`",
                ),
            );
        })
        .ok()
}

/// An address that may be opened, or a problem.
pub(super) fn link(text: Option<&String>, at: &FieldPath<'_>, diagnostics: &mut Diagnostics<'_>) -> Option<Link> {
    let parsed = Link::parse(text?);
    match &parsed {
        Err(err) => diagnostics.push(
            Code::UnsafeLink,
            at,
            Message::new(
                format!("link refused: {err}"),
                "expected an http or https address",
                "write the whole address, from `https://` on",
            ),
        ),
        Ok(link) if link.mixes_scripts() => diagnostics.push(
            Code::MixedScripts,
            at,
            Message::new(
                format!("the host of this link mixes scripts; it is `{}`", link.host()),
                "looks like another host",
                "see that this is the page that is meant",
            ),
        ),
        Ok(_) => {}
    }
    parsed.ok()
}

/// Looks at every picture file, so that a missing or broken one is reported at once.
pub(super) fn pictures(raw: &Dossier, folder: &Folder, inspection: Inspection, diagnostics: &mut Diagnostics<'_>) {
    let list = FieldPath::field("images");
    if raw.images.len() > IMAGES {
        diagnostics.push(
            Code::OverLimit,
            &list,
            Message::new(
                format!(
                    "`images` holds {} pictures; at most {IMAGES} are looked at",
                    raw.images.len()
                ),
                "this list",
                "take some out",
            ),
        );
    }
    // Several images may name one file; it is read once.
    let mut looked_at: HashMap<&str, Option<(Code, Message)>> = HashMap::new();
    for (index, image) in raw.images.iter().enumerate().take(IMAGES) {
        let Ok(path) = InnerPath::parse(&image.file) else {
            continue;
        };
        let at = list.item(index);
        let words = looked_at
            .entry(&image.file)
            .or_insert_with(|| picture_words(&path, folder, inspection));
        if let Some((code, words)) = words {
            diagnostics.push(*code, &at.then("file"), words.clone());
        }
    }
}

/// What is wrong with a picture file, if anything is.
fn picture_words(path: &InnerPath, folder: &Folder, inspection: Inspection) -> Option<(Code, Message)> {
    let look: fn(&[u8]) -> Result<(), PictureError> = match inspection {
        Inspection::Nothing => return None,
        Inspection::Heads => pictures::probe,
        Inspection::Whole => pictures::inspect,
    };
    let bytes = match folder.read(path, IMAGE_BYTES) {
        Err(err) => return Some((read_code(&err, Code::BadPicture), read_words(&err))),
        Ok(bytes) => bytes,
    };
    let err = look(&bytes).err()?;
    let words = Message::new(
        format!("picture `{}` cannot be shown: {err}", path.as_str()),
        "this file",
        "export it anew as PNG, JPEG or WebP, and not larger than needed",
    );
    Some((Code::BadPicture, words))
}

/// The code of a failed read: a link out of the folder is refused as a path out of it is.
pub(super) fn read_code(err: &ReadError, otherwise: Code) -> Code {
    match err {
        ReadError::LeadsOut(_) => Code::UnsafePath,
        ReadError::Missing(_)
        | ReadError::NotAFile(_)
        | ReadError::Damaged(_)
        | ReadError::TooLarge { .. }
        | ReadError::System { .. } => otherwise,
    }
}

/// What a failed read says.
pub(super) fn read_words(err: &ReadError) -> Message {
    let remedy = match err {
        ReadError::Missing(_) => "put the file there, or correct the path; capitals count",
        ReadError::NotAFile(_) => "write the path of a file",
        ReadError::Damaged(_) => "get the packed dossier again from where you have it",
        ReadError::LeadsOut(_) => "put the file itself into the folder",
        ReadError::TooLarge { .. } => "make the file smaller",
        ReadError::System { .. } => "see that you may read the file",
    };
    Message::new(err.to_string(), "this file", remedy)
}
