//! The words for why a duty has no date.

use super::citation;
use super::names::party_name;
use crate::dates::Date;
use crate::lang::Lang;
use crate::plan::{Index, Plan, Timing, Undated, undated};
use crate::schedule::{Occurrence, Row, UndatedDuty, duty_dates};

impl UndatedDuty<'_> {
    /// The stable name of the reason, such as `unstated` or `onRequest`.
    pub fn reason(&self) -> &'static str {
        code(self.reason)
    }

    /// The reason in words.
    pub fn because(&self, lang: Lang) -> String {
        because(self.plan, self.reason, lang)
    }
}

/// The stable name of a reason.
pub(crate) fn code(reason: Undated) -> &'static str {
    match reason {
        Undated::Periodic => "periodic",
        Undated::Continuous => "continuous",
        Undated::OnRequest => "onRequest",
        Undated::AdHoc => "adHoc",
        Undated::AsPrescribed => "asPrescribed",
        Undated::Unstated => "unstated",
        Undated::OpenEnded => "openEnded",
        Undated::Event(_) => "eventUndated",
        Undated::EventTime(_) => "eventUntimed",
        Undated::Obligation(_) => "obligationUndated",
        Undated::NoDay => "noDay",
        Undated::Ended { .. } => "ended",
        Undated::Restated(_) => "restated",
        Undated::ReportsToItself { .. } => "reportsToItself",
    }
}

/// A reason in words.
pub(crate) fn because(plan: &Plan, reason: Undated, lang: Lang) -> String {
    let (vi, en) = match reason {
        Undated::Periodic => {
            ("lặp lại định kỳ, văn bản không nêu ngày", "recurs, and the document states no day")
        }
        Undated::Continuous => ("thực hiện thường xuyên", "goes on all the time"),
        Undated::OnRequest => ("thực hiện khi có yêu cầu", "falls due when somebody asks"),
        Undated::AdHoc => ("đột xuất, khi phát sinh", "falls due when the case arises"),
        Undated::AsPrescribed => (
            "theo quy định ở văn bản khác, chưa có trong dữ liệu hoặc không nêu tên",
            "prescribed by a rule that is not loaded or not named",
        ),
        Undated::Unstated => ("văn bản không nêu thời hạn", "the document says nothing of time"),
        Undated::OpenEnded => {
            ("bắt đầu từ một ngày, không có ngày kết thúc", "begins on a day and has no end")
        }
        Undated::Event(event) => {
            let event = plan.event(event);
            let title = lang.text(&event.title, event.title_en.as_deref());
            return lang.say(
                format_args!("chờ ngày của sự kiện “{title}”"),
                format_args!("waits for the day of “{title}”"),
            );
        }
        Undated::EventTime(event) => {
            let event = plan.event(event);
            let title = lang.text(&event.title, event.title_en.as_deref());
            return lang.say(
                format_args!("tính theo giờ, chờ thời điểm trong ngày của sự kiện “{title}”"),
                format_args!("counts from the time of day of “{title}”, which is not known"),
            );
        }
        Undated::Obligation(other) => {
            let text = plan.obligation(other);
            let title = lang.text(&text.title, text.title_en.as_deref());
            return lang.say(
                format_args!("chờ hạn của “{title}”, chưa có ngày"),
                format_args!("waits for the due day of “{title}”, which has none"),
            );
        }
        Undated::NoDay => (
            "quy tắc không cho ngày nào trong thời gian văn bản có hiệu lực",
            "its rule gives no day while the document lives",
        ),
        Undated::Ended { obligation, due } => {
            let force = plan.obligations[obligation].force;
            let by = citation::instrument(plan.instrument(force.ended_by), lang);
            let (until, due) = (lang.date(force.until), lang.date(due));
            return lang.say(
                format_args!("hết hiệu lực từ {until} theo {by}: không đến hạn {due} nữa"),
                format_args!("no longer in force from {until} by {by}: not due on {due} any more"),
            );
        }
        Undated::Restated(restating) => return restated(plan, restating, lang),
        Undated::ReportsToItself { obligation, written, bearer, due } => {
            let row = Row { obligation, written, bearer, named: due, due };
            return own_report(&Occurrence { plan, row }, lang);
        }
    };
    lang.pick(vi, en).to_owned()
}

/// What would give a duty without a date one.
pub(crate) fn remedy(reason: Undated, lang: Lang) -> &'static str {
    let (vi, en) = match reason {
        Undated::Periodic => {
            ("có văn bản nêu ngày của mỗi kỳ", "a document that states the day of each period")
        }
        Undated::Continuous => (
            "không cần ngày: việc làm thường xuyên, nêu kết quả trong báo cáo định kỳ",
            "none is needed: the work goes on, and its results go into the periodic reports",
        ),
        Undated::OnRequest => {
            ("có yêu cầu; hạn ghi trong yêu cầu", "a request, which says by when")
        }
        Undated::AdHoc => ("việc phát sinh", "the case that it is about"),
        Undated::AsPrescribed => (
            "có văn bản quy định thời hạn và văn bản ấy được đưa vào dữ liệu",
            "the rule that prescribes it, among the documents that are read",
        ),
        Undated::Unstated => (
            "cơ quan ban hành hoặc cơ quan theo dõi ấn định bằng văn bản",
            "a letter in which the issuer or whoever follows the plan sets a day",
        ),
        Undated::OpenEnded => ("có ngày kết thúc", "a last day"),
        Undated::Event(_) => ("biết ngày của sự kiện", "the day of the event"),
        Undated::EventTime(_) => ("ghi thời điểm (`time`) của sự kiện", "the `time` of the event"),
        Undated::Obligation(_) => ("nhiệm vụ kia có ngày", "a day for that duty"),
        Undated::NoDay => (
            "sửa quy tắc, hoặc thời gian có hiệu lực của văn bản",
            "another rule, or another life of the document",
        ),
        Undated::Ended { .. } => {
            ("không còn đến hạn; xem văn bản thay thế", "none: see the instrument that ended it")
        }
        Undated::Restated(_) => {
            ("xem thời hạn ở các mục ấy", "the deadlines stand in those sections")
        }
        Undated::ReportsToItself { .. } => {
            ("không cần ngày: không phải gửi", "none is needed: nothing is sent")
        }
    };
    lang.pick(vi, en)
}

/// Where else the document sets the same acts, and when.
fn restated(plan: &Plan, restating: Index, lang: Lang) -> String {
    let Timing::Restates(restated) = &plan.obligations[restating].timing else {
        return String::new();
    };
    let elsewhere = restated.iter().map(|&other| {
        let provision = &plan.obligation(other).provision;
        let dates = duty_dates(plan, other, None);
        let time = match undated(&plan.obligations, other) {
            Some(reason) => because(plan, reason, lang),
            None => {
                let due: Vec<Date> = dates.iter().map(|(_, derived)| derived.due).collect();
                let days = lang.dates(&due);
                lang.say(format_args!("hạn {days}"), format_args!("due on {days}"))
            }
        };
        lang.say(
            format_args!("mục {provision} ({time})"),
            format_args!("section {provision} ({time})"),
        )
    });
    let elsewhere = elsewhere.collect::<Vec<_>>().join("; ");
    lang.say(
        format_args!("nhắc lại việc đã nêu tại {elsewhere}"),
        format_args!("repeats what is set in {elsewhere}"),
    )
}

/// Why nobody waits for a report.
fn own_report(occurrence: &Occurrence<'_>, lang: Lang) -> String {
    let name = party_name(occurrence.plan, occurrence.row.bearer, lang);
    let why = lang.say(
        format_args!("{name} là nơi nhận duy nhất nên không báo cáo cho chính mình"),
        format_args!("{name} is the only recipient and does not report to itself"),
    );
    let merger: Vec<String> = occurrence
        .party_trace(lang)
        .filter(|step| step.rule == "succession")
        .map(|step| match step.basis {
            Some(basis) => format!("{} [{basis}]", step.because),
            None => step.because,
        })
        .collect();
    if merger.is_empty() { why } else { format!("{}; {why}", merger.join("; ")) }
}
