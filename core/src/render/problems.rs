//! The words for what is wrong or risky, in both languages.

use super::{Lang, faults};
use crate::dates::{Date, PeriodError, WorkingDaysError};
use crate::model::RecordEvent;
use crate::problem::{Kind, Missing, Problem, RecordFault};

/// What is wrong, with the author's own words in backticks.
pub(crate) fn message(problem: &Problem, lang: Lang) -> String {
    match problem {
        Problem::InvalidJson { fault } => {
            let what = lang.pick("tệp không phải JSON hợp lệ", "the document is not valid JSON");
            format!("{what}: {}", faults::fault(fault, lang))
        }
        Problem::InvalidValue { reason } => {
            let what = lang.pick("giá trị không hợp lệ", "invalid value");
            format!("{what}: {}", faults::reason(reason, lang))
        }
        Problem::InvalidRequest { fault } => {
            let what = lang.pick("yêu cầu không hợp lệ", "invalid request");
            format!("{what}: {}", faults::fault(fault, lang))
        }
        Problem::UnsupportedVersion { found } => lang.say(
            format_args!("không đọc được phiên bản định dạng `{found}`"),
            format_args!("format version `{found}` cannot be read"),
        ),
        Problem::LimitExceeded { what, found, limit } => lang.say(
            format_args!("vượt giới hạn `{what}`: {found}, tối đa {limit}"),
            format_args!("limit `{what}` exceeded: {found}, at most {limit}"),
        ),
        Problem::InvalidId { id } => lang.say(
            format_args!("`{id}` không dùng làm mã được"),
            format_args!("`{id}` cannot be an id"),
        ),
        Problem::DuplicateId { kind, id, first } => lang.say(
            format_args!(
                "mã {} `{id}` đã có ở {} của tài liệu thứ {}",
                kind_name(*kind, lang),
                first,
                first.document + 1
            ),
            format_args!(
                "{} id `{id}` is already taken at {} of document {}",
                kind_name(*kind, lang),
                first,
                first.document + 1
            ),
        ),
        Problem::UnknownReference { kind, id, .. } => lang.say(
            format_args!("không có {} nào mang mã `{id}`", kind_name(*kind, lang)),
            format_args!("there is no {} with the id `{id}`", kind_name(*kind, lang)),
        ),
        Problem::Cycle { path, .. } => {
            let path = path.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>();
            let path = path.join(" → ");
            lang.say(
                format_args!("tham chiếu vòng tròn: {path} → trở lại đầu"),
                format_args!("the references go in a circle: {path} → back to the first"),
            )
        }
        Problem::InvalidRule { text, detail } => lang.say(
            format_args!("quy tắc lặp `{text}` không đọc được: {detail}"),
            format_args!("recurrence rule `{text}` cannot be read: {detail}"),
        ),
        Problem::EmptySpan { from, until } => lang.say(
            format_args!(
                "ngày kết thúc {} trước ngày bắt đầu {}",
                lang.date(*until),
                lang.date(*from)
            ),
            format_args!(
                "the end {} lies before the beginning {}",
                lang.date(*until),
                lang.date(*from)
            ),
        ),
        Problem::InvalidTarget => lang
            .pick(
                "cần đúng một thời điểm, và giá trị mà phép so sánh đòi hỏi",
                "the target needs exactly one time, and the value that its operator \
                 asks for",
            )
            .to_owned(),
        Problem::InvalidPeriod { error } => lang.say(
            format_args!("kỳ báo cáo không hợp lệ: {}", period_fault(error)),
            format_args!("invalid reporting period: {error}"),
        ),
        Problem::InvalidCalendar { error } => lang.say(
            format_args!("lịch không hợp lệ: {}", calendar_fault(error)),
            format_args!("invalid calendar: {error}"),
        ),
        Problem::PeriodMissing => lang
            .pick(
                "thời hạn tính theo kỳ báo cáo nhưng nghĩa vụ không có kỳ báo cáo",
                "the period counts from a reporting period, and the obligation has none",
            )
            .to_owned(),
        Problem::ZeroLength => {
            lang.pick("độ dài phải lớn hơn 0", "the length must be greater than 0").to_owned()
        }
        Problem::MissingDayOfMonth { dates } => lang.say(
            format_args!(
                "tính từ {}, tháng cuối không có ngày tương ứng, và nghĩa vụ không \
                 cho làm tròn",
                lang.dates(dates)
            ),
            format_args!(
                "counted from {}, the last month lacks the day, and the obligation \
                 refuses to round",
                lang.dates(dates)
            ),
        ),
        Problem::InvalidAlertStep => lang
            .pick(
                "bước cảnh báo thiếu mã riêng hoặc thời điểm",
                "the alert step lacks an id of its own or a time",
            )
            .to_owned(),
        Problem::InvalidRecord { detail } => match detail {
            RecordFault::Time => lang
                .pick(
                    "bản ghi phải có đúng một trong `on` và `at`",
                    "the record must have exactly one of `on` and `at`",
                )
                .to_owned(),
            RecordFault::NoUntil => lang
                .pick("bản ghi gia hạn thiếu ngày `until`", "the extension lacks its day `until`")
                .to_owned(),
            RecordFault::NeedlessUntil => lang
                .pick("chỉ bản ghi gia hạn mới có `until`", "only an extension has `until`")
                .to_owned(),
        },
        Problem::NegativeSlack { due, bound } => lang.say(
            format_args!(
                "hạn tính ngược {} đến trước ngày chốt số liệu {}",
                lang.date(*due),
                lang.date(*bound)
            ),
            format_args!(
                "counted back, the due day {} lies before the data cut-off {}",
                lang.date(*due),
                lang.date(*bound)
            ),
        ),
        Problem::RecordRepeated => lang
            .pick("bản ghi lặp lại một bản ghi trước", "the record repeats an earlier one")
            .to_owned(),
        Problem::RecordContradicts { event, state } => {
            let event = record_event(*event);
            lang.say(
                format_args!("bản ghi `{event}` mâu thuẫn: trước đó trạng thái là `{state}`"),
                format_args!("the record `{event}` contradicts: the state before it is `{state}`"),
            )
        }
        Problem::RecordAfterLock { locked } => lang.say(
            format_args!("nộp khi đã khóa sổ từ {}", lang.date(*locked)),
            format_args!("handed in when locked since {}", lang.date(*locked)),
        ),
        Problem::DueOnRestDay { dates } => {
            let dates = dates.iter().map(|day| (day.due, day.last_working_day)).collect::<Vec<_>>();
            let (days, working) = pairs(&dates, lang);
            lang.say(
                format_args!("hạn rơi vào ngày nghỉ: {days}; ngày làm việc cuối cùng: {working}"),
                format_args!("due on a day off: {days}; last working day: {working}"),
            )
        }
        Problem::DueBeforeActivityEnds { activity, dates } => {
            let (due, ends) = pairs(dates, lang);
            lang.say(
                format_args!(
                    "hạn báo cáo {due} đến trước khi hoạt động `{activity}` kết thúc \
                     ({ends})"
                ),
                format_args!(
                    "due on {due}, before the activity `{activity}` it reports on ends \
                     ({ends})"
                ),
            )
        }
        Problem::DueBeforeCutOff { dates } => {
            let (due, cut_off) = pairs(dates, lang);
            lang.say(
                format_args!("hạn báo cáo {due} đến trước ngày chốt số liệu {cut_off}"),
                format_args!("due on {due}, before the data cut-off {cut_off}"),
            )
        }
        Problem::CutOffTooClose { dates } => {
            let (due, cut_off) = pairs(dates, lang);
            lang.say(
                format_args!(
                    "không có ngày làm việc nào giữa ngày chốt số liệu {cut_off} và hạn \
                     gửi {due}"
                ),
                format_args!(
                    "no working day between the data cut-off {cut_off} and the due day \
                     {due}"
                ),
            )
        }
        Problem::CollectorTooSoon { contributor, dates } => {
            let Some(&(from, until, slack)) = dates.first() else { return String::new() };
            let more = dates.len().saturating_sub(1);
            let more = if more == 0 {
                String::new()
            } else {
                lang.say(
                    format_args!(" (và {more} lần khác)"),
                    format_args!(" (and {more} more times)"),
                )
            };
            lang.say(
                format_args!(
                    "hạn tổng hợp {} chỉ cách hạn {} của `{contributor}` {slack} ngày làm \
                     việc{more}",
                    lang.date(until),
                    lang.date(from)
                ),
                format_args!(
                    "the collector's due day {} comes {slack} working days after {}, that \
                     of `{contributor}`{more}",
                    lang.date(until),
                    lang.date(from)
                ),
            )
        }
        Problem::UndatedLink { collector } => lang.say(
            format_args!(
                "chuỗi báo cáo thiếu ngày: kết quả chuyển vào `{collector}`, ít nhất \
                 một bên không có hạn"
            ),
            format_args!(
                "the chain lacks a date: the result goes into `{collector}`, and at \
                 least one of the two is undated"
            ),
        ),
        Problem::PrescribedNotLoaded { instrument, obligation } => match (obligation, instrument) {
            (Some(obligation), _) => lang.say(
                format_args!("“theo quy định” trỏ đến nghĩa vụ `{obligation}` chưa được nạp"),
                format_args!(
                    "“as prescribed” points to the obligation `{obligation}`, which is \
                     not loaded"
                ),
            ),
            (None, Some(instrument)) => lang.say(
                format_args!(
                    "“theo quy định” trỏ đến văn bản `{instrument}`, chưa rõ nghĩa vụ nào"
                ),
                format_args!(
                    "“as prescribed” points to the instrument `{instrument}` and to no \
                     obligation of it"
                ),
            ),
            (None, None) => lang
                .pick(
                    "“theo quy định” nhưng không rõ quy định nào",
                    "“as prescribed”, and no rule is named",
                )
                .to_owned(),
        },
        Problem::IndicatorWithoutOwner { indicator } => lang.say(
            format_args!("không cơ quan nào được giao chỉ tiêu `{indicator}`"),
            format_args!("no agency answers for the indicator `{indicator}`"),
        ),
        Problem::OwnersOverlap { indicator, owners } => {
            let owners = owners.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>();
            let owners = owners.join(", ");
            lang.say(
                format_args!(
                    "chỉ tiêu `{indicator}` giao cho nhiều cơ quan với phần số liệu chồng \
                     nhau: {owners}"
                ),
                format_args!(
                    "the indicator `{indicator}` has several owners whose data overlap: \
                     {owners}"
                ),
            )
        }
        Problem::ClosedWithoutSuccessor { agency, closed, function } => {
            let closed = lang.date(*closed);
            match function {
                None => lang.say(
                    format_args!(
                        "`{agency}` hoạt động đến {closed}, sau đó không có cơ quan kế thừa \
                         nghĩa vụ"
                    ),
                    format_args!("`{agency}` works until {closed}, and nobody takes the duty over"),
                ),
                Some(function) => lang.say(
                    format_args!(
                        "`{agency}` hoạt động đến {closed}, sau đó không có cơ quan kế thừa \
                         chức năng `{function}`"
                    ),
                    format_args!(
                        "`{agency}` works until {closed}, and nobody takes over the function \
                         `{function}`"
                    ),
                ),
            }
        }
        Problem::ChildOutlivesParent { parent, parent_until, until } => lang.say(
            format_args!(
                "có hiệu lực đến {}, dài hơn văn bản cấp trên `{parent}` (đến {})",
                lang.date(*until),
                lang.date(*parent_until)
            ),
            format_args!(
                "holds until {}, longer than its parent `{parent}` (until {})",
                lang.date(*until),
                lang.date(*parent_until)
            ),
        ),
        Problem::ShortMonthRule { day } => lang.say(
            format_args!("quy tắc dùng ngày {day}: các tháng không có ngày này bị bỏ qua"),
            format_args!("the rule asks for day {day}: months without it are passed over"),
        ),
        Problem::BasisAfterDocument { basis, basis_issued, issued } => lang.say(
            format_args!(
                "văn bản ngày {} viện dẫn `{basis}` ban hành sau đó, ngày {}",
                lang.date(*issued),
                lang.date(*basis_issued)
            ),
            format_args!(
                "issued on {}, and it cites `{basis}` issued later, on {}",
                lang.date(*issued),
                lang.date(*basis_issued)
            ),
        ),
        Problem::UnidentifiedDocument { missing } => {
            let what = match missing {
                Missing::Symbol => lang.pick("số, ký hiệu", "number and symbol"),
                Missing::Issued => lang.pick("ngày ban hành", "day of issue"),
                Missing::Both => {
                    lang.pick("số, ký hiệu và ngày ban hành", "number, symbol and day of issue")
                }
            };
            lang.say(
                format_args!("văn bản không có {what}"),
                format_args!("the document has no {what}"),
            )
        }
        Problem::DueBeforeIssue { issued, dates } => {
            let days = lang.dates(dates);
            lang.say(
                format_args!(
                    "hạn {days} đến trước ngày văn bản được ban hành (không trước {})",
                    lang.date(*issued)
                ),
                format_args!(
                    "due on {days}, before the document was issued (not before {})",
                    lang.date(*issued)
                ),
            )
        }
        Problem::BearerNotNamed => lang
            .pick("văn bản không nêu cơ quan thực hiện", "the document names nobody who must do it")
            .to_owned(),
    }
}

/// What is wrong with documents as a whole.
pub(crate) fn register_message(count: usize, lang: Lang) -> String {
    let plural = if count == 1 { "" } else { "s" };
    lang.say(
        format_args!("tài liệu có {count} lỗi"),
        format_args!("the documents have {count} error{plural}"),
    )
}

/// An event as records spell it.
pub(crate) fn record_event(event: RecordEvent) -> &'static str {
    match event {
        RecordEvent::Submitted => "submitted",
        RecordEvent::Withdrawn => "withdrawn",
        RecordEvent::Waived => "waived",
        RecordEvent::Extended => "extended",
    }
}

fn kind_name(kind: Kind, lang: Lang) -> &'static str {
    let (vi, en) = match kind {
        Kind::Agency => ("cơ quan", "agency"),
        Kind::Party => ("cơ quan hoặc nhóm", "agency or group"),
        Kind::Group => ("nhóm", "group"),
        Kind::Instrument => ("văn bản", "instrument"),
        Kind::Goal => ("mục tiêu", "goal"),
        Kind::Indicator => ("chỉ tiêu", "indicator"),
        Kind::Aspect => ("phần số liệu", "aspect"),
        Kind::Event => ("sự kiện", "event"),
        Kind::Obligation => ("nghĩa vụ", "obligation"),
        Kind::Occurrence => ("lần đến hạn", "occurrence"),
        Kind::Calendar => ("lịch làm việc", "calendar"),
        Kind::AlertPolicy => ("chính sách cảnh báo", "alert policy"),
    };
    lang.pick(vi, en)
}

/// In Vietnamese.
fn period_fault(error: &PeriodError) -> String {
    match error {
        PeriodError::NotMonthDay(text) => {
            format!("`{text}` không phải ngày trong năm dạng MM-DD")
        }
        PeriodError::EndsMissing => {
            "kỳ riêng cần chế độ có `from` và `until`, như 10-01 và 09-30".to_owned()
        }
        PeriodError::EndsNotNeeded => {
            "chế độ có `from` và `until` cho mỗi năm một kỳ: dùng đơn vị `custom`".to_owned()
        }
    }
}

/// In Vietnamese.
fn calendar_fault(error: &WorkingDaysError) -> String {
    match error {
        WorkingDaysError::NoWorkingWeekday => {
            "không còn ngày làm việc nào trong tuần: bỏ bớt ít nhất một ngày khỏi `weekend`"
                .to_owned()
        }
        WorkingDaysError::DayTwice(day) => {
            format!("`{day}` có hai lần trong lịch: chỉ giữ một")
        }
        WorkingDaysError::DayOutOfRange(day) => {
            format!("`{day}` không nằm trong khoảng 1900-01-01 đến 2199-12-31")
        }
        WorkingDaysError::EmptyCoverage { from, until } => {
            format!(
                "khoảng thời gian của lịch kết thúc ngày `{until}`, trước khi bắt đầu ngày `{from}`"
            )
        }
    }
}

/// The first dates of pairs, and the second ones.
fn pairs(dates: &[(Date, Date)], lang: Lang) -> (String, String) {
    let (first, second): (Vec<Date>, Vec<Date>) = dates.iter().copied().unzip();
    (lang.dates(&first), lang.dates(&second))
}
