//! What is risky in a register that can be used.

use super::{Rule, Words, pairs, quoted};
use crate::dates::Date;
use crate::lang::Lang;
use crate::problem::{Missing, RestDay};

pub(super) fn due_on_rest_day(dates: &[RestDay], lang: Lang) -> Words {
    let dates = dates.iter().map(|day| (day.due, day.last_working_day)).collect::<Vec<_>>();
    let (days, working) = pairs(&dates, lang);
    let due = dates.iter().map(|(due, _)| *due);
    Words::new(
        lang.say(
            format_args!("hạn rơi vào ngày nghỉ: {days}; ngày làm việc cuối cùng: {working}"),
            format_args!("due on a day off: {days}; last working day: {working}"),
        ),
        lang.pick(
            "ngày nêu trong văn bản không tự dời; gửi trước ngày làm việc cuối \
             cùng, hoặc đặt `convention`",
            "a stated date does not move by itself; send it by the last working \
             day, or set a `convention`",
        ),
    )
    .citing(Rule::Roll, due)
}

pub(super) fn due_before_activity_ends(
    activity: &str,
    dates: &[(Date, Date)],
    lang: Lang,
) -> Words {
    let (due, ends) = pairs(dates, lang);
    Words::new(
        lang.say(
            format_args!(
                "hạn báo cáo {due} đến trước khi hoạt động `{activity}` kết thúc \
                 ({ends})"
            ),
            format_args!(
                "due on {due}, before the activity `{activity}` it reports on ends \
                 ({ends})"
            ),
        ),
        lang.pick(
            "lùi hạn báo cáo, hoặc nêu rõ báo cáo bổ sung sau khi hoạt động kết \
             thúc",
            "set a later due day, or say that a supplement follows when the \
             activity has ended",
        ),
    )
}

pub(super) fn due_before_cut_off(dates: &[(Date, Date)], by_decree: bool, lang: Lang) -> Words {
    let (due, cut_off) = pairs(dates, lang);
    Words::new(
        lang.say(
            format_args!("hạn báo cáo {due} đến trước ngày chốt số liệu {cut_off}"),
            format_args!("due on {due}, before the data cut-off {cut_off}"),
        ),
        after_cut_off(lang),
    )
    .citing(Rule::CutOffs, by_decree_on(dates, by_decree))
}

/// `dates` are due days and the first days of the periods that they lie in.
pub(super) fn offset_missing(dates: &[(Date, Date)], lang: Lang) -> Words {
    let (due, begins) = pairs(dates, lang);
    Words::new(
        lang.say(
            format_args!(
                "hạn {due} nằm ở đầu kỳ báo cáo vừa bắt đầu ({begins}); kỳ trước mới kết thúc"
            ),
            format_args!(
                "due on {due}, when the period it covers has just begun ({begins}) and the one \
                 before has ended"
            ),
        ),
        lang.pick(
            "kỳ vừa kết thúc là `offset`: -1; nếu đúng là kỳ đang chạy thì ghi nhận cảnh báo này",
            "the period that has ended is `offset`: -1; acknowledge this if the current one is meant",
        ),
    )
}

pub(super) fn cut_off_too_close(dates: &[(Date, Date)], by_decree: bool, lang: Lang) -> Words {
    let (due, cut_off) = pairs(dates, lang);
    Words::new(
        lang.say(
            format_args!(
                "không có ngày làm việc nào giữa ngày chốt số liệu {cut_off} và hạn \
                 gửi {due}"
            ),
            format_args!(
                "no working day between the data cut-off {cut_off} and the due day \
                 {due}"
            ),
        ),
        after_cut_off(lang),
    )
    .citing(Rule::Interval, by_decree_on(dates, by_decree))
}

/// The due days to which the decree on reports applies: statistics lie outside it
/// (Điều 1.2).
fn by_decree_on(dates: &[(Date, Date)], by_decree: bool) -> impl Iterator<Item = Date> {
    dates.iter().filter(move |_| by_decree).map(|(due, _)| *due)
}

fn after_cut_off(lang: Lang) -> &'static str {
    lang.pick(
        "hạn gửi phải sau ngày chốt số liệu ít nhất một ngày làm việc",
        "the due day must lie at least one working day after the data cut-off",
    )
}

/// `dates` are the contributor's due day, the collector's, and the working days
/// between them.
pub(super) fn collector_too_soon(
    contributor: &str,
    dates: &[(Date, Date, i32)],
    lang: Lang,
) -> Words {
    let help = lang.pick(
        "để cơ quan tổng hợp ít nhất một ngày làm việc sau hạn của các đơn vị \
         gửi",
        "leave the collector at least one working day after its contributors",
    );
    let Some(&(from, until, slack)) = dates.first() else {
        return Words::new("", help);
    };
    let (from, until) = (lang.date(from), lang.date(until));
    let more = match dates.len() - 1 {
        0 => String::new(),
        more => lang
            .say(format_args!(" (và {more} lần khác)"), format_args!(" (and {more} more times)")),
    };
    Words::new(
        lang.say(
            format_args!(
                "hạn tổng hợp {until} chỉ cách hạn {from} của `{contributor}` {slack} ngày làm \
                 việc{more}"
            ),
            format_args!(
                "the collector's due day {until} comes {slack} working days after {from}, that \
                 of `{contributor}`{more}"
            ),
        ),
        help,
    )
    .citing(Rule::Interval, dates.iter().map(|(due, ..)| *due))
}

pub(super) fn undated_link(collector: &str, on: Date, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!(
                "chuỗi báo cáo thiếu ngày: kết quả chuyển vào `{collector}`, ít nhất \
                 một bên không có hạn"
            ),
            format_args!(
                "the chain lacks a date: the result goes into `{collector}`, and at \
                 least one of the two is undated"
            ),
        ),
        lang.pick(
            "ghi thời hạn gửi cho từng cấp báo cáo",
            "state a due date for each level of the chain",
        ),
    )
    .citing(Rule::Interval, [on])
}

pub(super) fn prescribed_not_loaded(
    instrument: Option<&str>,
    obligation: Option<&str>,
    lang: Lang,
) -> Words {
    let message = match (obligation, instrument) {
        (Some(obligation), _) => lang.say(
            format_args!("“theo quy định” trỏ đến nghĩa vụ `{obligation}` chưa được nạp"),
            format_args!(
                "“as prescribed” points to the obligation `{obligation}`, which is \
                 not loaded"
            ),
        ),
        (None, Some(instrument)) => lang.say(
            format_args!("“theo quy định” trỏ đến văn bản `{instrument}`, chưa rõ nghĩa vụ nào"),
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
    };
    Words::new(
        message,
        lang.pick(
            "nạp văn bản quy định và trỏ `asPrescribed.obligation` đến nghĩa vụ \
             của văn bản đó",
            "load the prescribing document and point `asPrescribed.obligation` at \
             its obligation",
        ),
    )
}

pub(super) fn indicator_without_owner(indicator: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("không cơ quan nào được giao chỉ tiêu `{indicator}`"),
            format_args!("no agency answers for the indicator `{indicator}`"),
        ),
        lang.pick(
            "giao chỉ tiêu cho một cơ quan bằng `subjects` của một nghĩa vụ",
            "give it to an agency through the `subjects` of an obligation",
        ),
    )
}

pub(super) fn owners_overlap(indicator: &str, owners: &[String], lang: Lang) -> Words {
    let owners = quoted(owners, ", ");
    Words::new(
        lang.say(
            format_args!(
                "chỉ tiêu `{indicator}` giao cho nhiều cơ quan với phần số liệu chồng \
                 nhau: {owners}"
            ),
            format_args!(
                "the indicator `{indicator}` has several owners whose data overlap: \
                 {owners}"
            ),
        ),
        lang.pick(
            "chia số liệu giữa các cơ quan bằng `aspect` ở mỗi bên",
            "divide the data between them by an `aspect` on each side",
        ),
    )
}

pub(super) fn closed_without_successor(
    agency: &str,
    closed: Date,
    function: Option<&str>,
    lang: Lang,
) -> Words {
    let closed = lang.date(closed);
    let message = match function {
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
    };
    Words::new(
        message,
        lang.pick(
            "thêm một `successions` nêu cơ quan tiếp nhận",
            "add a `successions` entry that names who takes over",
        ),
    )
}

pub(super) fn child_outlives_parent(
    parent: &str,
    parent_until: Date,
    until: Date,
    lang: Lang,
) -> Words {
    let (parent_until, until) = (lang.date(parent_until), lang.date(until));
    Words::new(
        lang.say(
            format_args!(
                "có hiệu lực đến {until}, dài hơn văn bản cấp trên `{parent}` (đến {parent_until})"
            ),
            format_args!(
                "holds until {until}, longer than its parent `{parent}` (until {parent_until})"
            ),
        ),
        lang.pick(
            "kiểm tra thời hạn của kế hoạch cấp trên và căn cứ cho những năm còn \
             lại",
            "check the parent's term and what the remaining years rest on",
        ),
    )
}

pub(super) fn short_month_rule(day: u32, from: Date, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("quy tắc dùng ngày {day}: các tháng không có ngày này bị bỏ qua"),
            format_args!("the rule asks for day {day}: months without it are passed over"),
        ),
        lang.pick(
            "dùng `BYMONTHDAY=-1` cho ngày cuối tháng, hoặc \
             `RSCALE=GREGORIAN;SKIP=BACKWARD`",
            "use `BYMONTHDAY=-1` for the month's last day, or \
             `RSCALE=GREGORIAN;SKIP=BACKWARD`",
        ),
    )
    .citing(Rule::MissingDay, [from])
}

pub(super) fn basis_after_document(
    basis: &str,
    basis_issued: Date,
    issued: Date,
    lang: Lang,
) -> Words {
    let (basis_issued, issued) = (lang.date(basis_issued), lang.date(issued));
    Words::new(
        lang.say(
            format_args!(
                "văn bản ngày {issued} viện dẫn `{basis}` ban hành sau đó, ngày {basis_issued}"
            ),
            format_args!(
                "issued on {issued}, and it cites `{basis}` issued later, on {basis_issued}"
            ),
        ),
        lang.pick("kiểm tra ngày ban hành của hai văn bản", "check both days of issue"),
    )
}

pub(super) fn unidentified_document(missing: Missing, on: Option<Date>, lang: Lang) -> Words {
    let what = match missing {
        Missing::Symbol => lang.pick("số, ký hiệu", "number and symbol"),
        Missing::Issued => lang.pick("ngày ban hành", "day of issue"),
        Missing::Both => {
            lang.pick("số, ký hiệu và ngày ban hành", "number, symbol and day of issue")
        }
    };
    Words::new(
        lang.say(
            format_args!("văn bản không có {what}"),
            format_args!("the document has no {what}"),
        ),
        lang.pick(
            "bổ sung khi có bản chính thức: văn bản được xác định bằng số, ký \
             hiệu, cơ quan và ngày ban hành",
            "add them from the official copy: a document is identified by symbol, \
             issuer and day of issue",
        ),
    )
    // Without any day it is held against the law of today.
    .citing(Rule::Identity, [on.unwrap_or(Date::MAX)])
}

pub(super) fn date_outside_life(
    first: Option<Date>,
    until: Option<Date>,
    document: Option<&str>,
    dates: &[Date],
    lang: Lang,
) -> Words {
    let days = lang.dates(dates);
    let mut bounds = Vec::new();
    if let Some(first) = first {
        let first = lang.date(first);
        bounds.push(match document {
            Some(document) => lang.say(
                format_args!("không có trước {first}, ngày của căn cứ `{document}`"),
                format_args!("cannot be older than {first}, the day of `{document}` it rests on"),
            ),
            None => lang.say(format_args!("bắt đầu từ {first}"), format_args!("begins on {first}")),
        });
    }
    if let Some(until) = until {
        let until = lang.date(until);
        bounds.push(lang.say(format_args!("kết thúc {until}"), format_args!("ends on {until}")));
    }
    let bounds = bounds.join(lang.pick(" và ", " and "));
    Words::new(
        lang.say(
            format_args!("bỏ hạn {days}: văn bản {bounds}"),
            format_args!("left out, due on {days}: the document {bounds}"),
        ),
        lang.pick(
            "kiểm tra lại ngày, hoặc ghi `effective` như văn bản nêu",
            "check the dates, or give `effective` as the document has it",
        ),
    )
}

pub(super) fn bearer_not_named(lang: Lang) -> Words {
    Words::new(
        lang.pick(
            "văn bản không nêu cơ quan thực hiện",
            "the document names nobody who must do it",
        ),
        lang.pick("nêu cơ quan thực hiện trong `bearers`", "name who must do it in `bearers`"),
    )
}

pub(super) fn no_such_recipient(group: &str, bearers: &[String], day: Date, lang: Lang) -> Words {
    const SHOWN: usize = 5;
    let mut names: Vec<String> = bearers
        .iter()
        .take(SHOWN)
        .map(|bearer| match bearer.as_str() {
            "-" => lang.pick("(văn bản không nêu ai)", "(nobody named)").to_owned(),
            id => format!("`{id}`"),
        })
        .collect();
    if let Some(more) = bearers.len().checked_sub(SHOWN + 1) {
        let more = more + 1;
        names.push(
            lang.say(format_args!("và {more} cơ quan khác"), format_args!("and {more} more")),
        );
    }
    let (names, day) = (names.join(", "), lang.date(day));
    Words::new(
        lang.say(
            format_args!("không có `{group}` của {names} (hạn đầu tiên thiếu: {day})"),
            format_args!("there is no `{group}` of {names} (the first due day without one: {day})"),
        ),
        lang.pick(
            "khai báo `parent` của các cơ quan đó hoặc thành viên của nhóm; nếu không, kết quả \
             không có nơi nhận này",
            "declare the `parent` of these agencies or the members of the group; else the result \
             does not go there",
        ),
    )
}
