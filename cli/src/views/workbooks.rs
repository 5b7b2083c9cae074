//! The sheets of each answer, with the headings that people read. Nothing is left out.

use kyhan::answers::{
    DutyAnswer, IncomingAnswer, IndicatorsAnswer, PartyAnswer, RateAnswer, SheetAnswer,
    SheetIndicatorAnswer, StandingAnswer,
};
use kyhan::model::Action;
use kyhan::{Engine, Lang, Occurrence, Schedule, UndatedDuty};

use super::indicators;
use super::sheet::role;
use super::workbook::{Cell, Sheet};
use crate::words;

/// Dated duties, one row for each bearer; then those without a date.
pub(crate) fn schedule(schedule: &Schedule, engine: &Engine, lang: Lang) -> Vec<Sheet> {
    let columns = headings(
        lang,
        &[
            Head::Due,
            Head::LastWorkingDay,
            Head::Opens,
            Head::Duty,
            Head::Bearer,
            Head::Recipients,
            Head::Phrase,
            Head::Plan,
            Head::Provision,
        ],
    );
    let dated = schedule.occurrences().map(|one| occurrence(&one, engine, lang)).collect();
    let undated = schedule.undated().map(|one| undated(&one, engine, lang)).collect();
    vec![
        Sheet { name: lang.pick("Kỳ hạn", "Due dates"), columns, rows: dated },
        Sheet {
            name: lang.pick("Không có ngày", "Undated"),
            columns: headings(
                lang,
                &[
                    Head::Duty,
                    Head::Bearer,
                    Head::Phrase,
                    Head::Reason,
                    Head::Plan,
                    Head::Provision,
                ],
            ),
            rows: undated,
        },
    ]
}

fn occurrence(one: &Occurrence<'_>, engine: &Engine, lang: Lang) -> Vec<Cell> {
    let name = |id| engine.party_name(id, lang).unwrap_or(id);
    vec![
        one.due().into(),
        one.last_working_day().into(),
        one.opens().into(),
        lang.text(one.title(), one.title_en()).into(),
        one.bearer_id().map_or(nobody(lang), name).into(),
        one.recipients().map(name).collect::<Vec<_>>().join("; ").into(),
        one.phrase().into(),
        plan(engine, one.instrument_id(), lang),
        one.provision().into(),
    ]
}

fn undated(duty: &UndatedDuty<'_>, engine: &Engine, lang: Lang) -> Vec<Cell> {
    let one = duty.obligation();
    let names: Vec<&str> = one
        .bearers
        .iter()
        .map(|party| engine.party_name(party.id(), lang).unwrap_or(party.id()))
        .collect();
    vec![
        lang.text(&one.title, one.title_en.as_deref()).into(),
        if names.is_empty() { nobody(lang).into() } else { names.join("; ").into() },
        one.phrase.as_deref().into(),
        duty.because(lang).into(),
        plan(engine, &one.instrument, lang),
        one.provision.as_str().into(),
    ]
}

/// A sheet for each part of an agency's sheet.
pub(crate) fn agency(answer: &SheetAnswer<'_>, engine: &Engine, lang: Lang) -> Vec<Sheet> {
    let duties = |name, duties: &[DutyAnswer<'_>]| Sheet {
        name,
        columns: headings(
            lang,
            &[
                Head::Status,
                Head::Duty,
                Head::Bearer,
                Head::Opens,
                Head::Due,
                Head::LastWorkingDay,
                Head::Recipients,
                Head::SubmittedOn,
                Head::DaysLate,
                Head::Phrase,
                Head::Reason,
                Head::Plan,
                Head::Provision,
                Head::Note,
            ],
        ),
        rows: duties.iter().map(|duty| duty_row(duty, &answer.agency.name, engine, lang)).collect(),
    };
    let incoming = answer.incoming.iter().flat_map(|one| incoming_rows(one, engine, lang));
    let hand_overs = answer.hand_overs.iter().map(|found| {
        let names = |parties: &[PartyAnswer]| Cell::from(all(parties));
        vec![found.operates.into(), names(&found.from), names(&found.to), found.basis.into()]
    });
    vec![
        duties(lang.pick("Việc phải làm", "Owes"), &answer.owes),
        Sheet {
            name: lang.pick("Gửi đến", "Coming in"),
            columns: headings(
                lang,
                &[
                    Head::Duty,
                    Head::Due,
                    Head::Contributor,
                    Head::Status,
                    Head::SubmittedOn,
                    Head::DaysLate,
                    Head::Reason,
                    Head::Plan,
                    Head::Provision,
                ],
            ),
            rows: incoming.collect(),
        },
        duties(lang.pick("Phối hợp", "Helps"), &answer.helps),
        duties(lang.pick("Không có ngày", "Undated"), &answer.undated),
        indicator_sheet(&answer.indicators, engine, lang),
        Sheet {
            name: lang.pick("Sắp xếp, bàn giao", "Reorganisations"),
            columns: headings(lang, &[Head::Day, Head::From, Head::To, Head::Basis]),
            rows: hand_overs.collect(),
        },
    ]
}

/// What the agency bears itself names no bearer.
fn duty_row(duty: &DutyAnswer<'_>, agency: &str, engine: &Engine, lang: Lang) -> Vec<Cell> {
    let bearer = match &duty.in_place_of {
        _ if !duty.bearers.is_empty() => all(&duty.bearers),
        Some(former) => {
            format!("{agency} ({} {})", lang.pick("thay cho", "in the place of"), former.name)
        }
        None => agency.to_owned(),
    };
    vec![
        duty.status.map(|found| words::status(found, duty.action, lang)).into(),
        duty.title.into(),
        bearer.into(),
        duty.opens.into(),
        duty.due.into(),
        duty.last_working_day.into(),
        all(&duty.recipients).into(),
        duty.submitted_on.into(),
        late(duty.days_late),
        duty.phrase.into(),
        duty.because.as_deref().into(),
        plan(engine, duty.instrument, lang),
        duty.provision.into(),
        duty.note.into(),
    ]
}

/// A row for each sender; one for what has no date.
fn incoming_rows(one: &IncomingAnswer<'_>, engine: &Engine, lang: Lang) -> Vec<Vec<Cell>> {
    let place = || [plan(engine, one.instrument, lang), one.provision.into()];
    let row = |cells: [Cell; 7]| cells.into_iter().chain(place()).collect();
    if one.contributors.is_empty() {
        let because = one.because.as_deref().into();
        let who = all(&one.bearers).into();
        let cells =
            [one.title.into(), one.due.into(), who, Cell::Empty, Cell::Empty, Cell::Empty, because];
        return vec![row(cells)];
    }
    let sender = |from: &kyhan::answers::ContributorAnswer<'_>| {
        row([
            one.title.into(),
            from.due.or(one.due).into(),
            from.name.or(from.agency).unwrap_or(nobody(lang)).into(),
            words::status(from.status, Action::Report, lang).into(),
            from.submitted_on.into(),
            late(from.days_late),
            Cell::Empty,
        ])
    };
    one.contributors.iter().map(sender).collect()
}

/// Every duty as it stands, then the rates.
pub(crate) fn standing(answer: &StandingAnswer<'_>, engine: &Engine, lang: Lang) -> Vec<Sheet> {
    let findings = answer.findings.iter().map(|found| {
        vec![
            words::status(found.status, found.action, lang).into(),
            found.title.into(),
            found.bearer_name.or(found.bearer).unwrap_or(nobody(lang)).into(),
            found.responsible_name.into(),
            found.due.into(),
            found.original_due.into(),
            found.submitted_on.into(),
            late(found.days_late),
            plan(engine, found.instrument, lang),
        ]
    });
    let rates = |name, head, rates: &[RateAnswer<'_>]| {
        let heads =
            [head, Head::Expected, Head::Actual, Head::OnTime, Head::Rate, Head::RateOnTime];
        let rows = rates.iter().map(|rate| {
            let named = match (rate.from, rate.last) {
                (Some(from), Some(last)) => {
                    format!("{} – {}", words::date(from, lang), words::date(last, lang))
                }
                _ => rate.name.or(rate.id).unwrap_or_default().to_owned(),
            };
            vec![
                named.into(),
                rate.expected.into(),
                rate.actual.into(),
                rate.actual_on_time.into(),
                rate.reporting_rate.into(),
                rate.reporting_rate_on_time.into(),
            ]
        });
        Sheet { name, columns: headings(lang, &heads), rows: rows.collect() }
    };
    vec![
        Sheet {
            name: lang.pick("Tình hình", "Standing"),
            columns: headings(
                lang,
                &[
                    Head::Status,
                    Head::Duty,
                    Head::Bearer,
                    Head::Responsible,
                    Head::Due,
                    Head::OriginalDue,
                    Head::SubmittedOn,
                    Head::DaysLate,
                    Head::Plan,
                ],
            ),
            rows: findings.collect(),
        },
        rates(lang.pick("Theo kế hoạch", "By plan"), Head::Plan, &answer.rates.instruments),
        rates(lang.pick("Theo cơ quan", "By agency"), Head::Agency, &answer.rates.own),
        rates(lang.pick("Theo kỳ báo cáo", "By period"), Head::Period, &answer.rates.periods),
    ]
}

/// A row for each indicator.
pub(crate) fn targets(answer: &IndicatorsAnswer<'_>, engine: &Engine, lang: Lang) -> Vec<Sheet> {
    vec![indicator_sheet(&answer.indicators, engine, lang)]
}

fn indicator_sheet(found: &[SheetIndicatorAnswer<'_>], engine: &Engine, lang: Lang) -> Sheet {
    let heads = [
        Head::Indicator,
        Head::Target,
        Head::Role,
        Head::Leads,
        Head::SuppliesData,
        Head::Contributes,
        Head::Plan,
        Head::Provision,
    ];
    let rows = found.iter().map(|one| {
        let mut texts = indicators::row(one, lang).into_iter();
        let (what, target) = (texts.next().unwrap_or_default(), texts.next().unwrap_or_default());
        vec![
            what.into(),
            target.into(),
            role(one, lang).into(),
            all(&one.leads).into(),
            all(&one.supplies_data).into(),
            all(&one.contributes).into(),
            plan(engine, one.instrument, lang),
            one.provision.into(),
        ]
    });
    Sheet {
        name: lang.pick("Chỉ tiêu", "Indicators"),
        columns: headings(lang, &heads),
        rows: rows.collect(),
    }
}

fn plan(engine: &Engine, instrument: &str, lang: Lang) -> Cell {
    engine.citation(instrument, lang).map_or_else(|| instrument.into(), |said| Cell::from(&*said))
}

fn nobody(lang: Lang) -> &'static str {
    lang.pick("(không nêu cơ quan)", "(nobody named)")
}

/// Days early are no delay.
fn late(days: Option<i32>) -> Cell {
    days.and_then(|days| u32::try_from(days).ok()).filter(|&days| days > 0).into()
}

fn all(parties: &[PartyAnswer]) -> String {
    parties.iter().map(|party| &*party.name).collect::<Vec<_>>().join("; ")
}

#[derive(Clone, Copy)]
enum Head {
    Actual,
    Agency,
    Basis,
    Bearer,
    Contributes,
    Contributor,
    Day,
    DaysLate,
    Due,
    Duty,
    Expected,
    From,
    Indicator,
    LastWorkingDay,
    Leads,
    Note,
    OnTime,
    Opens,
    OriginalDue,
    Period,
    Phrase,
    Plan,
    Provision,
    Rate,
    RateOnTime,
    Reason,
    Recipients,
    Responsible,
    Role,
    Status,
    SubmittedOn,
    SuppliesData,
    Target,
    To,
}

/// The headings, with the width that what stands under them needs.
fn headings(lang: Lang, heads: &[Head]) -> Vec<(&'static str, u8)> {
    let heading = |head: &Head| {
        let (vi, en, width) = match head {
            Head::Actual => ("Đã nộp", "Received", 10),
            Head::Agency => ("Cơ quan", "Agency", 40),
            Head::Basis => ("Căn cứ", "Basis", 50),
            Head::Bearer => ("Cơ quan thực hiện", "Bearer", 30),
            Head::Contributes => ("Phối hợp", "Contributes", 30),
            Head::Contributor => ("Nơi gửi", "Sender", 30),
            Head::Day => ("Ngày", "Day", 12),
            Head::DaysLate => ("Số ngày trễ", "Days late", 10),
            Head::Due => ("Hạn", "Due", 12),
            Head::Duty => ("Nhiệm vụ", "Duty", 50),
            Head::Expected => ("Phải nộp", "Expected", 10),
            Head::From => ("Cơ quan cũ", "From", 40),
            Head::Indicator => ("Chỉ tiêu", "Indicator", 50),
            Head::LastWorkingDay => ("Ngày làm việc cuối", "Last working day", 12),
            Head::Leads => ("Chủ trì", "Leads", 30),
            Head::Note => ("Ghi chú", "Note", 40),
            Head::OnTime => ("Đúng hạn", "On time", 10),
            Head::Opens => ("Bắt đầu", "Begins", 12),
            Head::OriginalDue => ("Hạn ban đầu", "First due", 12),
            Head::Period => ("Kỳ báo cáo", "Period", 26),
            Head::Phrase => ("Nguyên văn", "Wording", 30),
            Head::Plan => ("Kế hoạch", "Plan", 40),
            Head::Provision => ("Mục", "Section", 10),
            Head::Rate => ("Tỷ lệ nộp (%)", "Reporting rate (%)", 10),
            Head::RateOnTime => ("Tỷ lệ đúng hạn (%)", "Rate on time (%)", 10),
            Head::Reason => ("Vì sao không có ngày", "Why no day", 40),
            Head::Recipients => ("Nơi nhận", "Recipients", 30),
            Head::Responsible => ("Nay thuộc", "Now with", 30),
            Head::Role => ("Vai trò", "Role", 14),
            Head::Status => ("Tình trạng", "Status", 14),
            Head::SubmittedOn => ("Ngày nộp", "Submitted on", 12),
            Head::SuppliesData => ("Cung cấp số liệu", "Supplies data", 30),
            Head::Target => ("Phải đạt", "Target", 40),
            Head::To => ("Cơ quan mới", "To", 40),
        };
        (lang.pick(vi, en), width)
    };
    heads.iter().map(heading).collect()
}
