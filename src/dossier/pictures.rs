//! Decoding of pictures, with limits that hold before memory is taken.

use std::io::Cursor;

use image::error::{ImageFormatHint, LimitErrorKind};
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbaImage};

use crate::dossier::limits::{IMAGE_DECODED_BYTES, IMAGE_PIXELS, IMAGE_SIDE};

/// Why a picture is not shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Not one of the three formats.
    #[error("it is not a PNG, JPEG or WebP picture")]
    Format,
    /// Of one of the three formats, but of a rare kind that the decoder lacks.
    #[error("it is a kind of {0} that cannot be read here; save it again as a plain PNG or JPEG")]
    Kind(&'static str),
    /// Over a limit.
    #[error("it has {width} × {height} pixels, and at most {} megapixels are shown; save it at {} × {} or smaller",
        IMAGE_PIXELS / 1_000_000, fitting(*width, *height).0, fitting(*width, *height).1)]
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// A side over the limit, reported by the decoder before its size is known to us.
    #[error("one of its sides has more than {IMAGE_SIDE} pixels; save it smaller")]
    SideTooLong,
    /// Decoding would take more memory than allowed.
    #[error("decoding it would take more than {} MiB; save it smaller, or with 8 bits a colour", IMAGE_DECODED_BYTES / 1024 / 1024)]
    Memory,
    /// Its end is missing.
    #[error("it is cut off; copy it anew")]
    Cut,
    /// Damaged.
    #[error("it is damaged; copy or export it anew")]
    Damaged,
}

/// The largest size of the same shape that is shown; at least one pixel a side.
fn fitting(width: u32, height: u32) -> (u32, u32) {
    let (wide, high) = (f64::from(width), f64::from(height));
    let by_pixels = (IMAGE_PIXELS as f64 / (wide * high).max(1.0)).sqrt();
    let by_side = f64::from(IMAGE_SIDE) / wide.max(high).max(1.0);
    let scale = by_pixels.min(by_side).min(1.0);
    let side = |pixels: f64| (pixels * scale).floor().max(1.0) as u32;
    (side(wide), side(high))
}

/// Looks at the head of a picture, its format and size, and whether its end is there.
pub fn probe(bytes: &[u8]) -> Result<(), PictureError> {
    opened(bytes)?;
    if is_cut(bytes) {
        return Err(PictureError::Cut);
    }
    Ok(())
}

/// Decodes a picture as it is decoded to be shown, and forgets it.
pub fn inspect(bytes: &[u8]) -> Result<(), PictureError> {
    probe(bytes)?;
    decode(bytes, INSPECTED_SIDE_PX).map(|_| ())
}

/// The size to which a picture is made small that is only looked at, in pixels.
const INSPECTED_SIDE_PX: u32 = 16;

/// Whether a PNG or a WebP lacks its end. A JPEG without its last mark may still have all its pixels.
fn is_cut(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\x89PNG") {
        return !bytes.windows(4).rev().any(|chunk| chunk == b"IEND");
    }
    match bytes {
        [b'R', b'I', b'F', b'F', a, b, c, d, rest @ ..] => {
            u64::from(u32::from_le_bytes([*a, *b, *c, *d])) > rest.len() as u64
        }
        _ => false,
    }
}

/// Decodes a picture to RGBA, upright, no side longer than `max_side_px`.
pub fn decode(bytes: &[u8], max_side_px: u32) -> Result<RgbaImage, PictureError> {
    let mut decoder = opened(bytes)?;
    let orientation = decoder.orientation().map_err(from_image)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(from_image)?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > max_side_px {
        picture = picture.thumbnail(max_side_px, max_side_px);
    }
    Ok(picture.into_rgba8())
}

/// A decoder whose limits have been checked against what it is going to make.
fn opened(bytes: &[u8]) -> Result<impl ImageDecoder, PictureError> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| PictureError::Damaged)?;
    if format_name(reader.format()).is_none() {
        return Err(PictureError::Format);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(IMAGE_SIDE);
    limits.max_image_height = Some(IMAGE_SIDE);
    limits.max_alloc = Some(IMAGE_DECODED_BYTES);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(from_image)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > IMAGE_SIDE || pixels > IMAGE_PIXELS || pixels == 0 {
        return Err(PictureError::TooLarge { width, height });
    }
    // `into_decoder` alone reserves nothing: a few hundred bytes could ask for gigabytes.
    limits
        .reserve(decoder.total_bytes())
        .map_err(|_| PictureError::Memory)?;
    decoder.set_limits(limits).map_err(from_image)?;
    Ok(decoder)
}

fn from_image(err: ImageError) -> PictureError {
    match err {
        ImageError::Limits(err) if matches!(err.kind(), LimitErrorKind::DimensionError) => PictureError::SideTooLong,
        ImageError::Limits(_) => PictureError::Memory,
        ImageError::Unsupported(err) => match err.format_hint() {
            ImageFormatHint::Exact(format) => {
                format_name(Some(format)).map_or(PictureError::Damaged, PictureError::Kind)
            }
            _ => PictureError::Damaged,
        },
        ImageError::IoError(err) if err.kind() == std::io::ErrorKind::UnexpectedEof => PictureError::Cut,
        // What the decoder says of it is of use to nobody who only wants to see the picture.
        ImageError::IoError(_) | ImageError::Decoding(_) | ImageError::Encoding(_) | ImageError::Parameter(_) => {
            PictureError::Damaged
        }
    }
}

/// What a format is called, if it is one of the three.
fn format_name(format: Option<ImageFormat>) -> Option<&'static str> {
    match format {
        Some(ImageFormat::Png) => Some("PNG"),
        Some(ImageFormat::Jpeg) => Some("JPEG"),
        Some(ImageFormat::WebP) => Some("WebP"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        RgbaImage::from_pixel(width, height, image::Rgba([10, 20, 30, 255]))
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .unwrap();
        bytes
    }

    #[test]
    fn a_picture_is_decoded_and_made_no_larger_than_asked() {
        let picture = decode(&png(200, 100), 50).unwrap();
        assert_eq!(picture.dimensions(), (50, 25));
        assert_eq!(picture.get_pixel(3, 3).0, [10, 20, 30, 255]);
    }

    #[test]
    fn a_text_is_no_picture() {
        assert_eq!(decode(b"not a picture", 100), Err(PictureError::Format));
        assert_eq!(decode(b"", 100), Err(PictureError::Format));
    }

    #[test]
    fn a_cut_picture_is_damaged() {
        let bytes = png(64, 64);
        assert!(matches!(
            decode(&bytes[..bytes.len() / 2], 100),
            Err(PictureError::Cut | PictureError::Damaged)
        ));
    }

    #[test]
    fn a_cut_picture_is_seen_without_decoding_it() {
        let bytes = png(64, 64);
        assert!(probe(&bytes).is_ok());
        assert_eq!(probe(&bytes[..bytes.len() - 12]), Err(PictureError::Cut));
    }

    #[test]
    fn a_header_that_asks_for_gigabytes_is_refused_before_memory_is_taken() {
        let mut bytes = png(1, 1);
        // Width and height stand at bytes 16 to 24 of a PNG; the checksum follows the header.
        bytes[16..24].copy_from_slice(&[0, 0, 0x3F, 0xFF, 0, 0, 0x3F, 0xFF]);
        let checksum = crc(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&checksum.to_be_bytes());
        assert_eq!(
            decode(&bytes, 100),
            Err(PictureError::TooLarge {
                width: 16_383,
                height: 16_383
            })
        );
    }

    #[test]
    fn a_picture_that_is_too_large_is_told_the_size_to_be_saved_at() {
        let sentence = |width, height| PictureError::TooLarge { width, height }.to_string();
        assert_eq!(
            sentence(8_000, 6_000),
            "it has 8000 × 6000 pixels, and at most 25 megapixels are shown; save it at 5773 × 4330 or smaller"
        );
        for (width, height) in [(8_000u32, 6_000u32), (65_535, 65_535), (1, 100_000), (u32::MAX, 1)] {
            let (wide, high) = fitting(width, height);
            assert!(u64::from(wide) * u64::from(high) <= IMAGE_PIXELS && wide.max(high) <= IMAGE_SIDE);
        }
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0u32, |crc, &byte| {
            (0..8).fold(crc ^ u32::from(byte), |crc, _| {
                if crc & 1 == 1 {
                    0xEDB8_8320 ^ (crc >> 1)
                } else {
                    crc >> 1
                }
            })
        })
    }
}
