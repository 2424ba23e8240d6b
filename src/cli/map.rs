//! `reelcheck map`: a map for a dossier, cut out of a larger file.

use std::path::Path;
use std::process::ExitCode;

use crate::dossier::diagnostics::nearest;
use crate::dossier::model::FeatureKind;
use crate::dossier::paths::printable;
use crate::export::write_new;
use crate::library::cut_map::{CutMap, Wanted, cut_map};
use crate::words::MapCut;
use crate::words::WORDS;
use crate::words::terminal::{fail, note, say};

/// South-west and north-east corner, each latitude and longitude.
pub(super) type Bounds = ((f64, f64), (f64, f64));

/// Reads `S,W,N,E`.
pub(super) fn bounds(text: &str) -> Result<Bounds, String> {
    let numbers: Vec<f64> = text
        .split(',')
        .map(|number| {
            number
                .trim()
                .parse()
                .map_err(|_| (WORDS.command_line.no_number)(number))
        })
        .collect::<Result<_, _>>()?;
    match numbers.as_slice() {
        &[south, west, north, east] => Ok(((south, west), (north, east))),
        other => Err((WORDS.command_line.not_four_numbers)(other.len())),
    }
}

/// Reads a kind of feature.
pub(super) fn kind(text: &str) -> Result<FeatureKind, String> {
    let names = FeatureKind::ALL.map(|(_, name)| name);
    FeatureKind::from_name(text).ok_or_else(|| {
        let meant = nearest(text, names.iter().copied());
        let meant = meant.map_or(String::new(), |meant| (WORDS.command_line.did_you_mean)(&meant));
        (WORDS.command_line.no_such_kind)(&names, &meant)
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
            Ok(()) => say(&(WORDS.command_line.map_written)(&printable(output), &done)),
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
    (WORDS.command_line.map_cut)(&MapCut {
        features: *features,
        points: *points,
        kilobytes: geojson.len().div_ceil(1_000),
        off_m: *off_m,
        digits: *digits,
        bounds: ((south, west), (north, east)),
        centre: (
            rounded(f64::midpoint(south, north)),
            rounded(f64::midpoint(west, if east < west { east + 360.0 } else { east })),
        ),
    })
}

/// Degrees to a tenth of a metre: halves of decimal numbers have long tails.
fn rounded(degrees: f64) -> f64 {
    (degrees * 1e6).round() / 1e6
}
