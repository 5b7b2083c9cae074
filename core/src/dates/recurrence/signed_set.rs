//! A set of non-zero integers of both signs, as the lists of a rule hold them.

/// Numbers from 1 to `64 * WORDS - 1` and from -1 to `1 - 64 * WORDS`: bit `n`
/// of one half stands for `n`, bit `n` of the other for `-n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct SignedSet<const WORDS: usize> {
    positive: [u64; WORDS],
    negative: [u64; WORDS],
}

impl<const WORDS: usize> SignedSet<WORDS> {
    pub(super) const EMPTY: Self = SignedSet { positive: [0; WORDS], negative: [0; WORDS] };

    /// Adds a number; one that does not fit is left out.
    pub(super) fn insert(&mut self, number: i32) {
        let half = if number < 0 { &mut self.negative } else { &mut self.positive };
        let bit = number.unsigned_abs();
        if let Some(word) = half.get_mut((bit / 64) as usize) {
            *word |= 1 << (bit % 64);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.positive.iter().chain(&self.negative).all(|word| *word == 0)
    }

    /// How many numbers it has, if all have one sign and none is beyond `most`;
    /// then they name as many things of any list that has `most`.
    pub(super) fn count_within(&self, most: u32) -> Option<u32> {
        let mut count = 0;
        let mut signs = 0;
        for number in self.iter() {
            count += 1;
            signs |= if number > 0 { 1 } else { 2 };
            if number.unsigned_abs() > most {
                return None;
            }
        }
        (signs != 3).then_some(count)
    }

    /// 1, 2, … and then -1, -2, …
    pub(super) fn iter(&self) -> impl Iterator<Item = i32> + '_ {
        numbers(&self.positive).chain(numbers(&self.negative).map(|number| -number))
    }
}

impl SignedSet<1> {
    /// The two halves, each as one word.
    pub(super) const fn words(&self) -> (u64, u64) {
        (self.positive[0], self.negative[0])
    }
}

fn numbers(words: &[u64]) -> impl Iterator<Item = i32> + '_ {
    (0..)
        .step_by(64)
        .zip(words)
        .flat_map(|(first, word)| bits(*word).map(move |bit| first + bit as i32))
}

/// The places of the set bits, lowest first.
pub(super) fn bits(mut word: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let place = (word != 0).then(|| word.trailing_zeros())?;
        word &= word - 1;
        Some(place)
    })
}
