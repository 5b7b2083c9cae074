//! The id that a misspelt one was meant to be.

use crate::limits::MAX_ID_BYTES;

/// The first faults of a register or of records, for which the id that was meant is looked
/// up: each search looks at every id, and a text of nothing but faults would take for ever.
pub(crate) const HELPED: usize = 100;

/// The known id nearest to a misspelt one, if any is near; of several the first in order.
pub(crate) fn nearest(id: &str, known: &mut dyn Iterator<Item = &str>) -> Option<String> {
    let limit = (id.chars().count() / 3).clamp(1, 6);
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        let limit = best.map_or(limit, |(distance, _)| distance);
        if candidate.len().abs_diff(id.len()) > limit * 2 {
            continue;
        }
        let found = (distance(id, candidate, limit), candidate);
        if found.0 <= limit && best.is_none_or(|best| found < best) {
            best = Some(found);
        }
    }
    best.map(|(_, candidate)| candidate.to_owned())
}

/// Levenshtein distance in characters, right up to `limit`: only the cells at
/// most so far from the diagonal are looked at.
pub(super) fn distance(left: &str, right: &str, limit: usize) -> usize {
    // Ids begin alike.
    let alike = left.bytes().zip(right.bytes()).take_while(|(a, b)| a == b).count();
    let alike = (0..=alike).rev().find(|&at| left.is_char_boundary(at)).unwrap_or(0);
    let (left, right) = (left.split_at(alike).1, right.split_at(alike).1);
    let right: Vec<char> = right.chars().take(MAX_ID_BYTES).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().take(MAX_ID_BYTES).enumerate() {
        let skipped = i.saturating_sub(limit);
        let Some(first) = row.get_mut(skipped) else { return limit + 1 };
        let mut diagonal = *first;
        let mut previous = if skipped == 0 { i + 1 } else { limit + 1 };
        *first = previous;
        let cells = row.iter_mut().skip(skipped + 1).zip(right.iter().skip(skipped));
        for (cell, b) in cells.take(2 * limit + 1) {
            let substituted = diagonal + usize::from(a != *b);
            diagonal = *cell;
            previous = substituted.min(diagonal + 1).min(previous + 1);
            *cell = previous;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_id_is_the_one_that_was_meant() {
        let known = ["so-y-te-qnam", "so-noi-vu-qnam", "bo-y-te"];
        assert_eq!(nearest("so-yte-qnam", &mut known.into_iter()).as_deref(), Some("so-y-te-qnam"));
        assert_eq!(nearest("hoi-dong", &mut known.into_iter()), None);
        for limit in 3..10 {
            assert_eq!(distance("kitten", "sitting", limit), 3);
            assert_eq!(distance("", "abc", limit), 3);
            assert_eq!(distance("abc", "", limit), 3);
            assert_eq!(distance("abcdefghij", "bcdefghijk", limit), 2);
        }
        assert!(distance("kitten", "sitting", 2) > 2);
        assert!(distance("abcdefghij", "jihgfedcba", 4) > 4);
    }
}
