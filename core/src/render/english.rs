//! What English adds to numbers and to what they count.

/// What follows the number of a place: 1st, 2nd, 3rd, 11th.
pub(super) fn ordinal(number: u32) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// What follows the word for a thing of which there are so many.
pub(super) fn plural<N: PartialEq + From<u8>>(count: N) -> &'static str {
    if count == N::from(1) { "" } else { "s" }
}
