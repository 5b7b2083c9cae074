//! Tables whose columns are set apart by blanks alone: text pasted from a page, output
//! of converters. A header of known labels opens one; a cell may go on below itself.

use crate::tables::{Cell, header};
use crate::tokens::Tokens;

/// The least columns: two of blanks are the head of a document, with its issuer left
/// and its motto right.
const COLUMNS: usize = 3;

/// A stretch of words between two blanks or more.
#[derive(Clone, Copy, Debug)]
struct Piece {
    span: (usize, usize),
    /// The characters of its line before it.
    column: usize,
}

/// The pieces of a row, by their columns.
type Columns = Vec<Vec<Piece>>;

/// The pieces of a line that begins at a byte of the text.
fn pieces(text: &str, from: usize, to: usize) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let before = text.get(..from).unwrap_or_default();
    let indent = before.rsplit('\n').next().unwrap_or_default().chars().count();
    let (mut blanks, mut open) = (2, None::<Piece>);
    let line = text.get(from..to).unwrap_or_default();
    for (column, (at, letter)) in line.char_indices().enumerate() {
        if letter == ' ' || letter == '\u{a0}' {
            blanks += 1;
            continue;
        }
        let end = from + at + letter.len_utf8();
        match &mut open {
            Some(piece) if blanks < 2 => piece.span.1 = end,
            _ => {
                out.extend(open.take());
                open = Some(Piece { span: (from + at, end), column: indent + column });
            }
        }
        blanks = 0;
    }
    out.extend(open);
    out
}

/// The cells of columns, each of its pieces.
fn cells(text: &str, columns: Columns, tokens: &mut Tokens) -> Vec<Cell> {
    let mut out = Vec::with_capacity(columns.len());
    for pieces in columns {
        let from = tokens.len();
        for piece in &pieces {
            tokens.push(text, piece.span.0, piece.span.1);
        }
        let start = pieces.first().map_or(0, |piece| piece.span.0);
        let end = pieces.last().map_or(start, |piece| piece.span.1);
        out.push(Cell { span: (start, end), from, to: tokens.len() });
        tokens.part();
    }
    out
}

/// A row: its bytes and its cells.
pub(crate) type Row = ((usize, usize), Vec<Cell>);

/// The rows of the table that the first of these lines opens, with the number of lines
/// that they take; nothing if it is no header.
pub(crate) fn table(
    text: &str,
    lines: impl Iterator<Item = (usize, usize)>,
    tokens: &mut Tokens,
) -> Option<(Vec<Row>, usize)> {
    let mut lines = lines.peekable();
    let &(from, to) = lines.peek()?;
    if !text.get(from..to)?.contains("  ") {
        return None;
    }
    let head = pieces(text, from, to);
    if head.len() < COLUMNS {
        return None;
    }
    let mut scratch = Tokens::default();
    let names = cells(text, head.iter().map(|piece| vec![*piece]).collect(), &mut scratch);
    header(&scratch, &names)?;
    let starts: Vec<usize> = head.iter().map(|piece| piece.column).collect();
    let mut rows: Vec<((usize, usize), Columns)> = Vec::new();
    let mut taken = 0;
    for (from, to) in lines {
        let found = pieces(text, from, to);
        let first = found.first().map_or(0, |piece| piece.column);
        // A row begins in the first column; what begins right of it goes on in a cell.
        let begins = starts.get(1).is_some_and(|second| first + 1 < *second);
        if begins && found.len() < COLUMNS {
            break;
        }
        if begins {
            rows.push(((from, to), vec![Vec::new(); starts.len()]));
        }
        let Some((span, columns)) = rows.last_mut() else { break };
        span.1 = to;
        for piece in found {
            // Figures and short words may stand in the middle of their column.
            let column = starts.iter().rposition(|start| *start <= piece.column + 2).unwrap_or(0);
            if let Some(column) = columns.get_mut(column) {
                column.push(piece);
            }
        }
        taken += 1;
    }
    if rows.len() < 2 {
        return None;
    }
    let rows = rows.into_iter().map(|(span, row)| (span, cells(text, row, tokens))).collect();
    Some((rows, taken))
}
