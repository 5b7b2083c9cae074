//! From a phrase to a duty: what is to be done, by whom, for whom.

use crate::duties::{Confidence, Duty, Reader};
use crate::parties::{partners, recipient, via};
use crate::prose::Found;
use crate::roles::Role;
use crate::times::phrase::Phrase;
use crate::times::resolve::{Place, Resolved};
use crate::tree::sentences;
use crate::who::{Basis, Named};

impl Reader<'_> {
    /// Makes a duty of a phrase.
    pub(crate) fn emit(&mut self, at: usize, sentence: (usize, usize), found: Found) {
        let field = found.place != Place::Prose;
        let around = self.around();
        let block = self.blocks.get(at);
        let only_time = field
            && self.fields.get(at).iter().any(|f| {
                matches!(f.role, Role::Time { .. }) && block.is_some_and(|b| f.label <= b.from + 2)
            });
        let task_block = if only_time { self.task_of(at) } else { at };
        let mut task = self.blocks.get(task_block).map_or(sentence, |b| (b.from, b.to));
        if task_block == at {
            task = sentence;
        }
        // "Thời gian nhận hồ sơ: …" says itself what is timed.
        if only_time {
            let label = self.fields.get(at).iter().find(|f| matches!(f.role, Role::Time { .. }));
            if let Some(field) = label.filter(|f| f.from > f.label + 1) {
                let known = crate::roles::label_role(self.t, field.label, field.from)
                    .map_or(field.from, |(_, end)| end);
                let heads = self
                    .blocks
                    .get(task_block)
                    .is_none_or(|b| b.capitals || task_block == at || b.to - b.from <= 3);
                if known + 1 < field.from && heads {
                    task = (field.label, field.from - 1);
                }
            }
        }
        // "Số hóa hồ sơ. Chủ trì: …. Thời gian: …": the first sentence is the work.
        if field
            && !only_time
            && let Some(&first) = block
                .map(|b| sentences(self.t, b.from, b.to.min(b.from + 500)))
                .as_ref()
                .and_then(|all| all.first())
        {
            let label = self
                .fields
                .get(at)
                .iter()
                .find(|f| matches!(f.role, Role::Time { .. }))
                .map_or(first.1, |f| f.label);
            task = (first.0, first.1.min(label).max(first.0));
        }
        let clause = (!only_time).then_some(sentence);
        let mut bearers = around.bearers(at, clause, found.phrase.from);
        if only_time
            && bearers.iter().all(|named| named.basis == Basis::Issuer)
            && task_block != at
            && let Some(words) = self.blocks.get(task_block)
        {
            let named = around.bearers(task_block, Some((words.from, words.to)), words.from);
            if !named.is_empty() {
                bearers = named;
            }
        }
        // A heading with the time of a step names nobody.
        if block.is_some_and(|b| b.capitals) {
            bearers.retain(|named| named.basis != Basis::Issuer);
        }
        self.push(at, &found.phrase, found.resolved, task, bearers, found.confidence);
    }

    /// The block whose work a field line dates: the one above, or the nearest
    /// before it that is no field.
    fn task_of(&self, at: usize) -> usize {
        let parent = self.nodes.get(at).and_then(|node| node.parent);
        let siblings = match parent.and_then(|parent| self.nodes.get(parent)) {
            Some(node) => node.children.as_slice(),
            None => self.roots.as_slice(),
        };
        if let Some(parent) = parent {
            let section = self.fields.get(parent).iter().any(|field| field.role == Role::Task);
            if !section {
                return parent;
            }
        }
        siblings
            .iter()
            .rev()
            .copied()
            .find(|&sibling| {
                sibling < at
                    && self.fields.get(sibling).iter().all(|field| field.role == Role::Task)
            })
            .or(parent)
            .unwrap_or(at)
    }

    /// Adds a duty with those whom its words and its surroundings name.
    pub(crate) fn push(
        &mut self,
        at: usize,
        phrase: &Phrase,
        resolved: Resolved,
        task: (usize, usize),
        bearers: Vec<Named>,
        confidence: Confidence,
    ) {
        let t = self.t;
        let named = |name| Named { name, basis: Basis::Clause };
        let around = self.around();
        let mut recipients: Vec<Named> =
            recipient(t, task.0, task.1, phrase.from).map(named).into_iter().collect();
        if recipients.is_empty() {
            recipients = around.field(at, Role::Recipient);
        }
        if let (true, Some(block)) = (recipients.is_empty(), self.blocks.get(at)) {
            let short = block.to - block.from <= 600;
            let all = if short { sentences(t, block.from, block.to) } else { Vec::new() };
            if all.len() <= 4 {
                recipients = all
                    .iter()
                    .find_map(|&(from, to)| recipient(t, from, to, phrase.from))
                    .map(named)
                    .into_iter()
                    .collect();
            }
        }
        let mut coordinators = around.field(at, Role::Partner);
        if coordinators.is_empty() {
            coordinators = partners(t, task.0, task.1).map(named).into_iter().collect();
        }
        let via = via(t, task.0, task.1).map(named).into_iter().collect();
        // Nobody reports to himself.
        recipients.retain(|to| !bearers.iter().any(|from| from.name == to.name));
        self.out.duties.push(Duty {
            block: at,
            phrase: (phrase.from, phrase.to),
            timing: resolved.timing,
            event: resolved.event,
            task,
            bearers,
            coordinators,
            recipients,
            via,
            confidence,
            doubts: resolved.doubts,
            row: None,
        });
    }
}
