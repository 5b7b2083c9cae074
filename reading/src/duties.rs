//! Duties: a time, who, to whom, and the words they rest on.

use crate::blocks::{Block, Zone};
use crate::dates::{Bound, Timing};
use crate::fields::Fields;
use crate::frame::{Frame, is_basis};
use crate::markers::Style;
use crate::parties::Name;
use crate::reason::Reason;
use crate::times::phrase::{Op, Phrase, Said, phrase};
use crate::times::resolve::{Around, Doubt, EventUse, Place, Resolved, resolve};
use crate::times::values::Grain;
use crate::times::vetoes::{Setting, veto};
use crate::tokens::Tokens;
use crate::tree::Node;
use crate::who::{Named, Surroundings};
use serde::Serialize;

/// How far a reading may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// The words say it.
    Sure,
    /// Read it again: a part is inferred.
    Check,
    /// Probably, from the place of the words.
    Guess,
}

/// A duty that was read.
#[derive(Clone, Debug)]
pub(crate) struct Duty {
    pub(crate) block: usize,
    /// Tokens of the phrase.
    pub(crate) phrase: (usize, usize),
    pub(crate) timing: Timing,
    pub(crate) event: Option<EventUse>,
    /// Tokens of what is to be done.
    pub(crate) task: (usize, usize),
    pub(crate) bearers: Vec<Named>,
    pub(crate) coordinators: Vec<Named>,
    pub(crate) recipients: Vec<Named>,
    pub(crate) via: Vec<Named>,
    pub(crate) confidence: Confidence,
    pub(crate) doubts: Vec<Doubt>,
    /// The provision, where the row of a table says more than its block.
    pub(crate) row: Option<String>,
}

/// A date that was not made a deadline.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dismissed {
    pub(crate) phrase: (usize, usize),
    pub(crate) reason: Reason,
}

/// What is read from a document.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) duties: Vec<Duty>,
    pub(crate) dismissed: Vec<Dismissed>,
}

/// A document on its way.
pub(crate) struct Reader<'a> {
    pub(crate) text: &'a str,
    pub(crate) t: &'a Tokens,
    pub(crate) blocks: &'a [Block],
    pub(crate) nodes: &'a [Node],
    pub(crate) fields: &'a Fields,
    pub(crate) frame: &'a Frame,
    pub(crate) roots: Vec<usize>,
    pub(crate) out: Read,
    /// For each block, whether it stands below aims, targets or a look back.
    pub(crate) goals: Vec<bool>,
    /// For each block, the year and month of the period above it.
    pub(crate) sections: Vec<Option<(i32, u8)>>,
    /// For each block, whether a heading above says "hằng năm".
    pub(crate) yearly: Vec<bool>,
}

/// Words of a heading below which no duty is set for a year.
const GOALS: [&str; 19] = [
    "đánh giá công tác",
    "đánh giá kết quả",
    "mục tiêu",
    "chỉ tiêu",
    "mục đích",
    "quan điểm",
    "tình hình",
    "kết quả đạt được",
    "đánh giá chung",
    "thực trạng",
    "sự cần thiết",
    "bối cảnh",
    "định hướng",
    "tầm nhìn",
    "đặc điểm",
    "cơ sở pháp lý",
    "tồn tại",
    "hạn chế",
    "nguyên nhân",
];

impl<'a> Reader<'a> {
    pub(crate) fn new(
        text: &'a str,
        t: &'a Tokens,
        blocks: &'a [Block],
        nodes: &'a [Node],
        fields: &'a Fields,
        frame: &'a Frame,
    ) -> Reader<'a> {
        let roots = (0..nodes.len())
            .filter(|&at| nodes.get(at).is_some_and(|node| node.parent.is_none()))
            .collect();
        let mut reader = Reader {
            text,
            t,
            blocks,
            nodes,
            fields,
            frame,
            roots,
            out: Read::default(),
            goals: Vec::with_capacity(blocks.len()),
            sections: Vec::with_capacity(blocks.len()),
            yearly: Vec::with_capacity(blocks.len()),
        };
        reader.inherit();
        reader
    }

    /// What each block takes from those above it. Parents come before children.
    fn inherit(&mut self) {
        for (at, block) in self.blocks.iter().enumerate() {
            let parent = self.nodes.get(at).and_then(|node| node.parent);
            let above = parent.and_then(|parent| self.blocks.get(parent));
            let inherited = |list: &[bool]| {
                parent.and_then(|parent| list.get(parent)).copied().unwrap_or(false)
            };
            let heading = above.filter(|above| above.to - above.from <= 40);
            let own_goal = heading.is_some_and(|above| {
                self.t.contains(above.from, above.to.min(above.from + 10), &GOALS)
            });
            let acts = heading.is_some_and(|above| {
                self.t.contains(
                    above.from,
                    above.to,
                    &[
                        "nhiệm vụ",
                        "giải pháp",
                        "tổ chức thực hiện",
                        "tiến độ",
                        "phân công",
                        "thời gian",
                    ],
                )
            });
            let goal = if acts { false } else { own_goal || inherited(&self.goals) };
            self.goals.push(goal);
            let every = heading.is_some_and(|above| {
                self.t.contains(above.from, above.to, &["hằng năm", "hàng năm"])
            });
            let every = every
                || inherited(&self.yearly)
                || self.t.contains(block.from, block.to, &["hằng năm", "hàng năm"]);
            self.yearly.push(every);
            let above = parent.and_then(|parent| self.sections.get(parent)).copied().flatten();
            let own = self.nodes.get(at).and_then(|node| node.period.as_ref()).and_then(|phrase| {
                let around = Around { section: above, ..Around::default() };
                let found =
                    resolve(self.text, self.t, phrase, Place::Prose, self.frame, around).ok()?;
                found.first()?.first.map(|day| (day.year, day.month))
            });
            self.sections.push(own.or_else(|| self.spanned_year(at)).or(above));
        }
    }

    /// The year and first month of a span that a heading names: below "Bước 2 (từ ngày 16/9
    /// đến ngày 31/10/2026)" the first of October is one of 2026.
    fn spanned_year(&self, at: usize) -> Option<(i32, u8)> {
        let block = self.blocks.get(at).filter(|block| block.cells.is_none())?;
        self.nodes.get(at).filter(|node| !node.children.is_empty())?;
        (block.from..block.to.min(block.from + 60)).find_map(|place| {
            let begins = self.t.number(place).is_some() || self.t.word(place) == "từ";
            let found = begins.then(|| phrase(self.t, place, block.to, false)).flatten()?;
            let Said::Span { from, to, .. } = found.said else { return None };
            let is_one_year = from.year == to.year || from.year.is_none();
            (from.grain <= Grain::Month && is_one_year).then_some((to.year?, from.part))
        })
    }

    pub(crate) fn around(&self) -> Surroundings<'_> {
        Surroundings {
            t: self.t,
            blocks: self.blocks,
            nodes: self.nodes,
            fields: self.fields,
            frame: self.frame,
            roots: &self.roots,
        }
    }

    /// Reads all blocks.
    pub(crate) fn read(mut self) -> Read {
        let mut at = 0;
        while let Some(block) = self.blocks.get(at) {
            match (block.zone, &block.cells) {
                (Zone::Body, Some(_)) => {
                    let last = (at..self.blocks.len())
                        .take_while(|&row| {
                            self.blocks
                                .get(row)
                                .is_some_and(|b| b.table == block.table && b.cells.is_some())
                        })
                        .last()
                        .unwrap_or(at);
                    self.table(at, last + 1);
                    at = last;
                }
                (Zone::Body, None) => self.paragraph(at),
                (Zone::Tail | Zone::Form, _) => self.skipped(at),
            }
            at += 1;
        }
        self.out.duties.sort_by_key(|duty| duty.phrase);
        self.out.dismissed.sort_by_key(|dismissed| dismissed.phrase);
        self.out
    }

    /// Dates where nothing binds: copies, signatures, forms.
    fn skipped(&mut self, at: usize) {
        let Some(block) = self.blocks.get(at) else { return };
        let stamp = self.t.contains(block.from, block.to, &["ký", "ký bởi", "thời gian ký"]);
        let reason = if stamp { Reason::Stamp } else { Reason::Form };
        let mut place = block.from;
        while place < block.to {
            match phrase(self.t, place, block.to, false) {
                Some(found)
                    if !matches!(found.said, Said::Rate(_) | Said::AdHoc | Said::OnRequest) =>
                {
                    self.out.dismissed.push(Dismissed { phrase: (found.from, found.to), reason });
                    place = found.to;
                }
                _ => place += 1,
            }
        }
    }

    pub(crate) fn setting(
        &self,
        at: usize,
        sentence: (usize, usize),
        place: Place,
        labelled: bool,
    ) -> Option<Setting<'a>> {
        let block = self.blocks.get(at)?;
        let children = self.nodes.get(at).is_some_and(|node| !node.children.is_empty());
        let title = self.frame.title.is_some_and(|(from, to)| block.from < to && from < block.to);
        let numbered = block.marker.is_some_and(|marker| {
            !matches!(marker.style, Style::Bullet(_) | Style::Letter(_) | Style::Bracket)
        });
        let short = block.to - block.from <= 30;
        let ended =
            block.to > block.from && matches!(self.t.any_sign(block.to - 1), Some('.' | ';' | '/'));
        Some(Setting {
            t: self.t,
            frame: self.frame,
            from: sentence.0,
            to: sentence.1,
            place,
            basis: is_basis(self.t, block) && at < self.frame.body,
            preamble: at < self.frame.body && self.frame.body < self.blocks.len(),
            heading: title || block.capitals || numbered && children && short && !ended,
            goals: self.goals.get(at).copied().unwrap_or(false),
            labelled,
        })
    }

    /// The timings of a phrase, unless it is vetoed, which is noted.
    pub(crate) fn settle(
        &mut self,
        phrase: &Phrase,
        setting: &Setting,
        around: Around,
    ) -> Vec<Resolved> {
        let note = |reason| Dismissed { phrase: (phrase.from, phrase.to), reason };
        match resolve(self.text, self.t, phrase, setting.place, self.frame, around) {
            Ok(found) => {
                let reason = found.first().and_then(|first| veto(setting, phrase, first));
                match reason {
                    Some(reason) => {
                        self.out.dismissed.push(note(reason));
                        Vec::new()
                    }
                    None => found,
                }
            }
            Err(reason) => {
                self.out.dismissed.push(note(reason));
                Vec::new()
            }
        }
    }

    /// How far a reading may be trusted.
    pub(crate) fn confidence(
        phrase: &Phrase,
        found: &Resolved,
        setting: &Setting,
        labelled: bool,
    ) -> Confidence {
        if !found.timing.is_dated() {
            return Confidence::Check;
        }
        if found.inferred || phrase.tentative || phrase.mixed || !found.doubts.is_empty() {
            return Confidence::Check;
        }
        let field = setting.place != Place::Prose;
        let explicit = matches!(phrase.op, Op::Before | Op::By);
        let said = match &phrase.said {
            Said::Points(values) => {
                let whole = values.list.iter().all(|value| value.is_complete());
                let day = values.list.iter().all(|value| value.grain == Grain::Day);
                let word = matches!(phrase.op, Op::In)
                    && !values.list.iter().any(|v| v.grain == Grain::Year);
                whole && (explicit || field || labelled && day || word)
            }
            Said::Span { from, to, .. } => {
                from.is_complete()
                    && to.is_complete()
                    && (field || from.grain == Grain::Day || labelled)
            }
            Said::Monthly(_)
            | Said::Quarterly { .. }
            | Said::Weekly(_)
            | Said::WorkingDay { .. }
            | Said::Yearly(_) => true,
            _ => false,
        };
        if said {
            return Confidence::Sure;
        }
        let weak = setting.goals
            || setting.preamble
            || matches!(&phrase.said, Said::Points(values)
            if phrase.op == Op::Bare && !labelled || values.list.iter().any(|v| v.grain == Grain::Year && phrase.op != Op::By && phrase.op != Op::Before));
        if weak && !field { Confidence::Guess } else { Confidence::Check }
    }

    /// The tokens of a name without the blanks and signs around it.
    pub(crate) fn words(&self, name: Name) -> &'a str {
        let (from, to) = self.t.bytes(name.0, name.1);
        self.text.get(from..to).unwrap_or_default()
    }
}

/// Whether two timings fall due together although one names less.
pub(crate) fn same_timing(a: &Timing, b: &Timing) -> bool {
    match (a, b) {
        (Timing::Once { when: x, bound: p, .. }, Timing::Once { when: y, bound: q, .. }) => {
            x == y && (p == q || *p != Bound::Before && *q != Bound::Before)
        }
        _ => a == b,
    }
}
