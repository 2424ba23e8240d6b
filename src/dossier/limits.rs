//! Every limit on what is read from outside, in one place. Each has its own message.

/// Largest dossier file, in bytes.
pub const DOSSIER_BYTES: u64 = 32 * 1024 * 1024;
/// Most commas in a dossier: a cheap bound on how many values it can unfold to.
pub const DOSSIER_COMMAS: usize = 1_000_000;
/// Most values of a dossier with a fault whose places are kept.
pub const DOSSIER_VALUES: usize = 2_000_000;
/// Deepest nesting of a dossier.
pub const NESTING: usize = 64;
/// Most records of one kind.
pub const RECORDS: usize = 20_000;
/// Longest single text, in bytes.
pub const TEXT_BYTES: usize = 64 * 1024;
/// Longest address, in bytes.
pub const URL_BYTES: usize = 2_048;
/// Longest path of a file inside the folder, in bytes.
pub const PATH_BYTES: usize = 1_024;
/// Longest slug, in bytes.
pub const SLUG_BYTES: usize = 64;
/// Largest packed dossier, in bytes.
pub const PACK_BYTES: u64 = 128 * 1024 * 1024;
/// Most bytes that a packed dossier holds when it is unpacked.
pub const PACK_UNPACKED_BYTES: u64 = 256 * 1024 * 1024;
/// Most files of a packed dossier: its pictures, and some more.
pub const PACK_FILES: usize = 1_000;
/// How many times smaller a file of a packed dossier can be than unpacked; texts and maps reach thirty.
pub const PACK_RATIO: u64 = 200;
/// Files of fewer bytes may be packed as small as they will.
pub const PACK_RATIO_FROM_BYTES: u64 = 1024 * 1024;
/// Largest picture file, in bytes.
pub const IMAGE_BYTES: u64 = 64 * 1024 * 1024;
/// Most pixels of one picture.
pub const IMAGE_PIXELS: u64 = 25_000_000;
/// Longest side of a picture, in pixels.
pub const IMAGE_SIDE: u32 = 16_384;
/// Most memory that decoding one picture may take, in bytes.
pub const IMAGE_DECODED_BYTES: u64 = 100 * 1024 * 1024;
/// Most memory that the decoded pictures on screen and those seen lately take, in bytes.
pub const TEXTURE_BYTES: usize = 56 * 1024 * 1024;
/// Largest GeoJSON file, in bytes.
pub const MAP_BYTES: u64 = 16 * 1024 * 1024;
/// Most vertices of one area of a map: cutting it into triangles takes the square of them.
pub const MAP_AREA_VERTICES: usize = 10_000;
/// Most vertices of one map.
pub const MAP_VERTICES: usize = 200_000;
/// Largest GeoJSON file that a map is cut out of, in bytes.
pub const MAP_SOURCE_BYTES: u64 = 256 * 1024 * 1024;
/// Most vertices of a map that is cut out of a larger one: more than anybody sees.
pub const MAP_CUT_VERTICES: usize = 20_000;
/// Most words of one quote.
pub const QUOTE_WORDS: usize = 40;
/// Most pictures of one dossier.
pub const IMAGES: usize = 500;
/// Most languages of one dossier.
pub const LANGUAGES: usize = 32;
/// Most words that tell the ending.
pub const SPOILER_WORDS: usize = 100;
/// Most names compared in one load to find the one that was meant.
pub const NAMES_COMPARED: usize = 500_000;
/// Longest sentence of a problem, in characters; names of the file stand in it.
pub const PROBLEM_CHARS: usize = 300;
/// Most errors, and most warnings, whose place is looked up; those found later are only counted.
pub const PROBLEMS_PLACED: usize = 1_000;
/// Most problems shown; the rest are counted.
pub const PROBLEMS_SHOWN: usize = 200;
/// Largest settings file, in bytes.
pub const SETTINGS_BYTES: u64 = 256 * 1024;
/// Most dossiers of a folder that the library shows.
pub const LIBRARY_DOSSIERS: usize = 500;
