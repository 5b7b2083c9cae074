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

    pub(super) fn contains(&self, number: i32) -> bool {
        let half = if number < 0 { &self.negative } else { &self.positive };
        let bit = number.unsigned_abs();
        half.get((bit / 64) as usize).is_some_and(|word| word >> (bit % 64) & 1 == 1)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.positive.iter().chain(&self.negative).all(|word| *word == 0)
    }

    /// 1, 2, … and then -1, -2, …
    pub(super) fn iter(&self) -> impl Iterator<Item = i32> + '_ {
        bits(&self.positive).chain(bits(&self.negative).map(|number| -number))
    }
}

impl SignedSet<1> {
    /// The two halves, each as one word.
    pub(super) const fn words(&self) -> (u64, u64) {
        (self.positive[0], self.negative[0])
    }
}

/// The places of the set bits, lowest first.
fn bits(words: &[u64]) -> impl Iterator<Item = i32> + '_ {
    (0..).step_by(64).zip(words).flat_map(|(first, word)| {
        let mut rest = *word;
        std::iter::from_fn(move || {
            (rest != 0).then(|| {
                let place = rest.trailing_zeros() as i32;
                rest &= rest - 1;
                first + place
            })
        })
    })
}
