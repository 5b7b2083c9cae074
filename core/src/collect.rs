//! Lists from iterators, and texts from lists.

/// Collects into a list by one plain loop.
///
/// [`Iterator::collect`] writes the first turn of its loop apart, and with it all
/// that the iterator does: a thirtieth of what a browser would download.
pub(crate) trait CollectVec: Iterator + Sized {
    fn collect_vec(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        for item in self {
            list.push(item);
        }
        list
    }
}

impl<I: Iterator> CollectVec for I {}

/// The parts with a separator between them; [`slice::join`] is written for every
/// length of one.
#[inline(never)]
pub(crate) fn joined<T: AsRef<str>>(parts: &[T], separator: &str) -> String {
    let mut text = String::new();
    for (position, part) in parts.iter().enumerate() {
        if position > 0 {
            text += separator;
        }
        text += part.as_ref();
    }
    text
}
