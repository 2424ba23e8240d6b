//! Checks that decide whether a record can stand at all, and those of pictures and paths.

use std::collections::HashMap;

use jiff::tz::TimeZone;

use super::times;
use crate::dossier::diagnostics::Code;
use crate::dossier::format::{CastEntry, Dossier, Event, Image, MapUnits, Place, Route, Shares, Text};
use crate::dossier::limits::{IMAGE_BYTES, IMAGES};
use crate::dossier::links::Link;
use crate::dossier::load::files::{Folder, Inspection};
use crate::dossier::load::message::{Message, problem};
use crate::dossier::load::site::Site;
use crate::dossier::model::{LatLon, Position, When};
use crate::dossier::paths::{InnerPath, ReadError};
use crate::dossier::pictures::{self, PictureError};

/// Whether it names anybody.
pub(super) fn cast_entry(entry: &CastEntry, at: &Site<'_, '_>) -> Option<()> {
    let blank = |text: Option<&String>| text.is_none_or(|text| text.trim().is_empty());
    let names = [&entry.actor, &entry.actor_name, &entry.character];
    if !names.into_iter().all(|name| blank(name.as_ref())) {
        return Some(());
    }
    problem(Code::EmptyRecord, "a cast entry names neither actor nor character")
        .mark("in this record")
        .remedy("add `actor` or `actor_name`, `character`, or both")
        .refuse(at)
}

/// Where it lies, if that is known.
pub(super) fn place(place: &Place, units: MapUnits, at: &Site<'_, '_>) -> Option<Option<Position>> {
    if place.roles.is_empty() {
        problem(Code::EmptyRecord, "a place has no role")
            .mark("expected at least one role")
            .remedy("write one of `Event`, `Setting`, `Filmed`, `Studio`, `Context`")
            .report(&at.then("roles"));
    }
    let point = match place.at {
        Some(point) => position(point, units, &at.then("at")).map(Some),
        None => Some(None),
    };
    let accuracy = place
        .accuracy_m
        .is_none_or(|radius_m| metres(radius_m, &at.then("accuracy_m")));
    point.filter(|_| !place.roles.is_empty() && accuracy)
}

/// The points of its way.
pub(super) fn route(route: &Route, units: MapUnits, at: &Site<'_, '_>) -> Option<Vec<Position>> {
    let points = at.then("points");
    if route.points.len() < 2 {
        return problem(Code::EmptyRecord, "a route has fewer than two points")
            .mark("expected at least two points")
            .remedy("add the points of the way")
            .refuse(&points);
    }
    let accuracy = metres(route.accuracy_m, &at.then("accuracy_m"));
    // Each is looked at, so that each that is none is reported.
    let positions = points.filter_map(&route.points, |at, &point| position(point, units, at));
    (accuracy && positions.len() == route.points.len()).then_some(positions)
}

/// When it was.
pub(super) fn event(event: &Event, zone: &TimeZone, at: &Site<'_, '_>) -> Option<When> {
    times::when(&event.when, zone, &at.then("when"))
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

pub(super) fn image<'r>(image: &'r Image, at: &Site<'_, '_>) -> Option<ImageParts<'r>> {
    let file = inner_path(&image.file, &at.then("file"));
    let focus = picture_focus(image.focus, &at.then("focus"));
    let ground = picture_ground(image.ground.as_deref(), &at.then("ground"));
    let lacks = |name, remedy| {
        problem(Code::IncompleteImage, format!("image `{}` has no `{name}`", image.id))
            .mark("in this record")
            .remedy(remedy)
            .report(at);
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
fn picture_focus(focus: Option<Shares>, at: &Site<'_, '_>) -> [f32; 2] {
    let Some((across, down)) = focus else {
        return MIDDLE;
    };
    if [across, down].iter().all(|share| (0.0..=1.0).contains(share)) {
        return [across as f32, down as f32];
    }
    let message = format!("({across}, {down}) lies outside the picture");
    problem(Code::BadCoordinates, message)
        .mark("each share runs from 0 to 1")
        .remedy("write shares of its width and height from the upper left: `(0.6, 0.4)`")
        .report(at);
    MIDDLE
}

/// The colour that a picture fades into.
fn picture_ground(ground: Option<&str>, at: &Site<'_, '_>) -> Option<[u8; 3]> {
    let ground = ground?;
    let digits = ground.strip_prefix('#').filter(|digits| digits.len() == 6);
    let number = digits
        .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
        .and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let Some(number) = number else {
        return problem(Code::WrongShape, format!("`{ground}` is not a colour"))
            .mark("six digits are expected")
            .remedy("write red, green and blue with two digits each, from 00 to FF: `\"#0F1626\"`")
            .refuse(at);
    };
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue])
}

/// A point on the earth or on the plan, or a problem.
fn position(point: (f64, f64), units: MapUnits, at: &Site<'_, '_>) -> Option<Position> {
    match (units, point) {
        (MapUnits::Degrees, _) => lat_lon(point, at).map(Position::Earth),
        (MapUnits::Metres, (x_m, y_m)) if x_m.is_finite() && y_m.is_finite() => Some(Position::Plan { x_m, y_m }),
        (MapUnits::Metres, (x_m, y_m)) => {
            problem(Code::BadCoordinates, format!("({x_m}, {y_m}) is no point of the plan"))
                .mark("expected metres to the right, then metres up")
                .remedy("write two numbers of metres: `(12.5, 3)`")
                .refuse(at)
        }
    }
}

/// A point on the earth, or a problem.
pub(super) fn lat_lon((lat, lon): (f64, f64), at: &Site<'_, '_>) -> Option<LatLon> {
    LatLon::new(lat, lon).or_else(|| {
        let remedy = if LatLon::new(lon, lat).is_some() {
            "latitude comes first: swap the two"
        } else {
            "write degrees with a decimal point, latitude first: `(52.36394, 4.88238)`"
        };
        problem(Code::BadCoordinates, format!("({lat}, {lon}) is no point on the earth"))
            .mark("expected a latitude from -90 to 90 and a longitude from -180 to 180")
            .remedy(remedy)
            .refuse(at)
    })
}

fn metres(radius_m: f64, at: &Site<'_, '_>) -> bool {
    let good = radius_m.is_finite() && radius_m >= 0.0;
    if !good {
        problem(Code::BadCoordinates, format!("{radius_m} is no accuracy"))
            .mark("expected metres, 0 or more")
            .remedy("write a number of metres")
            .report(at);
    }
    good
}

/// A path inside the folder, or a problem.
pub(super) fn inner_path(text: &str, at: &Site<'_, '_>) -> Option<InnerPath> {
    match InnerPath::parse(text) {
        Ok(path) => Some(path),
        Err(err) => problem(Code::UnsafePath, format!("path refused: {err}"))
            .mark("expected a file inside this folder")
            .remedy("put the file into the folder and write its path from there, like `images/square.webp`")
            .refuse(at),
    }
}

/// An address that may be opened, or a problem.
pub(super) fn link(text: Option<&String>, at: &Site<'_, '_>) -> Option<Link> {
    let parsed = Link::parse(text?);
    match &parsed {
        Err(err) => problem(Code::UnsafeLink, format!("link refused: {err}"))
            .mark("expected an http or https address")
            .remedy("write the whole address, from `https://` on")
            .report(at),
        Ok(link) if link.mixes_scripts() => {
            let message = format!("the host of this link mixes scripts; it is `{}`", link.host());
            problem(Code::MixedScripts, message)
                .mark("looks like another host")
                .remedy("see that this is the page that is meant")
                .report(at);
        }
        Ok(_) => {}
    }
    parsed.ok()
}

/// Looks at every picture file, so that a missing or broken one is reported at once.
pub(super) fn pictures(raw: &Dossier, folder: &Folder, inspection: Inspection, list: &Site<'_, '_>) {
    let count = raw.images.len();
    if count > IMAGES {
        let message = format!("`images` holds {count} pictures; at most {IMAGES} are looked at");
        problem(Code::OverLimit, message)
            .mark("this list")
            .remedy("take some out")
            .report(list);
    }
    // Several images may name one file; it is read once.
    let mut looked_at: HashMap<&str, Option<Message>> = HashMap::new();
    for (index, image) in raw.images.iter().enumerate().take(IMAGES) {
        let Ok(path) = InnerPath::parse(&image.file) else {
            continue;
        };
        let at = list.item(index);
        let words = looked_at
            .entry(&image.file)
            .or_insert_with(|| picture_words(&path, folder, inspection));
        if let Some(words) = words {
            words.clone().report(&at.then("file"));
        }
    }
}

/// What is wrong with a picture file, if anything is.
fn picture_words(path: &InnerPath, folder: &Folder, inspection: Inspection) -> Option<Message> {
    let look: fn(&[u8]) -> Result<(), PictureError> = match inspection {
        Inspection::Nothing => return None,
        Inspection::Heads => pictures::probe,
        Inspection::Whole => pictures::inspect,
    };
    let bytes = match folder.read(path, IMAGE_BYTES) {
        Err(err) => return Some(unread(&err, Code::BadPicture)),
        Ok(bytes) => bytes,
    };
    let err = look(&bytes).err()?;
    let message = format!("picture `{}` cannot be shown: {err}", path.as_str());
    Some(
        problem(Code::BadPicture, message)
            .mark("this file")
            .remedy("export it anew as PNG, JPEG or WebP, and not larger than needed"),
    )
}

/// What a failed read says; a link out of the folder is refused as a path out of it is.
pub(super) fn unread(err: &ReadError, otherwise: Code) -> Message {
    let (code, remedy) = match err {
        ReadError::Missing(_) => (otherwise, "put the file there, or correct the path; capitals count"),
        ReadError::NotAFile(_) => (otherwise, "write the path of a file"),
        ReadError::Damaged(_) => (otherwise, "get the packed dossier again from where you have it"),
        ReadError::LeadsOut(_) => (Code::UnsafePath, "put the file itself into the folder"),
        ReadError::TooLarge { .. } => (otherwise, "make the file smaller"),
        ReadError::System { .. } => (otherwise, "see that you may read the file"),
    };
    problem(code, err.to_string()).mark("this file").remedy(remedy)
}
