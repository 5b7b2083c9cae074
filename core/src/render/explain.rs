//! The derivation of one date, as a text that a reader can redo by hand.

use std::fmt::Write;
use std::sync::Arc;

use serde::Serialize;

use super::names::party_name;
use super::{OccurrenceAnswer, TraceStep, citation};

use crate::dates::{Certainty, Date};
use crate::lang::Lang;
use crate::model::Strength;
use crate::plan::Plan;
use crate::problem::Problem;
use crate::request::ExplainQuery;
use crate::schedule::{Occurrence, Row, find_occurrence};

/// One occurrence and the derivation of its dates.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone, Debug)]
pub struct Explanation {
    plan: Arc<Plan>,
    row: Row,
    lang: Lang,
}

/// The derivation of one occurrence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ExplainAnswer<'a> {
    /// The day as known on which the plans are read, where one was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_known_on: Option<Date>,
    /// The occurrence.
    pub occurrence: OccurrenceAnswer<'a>,
    /// The same as a text of some fifteen lines, each step numbered.
    pub text: String,
}

/// Explains an occurrence.
///
/// # Errors
///
/// There is no such occurrence.
pub(crate) fn explanation(plan: &Arc<Plan>, query: &ExplainQuery) -> Result<Explanation, Problem> {
    let row = find_occurrence(plan, &query.occurrence)?;
    Ok(Explanation { plan: Arc::clone(plan), row, lang: query.lang })
}

impl Explanation {
    /// The occurrence.
    pub fn occurrence(&self) -> Occurrence<'_> {
        Occurrence { plan: &self.plan, row: self.row }
    }

    /// A plain text of some fifteen lines.
    pub fn text(&self) -> String {
        explain(&self.occurrence(), self.lang)
    }

    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> ExplainAnswer<'_> {
        ExplainAnswer {
            as_known_on: self.plan.known_on,
            occurrence: self.occurrence().answer(self.lang),
            text: self.text(),
        }
    }
}

fn explain(occurrence: &Occurrence<'_>, lang: Lang) -> String {
    let text = occurrence.text();
    let mut out = String::new();
    if let Some(day) = occurrence.plan.known_on {
        let day = lang.date(day).to_string();
        line(&mut out, lang.pick("Theo văn bản ban hành đến hết", "As known on"), &day);
    }
    let title = lang.text(&text.title, text.title_en.as_deref());
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}: {title}", lang.pick("Nhiệm vụ", "Duty"));
    details(&mut out, occurrence, lang);
    out
}

/// What [`explain`] says after the duty's title.
pub(super) fn details(out: &mut String, occurrence: &Occurrence<'_>, lang: Lang) {
    basis(out, occurrence, lang);
    bearer(out, occurrence, lang);
    subjects(out, occurrence, lang);
    let steps = dates(out, occurrence, lang);
    parties(out, occurrence, lang, steps);
}

/// Appends a line, unless it has nothing to say.
fn line(out: &mut String, label: &str, value: &str) {
    if !value.is_empty() {
        for part in [label, ": ", value, "\n"] {
            out.push_str(part);
        }
    }
}

/// Where the duty stands.
pub(super) fn basis(out: &mut String, occurrence: &Occurrence<'_>, lang: Lang) {
    let provision = citation::provision(occurrence.plan, occurrence.row.obligation, lang);
    line(out, lang.pick("Căn cứ", "Basis"), &provision);
}

/// Who bears it, now and as written.
pub(super) fn bearer(out: &mut String, occurrence: &Occurrence<'_>, lang: Lang) {
    let bearer = party_name(occurrence.plan, occurrence.row.bearer, lang);
    line(out, lang.pick("Thực hiện", "Bearer"), bearer);
    let written = occurrence.bearer_as_written().unwrap_or_default();
    line(out, lang.pick("Ghi trong văn bản", "As written"), written);
}

/// How strongly the duty binds, and which indicators it is about.
fn subjects(out: &mut String, occurrence: &Occurrence<'_>, lang: Lang) {
    let strength = match occurrence.strength() {
        Strength::Assigned => "",
        Strength::Requested => lang.pick("đề nghị, không bắt buộc", "requested, not binding"),
        Strength::Encouraged => {
            lang.pick("khuyến khích, không bắt buộc", "encouraged, not binding")
        }
    };
    line(out, lang.pick("Mức độ", "Strength"), strength);
    for subject in super::subjects::subjects(occurrence.plan, occurrence.row.obligation, lang) {
        line(out, lang.pick("Chỉ tiêu", "Indicator"), &subject.in_words(lang));
    }
}

/// Recipients, period, dates and their derivation: all that is the same for
/// every bearer. Returns the number of steps.
pub(super) fn dates(out: &mut String, occurrence: &Occurrence<'_>, lang: Lang) -> usize {
    let plan = occurrence.plan;
    let names = |parties: &[_]| {
        let resolved = occurrence.resolved(parties).into_iter();
        resolved.map(|party| party_name(plan, party, lang)).collect::<Vec<_>>().join(", ")
    };
    let row = occurrence.obligation_row();
    line(out, lang.pick("Nơi nhận", "Recipients"), &names(&row.recipients));
    line(out, lang.pick("Gửi qua", "Via"), &names(&row.via));
    if let Some(period) = occurrence.period() {
        let value = format!(
            "{} – {}, {} {}",
            lang.date(period.from),
            lang.date(period.last),
            lang.pick("chốt số liệu", "data cut-off"),
            lang.date(period.cut_off)
        );
        let label = if occurrence.period_is_inferred() {
            lang.pick(
                "Kỳ báo cáo (suy ra, văn bản không nêu)",
                "Reporting period (inferred, the document does not state it)",
            )
        } else {
            lang.pick("Kỳ báo cáo", "Reporting period")
        };
        line(out, label, &value);
    }
    let due = format!("{} ({})", lang.long_date(occurrence.due()), occurrence.due_at());
    line(out, lang.pick("Hạn", "Due"), &due);
    let last = lang.long_date(occurrence.last_working_day()).to_string();
    line(out, lang.pick("Ngày làm việc cuối cùng", "Last working day"), &last);
    if occurrence.certainty() == Certainty::Provisional {
        let note = lang.pick(
            "dự kiến: phụ thuộc lịch nghỉ lễ chưa được quyết định",
            "provisional: it rests on public holidays that are not decided yet",
        );
        line(out, lang.pick("Lưu ý", "Note"), note);
    }
    // Writing to a string cannot fail.
    let _ = writeln!(out, "\n{}", lang.pick("Vì sao ngày này:", "Why this day:"));
    let steps = occurrence.date_trace(lang);
    for (number, step) in (1..).zip(&steps) {
        self::step(out, number, step, lang);
    }
    steps.len()
}

/// The steps that lead from the document to the bearer and the recipients,
/// numbered on from `before`.
pub(super) fn parties(out: &mut String, occurrence: &Occurrence<'_>, lang: Lang, before: usize) {
    for (number, step) in (before + 1..).zip(occurrence.party_trace(lang)) {
        self::step(out, number, &step, lang);
    }
}

fn step(out: &mut String, number: usize, step: &TraceStep, lang: Lang) {
    let _ = write!(out, "{number:>3}. {}  {}", step.date, step.because);
    if let Some(basis) = &step.basis {
        let _ = write!(out, " [{basis}]");
    }
    if let Some(certainty) = step.certainty {
        let note = match certainty {
            "provisional" => lang.pick("dự kiến", "provisional"),
            _ => lang.pick("chưa kiểm chứng", "unconfirmed"),
        };
        let _ = write!(out, " ({note})");
    }
    out.push('\n');
}
