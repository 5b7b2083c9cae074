//! Alerts and their digests as an answer.

use serde::Serialize;

use super::diagnostic::of_records;
use super::{AgencyAnswer, DiagnosticAnswer};
use crate::alerts::{Alert, Alerts};
use crate::dates::Date;
use crate::grouped::Grouped;
use crate::lang::Lang;
use crate::plan::NOBODY;

/// Whom to notify, and of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct AlertsAnswer<'a> {
    /// The agency asked for, and who stands in its place on the last day and has its
    /// alerts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyAnswer>,
    /// By day, then by id.
    pub alerts: Vec<AlertAnswer<'a>>,
    /// One message for each addressee, in the order of their ids. Settled alerts
    /// are left out.
    pub digests: Vec<DigestAnswer<'a>>,
    /// What is wrong with the records.
    pub diagnostics: Vec<DiagnosticAnswer>,
}

/// One alert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AlertAnswer<'a> {
    /// The alert's id, the same in every run that lists it.
    pub id: String,
    /// The day on which it goes out.
    pub day: Date,
    /// The id of the step of the alert policy.
    pub step: &'a str,
    /// Whether it goes out before or after the due day.
    pub kind: AlertKind,
    /// The id of who is notified; `None` when the document names nobody.
    pub to: Option<&'a str>,
    /// The occurrence's id.
    pub occurrence: String,
    /// The obligation's id.
    pub obligation: &'a str,
    /// The duty's title.
    pub title: &'a str,
    /// The id of the bearer on the due day.
    pub bearer: Option<&'a str>,
    /// The due day as of the alert's day, extensions included.
    pub due: Date,
    /// The last working day on or before that day.
    pub last_working_day: Date,
    /// Days from the alert's day to the due day; negative when overdue.
    pub days_left: i32,
    /// Whether the duty was fulfilled or waived since. Left out of JSON when not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub settled: bool,
    /// The alert in a sentence without full stop.
    pub text: String,
}

/// When an alert goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum AlertKind {
    /// On or before the due day.
    Reminder,
    /// After the due day.
    Overdue,
}

impl AlertKind {
    /// `reminder` or `overdue`.
    pub fn name(self) -> &'static str {
        match self {
            AlertKind::Reminder => "reminder",
            AlertKind::Overdue => "overdue",
        }
    }
}

/// The alerts of one addressee as one message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DigestAnswer<'a> {
    /// The addressee's id.
    pub to: &'a str,
    /// The addressee's name.
    pub name: &'a str,
    /// A subject line.
    pub subject: String,
    /// The message, in lines.
    pub text: String,
    /// The ids of its alerts.
    pub alerts: Vec<String>,
}

impl Alerts {
    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> AlertsAnswer<'_> {
        AlertsAnswer {
            agency: self
                .agency
                .map(|agency| AgencyAnswer::of(self.plan.details(agency, self.last), self.lang)),
            alerts: self.alerts().map(|alert| answer(&alert, self.lang)).collect(),
            digests: digests(self),
            diagnostics: of_records(&self.plan, &self.problems, self.lang),
        }
    }
}

fn answer<'a>(alert: &Alert<'a>, lang: Lang) -> AlertAnswer<'a> {
    let occurrence = alert.occurrence();
    let text = occurrence.text();
    AlertAnswer {
        id: alert.id(),
        day: alert.day(),
        step: alert.step_id(),
        kind: if alert.is_overdue() { AlertKind::Overdue } else { AlertKind::Reminder },
        to: alert.to_id(),
        occurrence: occurrence.id(),
        obligation: &text.id,
        title: lang.text(&text.title, text.title_en.as_deref()),
        bearer: occurrence.bearer_id(),
        due: alert.due(),
        last_working_day: alert.row.last_working_day,
        days_left: alert.due() - alert.day(),
        settled: alert.is_settled(),
        text: sentence(alert, lang),
    }
}

/// One alert in a sentence without full stop.
fn sentence(alert: &Alert<'_>, lang: Lang) -> String {
    let occurrence = alert.occurrence();
    let plan = alert.plan;
    let text = occurrence.text();
    let title = lang.text(&text.title, text.title_en.as_deref());
    let is_overdue = alert.is_overdue();
    let alert = alert.row;
    // The addressee knows its own name.
    let whose = match plan.party_name(alert.row.bearer, lang) {
        Some(name) if alert.to != alert.row.bearer => format!(" ({name})"),
        _ => String::new(),
    };
    let due = lang.long_date(alert.due);
    let days = alert.due - alert.day;
    let plural = |count: i32| if count == 1 { "" } else { "s" };
    if is_overdue {
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
fn digests(alerts: &Alerts) -> Vec<DigestAnswer<'_>> {
    let (plan, lang) = (&alerts.plan, alerts.lang);
    let notified = alerts.alerts().filter(|alert| alert.row.to != NOBODY && !alert.is_settled());
    Grouped::new(notified.map(|alert| (alert.row.to, alert)).collect())
        .groups()
        .map(|(to, alerts_to)| {
            let name = plan.party_name(to, lang).unwrap_or_default();
            let count = alerts_to.len();
            let overdue = alerts_to.iter().filter(|(_, alert)| alert.is_overdue()).count();
            let mut text =
                lang.say(format_args!("Kính gửi {name},\n\n"), format_args!("Dear {name},\n\n"));
            for (_, alert) in alerts_to {
                text += &format!("- {}: {}\n", lang.date(alert.day()), sentence(alert, lang));
            }
            DigestAnswer {
                to: plan.party_id(to),
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
