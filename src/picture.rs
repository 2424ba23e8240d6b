//! Decoding of pictures, with limits that hold before memory is taken.

use std::io::Cursor;

use image::error::LimitErrorKind;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbaImage};

use crate::limits::{IMAGE_DECODED_BYTES, IMAGE_PIXELS, IMAGE_SIDE};

/// Why a picture is not shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Not one of the three formats.
    #[error("it is not a PNG, JPEG or WebP picture")]
    Format,
    /// Over a limit.
    #[error("it has {width} × {height} pixels; at most {IMAGE_PIXELS} are decoded, and no side over {IMAGE_SIDE}")]
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// A side over the limit, told by the decoder before its size is known to us.
    #[error("one of its sides has more than {IMAGE_SIDE} pixels")]
    SideTooLong,
    /// Decoding would take more memory than allowed.
    #[error("decoding it would take more than {} MiB", IMAGE_DECODED_BYTES / 1024 / 1024)]
    Memory,
    /// Damaged.
    #[error("it is damaged: {0}")]
    Damaged(String),
}

/// Looks at the head of a picture, its format and size, and whether its end is there.
pub fn probe(bytes: &[u8]) -> Result<(), PictureError> {
    opened(bytes)?;
    if is_cut(bytes) {
        return Err(PictureError::Damaged("it is cut off".to_owned()));
    }
    Ok(())
}

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
        .map_err(|err| PictureError::Damaged(err.to_string()))?;
    if !matches!(
        reader.format(),
        Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)
    ) {
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
        other => PictureError::Damaged(other.to_string()),
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
            Err(PictureError::Damaged(_))
        ));
    }

    #[test]
    fn a_cut_picture_is_seen_without_decoding_it() {
        let bytes = png(64, 64);
        assert!(probe(&bytes).is_ok());
        assert!(matches!(
            probe(&bytes[..bytes.len() - 12]),
            Err(PictureError::Damaged(_))
        ));
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
