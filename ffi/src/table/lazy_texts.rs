//! Texts that are made when they are first read, and kept.

use std::sync::OnceLock;

use crate::ended::Ended;

/// Rows whose texts are made together: few enough that reading one row alone
/// stays cheap, enough that a text costs no allocation of its own.
const BLOCK: usize = 64;

/// One text a row, made a block at a time. Any number of threads may read;
/// when two make the same block, one of the two is kept.
pub(crate) struct LazyTexts {
    rows: usize,
    blocks: OnceLock<Box<[OnceLock<Block>]>>,
}

struct Block {
    texts: String,
    /// Where each text ends.
    ends: Vec<u32>,
}

impl LazyTexts {
    pub(crate) fn new(rows: usize) -> LazyTexts {
        LazyTexts { rows, blocks: OnceLock::new() }
    }

    /// The text of a row. `write` appends it.
    #[inline]
    pub(crate) fn get(
        &self,
        row: usize,
        mut write: impl FnMut(usize, &mut String),
    ) -> Option<Ended<'_>> {
        if row >= self.rows {
            return None;
        }
        let blocks = self
            .blocks
            .get_or_init(|| (0..self.rows.div_ceil(BLOCK)).map(|_| OnceLock::new()).collect());
        let first = row - row % BLOCK;
        let block = blocks.get(row / BLOCK)?.get_or_init(|| {
            let rows = first..self.rows.min(first + BLOCK);
            let mut texts = String::with_capacity(rows.len() * 64);
            let ends = rows.map(|row| {
                write(row, &mut texts);
                texts.push('\0');
                // 64 texts of bounded ids stay far below 4 GB.
                u32::try_from(texts.len()).unwrap_or(u32::MAX)
            });
            let ends = ends.collect();
            Block { texts, ends }
        });
        let at = row % BLOCK;
        let start = if at == 0 { 0 } else { *block.ends.get(at - 1)? };
        block.texts.get(start as usize..*block.ends.get(at)? as usize).map(Ended::of)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

    use std::fmt::Write;

    use super::*;

    #[test]
    fn every_row_has_its_own_text() {
        for rows in [0, 1, 63, 64, 65, 200] {
            let texts = LazyTexts::new(rows);
            let write = |row: usize, out: &mut String| write!(out, "row {row}").unwrap();
            for row in (0..rows).rev() {
                let text = texts.get(row, write).unwrap().text();
                assert_eq!(text, format!("row {row}"));
            }
            assert_eq!(texts.get(rows, write), None);
        }
    }

    #[test]
    fn a_text_is_made_once_and_stays_where_it_is() {
        let texts = LazyTexts::new(100);
        let first = texts.get(70, |row, out| out.push_str(&row.to_string())).unwrap();
        let again = texts.get(70, |_, out| out.push_str("made twice")).unwrap();
        assert_eq!(first.text(), "70");
        assert_eq!(first.text().as_ptr(), again.text().as_ptr());
    }
}
