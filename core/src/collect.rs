//! Lists from iterators whose length is not known beforehand.

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
