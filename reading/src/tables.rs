//! Tables: rows with their cells, and columns by their headings.

use crate::roles::{Role, column_role};
use crate::tokens::Tokens;

/// A cell: its bytes and its tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) span: (usize, usize),
    pub(crate) from: usize,
    pub(crate) to: usize,
}

impl Cell {
    pub(crate) fn is_empty(self) -> bool {
        self.from == self.to
    }
}

/// Whether a line is a row of a table: cells between strokes, or between tabs.
pub(crate) fn is_row(line: &str) -> bool {
    let strokes = line.bytes().filter(|byte| *byte == b'|').count();
    if line.starts_with('|') && strokes >= 2 {
        return true;
    }
    let tabs = line.split('\t').filter(|cell| !cell.trim().is_empty()).count();
    tabs >= 3 || strokes >= 3
}

/// The cells of a row, their tokens appended.
pub(crate) fn row_cells(text: &str, from: usize, to: usize, tokens: &mut Tokens) -> Vec<Cell> {
    let line = text.get(from..to).unwrap_or_default();
    let sign = if line.contains('|') { '|' } else { '\t' };
    let mut cells = Vec::new();
    let mut at = from;
    for cell in line.split(sign) {
        let start = at + (cell.len() - cell.trim_start().len());
        let trimmed = cell.trim();
        let span = (start, start + trimmed.len());
        let first = tokens.len();
        // The rule below a header has no words.
        if !trimmed.chars().all(|c| matches!(c, '-' | ':' | '=' | ' ')) || trimmed == "-" {
            for piece in pieces(trimmed) {
                tokens.push(text, start + piece.0, start + piece.1);
            }
        }
        cells.push(Cell { span, from: first, to: tokens.len() });
        tokens.part();
        at += cell.len() + sign.len_utf8();
    }
    if sign == '|' {
        if line.starts_with('|') && !cells.is_empty() {
            cells.remove(0);
        }
        if line.ends_with('|') {
            cells.pop();
        }
    }
    cells
}

/// A cell without the line breaks that Markdown writes as tags.
fn pieces(cell: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(rest) = cell.get(at..) {
        let Some(open) = rest.find("<br") else {
            out.push((at, cell.len()));
            break;
        };
        out.push((at, at + open));
        let close = rest.get(open..).and_then(|tag| tag.find('>')).unwrap_or(3);
        at += open + close + 1;
    }
    out
}

/// The roles of a header row, if enough of its cells are headings of columns.
pub(crate) fn header(tokens: &Tokens, cells: &[Cell]) -> Option<Vec<Role>> {
    // A row of the body is long, or begins with its number.
    let short = cells.iter().all(|cell| cell.to - cell.from <= 14);
    let numbered = cells
        .iter()
        .take(2)
        .any(|cell| tokens.number(cell.from).is_some() && cell.to - cell.from <= 2);
    if !short || numbered {
        return None;
    }
    let roles: Vec<Role> =
        cells.iter().map(|cell| column_role(tokens, cell.from, cell.to)).collect();
    let known = roles.iter().filter(|role| **role != Role::Other).count();
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let useful = roles
        .iter()
        .any(|role| matches!(role, Role::Time { .. } | Role::Task | Role::Bearer | Role::Target));
    // Rounds of inspections and receptions: "TT | Đoàn | Nơi kiểm tra | Ngày | Trưởng đoàn".
    let timed = roles.first() == Some(&Role::Number)
        && roles.iter().any(|role| matches!(role, Role::Time { .. }));
    (useful && known >= 2 && (known * 2 >= filled || timed)).then_some(roles)
}
