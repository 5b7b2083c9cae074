//! JSON text of bounded length.

use std::io;

use serde::Serialize;

/// The value as JSON (RFC 8259), without white space; `None` when it would be
/// longer than `limit` bytes.
pub(crate) fn to_json(value: &(impl Serialize + ?Sized), limit: usize) -> Option<String> {
    let mut text = Bounded { text: Vec::new(), limit };
    serde_json::to_writer(&mut text, value).ok()?;
    String::from_utf8(text.text).ok()
}

/// Refuses to grow beyond a limit.
struct Bounded {
    text: Vec<u8>,
    limit: usize,
}

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() > self.limit - self.text.len() {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.text.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::to_json;

    #[test]
    fn a_text_may_be_as_long_as_its_limit() {
        let value = ["kỳ hạn", "\"\n"];
        let whole = to_json(&value, usize::MAX);
        let length = whole.as_deref().map(str::len).unwrap_or_default();
        assert_eq!(whole.as_deref(), Some(r#"["kỳ hạn","\"\n"]"#));
        assert_eq!(to_json(&value, length), whole);
        assert_eq!(to_json(&value, length - 1), None);
        assert_eq!(to_json(&value, 0), None);
    }
}
