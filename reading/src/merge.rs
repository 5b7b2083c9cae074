//! Phrases of one sentence that are one time.

use crate::dates::{End, Timing, When};
use crate::duties::{Confidence, Dismissed, Reader, same_timing};
use crate::prose::Found;
use crate::reason::Reason;
use crate::times::phrase::{Op, Phrase, Said};
use crate::tokens::Tokens;

/// Whether a day of the lunar calendar stands in brackets, as another name of the day
/// before it: "ngày 31/01/2026 (tức 13 tháng Chạp)".
pub(crate) fn is_restated(t: &Tokens, phrase: &Phrase, timing: &Timing) -> bool {
    let before = phrase.from.saturating_sub(1);
    let open = match t.word(before) {
        "tức" | "nhằm" | "là" => before.saturating_sub(1),
        _ => before,
    };
    matches!(timing, Timing::Lunar { .. }) && t.sign(open, '(')
}

impl Reader<'_> {
    /// Phrases of one sentence that are one time: a rate and its dates, a date and
    /// how it was reckoned, an expected day and its limit, a beginning and an end.
    pub(crate) fn merge(&mut self, found: &mut Vec<Found>) {
        let t = self.t;
        let mut gone: Vec<usize> = Vec::new();
        for index in 0..found.len() {
            let (before, rest) = found.split_at_mut(index);
            let (Some(last), Some(this)) = (before.last_mut(), rest.first_mut()) else { continue };
            let bracket = this.phrase.from.checked_sub(1).is_some_and(|open| t.sign(open, '('));
            // A phrase that took the place of another may stand behind it.
            let close = this.phrase.from <= last.phrase.to + 2;
            let dated = |found: &Found| found.resolved.timing.is_dated();
            let rate = |found: &Found| {
                !dated(found)
                    && !matches!(
                        found.resolved.timing,
                        Timing::Within { .. } | Timing::LeadTime { .. }
                    )
            };
            // "vào đầu tháng 6 (ngày 05/6)": the bracket says which day.
            let vague = last.resolved.doubts.iter().any(|doubt| doubt.kind == "vague");
            if vague && bracket && close && dated(this) {
                gone.push(index - 1);
                continue;
            }
            if let (Timing::Once { when, bound, tentative, .. }, true, true) =
                (&mut this.resolved.timing, last.phrase.tentative, close)
            {
                // "dự kiến ngày A (chậm nhất ngày B)"
                if let Some(expected) =
                    last.resolved.first.filter(|_| *bound != crate::dates::Bound::On)
                {
                    if matches!(when, When::Day(_)) {
                        *tentative = Some(expected);
                    }
                    gone.push(index - 1);
                    continue;
                }
            }
            // Calendars of elections and of procedures: "chậm nhất 40 ngày trước ngày bầu
            // cử phải niêm yết danh sách (ngày 03/02/2026)" reckons and says the day. A
            // bracket right behind the event may be the day of the event.
            let term =
                matches!(last.resolved.timing, Timing::Within { .. } | Timing::LeadTime { .. });
            let bare = matches!(this.phrase.op, Op::Bare | Op::In);
            if let (Timing::Once { when: When::Day(_), bound, .. }, true) =
                (&mut this.resolved.timing, term && bracket && !close && bare)
            {
                *bound = crate::dates::Bound::By;
                this.confidence = Confidence::Check;
                gone.push(index - 1);
                continue;
            }
            let repeats = same_timing(&last.resolved.timing, &this.resolved.timing)
                && last.phrase.from == this.phrase.from;
            let is_lunar = is_restated(t, &this.phrase, &this.resolved.timing);
            let beside = this.phrase.from <= last.phrase.to + 3;
            if repeats
                || is_lunar && beside && dated(last)
                || bracket && close && dated(last) && !dated(this)
            {
                gone.push(index);
            } else if rate(last) && dated(this) {
                gone.push(index - 1);
            } else if dated(last) && rate(this) {
                gone.push(index);
                let (phrase, timing) = (last.phrase.clone(), last.resolved.clone());
                let confidence = last.confidence;
                let (labelled, place) = (last.labelled, last.place);
                *this = Found { phrase, resolved: timing, labelled, place, confidence };
                gone.pop();
                gone.push(index - 1);
            } else if let (Timing::During { from, until: None }, Timing::Once { when, bound, .. }) =
                (&last.resolved.timing, &this.resolved.timing)
            {
                // "Từ tháng 1 … nghiệm thu trước ngày 30/9"
                let end = match bound {
                    crate::dates::Bound::Before => When::Day(when.first_day().before()),
                    _ => *when,
                };
                let begins = matches!(last.phrase.said, Said::Open(_, false))
                    && *bound != crate::dates::Bound::On;
                if begins && last.resolved.first.is_some_and(|first| first <= end.last_day()) {
                    this.resolved.timing =
                        Timing::During { from: from.clone(), until: Some(End::When(end)) };
                    this.resolved.first = last.resolved.first;
                    gone.push(index - 1);
                }
            }
        }
        gone.sort_unstable();
        gone.dedup();
        for index in gone.into_iter().rev() {
            if index < found.len() {
                let dropped = found.remove(index);
                let phrase = (dropped.phrase.from, dropped.phrase.to);
                if !found.iter().any(|kept| (kept.phrase.from, kept.phrase.to) == phrase) {
                    self.out.dismissed.push(Dismissed { phrase, reason: Reason::Repeats });
                }
            }
        }
    }
}
