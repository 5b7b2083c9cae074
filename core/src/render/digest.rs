//! The alerts of an addressee as one letter.

use super::citation;
use super::english::plural;
use crate::alerts::{Alert, Alerts};
use crate::grouped::{Grouped, distinct};
use crate::lang::Lang;
use crate::plan::{Index, NOBODY};
use crate::render::alerts::{DigestAnswer, time_left};
use crate::schedule::addressees;
use crate::standing::responsible;

/// One letter for each addressee, in the order of their ids. Settled alerts are
/// left out.
pub(super) fn digests(alerts: &Alerts) -> Vec<DigestAnswer<'_>> {
    let notified = alerts.alerts().filter(|alert| alert.row.to != NOBODY && !alert.is_settled());
    let by_addressee = Grouped::new(notified.map(|alert| (alert.row.to, alert)).collect());
    by_addressee
        .groups()
        .map(|(to, of_it)| {
            let of_it: Vec<Alert<'_>> = of_it.iter().map(|(_, alert)| *alert).collect();
            digest(alerts, to, &of_it)
        })
        .collect()
}

fn digest<'a>(alerts: &'a Alerts, to: Index, of_it: &[Alert<'_>]) -> DigestAnswer<'a> {
    let (plan, lang) = (&alerts.plan, alerts.lang);
    let name = plan.party_name(to, lang).unwrap_or_default();
    let matters = matters(of_it);
    let count = matters.len();
    let overdue = matters.iter().filter(|matter| matter.first.is_overdue()).count();
    let plural = plural(count);
    let mut text = lang.say(
        format_args!(
            "Kính gửi: {name}\n\nCăn cứ các văn bản nêu dưới đây, xin thông báo {count} việc:\n"
        ),
        format_args!(
            "To: {name}\n\nUnder the documents named below, {count} matter{plural} to attend to:\n"
        ),
    );
    for (number, matter) in (1..).zip(&matters) {
        text += &format!("\n{number}. {}\n", matter.headline(lang));
        for line in matter.lines(lang) {
            text += &format!("   - {line}\n");
        }
    }
    text += lang.pick("\nTrân trọng./.\n", "\nYours faithfully.\n");
    DigestAnswer {
        to: plan.party_id(to),
        name,
        subject: match overdue {
            0 => lang.say(
                format_args!("Nhắc việc: {count} việc"),
                format_args!("Reminder: {count} matter{plural}"),
            ),
            _ => lang.say(
                format_args!("Nhắc việc: {count} việc, trong đó {overdue} việc quá hạn"),
                format_args!("Reminder: {count} matter{plural}, {overdue} overdue"),
            ),
        },
        text,
        alerts: of_it.iter().map(Alert::id).collect(),
    }
}

/// What a letter says in one item: one alert, or those of a morning about one duty of
/// several others.
struct Matter<'a> {
    first: Alert<'a>,
    others: Vec<Alert<'a>>,
}

fn matters<'a>(alerts: &[Alert<'a>]) -> Vec<Matter<'a>> {
    let mut matters: Vec<Matter<'a>> = Vec::new();
    for &alert in alerts {
        let is_of = |matter: &&mut Matter<'_>| {
            let first = &matter.first;
            alert.row.to != alert.row.row.bearer
                && (first.day(), first.due()) == (alert.day(), alert.due())
                && first.row.row.obligation == alert.row.row.obligation
                && first.step_id() == alert.step_id()
        };
        match matters.last_mut().filter(is_of) {
            Some(matter) => matter.others.push(alert),
            None => matters.push(Matter { first: alert, others: Vec::new() }),
        }
    }
    matters
}

impl Matter<'_> {
    /// The duty, whose it is, and how much time there is.
    fn headline(&self, lang: Lang) -> String {
        let alert = &self.first;
        let plan = alert.plan;
        let text = alert.occurrence().text();
        let title = lang.text(&text.title, text.title_en.as_deref());
        let left = time_left(alert, lang);
        let name = plan.party_name(alert.row.row.bearer, lang);
        match (self.others.len(), name) {
            (0, Some(name)) if alert.row.to != alert.row.row.bearer => {
                format!("{title} ({name}): {left}")
            }
            (0, _) => format!("{title}: {left}"),
            (others, _) => {
                let (missing, en) = missing(alert);
                lang.say(
                    format_args!("{title}: {left}, {} cơ quan {missing}", others + 1),
                    format_args!("{title}: {left}, {} agencies have not {en}", others + 1),
                )
            }
        }
    }

    fn lines(&self, lang: Lang) -> Vec<String> {
        let alert = &self.first;
        let (plan, row) = (alert.plan, alert.occurrence().obligation_row());
        let mut lines = Vec::new();
        let mut line = |vi: &str, en: &str, text: String| {
            if !text.is_empty() {
                lines.push(format!("{}: {text}", lang.pick(vi, en)));
            }
        };
        if !self.others.is_empty() {
            let all = std::iter::once(alert).chain(&self.others);
            let bearers = all.filter_map(|alert| {
                let name = plan.party_name(alert.row.row.bearer, lang)?;
                Some(name.to_owned())
            });
            line("Các cơ quan ấy", "They are", bearers.collect::<Vec<_>>().join(", "));
        }
        match alert.row.opens {
            Some(opens) if row.action.is_held() => {
                let (from, until) = (lang.date(opens), lang.date(alert.due()));
                let span = lang.say(
                    format_args!("từ {from} đến hết ngày {until}"),
                    format_args!("from {from} to the end of {until}"),
                );
                line("Thời gian", "Time", span);
            }
            _ => line("Hạn", "Due", due(alert, lang)),
        }
        let provision = citation::provision(plan, alert.row.row.obligation, lang);
        line("Căn cứ", "Basis", provision);
        let stands = |parties: &[Index]| {
            let bearer = responsible(plan, &alert.row.row, alert.day());
            let parties = distinct(addressees(plan, row, parties, bearer, alert.day()));
            let names = parties.iter().filter_map(|party| plan.party_name(*party, lang));
            names.collect::<Vec<_>>().join(", ")
        };
        line("Nơi nhận", "Goes to", stands(&row.recipients));
        line("Gửi qua", "Sent through", stands(&row.via));
        line("Ngày nhắc", "Reminded on", lang.date(alert.day()).to_string());
        lines
    }
}

/// What a bearer has not done yet.
fn missing(alert: &Alert<'_>) -> (&'static str, &'static str) {
    match alert.occurrence().obligation_row().action {
        action if action.is_report() => ("chưa nộp", "submitted"),
        action if action.is_held() => ("chưa ghi nhận đã tổ chức", "recorded it as held"),
        _ => ("chưa thực hiện", "acted"),
    }
}

/// The hour and day by which a duty is to be done, and the last working day before it.
fn due(alert: &Alert<'_>, lang: Lang) -> String {
    let derived = alert.occurrence().derived();
    // An extension moves the day, and gives the whole of it.
    let minutes = if alert.due() == derived.due { derived.minutes } else { 24 * 60 };
    let mut text = lang.hour_of(alert.due(), minutes);
    let last = alert.row.last_working_day;
    if last != alert.due() && !alert.is_overdue() {
        let last = lang.long_date(last);
        text += &lang.say(
            format_args!("; ngày làm việc cuối cùng: {last}"),
            format_args!("; last working day: {last}"),
        );
    }
    text
}
