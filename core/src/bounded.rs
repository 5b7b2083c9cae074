//! JSON text of bounded length.

use std::io;

use serde::Serialize;

/// The value as JSON (RFC 8259), without white space; `None` when it would be
/// longer than `limit` bytes.
pub(crate) fn to_json(value: &(impl Serialize + ?Sized), limit: usize) -> Option<String> {
    String::from_utf8(written(value, Vec::new(), limit)?).ok()
}

/// An object as JSON that begins with the members of `head`, such as `{"a":1`; its own are
/// at most `limit` bytes.
pub(crate) fn to_json_after(head: &str, object: &impl Serialize, limit: usize) -> Option<String> {
    let mut text = written(object, head.into(), limit + head.len())?;
    // The brace that opens the object.
    *text.get_mut(head.len())? = b',';
    String::from_utf8(text).ok()
}

fn written(value: &(impl Serialize + ?Sized), text: Vec<u8>, limit: usize) -> Option<Vec<u8>> {
    let mut text = Bounded { text, limit };
    serde_json::to_writer(&mut text, value).ok()?;
    Some(text.text)
}

/// Refuses to grow beyond a limit.
struct Bounded {
    text: Vec<u8>,
    limit: usize,
}

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    /// Called for every piece of every type: the loop of the provided method, in
    /// each of these places, would be a tenth of what a browser downloads.
    #[inline(never)]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if bytes.len() > self.limit - self.text.len() {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        match bytes {
            // Most pieces: quotation marks and commas, for which a copy costs more.
            [byte] => self.text.push(*byte),
            _ => self.text.extend_from_slice(bytes),
        }
        Ok(())
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
