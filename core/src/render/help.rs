//! The words for what to do about what is wrong or risky, in both languages.

use super::Lang;
use crate::problem::Problem;

/// What to do about it.
pub(crate) fn help(problem: &Problem, lang: Lang) -> String {
    let (vi, en) = match problem {
        Problem::InvalidJson { .. } => {
            ("sửa cú pháp JSON ở vị trí đó", "mend the JSON at that place")
        }
        Problem::InvalidValue { .. } | Problem::InvalidRequest { .. } => (
            "sửa theo dạng nêu trong thông báo; tên trường phải viết đúng",
            "write it in the form that the message names; fields must be spelt \
             exactly",
        ),
        Problem::UnsupportedVersion { .. } => ("ghi `\"kyhan\": 1`", "write `\"kyhan\": 1`"),
        Problem::LimitExceeded { .. } => {
            ("chia nhỏ dữ liệu hoặc thu hẹp yêu cầu", "split the input or narrow the request")
        }
        Problem::InvalidId { .. } => (
            "mã gồm chữ cái La-tinh (kể cả chữ Việt dựng sẵn), số và `.`, `-`, `_`, `:`, \
             không có dấu cách hay `/`, dài tối đa 200 byte",
            "an id has Latin letters (Vietnamese ones composed), digits and `.`, `-`, `_`, \
             `:`, no blank and no `/`, at most 200 bytes",
        ),
        Problem::DuplicateId { .. } => {
            ("đặt mã khác cho một trong hai mục", "give one of the two another id")
        }
        Problem::UnknownReference { nearest: Some(nearest), .. } => {
            return lang.say(
                format_args!("có phải ý là `{nearest}`?"),
                format_args!("did you mean `{nearest}`?"),
            );
        }
        Problem::UnknownReference { nearest: None, .. } => (
            "khai báo mục đó, hoặc nạp thêm tài liệu có mục đó",
            "declare it, or load the document that does",
        ),
        Problem::Cycle { .. } => {
            ("bỏ một trong các tham chiếu đó", "take one of these references out")
        }
        Problem::InvalidRule { .. } => (
            "viết theo RFC 5545, ví dụ `FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25`",
            "write it as RFC 5545 does, for example \
             `FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25`",
        ),
        Problem::EmptySpan { .. } => ("đổi lại thứ tự hai ngày", "put the two days in order"),
        Problem::InvalidTarget => (
            "ghi đúng một trong `at`, `from`, `each`, và `value` (hoặc `range` \
             cho `changeRange`)",
            "give exactly one of `at`, `from`, `each`, and a `value` (a `range` \
             for `changeRange`)",
        ),
        Problem::InvalidCalendar { .. } => {
            ("sửa lịch như thông báo nêu", "mend the calendar as the message says")
        }
        Problem::InvalidPeriod { .. } => (
            "dùng `calendar`, `decree09`, hoặc đơn vị `custom` với `from` và \
             `until`",
            "use `calendar`, `decree09`, or the unit `custom` with `from` and \
             `until`",
        ),
        Problem::PeriodMissing => ("thêm `reportingPeriod`", "add a `reportingPeriod`"),
        Problem::ZeroLength => ("ghi độ dài từ 1 trở lên", "write a length of 1 or more"),
        Problem::MissingDayOfMonth { .. } => (
            "đặt `rounding` là `down` (ngày cuối tháng) hoặc `up`",
            "set `rounding` to `down` (the month's last day) or `up`",
        ),
        Problem::InvalidAlertStep => (
            "đặt `id` riêng và đúng một trong `before`, `after`, `startBy`",
            "give it an `id` of its own and exactly one of `before`, `after`, \
             `startBy`",
        ),
        Problem::InvalidRecord { .. } => (
            "ví dụ `{\"occurrence\": \"…\", \"event\": \"submitted\", \"on\": \
             \"2024-12-13\"}`",
            "for example `{\"occurrence\": \"…\", \"event\": \"submitted\", \
             \"on\": \"2024-12-13\"}`",
        ),
        Problem::NegativeSlack { .. } => (
            "rút ngắn khoảng lùi, hoặc lùi hạn của cơ quan tổng hợp",
            "shorten the lead time, or move the collector's due day",
        ),
        Problem::RecordRepeated => ("bỏ bản ghi thừa", "drop the repeated record"),
        Problem::RecordContradicts { .. } => (
            "bản ghi sau được giữ, không làm đổi trạng thái; kiểm tra lại nguồn",
            "the record changes nothing; check its source",
        ),
        Problem::RecordAfterLock { .. } => (
            "gia hạn trước khi nộp, hoặc tăng `lockedAfter`",
            "record an extension first, or raise `lockedAfter`",
        ),
        Problem::DueOnRestDay { .. } => (
            "ngày nêu trong văn bản không tự dời; gửi trước ngày làm việc cuối \
             cùng, hoặc đặt `convention`",
            "a stated date does not move by itself; send it by the last working \
             day, or set a `convention`",
        ),
        Problem::DueBeforeActivityEnds { .. } => (
            "lùi hạn báo cáo, hoặc nêu rõ báo cáo bổ sung sau khi hoạt động kết \
             thúc",
            "set a later due day, or say that a supplement follows when the \
             activity has ended",
        ),
        Problem::DueBeforeCutOff { .. } | Problem::CutOffTooClose { .. } => (
            "hạn gửi phải sau ngày chốt số liệu ít nhất một ngày làm việc",
            "the due day must lie at least one working day after the data cut-off",
        ),
        Problem::CollectorTooSoon { .. } => (
            "để cơ quan tổng hợp ít nhất một ngày làm việc sau hạn của các đơn vị \
             gửi",
            "leave the collector at least one working day after its contributors",
        ),
        Problem::UndatedLink { .. } => (
            "ghi thời hạn gửi cho từng cấp báo cáo",
            "state a due date for each level of the chain",
        ),
        Problem::PrescribedNotLoaded { .. } => (
            "nạp văn bản quy định và trỏ `asPrescribed.obligation` đến nghĩa vụ \
             của văn bản đó",
            "load the prescribing document and point `asPrescribed.obligation` at \
             its obligation",
        ),
        Problem::IndicatorWithoutOwner { .. } => (
            "giao chỉ tiêu cho một cơ quan bằng `subjects` của một nghĩa vụ",
            "give it to an agency through the `subjects` of an obligation",
        ),
        Problem::OwnersOverlap { .. } => (
            "chia số liệu giữa các cơ quan bằng `aspect` ở mỗi bên",
            "divide the data between them by an `aspect` on each side",
        ),
        Problem::ClosedWithoutSuccessor { .. } => (
            "thêm một `successions` nêu cơ quan tiếp nhận",
            "add a `successions` entry that names who takes over",
        ),
        Problem::ChildOutlivesParent { .. } => (
            "kiểm tra thời hạn của kế hoạch cấp trên và căn cứ cho những năm còn \
             lại",
            "check the parent's term and what the remaining years rest on",
        ),
        Problem::ShortMonthRule { .. } => (
            "dùng `BYMONTHDAY=-1` cho ngày cuối tháng, hoặc \
             `RSCALE=GREGORIAN;SKIP=BACKWARD`",
            "use `BYMONTHDAY=-1` for the month's last day, or \
             `RSCALE=GREGORIAN;SKIP=BACKWARD`",
        ),
        Problem::BasisAfterDocument { .. } => {
            ("kiểm tra ngày ban hành của hai văn bản", "check both days of issue")
        }
        Problem::UnidentifiedDocument { .. } => (
            "bổ sung khi có bản chính thức: văn bản được xác định bằng số, ký \
             hiệu, cơ quan và ngày ban hành",
            "add them from the official copy: a document is identified by symbol, \
             issuer and day of issue",
        ),
        Problem::DueBeforeIssue { .. } => (
            "kiểm tra lại ngày, hoặc bỏ những lần đã qua",
            "check the date, or drop what had passed",
        ),
        Problem::BearerNotNamed => {
            ("nêu cơ quan thực hiện trong `bearers`", "name who must do it in `bearers`")
        }
    };
    lang.pick(vi, en).to_owned()
}
