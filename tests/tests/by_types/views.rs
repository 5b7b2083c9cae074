//! What the methods of the views say, against the answer.

use kyhan::answers::DiagnosticAnswer;
use kyhan::dates::recurrence::{Recurrence, Rule};
use kyhan::dates::{Date, DayKind};
use kyhan::model::{ObligationKind, PartyRef, Strength};
use kyhan::problem::Diagnostic;
use kyhan::{Answer, Engine, ExpandQuery, FeedStyle, Lang, Occurrence, Request, Schedule};
use serde_json::{Map, Value, json};

use super::{same, value};

pub(super) fn check(
    engine: &Engine,
    request: &Request,
    answer: &Answer,
    document: &Value,
) -> Result<(), String> {
    let lang = request.lang();
    let found = match (request, answer) {
        (Request::Check(query), _) => {
            let found = engine.risks(query).map_err(|error| error.to_string())?;
            json!({"diagnostics": worded(found.iter(), lang)})
        }
        (Request::Schedule(query), Answer::Schedule(schedule)) => {
            match query.as_known_on.map(|day| engine.as_known_on(day)) {
                Some(known) => by_id(&known.map_err(|error| error.to_string())?, schedule)?,
                None => by_id(engine, schedule)?,
            }
            let duty = |duty: Occurrence<'_>| occurrence(&duty, lang, query.trace);
            filled([
                ("from", json!(schedule.from())),
                ("until", json!(schedule.until())),
                ("agency", json!(schedule.agency())),
                ("asKnownOn", json!(query.as_known_on)),
                ("occurrences", json!(schedule.occurrences().map(duty).collect::<Vec<_>>())),
                ("undated", json!(undated(schedule, lang))),
                ("diagnostics", json!(worded(schedule.diagnostics(), lang))),
            ])
        }
        (_, Answer::Standing(standing)) => {
            return same(
                "standing",
                &some_fields(document, "findings", FINDING),
                &json!({
                    "findings": standing.findings().map(|finding| filled([
                        ("occurrence", json!(finding.occurrence().id())),
                        ("status", json!(finding.status().name())),
                        ("due", value(finding.due())),
                        ("submittedOn", value(finding.submitted_on())),
                        ("daysLate", json!(finding.days_late())),
                        ("lockedOn", value(finding.locked_on())),
                    ])).collect::<Vec<_>>(),
                }),
            );
        }
        (_, Answer::Alerts(alerts)) => {
            return same(
                "alert",
                &some_fields(document, "alerts", ALERT),
                &json!({
                    "alerts": alerts.alerts().map(|alert| filled([
                        ("id", json!(alert.id())),
                        ("day", value(alert.day())),
                        ("step", json!(alert.step_id())),
                        ("kind", json!(if alert.is_overdue() { "overdue" } else { "reminder" })),
                        ("to", json!(alert.to_id())),
                        ("occurrence", json!(alert.occurrence().id())),
                        ("due", value(alert.due())),
                        ("settled", if alert.is_settled() { json!(true) } else { Value::Null }),
                    ])).collect::<Vec<_>>(),
                }),
            );
        }
        (Request::Explain(query), Answer::Explain(explanation)) => {
            // What is said of an obligation, and what records move, is written out.
            let Some(explained) = explanation.occurrence() else { return Ok(()) };
            if query.records.as_ref().is_some_and(|records| !records.is_empty()) {
                return Ok(());
            }
            filled([
                ("asKnownOn", json!(query.as_known_on)),
                ("occurrence", occurrence(&explained, lang, true)),
                ("text", json!(engine.explain(query).map_err(|error| error.to_string())?.text())),
            ])
        }
        (Request::Workdays(query), _) => {
            let calendar = engine.calendar(query.calendar.as_deref());
            let days = calendar.map_err(|error| error.to_string())?;
            let day = |day: &kyhan::dates::SpecialDay| {
                json!({
                    "date": day.date,
                    "kind": match day.kind { DayKind::Off => "off", DayKind::Working => "working" },
                    "name": lang.text(&day.name, day.name_en.as_deref()),
                    "basis": day.basis,
                    "certainty": day.certainty,
                })
            };
            let days = days.special_days(query.from, query.until).map(day).collect::<Vec<_>>();
            json!({"from": query.from, "until": query.until, "days": days})
        }
        (Request::Expand(query), _) => json!({"dates": expanded(query)?}),
        (Request::Feed(query), _) => {
            let feed = engine.feed(query).map_err(|error| error.to_string())?;
            let text = feed.render(query.format, &FeedStyle::from(query));
            let mut fields = json!({"format": query.format.name(), "text": text});
            let diagnostics = feed.diagnostics(query.lang);
            if !diagnostics.is_empty() {
                fields["diagnostics"] = json!(diagnostics);
            }
            fields
        }
        // What these say is in the fields of their answers, which are written out.
        (
            _,
            Answer::Chains(_)
            | Answer::WhatIf(_)
            | Answer::Coverage(_)
            | Answer::Agency(_)
            | Answer::Upcoming(_)
            | Answer::Indicators(_),
        ) => return Ok(()),
        other => return Err(format!("another answer than the question: {other:?}")),
    };
    let mut found = found;
    found["kyhan"] = json!(1);
    same("view", document, &found)
}

const FINDING: &[&str] = &["occurrence", "status", "due", "submittedOn", "daysLate", "lockedOn"];
const ALERT: &[&str] = &["id", "day", "step", "kind", "to", "occurrence", "due", "settled"];

/// The list of an answer with these fields alone.
fn some_fields(document: &Value, list: &str, names: &[&str]) -> Value {
    let entries = document[list].as_array().into_iter().flatten();
    let kept = |entry: &Value| -> Value {
        let fields = names.iter().filter(|name| !entry[**name].is_null());
        fields.map(|name| ((*name).to_owned(), entry[*name].clone())).collect::<Map<_, _>>().into()
    };
    json!({list: entries.map(kept).collect::<Vec<_>>()})
}

/// An object without the fields that are null.
fn filled<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let filled = fields.into_iter().filter(|(_, value)| !value.is_null());
    filled.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>().into()
}

fn worded<'d>(
    found: impl IntoIterator<Item = &'d Diagnostic>,
    lang: Lang,
) -> Vec<DiagnosticAnswer> {
    found.into_iter().map(|found| kyhan::diagnostic(found, lang)).collect()
}

/// Every occurrence is found by its id.
fn by_id(engine: &Engine, schedule: &Schedule) -> Result<(), String> {
    for occurrence in schedule.occurrences() {
        let found = engine.occurrence(&occurrence.id()).map_err(|error| error.to_string())?;
        assert_eq!((found.id(), found.due()), (occurrence.id(), occurrence.due()));
    }
    Ok(())
}

fn undated(schedule: &Schedule, lang: Lang) -> Vec<Value> {
    let ids = |parties: &[PartyRef]| -> Vec<String> {
        parties.iter().map(|party| party.id().to_owned()).collect()
    };
    let duties = schedule.undated().map(|duty| {
        let text = duty.obligation();
        let mut fields = json!({
            "obligation": text.id,
            "instrument": text.instrument,
            "provision": text.provision,
            "action": text.action,
            "title": lang.text(&text.title, text.title_en.as_deref()),
            "bearers": ids(&text.bearers),
            "recipients": ids(&text.recipients),
            "via": ids(&text.via),
            "subjects": duty.answer(lang).subjects,
            "phrase": text.phrase,
            "reason": duty.reason(),
            "because": duty.because(lang),
        });
        binding(&mut fields, text.kind, text.strength);
        fields
    });
    duties.collect()
}

/// An occurrence by its methods. `bound`, `when` and `tentative` are words of the
/// document, which stand in the register; the answer is compared for them above.
fn occurrence(occurrence: &Occurrence<'_>, lang: Lang, with_trace: bool) -> Value {
    let mut stated = value(occurrence.answer(lang).stated);
    stated["phrase"] = json!(occurrence.phrase());
    stated["date"] = value(occurrence.recurrence_id());
    let mut fields = json!({
        "id": occurrence.id(),
        "obligation": occurrence.obligation_id(),
        "instrument": occurrence.instrument_id(),
        "provision": occurrence.provision(),
        "action": occurrence.action(),
        "title": lang.text(occurrence.title(), occurrence.title_en()),
        "bearer": occurrence.bearer_id(),
        "bearerAsWritten": occurrence.bearer_as_written(),
        "recipients": occurrence.recipients().collect::<Vec<_>>(),
        "via": occurrence.via().collect::<Vec<_>>(),
        "subjects": occurrence.answer(lang).subjects,
        "recurrenceId": occurrence.recurrence_id(),
        "stated": stated,
        "due": occurrence.due(),
        "dueAt": occurrence.due_at().to_string(),
        "lastWorkingDay": occurrence.last_working_day(),
        "certainty": occurrence.certainty(),
    });
    binding(&mut fields, occurrence.kind(), occurrence.strength());
    let joint: Vec<&str> = occurrence.joint_bearers().collect();
    if !joint.is_empty() {
        fields["jointBearers"] = json!(joint);
    }
    if let Some(period) = occurrence.period() {
        fields["period"] =
            json!({"from": period.from, "until": period.last, "cutOff": period.cut_off});
        if occurrence.period_is_inferred() {
            fields["period"]["inferred"] = json!(true);
        }
    }
    if let Some(from) = occurrence.opens() {
        fields["window"] = json!({"from": from, "until": occurrence.due()});
    }
    if with_trace {
        fields["trace"] = value(occurrence.trace(lang));
    }
    fields
}

/// Whether and how strongly a duty binds, where that is not the usual.
fn binding(fields: &mut Value, kind: ObligationKind, strength: Strength) {
    if kind != ObligationKind::Duty {
        fields["kind"] = value(kind);
    }
    if strength != Strength::Assigned {
        fields["strength"] = value(strength);
    }
}

fn expanded(query: &ExpandQuery) -> Result<Vec<Date>, String> {
    let rule: Rule = query.rrule.parse().map_err(|error| format!("{error}"))?;
    let recurrence = Recurrence::new(query.start, rule, query.rdate.clone(), query.exdate.clone())
        .map_err(|error| error.to_string())?;
    let from = query.from.unwrap_or(Date::MIN);
    let dates = match query.until {
        Some(until) => recurrence.between(from, until),
        None => recurrence.since(from),
    };
    Ok(dates.take(query.limit.unwrap_or(usize::MAX)).collect())
}
