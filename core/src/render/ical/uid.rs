//! Stable identities: UUID version 5 (RFC 9562, 5.5), as RFC 7986, 5.3 asks of
//! a UID.

use std::fmt;

use crate::schedule::Occurrence;

/// The name space of kyhan's ids, drawn once at random.
const NAME_SPACE: [u8; 16] = [
    0x5a, 0x0c, 0x7d, 0x31, 0x9e, 0x4b, 0x4f, 0x52, 0x8a, 0x66, 0x2d, 0xb1, 0xc3, 0x70, 0x94, 0xe8,
];

/// A UUID, displayed in its usual form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Uuid([u8; 16]);

impl Uuid {
    /// The UUID of a name.
    pub(super) fn of(name: &str) -> Uuid {
        let mut hash = sha1_smol::Sha1::new();
        hash.update(&NAME_SPACE);
        hash.update(name.as_bytes());
        let mut bytes = [0; 16];
        for (byte, digest) in bytes.iter_mut().zip(hash.digest().bytes()) {
            *byte = digest;
        }
        bytes[6] = bytes[6] & 0x0f | 0x50;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        Uuid(bytes)
    }

    pub(super) fn push_to(self, out: &mut String) {
        let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
        for (position, byte) in self.0.into_iter().enumerate() {
            if matches!(position, 4 | 6 | 8 | 10) {
                out.push('-');
            }
            out.push(digit(byte >> 4));
            out.push(digit(byte & 15));
        }
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(36);
        self.push_to(&mut text);
        f.write_str(&text)
    }
}

impl Occurrence<'_> {
    /// The UID under which it stands in every calendar: a UUID version 5 in kyhan's name
    /// space. An amendment that moves the date leaves it as it is.
    pub fn uid(&self) -> String {
        let mut text = String::with_capacity(36);
        Uuid::of(&self.published_id()).push_to(&mut text);
        text
    }
}
