//! Alerts and their digests as an answer.

use serde::Serialize;

use super::diagnostic::of_records;
use super::english::{ordinal, plural};
use super::{AgencyAnswer, DiagnosticAnswer, digest};
use crate::alerts::{Alert, Alerts};
use crate::dates::Date;
use crate::lang::Lang;

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
    /// The name of who is notified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_name: Option<&'a str>,
    /// The occurrence's id.
    pub occurrence: String,
    /// The obligation's id.
    pub obligation: &'a str,
    /// The duty's title.
    pub title: &'a str,
    /// The id of the bearer on the due day.
    pub bearer: Option<&'a str>,
    /// The bearer's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bearer_name: Option<&'a str>,
    /// The due day as of the alert's day, extensions included.
    pub due: Date,
    /// The last working day on or before that day.
    pub last_working_day: Date,
    /// Days from the alert's day to the due day; negative when overdue.
    pub days_left: i32,
    /// Whether the duty was fulfilled or waived since. Left out of JSON when not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub settled: bool,
    /// Whether earlier steps to the same addressee fell on this day and are one with this.
    /// Left out of JSON when not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub merged: bool,
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
            digests: digest::digests(self),
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
        to_name: alert.plan.party_name(alert.row.to, lang),
        occurrence: occurrence.id(),
        obligation: &text.id,
        title: lang.text(&text.title, text.title_en.as_deref()),
        bearer: occurrence.bearer_id(),
        bearer_name: alert.plan.party_name(alert.row.row.bearer, lang),
        due: alert.due(),
        last_working_day: alert.row.last_working_day,
        days_left: alert.due() - alert.day(),
        settled: alert.is_settled(),
        merged: alert.row.has_merged,
        text: sentence(alert, lang),
    }
}

/// One alert in a sentence without full stop.
fn sentence(alert: &Alert<'_>, lang: Lang) -> String {
    let plan = alert.plan;
    let text = alert.occurrence().text();
    let title = lang.text(&text.title, text.title_en.as_deref());
    let left = time_left(alert, lang);
    let alert = alert.row;
    // The addressee knows its own name.
    let whose = match plan.party_name(alert.row.bearer, lang) {
        Some(name) if alert.to != alert.row.bearer => format!(" ({name})"),
        _ => String::new(),
    };
    let due = lang.long_date(alert.due);
    let mut sentence = lang.say(
        format_args!("{left}: {title}{whose}, hạn {due}"),
        format_args!("{left}: {title}{whose}, due {due}"),
    );
    let last = alert.last_working_day;
    if alert.day < last {
        let last = lang.long_date(last);
        sentence += &lang.say(
            format_args!(", ngày làm việc cuối cùng {last}"),
            format_args!(", last working day {last}"),
        );
    }
    if alert.has_merged {
        sentence += lang.pick(
            ", gộp các lần nhắc rơi vào cùng ngày",
            ", with the reminders that fall on the same day",
        );
    }
    sentence
}

/// How much time there is on the alert's day, or how long it has been over.
pub(super) fn time_left(alert: &Alert<'_>, lang: Lang) -> String {
    let row = alert.occurrence().obligation_row();
    let calendar = &alert.plan.calendars[row.calendar];
    let is_overdue = alert.is_overdue();
    let again = match alert.repetition() {
        1 => String::new(),
        time => lang.say(
            format_args!(", thông báo lần thứ {time}"),
            format_args!(", told for the {time}{} time", ordinal(time)),
        ),
    };
    let alert = alert.row;
    if is_overdue {
        let late = alert.day - alert.due;
        return match row.action.is_held() {
            // It is held or not; that it was held late is nothing to say.
            true => lang.say(
                format_args!("đã kết thúc {late} ngày, chưa ghi nhận đã tổ chức{again}"),
                format_args!("ended {late} day{} ago, not recorded as held{again}", plural(late)),
            ),
            false => lang.say(
                format_args!("quá hạn {late} ngày{again}"),
                format_args!("{late} day{} overdue{again}", plural(late)),
            ),
        };
    }
    if let Some(opens) = alert.opens.filter(|opens| alert.day < *opens) {
        let working = calendar.count(alert.day, opens);
        let opens = lang.long_date(opens);
        return lang.say(
            format_args!("còn {working} ngày làm việc đến khi bắt đầu, {opens}"),
            format_args!("{working} working day{} until it begins, {opens}", plural(working)),
        );
    }
    let working = calendar.count(alert.day + 1, alert.last_working_day + 1);
    if working <= 0 {
        let is_today = "hôm nay là ngày làm việc cuối cùng";
        return lang.pick(is_today, "today is the last working day").to_owned();
    }
    lang.say(
        format_args!("còn {working} ngày làm việc"),
        format_args!("{working} working day{} left", plural(working)),
    )
}
