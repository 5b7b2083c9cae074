//! Alerts and their digests in words.

use serde::Serialize;

use super::standing::record_diagnostics;
use super::{DiagnosticAnswer, Lang};
use crate::alerts::{Alert, Alerts};
use crate::dates::Date;
use crate::grouped::Grouped;
use crate::plan::NOBODY;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AlertsAnswer<'p> {
    alerts: Vec<AlertAnswer<'p>>,
    digests: Vec<DigestAnswer<'p>>,
    diagnostics: Vec<DiagnosticAnswer>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AlertAnswer<'p> {
    id: String,
    day: Date,
    step: &'p str,
    kind: &'static str,
    to: Option<&'p str>,
    occurrence: String,
    obligation: &'p str,
    title: &'p str,
    bearer: Option<&'p str>,
    due: Date,
    last_working_day: Date,
    /// From the alert's day to the due day; negative when overdue.
    days_left: i32,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    settled: bool,
    text: String,
}

/// All that one addressee should know, as one message.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DigestAnswer<'p> {
    to: &'p str,
    name: &'p str,
    subject: String,
    text: String,
    alerts: Vec<String>,
}

pub(crate) fn alerts<'p>(alerts: &Alerts<'p>, lang: Lang) -> AlertsAnswer<'p> {
    AlertsAnswer {
        alerts: alerts.alerts.iter().map(|alert| answer(alert, lang)).collect(),
        digests: digests(alerts, lang),
        diagnostics: record_diagnostics(alerts.plan, &alerts.problems, lang),
    }
}

fn answer<'p>(alert: &Alert<'p>, lang: Lang) -> AlertAnswer<'p> {
    let occurrence = alert.occurrence;
    let text = occurrence.text();
    AlertAnswer {
        id: alert.id(),
        day: alert.day,
        step: &alert.step.id,
        kind: if alert.is_after() { "overdue" } else { "reminder" },
        to: alert.to_id(),
        occurrence: occurrence.id(),
        obligation: &text.id,
        title: lang.text(&text.title, text.title_en.as_deref()),
        bearer: occurrence.bearer_id(),
        due: alert.due,
        last_working_day: alert.last_working_day,
        days_left: alert.due - alert.day,
        settled: alert.is_settled,
        text: sentence(alert, lang),
    }
}

/// One alert in a sentence without full stop.
fn sentence(alert: &Alert<'_>, lang: Lang) -> String {
    let occurrence = alert.occurrence;
    let plan = occurrence.plan;
    let text = occurrence.text();
    let title = lang.text(&text.title, text.title_en.as_deref());
    let bearer = plan.party(occurrence.row.bearer);
    // The addressee knows its own name.
    let whose = match bearer.name() {
        Some(name) if alert.to != occurrence.row.bearer => {
            format!(" ({})", lang.text(name, bearer.name_en()))
        }
        _ => String::new(),
    };
    let due = lang.long_date(alert.due);
    let days = alert.due - alert.day;
    let plural = |count: i32| if count == 1 { "" } else { "s" };
    if alert.is_after() {
        let late = -days;
        return lang.say(
            format_args!("quá hạn {late} ngày: {title}{whose}, hạn {due}"),
            format_args!("{late} day{} overdue: {title}{whose}, due {due}", plural(late)),
        );
    }
    let calendar = &plan.calendars[occurrence.obligation_row().calendar];
    let working = calendar.count(alert.day + 1, alert.last_working_day + 1);
    let last = lang.long_date(alert.last_working_day);
    if working <= 0 {
        return lang.say(
            format_args!("hôm nay là ngày làm việc cuối cùng: {title}{whose}, hạn {due}"),
            format_args!("today is the last working day: {title}{whose}, due {due}"),
        );
    }
    lang.say(
        format_args!(
            "còn {working} ngày làm việc: {title}{whose}, hạn {due}, ngày làm việc cuối cùng {last}"
        ),
        format_args!(
            "{working} working day{} left: {title}{whose}, due {due}, last working day {last}",
            plural(working)
        ),
    )
}

/// One message for each addressee, in the order of their ids. Settled alerts
/// are left out.
fn digests<'p>(alerts: &Alerts<'p>, lang: Lang) -> Vec<DigestAnswer<'p>> {
    let told = alerts.alerts.iter().filter(|alert| alert.to != NOBODY && !alert.is_settled);
    Grouped::new(told.map(|alert| (alert.to, alert)).collect())
        .groups()
        .map(|(to, alerts_to)| {
            let party = alerts.plan.party(to);
            let name = lang.text(party.name().unwrap_or_default(), party.name_en());
            let count = alerts_to.len();
            let overdue = alerts_to.iter().filter(|(_, alert)| alert.is_after()).count();
            let mut text =
                lang.say(format_args!("Kính gửi {name},\n\n"), format_args!("Dear {name},\n\n"));
            for (_, alert) in alerts_to {
                text += &format!("- {}: {}\n", lang.date(alert.day), sentence(alert, lang));
            }
            DigestAnswer {
                to: party.id().unwrap_or_default(),
                name,
                subject: lang.say(
                    format_args!("{count} nhắc việc, trong đó {overdue} quá hạn"),
                    format_args!(
                        "{count} reminder{}, {overdue} overdue",
                        if count == 1 { "" } else { "s" }
                    ),
                ),
                text,
                alerts: alerts_to.iter().map(|(_, alert)| alert.id()).collect(),
            }
        })
        .collect()
}
