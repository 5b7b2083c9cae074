//! The words for why a duty has no date.

use crate::lang::Lang;
use crate::plan::{Plan, Undated};
use crate::schedule::UndatedDuty;

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
        Undated::Obligation(_) => "obligationUndated",
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
            "theo quy định ở văn bản khác chưa được nạp hoặc chưa rõ",
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
        Undated::Obligation(other) => {
            let text = plan.obligation(other);
            let title = lang.text(&text.title, text.title_en.as_deref());
            return lang.say(
                format_args!("chờ hạn của “{title}”, chưa có ngày"),
                format_args!("waits for the due day of “{title}”, which has none"),
            );
        }
    };
    lang.pick(vi, en).to_owned()
}
