//! Tables whose cells a conversion has set one below the other, a line each.

use crate::blocks::{Block, Zone};
use crate::markers::Style;
use crate::parties::is_list;
use crate::roles::{Role, column_role};
use crate::tables::Cell;
use crate::times::phrase::phrase;
use crate::tokens::Tokens;

/// The longest heading of a column, in tokens.
const HEADING: usize = 12;
/// The longest cell that still belongs to a row, in blocks.
const CELLS: usize = 40;

/// The number of a block that is nothing but a number, or begins with one.
fn number(t: &Tokens, block: &Block) -> Option<u32> {
    if block.cells.is_some() {
        return None;
    }
    if let Some(marker) = block.marker {
        return matches!(marker.style, Style::Number(1, _)).then_some(0);
    }
    // "1 Xây dựng kế hoạch": the number and the task in one line.
    let next =
        t.get(block.from + 1).filter(|next| next.capital && next.gap && block.to - block.from > 2);
    if next.is_some() && t.digits(block.from) <= 2 {
        return t.number(block.from);
    }
    let dot = block.to - block.from == 2 && t.sign(block.from + 1, '.');
    (block.to - block.from == 1 || dot)
        .then(|| t.number(block.from).filter(|_| t.digits(block.from) <= 3))
        .flatten()
}

/// Whether a block heads the rows below it: a Roman number or a letter.
fn is_section(t: &Tokens, block: &Block) -> bool {
    if let Some(marker) = block.marker {
        return matches!(marker.style, Style::Roman | Style::Upper);
    }
    block.to - block.from == 1
        && t.get(block.from).is_some_and(|token| token.capital && token.to - token.from <= 4)
        && t.word(block.from).chars().all(|c| matches!(c, 'i' | 'v' | 'x' | 'a'..='e'))
}

/// The rows below a header without a column of numbers: as many lines each as the
/// header has.
fn unnumbered(t: &Tokens, blocks: &[Block], at: usize) -> Option<(Vec<Role>, usize)> {
    let mut roles = Vec::new();
    let mut place = at;
    while let Some(block) = blocks.get(place) {
        let plain = block.zone == Zone::Body && block.cells.is_none() && block.marker.is_none();
        if !plain || block.to - block.from > HEADING || block.to == block.from || roles.len() > 8 {
            break;
        }
        let role = column_role(t, block.from, block.to);
        if role == Role::Other
            || roles.contains(&role)
            || is_time(t, block)
            || is_party(t, block) && role != Role::Bearer
        {
            break;
        }
        roles.push(role);
        place += 1;
    }
    let time = roles.iter().position(|role| matches!(role, Role::Time { .. }))?;
    let fits = blocks.get(place + time).is_some_and(|block| is_time(t, block));
    (roles.len() >= 3 && roles.contains(&Role::Task) && !roles.contains(&Role::Number) && fits)
        .then_some((roles, place))
}

/// The roles of a header that begins at a block, and where the rows begin.
fn header(t: &Tokens, blocks: &[Block], at: usize) -> Option<(Vec<Role>, usize)> {
    let mut roles = Vec::new();
    let mut place = at;
    while let Some(block) = blocks.get(place) {
        if block.zone != Zone::Body || block.cells.is_some() || roles.len() > 12 {
            return None;
        }
        if !roles.is_empty() && (number(t, block).is_some() || is_section(t, block)) {
            break;
        }
        if block.to - block.from > HEADING || block.to == block.from || block.marker.is_some() {
            return None;
        }
        roles.push(column_role(t, block.from, block.to));
        place += 1;
    }
    let known = roles.iter().filter(|role| **role != Role::Other).count();
    let first = matches!(roles.first(), Some(Role::Number | Role::Task));
    let timed = roles.iter().any(|role| matches!(role, Role::Time { .. }));
    (first && timed && known >= 3 && roles.len() >= 3 && known * 2 > roles.len())
        .then_some((roles, place))
}

/// Whether a block is a time and nothing else.
fn is_time(t: &Tokens, block: &Block) -> bool {
    phrase(t, block.from, block.to, true)
        .is_some_and(|found| block.to - found.to <= 6 && (block.to - block.from) <= 24)
}

fn is_party(t: &Tokens, block: &Block) -> bool {
    is_list(t, block.from, block.to)
}

/// The cells of a row, each below its column.
fn cells(t: &Tokens, roles: &[Role], number: Option<&Block>, lines: &[&Block]) -> Vec<Cell> {
    let cell = |block: &Block| Cell { span: block.span, from: block.from, to: block.to };
    let start = lines.first().map_or((0, 0, 0), |block| (block.span.0, block.span.0, block.from));
    let empty = Cell { span: (start.0, start.1), from: start.2, to: start.2 };
    let mut out = vec![empty; roles.len()];
    let columns: Vec<usize> =
        (0..roles.len()).filter(|&at| roles.get(at) != Some(&Role::Number)).collect();
    let mut set = |column: usize, block: &Block| {
        if let Some(place) = out.get_mut(column) {
            *place = cell(block);
        }
    };
    if let (Some(column), Some(block)) =
        (roles.iter().position(|role| *role == Role::Number), number)
        && block.marker.is_none()
        && block.to - block.from <= 2
    {
        set(column, block);
    }
    let of = |wanted: fn(&Role) -> bool| roles.iter().position(wanted);
    let timely = columns.iter().zip(lines).all(|(&column, block)| {
        !matches!(roles.get(column), Some(Role::Time { .. })) || is_time(t, block)
    });
    if lines.len() == columns.len() && timely {
        for (&column, block) in columns.iter().zip(lines) {
            set(column, block);
        }
        return out;
    }
    // With cells left out or broken, what a line says gives its column.
    let time = of(|role| matches!(role, Role::Time { .. }));
    let bearer = of(|role| *role == Role::Bearer);
    let partner = of(|role| *role == Role::Partner);
    let task = of(|role| *role == Role::Task);
    let mut parties = [bearer, partner].into_iter().flatten();
    for (index, block) in lines.iter().enumerate() {
        if index == 0
            && let Some(column) = task
        {
            set(column, block);
            continue;
        }
        if is_time(t, block) {
            if let Some(column) = time {
                set(column, block);
            }
        } else if is_party(t, block)
            && let Some(column) = parties.next()
        {
            set(column, block);
        }
    }
    out
}

/// Puts the rows of flattened tables together again.
pub(crate) fn restore(blocks: Vec<Block>, t: &Tokens) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut table = blocks.iter().map(|block| block.table).max().unwrap_or(0);
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let plain = unnumbered(t, &blocks, at);
        let numbered = plain.is_none();
        let Some((roles, rows)) = plain.or_else(|| header(t, &blocks, at)) else {
            out.push(block.clone());
            at += 1;
            continue;
        };
        table += 1;
        let head: Vec<Cell> = blocks
            .get(at..rows)
            .unwrap_or_default()
            .iter()
            .map(|block| Cell { span: block.span, from: block.from, to: block.to })
            .collect();
        out.push(Block { cells: Some(head), table, marker: None, ..block.clone() });
        at = rows;
        let mut last = 0;
        let time = roles.iter().position(|role| matches!(role, Role::Time { .. })).unwrap_or(0);
        while let Some(start) = blocks.get(at).filter(|_| !numbered) {
            let lines: Vec<&Block> =
                blocks.get(at..at + roles.len()).unwrap_or_default().iter().collect();
            let fits = lines.len() == roles.len()
                && lines.iter().all(|line| line.zone == Zone::Body && line.cells.is_none())
                && lines.get(time).is_some_and(|line| is_time(t, line));
            let Some(end) = lines.last().filter(|_| fits) else { break };
            out.push(Block {
                span: (start.span.0, end.span.1),
                from: start.from,
                to: end.to,
                marker: None,
                capitals: false,
                zone: Zone::Body,
                cells: Some(cells(t, &roles, None, &lines)),
                table,
            });
            at += roles.len();
        }
        while let Some(start) = blocks.get(at).filter(|_| numbered) {
            if start.zone != Zone::Body || start.cells.is_some() {
                break;
            }
            let own = number(t, start);
            let section = own.is_none() && is_section(t, start);
            // A number out of turn, or words without one, end the table.
            let in_turn = own.is_some_and(|n| n == 0 || n == last + 1 || n == 1);
            if !(section || in_turn) {
                break;
            }
            let mut end = at + 1;
            let limit = blocks.len().min(at + CELLS);
            while end < limit {
                let Some(next) = blocks.get(end) else { break };
                let next_number = number(t, next)
                    .is_some_and(|n| n == 0 || n == own.unwrap_or(last) + 1 || n == 1);
                if next.zone != Zone::Body
                    || next.cells.is_some()
                    || next_number
                    || is_section(t, next)
                {
                    break;
                }
                end += 1;
            }
            if let Some(n) = own.filter(|n| *n > 0) {
                last = n;
            }
            let held = start.to - start.from > 2 || start.marker.is_some() && start.to > start.from;
            let lines: Vec<&Block> = blocks
                .get(if held { at } else { at + 1 }..end)
                .unwrap_or_default()
                .iter()
                .collect();
            // A section with paragraphs below it, and no cells, is no part of a table.
            let prose = section && {
                let next = blocks
                    .get(end)
                    .filter(|next| number(t, next).is_some() && next.to - next.from > 2);
                let after = blocks.get(end + 1);
                next.is_some()
                    && after.is_none_or(|after| after.marker.is_some() || after.zone != Zone::Body)
            };
            if section && (lines.len() > 3 || prose) {
                break;
            }
            let row = if section {
                let words = lines.first().copied().unwrap_or(start);
                vec![Cell { span: words.span, from: words.from, to: words.to }]
            } else {
                cells(t, &roles, Some(start), &lines)
            };
            let last_block = blocks.get(end - 1).unwrap_or(start);
            out.push(Block {
                span: (start.span.0, last_block.span.1),
                from: start.from,
                to: last_block.to,
                marker: None,
                capitals: false,
                zone: Zone::Body,
                cells: Some(row),
                table,
            });
            at = end;
        }
    }
    out
}
