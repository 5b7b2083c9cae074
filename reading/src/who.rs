//! Who bears a duty, helps, receives: from the clause, a field, a heading, the
//! issuer.

use crate::blocks::Block;
use crate::fields::Fields;
use crate::frame::Frame;
use crate::parties::{Name, agent, bracketed, heading, possessor, skip_openers, subject};
use crate::roles::Role;
use crate::tokens::Tokens;
use crate::tree::Node;
use serde::Serialize;

/// Where the words of a name stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// In the sentence of the duty.
    Clause,
    /// In a field beside it.
    Field,
    /// In the row of its table.
    Column,
    /// In a heading above.
    Heading,
    /// The body that issues the document.
    Issuer,
}

/// The words of one name, as tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) name: Name,
    pub(crate) basis: Basis,
}

/// The parts of the document that say who.
#[derive(Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    pub(crate) t: &'a Tokens,
    pub(crate) blocks: &'a [Block],
    pub(crate) nodes: &'a [Node],
    pub(crate) fields: &'a Fields,
    pub(crate) frame: &'a Frame,
    pub(crate) roots: &'a [usize],
}

fn trimmed(t: &Tokens, name: Name) -> Name {
    let (mut from, mut to) = name;
    while to > from && matches!(t.any_sign(to - 1), Some('.' | ';' | ',' | ':')) {
        to -= 1;
    }
    while from < to && matches!(t.any_sign(from), Some('-' | '+' | ':' | ',')) {
        from += 1;
    }
    (from, to)
}

impl Surroundings<'_> {
    fn named(&self, values: Vec<Name>, basis: Basis) -> Vec<Named> {
        values
            .into_iter()
            .map(|name| Named { name: trimmed(self.t, name), basis })
            .filter(|named| named.name.0 < named.name.1)
            .collect()
    }

    /// The values of the nearest field of a role: beside the block, or beside
    /// one of the blocks above it.
    pub(crate) fn field(&self, block: usize, role: Role) -> Vec<Named> {
        let mut at = block;
        // The block itself may hold more than one field.
        let own: Vec<Name> = self
            .fields
            .get(block)
            .iter()
            .filter(|f| f.role == role && !f.is_open())
            .map(|f| (f.from, f.to))
            .collect();
        if !own.is_empty() {
            return self.named(own, Basis::Field);
        }
        for _ in 0..12 {
            let parent = self.nodes.get(at).and_then(|node| node.parent);
            let (siblings, reach) = match parent.and_then(|parent| self.nodes.get(parent)) {
                Some(node) => (node.children.as_slice(), usize::MAX),
                None => (self.roots, 6),
            };
            // Fields below the block itself, where it heads them.
            let below = self.nodes.get(at).map_or(&[][..], |node| node.children.as_slice());
            for list in [below, siblings] {
                let values =
                    self.fields.nearest(self.t, self.nodes, self.blocks, list, at, reach, role);
                if !values.is_empty() {
                    return self.named(values, Basis::Field);
                }
            }
            let Some(parent) = parent else { break };
            at = parent;
        }
        Vec::new()
    }

    /// The name that a block gives to those below it.
    fn heads(&self, at: usize) -> Option<Name> {
        let block = self.blocks.get(at)?;
        if self.fields.get(at).iter().any(|field| field.role != Role::Task) {
            return None;
        }
        let t = self.t;
        let open = block.to > block.from && t.sign(block.to - 1, ':');
        if let Some(name) = heading(t, block.from, block.to) {
            // "Tổ chức thực hiện" is no name; "1. Sở Tài chính chủ trì …:" is.
            let short = block.to - block.from <= 40
                || open
                || name.0 == skip_openers(t, block.from, block.to);
            if short {
                // A head that charges another is heard through it.
                return subject(t, block.from, block.to)
                    .filter(|_| open || block.to - block.from > 40)
                    .or(Some(name));
            }
        }
        if open {
            return subject(t, block.from, block.to);
        }
        None
    }

    /// Who bears the duty of a sentence.
    pub(crate) fn bearers(
        &self,
        block: usize,
        sentence: Option<(usize, usize)>,
        near: usize,
    ) -> Vec<Named> {
        let t = self.t;
        let own: Vec<Name> = self
            .fields
            .get(block)
            .iter()
            .filter(|f| f.role == Role::Bearer && !f.is_open())
            .map(|f| (f.from, f.to))
            .collect();
        if !own.is_empty() {
            return self.named(own, Basis::Field);
        }
        if let Some((from, to)) = sentence {
            if let Some(name) = subject(t, from, to) {
                return vec![Named { name, basis: Basis::Clause }];
            }
            let other = agent(t, from, to)
                .or_else(|| possessor(t, from, to))
                .or_else(|| bracketed(t, from, to));
            if let Some(name) = other {
                return vec![Named { name, basis: Basis::Clause }];
            }
            // Earlier sentences of the paragraph.
            if let Some(whole) =
                self.blocks.get(block).filter(|whole| whole.from < from && near >= from)
            {
                let earlier =
                    crate::tree::sentences(t, whole.from.max(from.saturating_sub(600)), from);
                if let Some(name) =
                    earlier.into_iter().rev().find_map(|(from, to)| subject(t, from, to))
                {
                    return vec![Named { name, basis: Basis::Clause }];
                }
            }
        }
        let mut at = block;
        for step in 0..12 {
            if (step > 0 || sentence.is_none())
                && let Some(name) = self.heads(at).filter(|_| at != block)
            {
                return vec![Named { name, basis: Basis::Heading }];
            }
            let parent = self.nodes.get(at).and_then(|node| node.parent);
            let below = self.nodes.get(at).map_or(&[][..], |node| node.children.as_slice());
            let (siblings, reach) = match parent.and_then(|parent| self.nodes.get(parent)) {
                Some(node) => (node.children.as_slice(), usize::MAX),
                None => (self.roots, 6),
            };
            for list in [below, siblings] {
                let values = self.fields.nearest(
                    self.t,
                    self.nodes,
                    self.blocks,
                    list,
                    at,
                    reach,
                    Role::Bearer,
                );
                if !values.is_empty() {
                    return self.named(values, Basis::Field);
                }
            }
            let Some(parent) = parent else { break };
            at = parent;
        }
        let issuer = self.frame.issuer.map(|name| Named { name, basis: Basis::Issuer });
        let charged = self.frame.charged.map(|name| Named { name, basis: Basis::Heading });
        charged.or(issuer).into_iter().collect()
    }
}
