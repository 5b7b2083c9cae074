//! Fields: lines that begin with a label, and the values that belong to them.

use crate::blocks::Block;
use crate::parties::party;
use crate::roles::{Role, label_role};
use crate::tokens::Tokens;
use crate::tree::{Node, sentences};

/// A field of a block: its role, and the tokens of its value, which are none
/// where the value stands in the lines below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) role: Role,
    pub(crate) label: usize,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// How far into a block fields are looked for, in tokens.
const REACH: usize = 1_500;
/// How far from a block a field beside it may stand, in blocks.
const NEAR: usize = 300;

impl Field {
    pub(crate) fn is_open(self) -> bool {
        self.from >= self.to
    }
}

/// The fields of a block: at its head and at the head of each of its sentences,
/// also inside one pair of brackets.
pub(crate) fn fields(t: &Tokens, block: &Block) -> Vec<Field> {
    let mut out = Vec::new();
    if block.cells.is_some() {
        return out;
    }
    for (from, to) in sentences(t, block.from, block.to.min(block.from + REACH)) {
        let mut from = from;
        while matches!(t.any_sign(from), Some('(' | '-' | '+' | '"')) {
            from += 1;
        }
        if let Some(field) = field(t, from, to, block) {
            out.push(field);
            more(t, field.from, to, &mut out);
        } else if let Some(open) = (from..to).find(|&at| t.sign(at, '(')) {
            // "Tổ chức hội nghị (Thời gian: Quý II/2025; chủ trì: …)"
            let close = (open..to).find(|&at| t.sign(at, ')')).unwrap_or(to);
            if let Some(field) = field_with_colon(t, open + 1, close) {
                out.push(field);
                more(t, field.from, close, &mut out);
            }
        }
    }
    out
}

/// Further fields behind commas and semicolons: "Thời gian: …; chủ trì: …".
fn more(t: &Tokens, from: usize, to: usize, out: &mut Vec<Field>) {
    let mut at = from;
    while at < to {
        if matches!(t.any_sign(at), Some(',' | ';'))
            && let Some(next) = field_with_colon(t, at + 1, to)
        {
            if let Some(last) = out.last_mut() {
                last.to = at;
            }
            out.push(next);
            at = next.from;
            continue;
        }
        at += 1;
    }
}

/// A label with its colon.
fn field_with_colon(t: &Tokens, from: usize, to: usize) -> Option<Field> {
    let (role, end) = label_role(t, from, to)?;
    if role == Role::Other {
        return None;
    }
    // A few words may stand between the label and its colon.
    let colon = (end..to.min(end + 7)).find(|&at| t.sign(at, ':'))?;
    // Minutes and decisions charge a body by a heading, which is no field: "Giao Sở Tài
    // chính:", "Trách nhiệm của Văn phòng:".
    let name = if t.word(end) == "của" { end + 1 } else { end };
    // Steps of a schedule: "Giao, nhận quân: trong 03 ngày, …" names no body.
    let timed = t.number(colon + 1).is_some()
        || matches!(t.word(colon + 1), "trong" | "từ" | "trước" | "vào" | "ngày" | "chậm" | "đến");
    if role == Role::Bearer && (timed || party(t, name, colon).is_some()) {
        return None;
    }
    let plain =
        (end..colon).all(|at| !matches!(t.any_sign(at), Some('.' | ';')) && t.number(at).is_none());
    plain.then_some(Field { role, label: from, from: colon + 1, to })
}

fn field(t: &Tokens, from: usize, to: usize, block: &Block) -> Option<Field> {
    if let Some(found) = field_with_colon(t, from, to) {
        return Some(found);
    }
    // A heading that is nothing but a label: "2. Thời gian thực hiện".
    let (role, end) = label_role(t, from, to)?;
    let alone = from == block.from && to - from <= 10 && to == block.to && block.marker.is_some();
    let whole = end == to || to - end <= 5 && block.capitals || to - end <= 4 && role != Role::Task;
    let valued = (end..to).any(|at| t.number(at).is_some());
    (alone && whole && !valued && !matches!(role, Role::Other | Role::Number)).then_some(Field {
        role,
        label: from,
        from: to,
        to,
    })
}

/// The fields of all blocks, and the way to the nearest of a role.
#[derive(Debug)]
pub(crate) struct Fields {
    pub(crate) of: Vec<Vec<Field>>,
}

impl Fields {
    pub(crate) fn new(t: &Tokens, blocks: &[Block]) -> Fields {
        Fields { of: blocks.iter().map(|block| fields(t, block)).collect() }
    }

    pub(crate) fn get(&self, block: usize) -> &[Field] {
        self.of.get(block).map_or(&[], Vec::as_slice)
    }

    /// The values of a field of this role among `siblings`, the nearest to
    /// `near`, within `reach` blocks.
    #[allow(clippy::too_many_arguments, reason = "the tree and the place in it")]
    pub(crate) fn nearest(
        &self,
        t: &Tokens,
        nodes: &[Node],
        blocks: &[Block],
        siblings: &[usize],
        near: usize,
        reach: usize,
        role: Role,
    ) -> Vec<(usize, usize)> {
        // Blocks are in order, so those near are in one stretch.
        let first = siblings.partition_point(|&block| block + NEAR < near);
        let last = siblings.partition_point(|&block| block <= near + NEAR);
        let place = siblings
            .get(first..last)
            .unwrap_or_default()
            .iter()
            .filter(|&&block| {
                block.abs_diff(near) <= reach
                    && self.get(block).iter().any(|field| field.role == role)
            })
            // Of two as near, the one below, where fields stand under their task.
            .min_by_key(|&&block| block.abs_diff(near) * 2 + usize::from(block < near));
        place.map_or_else(Vec::new, |&block| self.values(t, nodes, blocks, block, role, 0))
    }

    /// The values of the field of a block: its own words, or the lines below.
    fn values(
        &self,
        t: &Tokens,
        nodes: &[Node],
        blocks: &[Block],
        block: usize,
        role: Role,
        depth: u8,
    ) -> Vec<(usize, usize)> {
        let Some(field) = self.get(block).iter().find(|field| field.role == role) else {
            return Vec::new();
        };
        if !field.is_open() {
            return vec![(field.from, field.to)];
        }
        let children = nodes.get(block).map_or(&[][..], |node| &node.children);
        // "a) Cơ quan chủ trì … b) Cơ quan phối hợp" below "Cơ quan chủ trì, phối hợp".
        if depth < 3
            && let Some(&inner) =
                children.iter().find(|&&child| self.get(child).iter().any(|f| f.role == role))
        {
            return self.values(t, nodes, blocks, inner, role, depth + 1);
        }
        children
            .iter()
            .filter(|&&child| self.get(child).is_empty())
            .filter_map(|&child| blocks.get(child))
            .filter(|block| block.cells.is_none())
            .filter(|block| crate::parties::is_list(t, block.from, block.to))
            .map(|block| (block.from, block.to))
            .take(20)
            .collect()
    }
}
