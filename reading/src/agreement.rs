//! Whether the deadline words of a duty and its timing say the same.

use serde::Serialize;
use serde_json::Value;

use crate::stated::{InBoth, Stated, of_phrase, of_timing};
use crate::times::phrase::{Op, phrase};
use crate::tokens::Tokens;

/// A duty whose words say another time than its timing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Disagreement {
    /// The position of the duty in the register's `obligations`, from 0.
    pub obligation: usize,
    /// Its `phrase`.
    pub phrase: String,
    /// What the phrase says.
    pub said: InBoth,
    /// What `timing` says.
    pub timing: InBoth,
}

/// The duties of a register whose `phrase` says another day, or another term, than their
/// `timing`.
///
/// Only what is sure is compared: words that can be read in two ways, and timings that
/// no words of a plan give, such as the dates of another duty, are left alone. A part of
/// a day that the words leave out, such as the year, agrees with any.
///
/// ```
/// use kyhan_reading::disagreements;
///
/// let register = serde_json::json!({"obligations": [
///     {"phrase": "trước ngày 15/12", "timing": {"once": {"when": "2026-12-15", "bound": "before"}}},
///     {"phrase": "trước ngày 15/12", "timing": {"once": {"when": "2026-12-16", "bound": "by"}}}
/// ]});
/// let found = disagreements(&register);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].obligation, 1);
/// assert_eq!(found[0].said.en, "before 15 December");
/// assert_eq!(found[0].timing.en, "by 16 December 2026");
/// ```
#[must_use]
pub fn disagreements(register: &Value) -> Vec<Disagreement> {
    let reading = register.pointer("/settings/before").and_then(Value::as_str);
    let before_is_inclusive = reading == Some("inclusive");
    let duties = register.get("obligations").and_then(Value::as_array);
    let duties = duties.into_iter().flatten().enumerate();
    let found = duties.filter_map(|(obligation, duty)| {
        let phrase = duty.get("phrase")?.as_str()?;
        let timing = of_timing(duty.get("timing")?)?;
        let (said, timing) = compare(&stated(phrase)?, &timing, before_is_inclusive)?;
        Some(Disagreement { obligation, phrase: phrase.to_owned(), said, timing })
    });
    found.collect()
}

/// What words and timing say, where nothing of the words allows the timing.
fn compare(
    said: &[(Stated, bool)],
    timing: &[Stated],
    before_is_inclusive: bool,
) -> Option<(InBoth, InBoth)> {
    let is_refused = |stated: &Stated| {
        let is_without_day = *stated == Stated::Nothing;
        // A day without an operator may be one on which something else happens.
        let said = said.iter().filter(|(_, is_limit)| *is_limit || !is_without_day);
        let compared: Vec<bool> =
            said.filter_map(|(said, _)| said.allows(stated, before_is_inclusive)).collect();
        !compared.is_empty() && !compared.contains(&true)
    };
    let refused: Vec<InBoth> =
        timing.iter().filter(|stated| is_refused(stated)).map(Stated::words).collect();
    (!refused.is_empty()).then(|| {
        let said: Vec<InBoth> = said.iter().map(|(said, _)| said.words()).collect();
        (joined(&said), joined(&refused))
    })
}

fn joined(all: &[InBoth]) -> InBoth {
    let of = |text: fn(&InBoth) -> &str| all.iter().map(text).collect::<Vec<_>>();
    InBoth { vi: of(|words| &words.vi).join("; "), en: of(|words| &words.en).join("; ") }
}

/// What the phrases in a text say, each with whether an operator stands before it;
/// `None` where any of it is not sure.
fn stated(text: &str) -> Option<Vec<(Stated, bool)>> {
    let mut t = Tokens::default();
    t.push(text, 0, text.len());
    let end = t.len();
    let mut all = Vec::new();
    let mut at = 0;
    while at < end {
        let bracket = at.checked_sub(1).is_some_and(|before| t.sign(before, '('));
        let whole = || phrase(&t, at, end, true);
        let found = phrase(&t, at, end, false)
            .or_else(|| bracket.then(whole).flatten().filter(|found| t.sign(found.to, ')')))
            .or_else(|| (at == 0).then(whole).flatten().filter(|found| found.to == end));
        let Some(found) = found else {
            at += 1;
            continue;
        };
        // "năm trước ngày 15/12": the last year, or an operator?
        let before = at.checked_sub(1).map_or("", |before| t.word(before));
        if found.op == Op::Bare && matches!(before, "trước" | "nhất" | "hết" | "đến" | "từ")
        {
            return None;
        }
        let is_limit = matches!(found.op, Op::Before | Op::By | Op::To);
        // "Thông tư số 10/2019/TT-BKHĐT ngày 30/7/2019"
        let is_cited = found.op == Op::Bare && (0..at).any(|at| t.word(at) == "số");
        if !is_cited {
            all.extend(of_phrase(&found)?.into_iter().map(|stated| (stated, is_limit)));
        }
        at = found.to.max(at + 1);
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn agree(phrase: &str, timing: Value) -> bool {
        let register = json!({"obligations": [{"phrase": phrase, "timing": timing}]});
        disagreements(&register).is_empty()
    }

    #[test]
    fn a_day() {
        let once = |when: &str, bound: &str| json!({"once": {"when": when, "bound": bound}});
        for (phrase, when, bound) in [
            ("trước ngày 15/12", "2026-12-15", "before"),
            // The day before, said as the last day.
            ("trước ngày 15/12", "2026-12-14", "by"),
            ("trước ngày 01/12/2026", "2026-11-30", "by"),
            ("trước ngày 01/3/2024", "2024-02-29", "by"),
            ("chậm nhất ngày 15/12/2026", "2026-12-15", "by"),
            ("vào ngày 15/12/2026", "2026-12-15", "by"),
            ("trong tháng 11", "2026-11-30", "by"),
            ("trong tháng 11", "2026-11-20", "by"),
            ("đến hết tháng 02/2024", "2024-02-29", "by"),
            ("trước tháng 12/2026", "2026-12", "before"),
            ("đến hết quý III năm 2026", "2026-Q3", "by"),
            ("Định kỳ 06 tháng (trước ngày 10/6/2024)", "2024-06-10", "before"),
            ("06 tháng trước ngày 10/6, năm trước ngày 15/12", "2026-12-15", "before"),
            ("06 tháng (trước ngày 10/6), năm (trước ngày 15/12)", "2026-12-15", "before"),
            ("định kỳ hằng tháng (trước ngày 25)", "2026-05-25", "before"),
            // Nobody can be sure.
            ("dự kiến ngày 15/12/2026", "2026-12-20", "by"),
            ("cuối năm 2026", "2026-12-20", "by"),
            ("theo Thông tư số 10/2019/TT-BKHĐT ngày 30/7/2019", "2026-12-20", "by"),
            ("giai đoạn 2021-2030", "2026-12-20", "by"),
        ] {
            assert!(agree(phrase, once(when, bound)), "{phrase} {when} {bound}");
        }
        for (phrase, when, bound) in [
            ("trước ngày 15/12", "2026-12-16", "by"),
            ("trước ngày 15/12", "2026-12-15", "by"),
            ("chậm nhất ngày 15/12/2026", "2026-12-15", "before"),
            ("trước ngày 15/12/2025", "2026-12-15", "before"),
            ("trong tháng 11", "2026-12-01", "by"),
            ("đến hết quý III năm 2026", "2026-Q4", "by"),
            ("06 tháng (trước ngày 10/6), năm (trước ngày 15/12)", "2026-12-10", "before"),
            ("định kỳ hằng tháng (trước ngày 25)", "2026-05-20", "before"),
        ] {
            assert!(!agree(phrase, once(when, bound)), "{phrase} {when} {bound}");
        }
    }

    #[test]
    fn a_rule() {
        let rule = |start: &str, rrule: &str, bound: &str| json!({"recurring": {"start": start, "rrule": rrule, "bound": bound}});
        for (phrase, start, rrule, bound) in [
            ("trước ngày 25/11 hằng năm", "2021-11-25", "FREQ=YEARLY;UNTIL=20301125", "before"),
            ("trước ngày 18 hằng tháng", "2026-01-18", "FREQ=MONTHLY;BYMONTHDAY=18", "before"),
            ("ngày cuối cùng của tháng", "2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1", "on"),
            ("trước ngày 20 của tháng cuối quý", "2026-03-20", "FREQ=MONTHLY;INTERVAL=3", "before"),
            ("thứ Sáu hằng tuần", "2026-01-02", "FREQ=WEEKLY;BYDAY=FR", "on"),
            // Nothing of a plan's words gives this.
            ("trước ngày 18 hằng tháng", "2026-01-18", "FREQ=MONTHLY;BYDAY=-1FR", "before"),
        ] {
            assert!(agree(phrase, rule(start, rrule, bound)), "{phrase} {rrule}");
        }
        for (phrase, start, rrule, bound) in [
            ("trước ngày 25/11 hằng năm", "2021-11-26", "FREQ=YEARLY", "before"),
            ("trước ngày 18 hằng tháng", "2026-01-16", "FREQ=MONTHLY;BYMONTHDAY=16", "before"),
            ("trước ngày 18 hằng tháng", "2026-01-18", "FREQ=MONTHLY;BYMONTHDAY=18", "by"),
            ("trước ngày 20 của tháng cuối quý", "2026-01-20", "FREQ=MONTHLY;INTERVAL=3", "before"),
            ("thứ Sáu hằng tuần", "2026-01-01", "FREQ=WEEKLY;BYDAY=TH", "on"),
        ] {
            assert!(!agree(phrase, rule(start, rrule, bound)), "{phrase} {rrule}");
        }
    }

    #[test]
    fn a_span_and_a_term() {
        let during = |from: &str, until: &str| json!({"during": {"from": from, "until": until}});
        assert!(agree("từ ngày 15/11 đến 15/12", during("2024-11-15", "2024-12-15")));
        assert!(!agree("từ ngày 15/11 đến 15/12", during("2024-11-15", "2024-12-16")));
        assert!(!agree("từ 15/11 – 15/12/2024", during("2024-11-05", "2024-12-15")));
        let within = |length: u32, unit: &str| json!({"within": {"length": length, "unit": unit, "after": {"event": "nhan"}}});
        let words = "trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ";
        assert!(agree(words, within(5, "workingDays")));
        assert!(!agree(words, within(5, "days")));
        assert!(!agree(words, within(15, "workingDays")));
    }

    #[test]
    fn a_day_beside_none() {
        assert!(!agree("trước ngày 25/11 hằng năm", json!("unstated")));
        assert!(!agree("Hằng năm (trước ngày 25/11)", json!({"periodic": {"every": []}})));
        assert!(agree("nhân ngày Quốc tế hạnh phúc (20/3)", json!("unstated")));
        assert!(agree("hằng năm", json!({"periodic": {"every": []}})));
        assert!(agree("trước ngày 25/11 hằng năm", json!({"sameAs": "khac"})));
    }

    #[test]
    fn inclusive_before() {
        let register = |bound: &str| {
            json!({"settings": {"before": "inclusive"}, "obligations": [{
                "phrase": "trước ngày 15/12",
                "timing": {"once": {"when": "2026-12-15", "bound": bound}}}]})
        };
        assert_eq!(disagreements(&register("before")), []);
        assert_eq!(disagreements(&register("by")), []);
    }
}
