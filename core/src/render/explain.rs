//! The derivation of one date, as a text that a reader can redo by hand.

use std::fmt::Write;
use std::sync::Arc;

use serde::Serialize;

use super::names::party_name;
use super::{
    DiagnosticAnswer, DutyAnswer, OccurrenceAnswer, PartyAnswer, TraceStep, citation, sheet,
};

use crate::dates::{Certainty, Date};
use crate::lang::Lang;
use crate::model::Strength;
use crate::plan::{Index, Plan, Undated, undated};
use crate::problem::Problem;
use crate::request::{ExplainQuery, given};
use crate::schedule::{Occurrence, Row, find_occurrence, has_no_day, horizon_dates, rows_of_date};
use crate::standing::{Extension, Extensions};

/// One occurrence and the derivation of its dates; or one obligation, with its dates or
/// why it has none.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone, Debug)]
pub struct Explanation {
    plan: Arc<Plan>,
    subject: Subject,
    extensions: Arc<Extensions>,
    lang: Lang,
}

#[derive(Clone, Copy, Debug)]
enum Subject {
    Occurrence(Row),
    Obligation(Index),
}

/// The derivation of one occurrence, or what is known of one obligation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ExplainAnswer<'a> {
    /// The day as known on which the plans are read, where one was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_known_on: Option<Date>,
    /// The occurrence, where its id was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<OccurrenceAnswer<'a>>,
    /// The obligation, where its id was given: with its first due day, or with the
    /// reason why it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duty: Option<DutyAnswer<'a>>,
    /// The same as a text of some fifteen lines, each step numbered.
    pub text: String,
    /// What is wrong with the records, where anything is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
}

/// Explains an occurrence or an obligation.
///
/// # Errors
///
/// There is none with the id.
pub(crate) fn explanation(plan: &Arc<Plan>, query: &ExplainQuery) -> Result<Explanation, Problem> {
    let subject = match plan.ids.obligations.get(&query.occurrence) {
        Some(obligation) => Subject::Obligation(obligation),
        None => Subject::Occurrence(find_occurrence(plan, &query.occurrence)?),
    };
    let extensions = Arc::new(Extensions::new(plan, given(query.records.as_ref())));
    Ok(Explanation { plan: Arc::clone(plan), subject, extensions, lang: query.lang })
}

impl Explanation {
    /// The occurrence; `None` when an obligation is explained.
    pub fn occurrence(&self) -> Option<Occurrence<'_>> {
        match self.subject {
            Subject::Occurrence(row) => Some(Occurrence { plan: &self.plan, row }),
            Subject::Obligation(_) => None,
        }
    }

    /// A plain text of some fifteen lines.
    pub fn text(&self) -> String {
        match self.subject {
            Subject::Occurrence(row) => {
                let extensions = self.extensions.of(&self.plan, &row);
                explain(&Occurrence { plan: &self.plan, row }, &extensions, self.lang)
            }
            Subject::Obligation(position) => obligation(&self.plan, position, self.lang),
        }
    }

    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> ExplainAnswer<'_> {
        let Explanation { plan, subject, extensions, lang } = self;
        let duty = match *subject {
            Subject::Obligation(position) => Some(sheet::duty(plan, position, *lang)),
            Subject::Occurrence(_) => None,
        };
        let occurrence = self.occurrence().map(|occurrence| {
            let extensions = extensions.of(plan, &occurrence.row);
            super::occurrence::extended(&occurrence, &extensions, *lang)
        });
        ExplainAnswer {
            as_known_on: plan.known_on,
            occurrence,
            duty,
            text: self.text(),
            diagnostics: super::of_records(plan, &extensions.problems, *lang),
        }
    }
}

/// What is known of one obligation: its parties, its words, its dates or why it has none
/// and what would give one.
fn obligation(plan: &Plan, position: Index, lang: Lang) -> String {
    let duty = sheet::duty(plan, position, lang);
    let mut out = String::new();
    let names = |parties: &[PartyAnswer]| {
        parties.iter().map(|party| &*party.name).collect::<Vec<_>>().join(", ")
    };
    line(&mut out, lang.pick("Nhiệm vụ", "Duty"), duty.title);
    let provision = citation::provision(plan, position, lang);
    line(&mut out, lang.pick("Căn cứ", "Basis"), &provision);
    let nobody = lang.pick("(văn bản không nêu)", "(the document names nobody)").to_owned();
    let bearers = if duty.bearers.is_empty() { nobody } else { names(&duty.bearers) };
    line(&mut out, lang.pick("Cơ quan thực hiện", "Bearer"), &bearers);
    strength_and_indicators(&mut out, plan, position, lang);
    line(&mut out, lang.pick("Nơi nhận", "Recipients"), &names(&duty.recipients));
    line(&mut out, lang.pick("Gửi qua", "Via"), &names(&duty.via));
    line(&mut out, lang.pick("Phối hợp", "Helps"), &names(&duty.coordinators));
    let note = duty.note.unwrap_or_default();
    line(&mut out, lang.pick("Lưu ý khi đọc văn bản", "On reading the document"), note);
    line(&mut out, lang.pick("Chủ đề", "Theme"), duty.theme.unwrap_or_default());
    if let Some(phrase) = duty.phrase {
        let label = lang.pick("Thời hạn ghi trong văn bản", "Deadline as written");
        line(&mut out, label, &format!("“{phrase}”"));
    }
    let without = has_no_day(plan, position).then_some(Undated::NoDay);
    match undated(&plan.obligations, position).or(without) {
        Some(reason) => {
            let label = lang.pick("Chưa xác định thời hạn", "No date");
            line(&mut out, label, &super::undated::because(plan, reason, lang));
            let label = lang.pick("Xác định được khi", "What would give one");
            line(&mut out, label, super::undated::remedy(reason, lang));
        }
        None => {
            let dates = horizon_dates(plan, position, None);
            let due: Vec<Date> = dates.iter().map(|(_, derived)| derived.due).collect();
            line(&mut out, lang.pick("Hạn", "Due"), &lang.dates(&due));
            let first = dates.first().and_then(|&(named, derived)| {
                rows_of_date(plan, position, named, derived.due).first().copied()
            });
            if let Some(row) = first {
                let occurrence = Occurrence { plan, row };
                let label = lang.pick("Cách tính của lần đầu", "How the first one follows");
                out.push('\n');
                out.push_str(label);
                out.push_str(":\n");
                steps(&mut out, &occurrence.date_trace(lang), lang);
            }
        }
    }
    out
}

fn explain(occurrence: &Occurrence<'_>, extensions: &[&Extension], lang: Lang) -> String {
    let text = occurrence.text();
    let mut out = String::new();
    if let Some(day) = occurrence.plan.known_on {
        let day = lang.date(day).to_string();
        line(&mut out, lang.pick("Theo văn bản ban hành đến hết", "As known on"), &day);
    }
    let title = lang.text(&text.title, text.title_en.as_deref());
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}: {title}", lang.pick("Nhiệm vụ", "Duty"));
    details(&mut out, occurrence, extensions, lang);
    out
}

/// What [`explain`] says after the duty's title.
pub(super) fn details(
    out: &mut String,
    occurrence: &Occurrence<'_>,
    extensions: &[&Extension],
    lang: Lang,
) {
    basis(out, occurrence, lang);
    bearer(out, occurrence, lang);
    strength_and_indicators(out, occurrence.plan, occurrence.row.obligation, lang);
    let steps = dates(out, occurrence, extensions, lang);
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
    line(out, lang.pick("Cơ quan thực hiện", "Bearer"), bearer);
    let written = occurrence.bearer_as_written().unwrap_or_default();
    line(out, lang.pick("Ghi trong văn bản", "As written"), written);
}

/// How strongly the duty binds, and which indicators it is about.
fn strength_and_indicators(out: &mut String, plan: &Plan, obligation: Index, lang: Lang) {
    let strength = match plan.obligation(obligation).strength {
        Strength::Assigned => "",
        Strength::Requested => lang.pick("đề nghị, không bắt buộc", "requested, not binding"),
        Strength::Forbidden => lang.pick("không được làm", "forbidden"),
        Strength::Encouraged => {
            lang.pick("khuyến khích, không bắt buộc", "encouraged, not binding")
        }
    };
    line(out, lang.pick("Mức độ", "Strength"), strength);
    for subject in super::subjects::subjects(plan, obligation, lang) {
        line(out, lang.pick("Chỉ tiêu", "Indicator"), &subject.in_words(lang));
    }
}

/// Recipients, period, dates and their derivation: all that is the same for
/// every bearer. Returns the number of steps.
pub(super) fn dates(
    out: &mut String,
    occurrence: &Occurrence<'_>,
    extensions: &[&Extension],
    lang: Lang,
) -> usize {
    let plan = occurrence.plan;
    let names = |parties: Vec<Index>| {
        parties
            .into_iter()
            .map(|party| party_name(plan, party, lang))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let row = occurrence.obligation_row();
    line(out, lang.pick("Nơi nhận", "Recipients"), &names(occurrence.resolved(&row.recipients)));
    line(out, lang.pick("Gửi qua", "Via"), &names(occurrence.resolved(&row.via)));
    line(out, lang.pick("Phối hợp", "Helps"), &names(occurrence.as_named(&row.coordinators)));
    let note = occurrence.text().note.as_deref().unwrap_or_default();
    line(out, lang.pick("Lưu ý khi đọc văn bản", "On reading the document"), note);
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
    let due = lang.hour_of(occurrence.due(), occurrence.derived().minutes);
    let extended = extensions.last().map(|extension| extension.last);
    match extended {
        None => line(out, lang.pick("Hạn", "Due"), &due),
        Some(last) => {
            let end_of_day = lang.hour_of(last, 1440);
            line(out, lang.pick("Hạn", "Due"), &end_of_day);
            line(out, lang.pick("Hạn trước khi gia hạn", "Due before the extension"), &due);
        }
    }
    let last = occurrence.last_working_day_before(extended.unwrap_or(occurrence.due())).0;
    let last = lang.long_date(last).to_string();
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
    steps(out, &occurrence.extended_trace(extensions, lang), lang)
}

/// The steps to the date, numbered, the due day and the last working day marked.
/// Returns how many they are.
fn steps(out: &mut String, steps: &[TraceStep], lang: Lang) -> usize {
    let is_result = |step: &&TraceStep| step.rule != "lastWorkingDay";
    let result = steps.iter().filter(is_result).count();
    for (number, step) in (1..).zip(steps) {
        let mark = match step.rule {
            "lastWorkingDay" => lang.pick("ngày làm việc cuối cùng", "last working day"),
            _ if number == result => lang.pick("hạn", "due"),
            _ => "",
        };
        self::step(out, number, step, mark, lang);
    }
    steps.len()
}

/// The steps that lead from the document to the bearer and the recipients,
/// numbered on from `before`.
pub(super) fn parties(out: &mut String, occurrence: &Occurrence<'_>, lang: Lang, before: usize) {
    for (number, step) in (before + 1..).zip(occurrence.party_trace(lang)) {
        self::step(out, number, &step, "", lang);
    }
}

/// One step; `mark` says which result it is, if any.
fn step(out: &mut String, number: usize, step: &TraceStep, mark: &str, lang: Lang) {
    // Writing to a string cannot fail.
    let _ = write!(out, "{number:>3}. ");
    let before = out.len();
    let _ = match lang {
        Lang::Vi => write!(out, "{}", lang.date(step.date)),
        Lang::En => write!(out, "{}", step.date),
    };
    // As wide as the longest: all are ASCII.
    for _ in out.len() - before..10 {
        out.push(' ');
    }
    let mut add = |parts: [&str; 3]| parts.into_iter().for_each(|part| out.push_str(part));
    add(["  ", "", ""]);
    if !mark.is_empty() {
        add(["[", mark, "] "]);
    }
    add([&step.because, "", ""]);
    if let Some(basis) = &step.basis {
        add([" [", basis, "]"]);
    }
    if let Some(certainty) = step.certainty {
        let note = match certainty {
            "provisional" => lang.pick("dự kiến", "provisional"),
            _ => lang.pick("chưa kiểm chứng", "unconfirmed"),
        };
        add([" (", note, ")"]);
    }
    out.push('\n');
}
