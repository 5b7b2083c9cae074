//! Why a date was not made a deadline.

use serde::Serialize;

/// Why a date was not made a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// The day of a document that is cited.
    Citation,
    /// From when a document is in force.
    Effect,
    /// It lies before the document, or before the documents it cites.
    Past,
    /// What a rule presupposes, not what it asks.
    Condition,
    /// What the result is for.
    Aim,
    /// The period on which is reported.
    ReportingPeriod,
    /// By when a target is to be reached.
    Target,
    /// A year, quarter or month that names a plan or a work.
    Topic,
    /// How long a plan runs.
    Horizon,
    /// A length of service.
    Service,
    /// The stamp of a signature.
    Stamp,
    /// The title or head of the document.
    Title,
    /// A day on which something is commemorated.
    Commemoration,
    /// A rate that describes a noun ("kế hoạch hằng năm").
    Attribute,
    /// The calendar has no such day.
    NoSuchDay,
    /// A month of the lunar calendar, of which a register holds days alone.
    Lunar,
    /// Neither the words nor the document say the year.
    NoYear,
    /// The end lies before the beginning.
    Backwards,
    /// From when something holds, with nothing due.
    Start,
    /// A form to be filled in, or a list of copies.
    Form,
    /// It gives the same time as another phrase of the same duty.
    Repeats,
    /// Nothing is asked here.
    NoDuty,
}

impl Reason {
    /// The reason in Vietnamese.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            Reason::Citation => "ngày của văn bản được dẫn",
            Reason::Effect => "thời điểm có hiệu lực",
            Reason::Past => "đã qua trước ngày ban hành văn bản",
            Reason::Condition => "điều kiện, không phải việc phải làm",
            Reason::Aim => "mục đích sử dụng kết quả",
            Reason::ReportingPeriod => "kỳ số liệu",
            Reason::Target => "thời điểm đạt chỉ tiêu",
            Reason::Topic => "năm, quý, tháng trong tên công việc",
            Reason::Horizon => "thời gian của kế hoạch",
            Reason::Service => "thời gian công tác, tham gia",
            Reason::Stamp => "dấu thời gian chữ ký số",
            Reason::Title => "tên văn bản",
            Reason::Commemoration => "ngày kỷ niệm",
            Reason::Attribute => "tính chất hằng năm, hằng quý của một việc",
            Reason::NoSuchDay => "lịch không có ngày này",
            Reason::Lunar => "tháng âm lịch, sổ chỉ ghi được ngày",
            Reason::NoYear => "không rõ năm",
            Reason::Backwards => "ngày cuối trước ngày đầu",
            Reason::Start => "thời điểm bắt đầu, không có hạn",
            Reason::Form => "biểu mẫu hoặc nơi nhận",
            Reason::Repeats => "trùng thời hạn của cùng việc",
            Reason::NoDuty => "không giao việc",
        }
    }

    /// The reason in English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Reason::Citation => "the day of a document that is cited",
            Reason::Effect => "from when a document is in force",
            Reason::Past => "before the document itself",
            Reason::Condition => "a condition, not a duty",
            Reason::Aim => "what the result is for",
            Reason::ReportingPeriod => "the period on which is reported",
            Reason::Target => "by when a target is to be reached",
            Reason::Topic => "a year, quarter or month in the name of a work",
            Reason::Horizon => "how long the plan runs",
            Reason::Service => "a length of service",
            Reason::Stamp => "the stamp of a signature",
            Reason::Title => "the title of the document",
            Reason::Commemoration => "a day of commemoration",
            Reason::Attribute => "a rate that describes a work",
            Reason::NoSuchDay => "the calendar has no such day",
            Reason::Lunar => "a month of the lunar calendar, of which only days can be held",
            Reason::NoYear => "no year is stated",
            Reason::Backwards => "the end lies before the beginning",
            Reason::Start => "from when something holds, with nothing due",
            Reason::Form => "a form or a list of copies",
            Reason::Repeats => "the same time as another phrase of the duty",
            Reason::NoDuty => "nothing is asked here",
        }
    }
}
