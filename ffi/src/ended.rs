//! Texts with a NUL after them, as they are lent to C.

/// A text with one NUL after it, which is not part of it: C may read it by its
/// length, or up to the first NUL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ended<'a>(&'a str);

impl<'a> Ended<'a> {
    /// The text before the NUL that ends `bytes`; the empty text where they do not
    /// end in one.
    pub(crate) const fn of(text: &'a str) -> Ended<'a> {
        match text.as_bytes() {
            [.., 0] => Ended(text),
            _ => Ended("\0"),
        }
    }

    /// The text without the NUL.
    #[inline]
    pub(crate) fn text(self) -> &'a str {
        let end = self.0.len().saturating_sub(1);
        self.0.get(..end).unwrap_or_default()
    }
}

/// A text with a NUL after it, owned.
pub(crate) struct EndedText(Box<str>);

impl EndedText {
    #[inline]
    pub(crate) fn ended(&self) -> Ended<'_> {
        Ended(&self.0)
    }
}

impl From<String> for EndedText {
    fn from(mut text: String) -> EndedText {
        text.push('\0');
        EndedText(text.into_boxed_str())
    }
}

impl From<&str> for EndedText {
    fn from(text: &str) -> EndedText {
        let mut ended = String::with_capacity(text.len() + 1);
        ended.push_str(text);
        EndedText::from(ended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_what_stands_before_its_last_nul() {
        assert_eq!(Ended::of("sở\0").text(), "sở");
        assert_eq!(Ended::of("a\0b\0").text(), "a\0b");
        assert_eq!(Ended::of("\0").text(), "");
        assert_eq!(Ended::of("no end").text(), "");
        assert_eq!(Ended::of("").text(), "");
        assert_eq!(EndedText::from("a\0").ended(), Ended("a\0\0"));
        assert_eq!(EndedText::from(String::new()).ended().text(), "");
    }
}
