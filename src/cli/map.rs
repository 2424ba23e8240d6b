//! `reelcheck map`: a map for a dossier, cut out of a larger file.

use std::path::Path;
use std::process::ExitCode;

use crate::dossier::diagnostics::nearest;
use crate::dossier::model::FeatureKind;
use crate::dossier::paths::printable;
use crate::export::write_new;
use crate::library::cut_map::{CutMap, Wanted, cut_map};
use crate::words::terminal::{fail, note, say};

/// South-west and north-east corner, each latitude and longitude.
pub(super) type Bounds = ((f64, f64), (f64, f64));

/// Reads `S,W,N,E`.
pub(super) fn bounds(text: &str) -> Result<Bounds, String> {
    let numbers: Vec<f64> = text
        .split(',')
        .map(|number| number.trim().parse().map_err(|_| format!("`{number}` is no number")))
        .collect::<Result<_, _>>()?;
    match numbers.as_slice() {
        &[south, west, north, east] => Ok(((south, west), (north, east))),
        other => Err(format!(
            "there are {} numbers, and not four: south, west, north, east",
            other.len()
        )),
    }
}

/// Reads a kind of feature.
pub(super) fn kind(text: &str) -> Result<FeatureKind, String> {
    let names = FeatureKind::ALL.map(|(_, name)| name);
    FeatureKind::from_name(text).ok_or_else(|| {
        let meant = nearest(text, names.iter().copied());
        let meant = meant.map_or(String::new(), |meant| format!("; did you mean `{meant}`?"));
        format!("it is not one of {}{meant}", names.join(", "))
    })
}

/// Cuts a map out of a file, writes it, and says what was done.
pub(super) fn map(file: &Path, bounds: Bounds, kind: Option<FeatureKind>, output: Option<&Path>) -> ExitCode {
    let cut = match cut_map(file, Wanted { bounds, kind }) {
        Ok(cut) => cut,
        Err(err) => return fail(&err.to_string()),
    };
    let done = done(&cut, bounds);
    match output {
        None => {
            note(&done);
            say(&cut.geojson)
        }
        Some(output) => match write_new(output, &cut.geojson) {
            Ok(()) => say(&format!("{} is written: {done}\n", printable(output))),
            Err(err) => fail(&err.to_string()),
        },
    }
}

/// What was done, and what to write into the dossier.
fn done(cut: &CutMap, ((south, west), (north, east)): Bounds) -> String {
    let CutMap {
        geojson,
        features,
        points,
        off_m,
        digits,
    } = cut;
    format!(
        "{} of {} features, {} of {} points, {} kB; its lines are off by {} at most, its degrees have {digits} digits\n\
         In the dossier: bounds: (({south}, {west}), ({north}, {east})), centre: ({}, {}),",
        features.1,
        features.0,
        points.1,
        points.0,
        geojson.len().div_ceil(1_000),
        off_words(*off_m),
        rounded(f64::midpoint(south, north)),
        rounded(f64::midpoint(west, if east < west { east + 360.0 } else { east })),
    )
}

/// Degrees to a tenth of a metre: halves of decimal numbers have long tails.
fn rounded(degrees: f64) -> f64 {
    (degrees * 1e6).round() / 1e6
}

fn off_words(off_m: f64) -> String {
    if off_m < 1.0 {
        "less than a metre".to_owned()
    } else if off_m < 10_000.0 {
        format!("{} m", off_m.ceil())
    } else {
        format!("{} km", (off_m / 1_000.0).ceil())
    }
}
