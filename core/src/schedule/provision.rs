//! The order in which provisions stand in a document.

/// A part of a provision: a number, or a letter or word.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Number(u32),
    Word(String),
}

/// What puts provisions into the order of their document: IV.2 before IV.10, IX after
/// V, đ between d and e.
pub(super) fn order(provision: &str) -> Vec<Part> {
    let parts = provision
        .split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty());
    let part = |(position, text): (usize, &str)| {
        // Only the first part is a Roman number: further down "c" and "d" are letters.
        let roman = if position == 0 { roman(text) } else { None };
        match text.parse().ok().or(roman) {
            Some(number) => Part::Number(number),
            None => Part::Word(text.replace('đ', "d~")),
        }
    };
    parts.enumerate().map(part).collect()
}

fn roman(text: &str) -> Option<u32> {
    let value = |c: char| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let values: Vec<u32> = text.chars().take(20).map(value).collect::<Option<_>>()?;
    let next = values.iter().skip(1).chain([&0]);
    let add = |sum: u32, (&value, &next): (&u32, &u32)| {
        if value < next { sum.saturating_sub(value) } else { sum + value }
    };
    // From the right, so that nothing is taken from nothing.
    let pairs: Vec<(&u32, &u32)> = values.iter().zip(next).collect();
    Some(pairs.into_iter().rev().fold(0, add))
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn provisions_stand_in_the_order_of_their_document() {
        let listed = [
            "I",
            "II.1, đoạn 2",
            "IV.1, gạch đầu dòng thứ 4",
            "IV.2",
            "IV.2.c",
            "IV.2.d",
            "IV.2.đ",
            "IV.2.e",
            "IV.10",
            "V",
            "V.1",
            "IX.1",
            "X",
        ];
        assert!(listed.is_sorted_by_key(|provision| order(provision)));
    }
}
