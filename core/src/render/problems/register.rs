//! Registers that cannot be used as they stand.

use super::{Rule, Words, kind_name, quoted};
use crate::dates::{Date, OfficeHoursError, PeriodError, WorkingDaysError};
use crate::lang::Lang;
use crate::model::TermUnit;
use crate::problem::{Contradiction, Kind, Place};

pub(super) fn invalid_id(id: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("`{id}` không dùng làm mã được"),
            format_args!("`{id}` cannot be an id"),
        ),
        lang.pick(
            "mã gồm chữ cái La-tinh (kể cả chữ Việt dựng sẵn), số và `.`, `-`, `_`, `:`, \
             không có dấu cách hay `/`, dài tối đa 200 byte",
            "an id has Latin letters (Vietnamese ones composed), digits and `.`, `-`, `_`, \
             `:`, no blank and no `/`, at most 200 bytes",
        ),
    )
}

pub(super) fn duplicate_id(kind: Kind, id: &str, first: &Place, lang: Lang) -> Words {
    let (kind, document) = (kind_name(kind, lang), first.document + 1);
    Words::new(
        lang.say(
            format_args!("mã {kind} `{id}` đã có ở {first} của tài liệu thứ {document}"),
            format_args!("{kind} id `{id}` is already taken at {first} of document {document}"),
        ),
        lang.pick("đặt mã khác cho một trong hai mục", "give one of the two another id"),
    )
}

pub(super) fn cycle(path: &[String], lang: Lang) -> Words {
    let path = quoted(path, " → ");
    Words::new(
        lang.say(
            format_args!("tham chiếu vòng tròn: {path} → trở lại đầu"),
            format_args!("the references form a cycle: {path} → back to the first"),
        ),
        lang.pick("bỏ một trong các tham chiếu đó", "take one of these references out"),
    )
}

pub(super) fn empty_span(from: Date, until: Date, lang: Lang) -> Words {
    let (from, until) = (lang.date(from), lang.date(until));
    Words::new(
        lang.say(
            format_args!("ngày kết thúc {until} trước ngày bắt đầu {from}"),
            format_args!("the end {until} lies before the beginning {from}"),
        ),
        lang.pick("đổi lại thứ tự hai ngày", "put the two days in order"),
    )
}

pub(super) fn invalid_target(lang: Lang) -> Words {
    Words::new(
        lang.pick(
            "cần đúng một thời điểm, và giá trị mà phép so sánh đòi hỏi",
            "the target needs exactly one time, and the value that its operator \
             asks for",
        ),
        lang.pick(
            "ghi đúng một trong `at`, `from`, `each`, và `value` (hoặc `range` \
             cho `changeRange`)",
            "give exactly one of `at`, `from`, `each`, and a `value` (a `range` \
             for `changeRange`)",
        ),
    )
}

pub(super) fn invalid_period(error: &PeriodError, lang: Lang) -> Words {
    let message = match lang {
        Lang::Vi => format!("kỳ báo cáo không hợp lệ: {}", period_fault(error)),
        Lang::En => format!("invalid reporting period: {error}"),
    };
    Words::new(
        message,
        lang.pick(
            "dùng `calendar`, `decree09`, hoặc `from` và `until`: `26` và `25` cho tháng, \
             `12-26` và `03-25` cho quý, `FR` và `TH` cho tuần, hai ngày cho giai đoạn",
            "use `calendar`, `decree09`, or `from` and `until`: `26` and `25` of a month, \
             `12-26` and `03-25` of a quarter, `FR` and `TH` of a week, two dates of a stage",
        ),
    )
}

/// In Vietnamese.
fn period_fault(error: &PeriodError) -> String {
    match error {
        PeriodError::NotMonthDay(text) => {
            format!("`{text}` không phải ngày trong năm dạng MM-DD")
        }
        PeriodError::NotOneUnit { from, until, unit } => {
            format!(
                "từ `{from}` đến `{until}` không đúng một kỳ `{unit}`, hoặc bắt đầu sau ngày 28"
            )
        }
        PeriodError::NotAnEnd { found, .. } => {
            format!("`{found}` không phải ngày theo cách ghi của đơn vị này")
        }
        PeriodError::StageOutside { from, until } => {
            let (from, until) = (Lang::Vi.date(*from), Lang::Vi.date(*until));
            format!("giai đoạn {from} – {until} không có ngày nào, hoặc kết thúc sau văn bản")
        }
        PeriodError::EndsMissing => {
            "kỳ riêng cần chế độ có `from` và `until`, như 10-01 và 09-30".to_owned()
        }
        PeriodError::EndsNotNeeded => {
            "chế độ có `from` và `until` cho mỗi năm một kỳ: dùng đơn vị `custom`".to_owned()
        }
    }
}

pub(super) fn invalid_calendar(error: &WorkingDaysError, lang: Lang) -> Words {
    let message = match lang {
        Lang::Vi => format!("lịch không hợp lệ: {}", calendar_fault(error)),
        Lang::En => format!("invalid calendar: {error}"),
    };
    Words::new(
        message,
        lang.pick("sửa lịch như thông báo nêu", "mend the calendar as the message says"),
    )
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

pub(super) fn period_missing(lang: Lang) -> Words {
    Words::new(
        lang.pick(
            "thời hạn tính theo kỳ báo cáo nhưng nghĩa vụ không có kỳ báo cáo",
            "the period counts from a reporting period, and the obligation has none",
        ),
        lang.pick("thêm `reportingPeriod`", "add a `reportingPeriod`"),
    )
}

pub(super) fn zero_length(lang: Lang) -> Words {
    Words::new(
        lang.pick("độ dài phải lớn hơn 0", "the length must be greater than 0"),
        lang.pick("ghi độ dài từ 1 trở lên", "write a length of 1 or more"),
    )
}

pub(super) fn missing_day_of_month(dates: &[Date], lang: Lang) -> Words {
    let days = lang.dates(dates);
    Words::new(
        lang.say(
            format_args!(
                "tính từ {days}, tháng cuối không có ngày tương ứng, và nghĩa vụ không \
                 cho làm tròn"
            ),
            format_args!(
                "counted from {days}, the last month lacks the day, and the obligation \
                 refuses to round"
            ),
        ),
        lang.pick(
            "đặt `rounding` là `down` (ngày cuối tháng) hoặc `up`",
            "set `rounding` to `down` (the month's last day) or `up`",
        ),
    )
    .citing(Rule::MissingDay, dates.iter().copied())
}

pub(super) fn invalid_alert_step(lang: Lang) -> Words {
    Words::new(
        lang.pick(
            "bước cảnh báo thiếu mã riêng hoặc thời điểm, hoặc lặp lại mà không phải sau hạn",
            "the alert step lacks an id of its own or a time, or repeats without `after`",
        ),
        lang.pick(
            "đặt `id` riêng và đúng một trong `before`, `beforeOpening`, `after`, `startBy`; \
             `repeat` chỉ đi với `after`",
            "give it an `id` of its own and exactly one of `before`, `beforeOpening`, `after`, \
             `startBy`; `repeat` goes with `after` alone",
        ),
    )
}

pub(super) fn negative_slack(due: Date, bound: Date, lang: Lang) -> Words {
    let on = due;
    let (due, bound) = (lang.date(due), lang.date(bound));
    Words::new(
        lang.say(
            format_args!("hạn tính ngược {due} đến trước ngày chốt số liệu {bound}"),
            format_args!("counted back, the due day {due} lies before the data cut-off {bound}"),
        ),
        lang.pick(
            "rút ngắn khoảng lùi, hoặc lùi hạn của cơ quan tổng hợp",
            "shorten the lead time, or move the collector's due day",
        ),
    )
    .citing(Rule::Interval, [on])
}

pub(super) fn invalid_office_hours(error: OfficeHoursError, lang: Lang) -> Words {
    let (vi, en) = match error {
        OfficeHoursError::Sessions => (
            "giờ làm việc có một buổi, hoặc buổi sáng và buổi chiều",
            "office hours have one session, or a morning and an afternoon",
        ),
        OfficeHoursError::Reversed(_) => {
            ("buổi làm việc kết thúc trước khi bắt đầu", "the session ends before it begins")
        }
        OfficeHoursError::Overlap(_) => (
            "buổi làm việc bắt đầu khi buổi trước chưa kết thúc",
            "the session begins before the one before it has ended",
        ),
    };
    Words::new(
        lang.pick(vi, en),
        lang.pick(
            "ghi buổi sáng trước, buổi chiều sau, mỗi buổi có `from` sớm hơn `until`",
            "write the morning first, each session with `from` before `until`",
        ),
    )
}

pub(super) fn contradiction(detail: &Contradiction, lang: Lang) -> Words {
    match detail {
        Contradiction::RelativeParty => Words::new(
            lang.pick(
                "nhóm xác định theo cơ quan thực hiện chỉ làm nơi nhận hoặc nơi gửi qua",
                "a group that is relative to the bearer is only a recipient or on the way to one",
            ),
            lang.pick(
                "dùng nhóm này trong `recipients` hoặc `via`, hoặc nêu rõ cơ quan",
                "use it in `recipients` or `via`, or name the agencies",
            ),
        ),
        Contradiction::RelativeWithMembers => Words::new(
            lang.pick(
                "nhóm xác định theo cơ quan thực hiện không có thành viên riêng",
                "a group that is relative to the bearer has no members of its own",
            ),
            lang.pick(
                "bỏ `members` và `andOthers`, hoặc bỏ `ofBearer`",
                "drop `members` and `andOthers`, or `ofBearer`",
            ),
        ),
        Contradiction::NoWords => Words::new(
            lang.pick("`asWritten` không có chữ nào", "`asWritten` has no words"),
            lang.pick(
                "chép lời của văn bản, hoặc chỉ ghi mã của cơ quan",
                "copy the document's words, or write the party's id alone",
            ),
        ),
        Contradiction::NoReason => Words::new(
            lang.pick(
                "cảnh báo được ghi nhận mà không nêu lý do",
                "a warning is acknowledged without a reason",
            ),
            lang.pick("nêu lý do trong `reason`", "say in `reason` why it may stay"),
        ),
        Contradiction::ActivityWithBearers => Words::new(
            lang.pick(
                "hoạt động (`activity`) không có cơ quan thực hiện, nhưng `bearers` nêu cơ quan",
                "an `activity` has nobody who must do it, and `bearers` names somebody",
            ),
            lang.pick("bỏ `kind`, hoặc bỏ `bearers`", "drop `kind`, or drop `bearers`"),
        ),
        Contradiction::RequestEscalates { policy, step } => Words::new(
            lang.say(
                format_args!(
                    "việc chỉ được đề nghị hoặc khuyến khích, nhưng bước `{step}` của chính sách \
                     cảnh báo `{policy}` không chỉ nhắc trước người thực hiện"
                ),
                format_args!(
                    "the duty is only requested or encouraged, and step `{step}` of its alert \
                     policy `{policy}` does more than remind the bearer beforehand"
                ),
            ),
            lang.pick(
                "dùng chính sách chỉ có bước `before` hoặc `startBy` gửi `bearer`, hoặc bỏ \
                 `alertPolicy`",
                "use a policy with nothing but steps `before` or `startBy` to the `bearer`, or \
                 drop `alertPolicy`",
            ),
        ),
        Contradiction::SuspendedTwice => Words::new(
            lang.pick(
                "khoảng thời gian này trùng với khoảng không tính khác",
                "these days are left out already by another suspension",
            ),
            lang.pick("ghi mỗi ngày một lần", "name each day once"),
        ),
        Contradiction::JointWithoutGroup => Words::new(
            lang.pick(
                "`joint` nhưng `bearers` không phải là một nhóm có thành viên",
                "`joint`, and `bearers` is not one group with members",
            ),
            lang.pick(
                "lập một mục của `groups` gồm các cơ quan cùng báo cáo, và ghi mã của nhóm",
                "name those who report together in one entry of `groups`, and write its id",
            ),
        ),
        Contradiction::RestatesNothing => Words::new(
            lang.pick("`restates` không nêu nghĩa vụ nào", "`restates` names no obligation"),
            lang.pick(
                "nêu nghĩa vụ có thời hạn, hoặc dùng `unstated`",
                "name the duty that has the date, or use `unstated`",
            ),
        ),
        Contradiction::BasisOfNothing => Words::new(
            lang.pick(
                "`conventionBasis` không đi với `convention` nào",
                "`conventionBasis` stands beside no `convention`",
            ),
            lang.pick("thêm `convention`, hoặc bỏ căn cứ", "add `convention`, or drop the basis"),
        ),
        Contradiction::HalfOf { unit: TermUnit::Days } => Words::new(
            lang.pick(
                "nửa ngày chưa rõ nghĩa: 12 giờ, hay một buổi làm việc",
                "half a day can be 12 hours or half a working day",
            ),
            lang.pick(
                "ghi `workingDays` nếu là buổi làm việc, `hours` nếu là giờ liên tục",
                "write `workingDays` for half a working day, `hours` for hours on end",
            ),
        ),
        Contradiction::HalfOf { .. } => Words::new(
            lang.pick(
                "chỉ `workingDays`, `hours`, `workingHours` có nửa đơn vị, tính xuôi",
                "only `workingDays` counted forwards, `hours` and `workingHours` have halves",
            ),
            lang.pick(
                "ghi số nguyên, hoặc đổi sang đơn vị nhỏ hơn",
                "write a whole number, or a smaller unit",
            ),
        ),
        Contradiction::HoursWithFirstDay => Words::new(
            lang.pick(
                "thời hạn tính bằng giờ bắt đầu từ thời điểm đã xác định, không có ngày đầu tiên",
                "hours count from a moment and have no first day",
            ),
            lang.pick("bỏ `counting`", "drop `counting`"),
        ),
        Contradiction::HoursFromDay => Words::new(
            lang.pick(
                "thời hạn tính bằng giờ nhưng mốc là một ngày, không có thời điểm",
                "hours count from a day of which no time is known",
            ),
            lang.pick(
                "tính từ một sự kiện có `time`, hoặc ghi thời hạn bằng ngày",
                "count from an event with a `time`, or count days",
            ),
        ),
        Contradiction::NextDayOfNoEvent => Words::new(
            lang.pick(
                "`nextDayAfter` chỉ dùng khi tính từ một sự kiện",
                "`nextDayAfter` is about the time of an event",
            ),
            lang.pick(
                "tính từ `event`, hoặc bỏ `nextDayAfter`",
                "count from an `event`, or drop it",
            ),
        ),
        Contradiction::TimeWithoutDate => Words::new(
            lang.pick("`time` không có `date`", "a `time` without a `date`"),
            lang.pick("ghi thêm `date`, hoặc bỏ `time`", "add `date`, or drop `time`"),
        ),
        Contradiction::HappenedBesideDay => Words::new(
            lang.pick(
                "sự kiện có cả ngày chung (`date`, `moved`) và các lần xảy ra (`happened`)",
                "the event has a day for all (`date`, `moved`) and days on which it `happened`",
            ),
            lang.pick(
                "bỏ `happened` nếu sự kiện chỉ xảy ra một ngày; nếu không, bỏ `date` và `moved`",
                "drop `happened` if it has one day; drop `date` and `moved` otherwise",
            ),
        ),
        Contradiction::HappenedTwice => Words::new(
            lang.pick(
                "sự kiện đã được ghi ngày này cho cùng cơ quan",
                "the event is stated for this day and party before",
            ),
            lang.pick("bỏ lần ghi thừa", "drop the repeated one"),
        ),
        Contradiction::SpanWithoutEnd => Words::new(
            lang.pick(
                "khoảng thời gian không nêu ngày kết thúc `until`",
                "the span has no last day `until`",
            ),
            lang.pick(
                "thêm `until`, hoặc bỏ `bound` và `time`",
                "add `until`, or drop `bound` and `time`",
            ),
        ),
        Contradiction::LimitsWithoutLast => Words::new(
            lang.pick("`latest` không nêu hạn nào", "`latest` names no limit"),
            lang.pick("nêu ít nhất một hạn", "name at least one"),
        ),
        Contradiction::LimitsUndecided => Words::new(
            lang.pick(
                "có nhiều hạn mà không nói lấy hạn nào",
                "there are several limits, and nothing says which holds",
            ),
            lang.pick(
                "thêm `holds`: `earlier` là hạn đến trước, `later` là hạn đến sau",
                "add `holds`: `earlier` or `later`",
            ),
        ),
        Contradiction::OneLimitHolds => Words::new(
            lang.pick("`holds` chọn trong một hạn", "`holds` chooses among one limit"),
            lang.pick("bỏ `holds`, hoặc thêm hạn", "drop `holds`, or add a limit"),
        ),
        Contradiction::EarliestBefore => Words::new(
            lang.pick(
                "ngày sớm nhất không thể là trước một ngày",
                "an earliest day cannot lie before a day",
            ),
            lang.pick("ghi `on` và ngày đầu tiên được làm", "write `on` and the first day"),
        ),
        Contradiction::EarliestCounted => Words::new(
            lang.pick(
                "không rõ ngày cuối của thời hạn đã là ngày sớm nhất hay chưa",
                "whether the last day of a period is itself the earliest day is not clear",
            ),
            lang.pick(
                "ghi ngày sớm nhất ở `once`, hoặc tính ngược bằng `leadTime`",
                "state the earliest day in `once`, or count it back with `leadTime`",
            ),
        ),
        Contradiction::LimitsApart => Words::new(
            lang.pick(
                "các hạn tính từ những mốc khác nhau, không rõ hạn nào đi với hạn nào",
                "the limits count from different things, so which belong together is not clear",
            ),
            lang.pick("tính các hạn từ cùng một mốc", "count the limits from the same thing"),
        ),
        Contradiction::LimitForMany => Words::new(
            lang.pick(
                "một ngày cố định làm hạn cho mọi kỳ",
                "one stated day limits every occasion",
            ),
            lang.pick(
                "tính các hạn từ cùng một mốc, hoặc tách riêng từng kỳ",
                "count the limits from the same thing, or state each occasion apart",
            ),
        ),
        Contradiction::OtherInstrument { obligation, instrument } => Words::new(
            lang.say(
                format_args!("`{obligation}` thuộc văn bản khác, `{instrument}`"),
                format_args!("`{obligation}` belongs to another instrument, `{instrument}`"),
            ),
            lang.pick(
                "chỉ dẫn đến mục của cùng văn bản; đến văn bản khác dùng `asPrescribed`",
                "refer to a provision of the same instrument; use `asPrescribed` for another",
            ),
        ),
        Contradiction::RestatesToo { obligation } => Words::new(
            lang.say(
                format_args!("`{obligation}` cũng chỉ nhắc lại nghĩa vụ khác, không có ngày riêng"),
                format_args!("`{obligation}` itself restates others and has no date of its own"),
            ),
            lang.pick("dẫn thẳng đến nghĩa vụ có ngày", "refer to the duty that has the date"),
        ),
        Contradiction::AmendsUnsaid { instrument, amended } => Words::new(
            lang.say(
                format_args!("`{instrument}` không sửa đổi hay thay thế mục này của `{amended}`"),
                format_args!("`{instrument}` does not amend this provision of `{amended}`"),
            ),
            lang.pick(
                "thêm quan hệ `amends` hoặc `replaces` cho văn bản sửa đổi",
                "add a relation `amends` or `replaces` to the amending instrument",
            ),
        ),
        Contradiction::AmendsUndated { instrument } => Words::new(
            lang.say(
                format_args!("chưa rõ `{instrument}` sửa đổi từ ngày nào"),
                format_args!("from which day on `{instrument}` amends is not known"),
            ),
            lang.pick(
                "ghi `from` cho quan hệ, hoặc `issued` cho văn bản",
                "give the relation `from`, or the instrument `issued`",
            ),
        ),
    }
}

pub(super) fn field_without_rule(dates: &[Date], lang: Lang) -> Words {
    let days = lang.dates(dates);
    Words::new(
        lang.say(
            format_args!("hạn {days}: không biết quy định về ngày nghỉ của lĩnh vực vào ngày đó"),
            format_args!("due on {days}: no rule of the field for days off is known for that day"),
        ),
        lang.pick(
            "ghi `convention` cùng `conventionBasis` thay cho `field`",
            "give `convention` with `conventionBasis` in place of `field`",
        ),
    )
}

pub(super) fn invalid_working_day(lang: Lang) -> Words {
    Words::new(
        lang.pick(
            "không có ngày làm việc thứ như vậy trong kỳ",
            "no period has such a working day",
        ),
        lang.pick(
            "`nth` từ 1, hoặc từ -1 tính ngược; bỏ `nth` khi `every` là `day`",
            "`nth` counts from 1, or from -1 backwards; leave it out when `every` is `day`",
        ),
    )
}
