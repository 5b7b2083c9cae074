//! A list whose positions are handed out by `resolve` alone.

use super::Index;

/// Rows by position. A position always comes from the table it is used on.
#[derive(Clone, Debug)]
pub(crate) struct Table<T>(Vec<T>);

impl<T> Table<T> {
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }

    /// Positions and rows.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (Index, &T)> {
        (0..).zip(&self.0)
    }
}

impl<T> From<Vec<T>> for Table<T> {
    fn from(rows: Vec<T>) -> Table<T> {
        Table(rows)
    }
}

impl<T> std::ops::Index<Index> for Table<T> {
    type Output = T;

    #[expect(
        clippy::indexing_slicing,
        reason = "`compile` makes every position from the table it indexes"
    )]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn index(&self, position: Index) -> &T {
        &self.0[position as usize]
    }
}

impl<T> std::ops::IndexMut<Index> for Table<T> {
    #[expect(
        clippy::indexing_slicing,
        reason = "`compile` makes every position from the table it indexes"
    )]
    fn index_mut(&mut self, position: Index) -> &mut T {
        &mut self.0[position as usize]
    }
}
