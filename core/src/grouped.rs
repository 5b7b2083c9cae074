//! Lists sorted into groups.

/// Values by key, in the order of keys; the values of one key keep theirs.
///
/// One sorted list instead of a tree of lists: it is filled once and then only
/// read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grouped<K, V>(Vec<(K, V)>);

impl<K: Copy + Ord, V> Grouped<K, V> {
    pub(crate) fn new(mut pairs: Vec<(K, V)>) -> Grouped<K, V> {
        pairs.sort_by_key(|(key, _)| *key);
        Grouped(pairs)
    }

    /// Groups pairs that are in the order of keys already.
    pub(crate) fn in_order(pairs: Vec<(K, V)>) -> Grouped<K, V> {
        debug_assert!(pairs.is_sorted_by_key(|(key, _)| *key));
        Grouped(pairs)
    }

    /// The pairs of a key, empty when it has none.
    pub(crate) fn get(&self, key: K) -> &[(K, V)] {
        let begin = self.0.partition_point(|(other, _)| *other < key);
        let rest = self.0.get(begin..).unwrap_or_default();
        let length = rest.partition_point(|(other, _)| *other <= key);
        rest.get(..length).unwrap_or_default()
    }

    /// The values of a key.
    pub(crate) fn values(&self, key: K) -> impl Iterator<Item = &V> {
        self.get(key).iter().map(|(_, value)| value)
    }

    /// Each key that has values, with its pairs.
    pub(crate) fn groups(&self) -> impl Iterator<Item = (K, &[(K, V)])> {
        let groups = self.0.chunk_by(|(left, _), (right, _)| left == right);
        groups.filter_map(|group| Some((group.first()?.0, group)))
    }
}

/// The values in their order, each once.
#[inline(never)]
pub(crate) fn distinct<T: Ord>(mut values: Vec<T>) -> Vec<T> {
    values.sort_unstable();
    let mut distinct = Vec::new();
    for value in values {
        if distinct.last() != Some(&value) {
            distinct.push(value);
        }
    }
    distinct
}

/// Adds a value to a sorted list that does not have it, and says whether it did.
pub(crate) fn insert<T: Ord>(sorted: &mut Vec<T>, value: T) -> bool {
    let Err(position) = sorted.binary_search(&value) else { return false };
    sorted.insert(position, value);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_of_a_key_stand_together_in_their_order() {
        let grouped = Grouped::new(vec![(2, 'b'), (1, 'd'), (2, 'a'), (1, 'c')]);
        assert_eq!(grouped.values(1).collect::<String>(), "dc");
        assert_eq!(grouped.values(2).collect::<String>(), "ba");
        assert!(grouped.get(0).is_empty() && grouped.get(3).is_empty());
        let lengths: Vec<_> = grouped.groups().map(|(key, group)| (key, group.len())).collect();
        assert_eq!(lengths, [(1, 2), (2, 2)]);
        assert_eq!(distinct(vec![2, 1, 2]), [1, 2]);
        let mut sorted = vec![1, 3];
        assert!(insert(&mut sorted, 2) && !insert(&mut sorted, 3));
        assert_eq!(sorted, [1, 2, 3]);
    }
}
