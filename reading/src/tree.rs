//! The order of blocks: what stands below what, and where sentences end.

use crate::blocks::{Block, Zone};
use crate::markers::Style;
use crate::times::phrase::{Op, Phrase, Said, phrase};
use crate::times::values::Grain;
use crate::tokens::{Kind, Tokens};

/// A block's place among the others.
#[derive(Clone, Debug, Default)]
pub(crate) struct Node {
    pub(crate) parent: Option<usize>,
    pub(crate) children: Vec<usize>,
    /// Where a reader would cite it: "II.1.a".
    pub(crate) label: String,
    /// The phrase of a line that holds nothing but a time: the day of a
    /// programme, the month of a calendar.
    pub(crate) period: Option<Phrase>,
}

struct Frame {
    style: Style,
    block: usize,
    seen: Vec<Style>,
}

/// The phrase of a line without other words than of a day or a month: "Thứ Hai,
/// ngày 15/9/2025", "NGÀY 1: THỨ HAI, NGÀY 15/9/2025", "Tháng 9/2025", "Sáng
/// 15/9". For programmes and calendars.
pub(crate) fn period(t: &Tokens, from: usize, to: usize) -> Option<Phrase> {
    if to - from > 24 {
        return None;
    }
    let mut found: Option<Phrase> = None;
    let mut at = from;
    while at < to {
        // Skip "Ngày 1:" and "Ngày thứ nhất:" before the date.
        let here = phrase(t, at, to, at > from).filter(|phrase| {
            matches!(&phrase.said, Said::Points(values) if values.list.iter().all(|value| {
                matches!(value.grain, Grain::Day | Grain::Month | Grain::Quarter) && value.part > 0 && value.edge.is_none()
            })) || matches!(&phrase.said, Said::Span { from, .. } if from.grain <= Grain::Month)
        });
        match here {
            Some(phrase)
                if found.is_none() && matches!(phrase.op, Op::Bare | Op::In | Op::From) =>
            {
                at = phrase.to;
                found = Some(phrase);
            }
            Some(_) => return None,
            None => {
                let allowed = match t.get(at).map(|token| token.kind) {
                    Some(Kind::Sign(_)) => true,
                    Some(Kind::Number(value, _)) => value < 60,
                    _ => matches!(
                        t.word(at),
                        "ngày"
                            | "buổi"
                            | "sáng"
                            | "chiều"
                            | "tối"
                            | "thứ"
                            | "nhất"
                            | "hai"
                            | "ba"
                            | "tư"
                            | "năm"
                            | "sáu"
                            | "bảy"
                            | "chủ"
                            | "nhật"
                            | "từ"
                            | "đến"
                            | "tuần"
                            | "h"
                            | "giờ"
                            | "thời"
                            | "gian"
                            | "và"
                            | "của"
                            | "i"
                            | "ii"
                            | "iii"
                            | "iv"
                            | "v"
                    ),
                };
                if !allowed {
                    return None;
                }
                at += 1;
            }
        }
    }
    found
}

/// The label of a marker: "II", "1.2", "a"; of a bullet nothing.
fn mark(text: &str, block: &Block) -> String {
    let Some(marker) = block.marker else { return String::new() };
    match marker.style {
        Style::Bullet(_) | Style::Hashes(_) | Style::Capitals | Style::Period => String::new(),
        Style::Word(_) => {
            let words = text.get(block.span.0..block.span.1).unwrap_or_default();
            words
                .split_whitespace()
                .take(2)
                .collect::<Vec<_>>()
                .join(" ")
                .trim_end_matches(['.', ':'])
                .to_owned()
        }
        _ => text
            .get(block.span.0..marker.end)
            .unwrap_or_default()
            .trim_matches(|c: char| !c.is_alphanumeric())
            .trim()
            .to_owned(),
    }
}

/// Orders the blocks. A style that is open closes what stands below it; a style
/// that was seen below an open one goes back there; any other opens a level.
pub(crate) fn tree(text: &str, blocks: &[Block], t: &Tokens) -> Vec<Node> {
    let mut nodes: Vec<Node> = vec![Node::default(); blocks.len()];
    let mut stack: Vec<Frame> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let period = if block.cells.is_none() && block.zone == Zone::Body {
            period(t, block.from, block.to)
        } else {
            None
        };
        let length = block.to - block.from;
        let ends_open = block.to > block.from && t.sign(block.to - 1, ':');
        let style = match block.marker {
            Some(marker) => Some(marker.style),
            None if block.cells.is_some() => None,
            None if period.is_some() => Some(Style::Period),
            None if block.capitals && (2..=40).contains(&length) => Some(Style::Capitals),
            None => None,
        };
        if let Some(style) = style {
            close(&mut stack, style, blocks, t);
        }
        let parent = stack.last().map(|frame| frame.block);
        let prefix = parent
            .and_then(|parent| nodes.get(parent))
            .map(|node| node.label.clone())
            .unwrap_or_default();
        let own = mark(text, block);
        if let Some(node) = nodes.get_mut(index) {
            node.parent = parent;
            node.period = period;
            // "1.2" under "1" is "1.2", not "1.1.2".
            let nested = own.contains('.') && matches!(style, Some(Style::Number(2.., _)));
            let base = match (nested, stack.last()) {
                (true, Some(frame)) if matches!(frame.style, Style::Number(..)) => {
                    prefix.rsplit_once('.').map_or(String::new(), |(head, _)| head.to_owned())
                }
                _ => prefix,
            };
            node.label = match (base.is_empty(), own.is_empty()) {
                (true, _) => own,
                (_, true) => base,
                _ => format!("{base}.{own}"),
            };
        }
        if let Some(parent) = parent.and_then(|parent| nodes.get_mut(parent)) {
            parent.children.push(index);
        }
        if let Some(style) = style {
            if let Some(frame) = stack.last_mut()
                && !frame.seen.contains(&style)
            {
                frame.seen.push(style);
            }
            stack.push(Frame { style, block: index, seen: Vec::new() });
        } else if ends_open && block.cells.is_none() {
            // A line that ends with a colon heads the bullets below it.
            let follows = blocks.get(index + 1).and_then(|next| next.marker);
            if follows.is_some_and(|marker| matches!(marker.style, Style::Bullet(_))) {
                stack.retain(|frame| !matches!(frame.style, Style::Bullet(_)));
                stack.push(Frame { style: Style::Letter(':'), block: index, seen: Vec::new() });
            }
        }
    }
    nodes
}

fn close(stack: &mut Vec<Frame>, style: Style, blocks: &[Block], t: &Tokens) {
    if let Some(place) = stack.iter().rposition(|frame| frame.style == style) {
        stack.truncate(place);
        return;
    }
    // A line that ends with a colon, or a short heading, is followed by its own list.
    let opens = stack.last().and_then(|frame| blocks.get(frame.block)).is_some_and(|block| {
        block.to > block.from
            && (t.sign(block.to - 1, ':')
                || !matches!(t.any_sign(block.to - 1), Some('.' | ';' | ')')))
    });
    if !opens && let Some(place) = stack.iter().rposition(|frame| frame.seen.contains(&style)) {
        stack.truncate(place + 1);
        return;
    }
    while stack.last().is_some_and(|frame| frame.style.rank() > style.rank()) {
        stack.pop();
    }
}

/// The longest sentence, in tokens; a longer one is cut, which bounds the work.
const SENTENCE: usize = 400;

/// The sentences of a block, as tokens: cut at full stops and semicolons.
pub(crate) fn sentences(t: &Tokens, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = from;
    let mut depth = 0_i32;
    for at in from..to {
        let cut = match t.any_sign(at) {
            Some('(') => {
                depth += 1;
                false
            }
            Some(')') => {
                depth -= 1;
                false
            }
            Some(';') => depth <= 0,
            Some('!' | '?' | '…') => true,
            Some('.') => {
                let before = at.checked_sub(1).and_then(|place| t.get(place));
                let after = t.get(at + 1);
                let roman =
                    at > from && matches!(t.word(at - 1), "i" | "ii" | "iii" | "iv" | "v" | "x");
                let short = before.is_some_and(|token| {
                    token.kind == Kind::Word && token.capital && token.to - token.from <= 2
                });
                let parted = after
                    .is_none_or(|token| token.gap && (token.capital || token.kind != Kind::Word));
                parted && (!short || roman) && at < to
            }
            _ => at - start >= SENTENCE,
        };
        if cut {
            if at > start {
                out.push((start, at));
            }
            // A sentence cut for its length loses no word.
            start = if at - start >= SENTENCE && t.any_sign(at).is_none() { at } else { at + 1 };
            depth = 0;
        }
    }
    if to > start {
        out.push((start, to));
    }
    out
}
