//! A zip as a stranger writes it: each entry says of itself what it likes (APPNOTE 6.3.10, 4.3).

/// One entry.
#[derive(Clone)]
pub(crate) struct Entry {
    name: Vec<u8>,
    data: Vec<u8>,
    method: u16,
    flags: u16,
    mode: u32,
    claimed_bytes: Option<u32>,
    is_at_first: bool,
}

impl Entry {
    /// A plain file, stored as it is.
    pub(crate) fn file(name: &str, data: &[u8]) -> Self {
        Self {
            name: name.into(),
            data: data.to_vec(),
            method: 0,
            // Its name is UTF-8.
            flags: 1 << 11,
            mode: 0o100_644,
            claimed_bytes: None,
            is_at_first: false,
        }
    }

    pub(crate) fn with_mode(self, mode: u32) -> Self {
        Self { mode, ..self }
    }

    pub(crate) fn with_flags(self, flags: u16) -> Self {
        let flags = self.flags | flags;
        Self { flags, ..self }
    }

    pub(crate) fn with_method(self, method: u16) -> Self {
        Self { method, ..self }
    }

    /// Says that it unpacks to so many bytes.
    pub(crate) fn claiming(self, bytes: u32) -> Self {
        Self {
            claimed_bytes: Some(bytes),
            method: 8,
            ..self
        }
    }

    /// Says that it stands where the first entry does.
    pub(crate) fn at_the_first(self) -> Self {
        Self {
            is_at_first: true,
            ..self
        }
    }

    /// What both headers say: from the version to the length of the extra field.
    fn head(&self) -> Vec<u8> {
        let length = u32::try_from(self.data.len()).unwrap();
        let name_length = u16::try_from(self.name.len()).unwrap();
        let mut head = Vec::new();
        for number in [20, self.flags, self.method, 0, 0x21] {
            head.extend(number.to_le_bytes());
        }
        for number in [crc32(&self.data), length, self.claimed_bytes.unwrap_or(length)] {
            head.extend(number.to_le_bytes());
        }
        head.extend(name_length.to_le_bytes());
        head.extend(0_u16.to_le_bytes());
        head
    }
}

/// The zip of these entries.
pub(crate) fn zip_of(entries: &[Entry]) -> Vec<u8> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let at = if entry.is_at_first { 0 } else { zip.len() };
        zip.extend(b"PK\x03\x04");
        zip.extend(entry.head());
        zip.extend(&entry.name);
        zip.extend(&entry.data);
        directory.extend(b"PK\x01\x02");
        // Made on Unix, which has links.
        directory.extend([20, 3]);
        directory.extend(entry.head());
        // No comment, the first disk, no inner attributes.
        directory.extend([0; 6]);
        directory.extend((entry.mode << 16).to_le_bytes());
        directory.extend(u32::try_from(at).unwrap().to_le_bytes());
        directory.extend(&entry.name);
    }
    let (start, length) = (zip.len(), directory.len());
    zip.extend(directory);
    zip.extend(b"PK\x05\x06");
    zip.extend([0; 4]);
    for _ in 0..2 {
        zip.extend(u16::try_from(entries.len()).unwrap().to_le_bytes());
    }
    for number in [length, start] {
        zip.extend(u32::try_from(number).unwrap().to_le_bytes());
    }
    zip.extend([0; 2]);
    zip
}

/// The checksum of zip files (ISO 3309, reversed polynomial).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    })
}
