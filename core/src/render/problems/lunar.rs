//! Days of the lunar calendar.

use super::{Rule, Words};
use crate::dates::Date;
use crate::lang::Lang;
use crate::problem::LunarFault;
use crate::render::dates::lunar_year;

pub(super) fn invalid(fault: LunarFault, lang: Lang) -> Words {
    let message = match fault {
        LunarFault::Month => lang.pick("tháng âm lịch từ 1 đến 12", "lunar months go from 1 to 12"),
        LunarFault::Day => {
            lang.pick("ngày âm lịch từ 1 đến 30, hoặc -1", "lunar days go from 1 to 30, or are -1")
        }
        LunarFault::Year => lang.pick(
            "năm âm lịch nằm ngoài các năm 1900 đến 2199",
            "the lunar year lies outside 1900 to 2199",
        ),
        LunarFault::LeapWithoutYear => lang.pick(
            "tháng nhuận không có hằng năm",
            "no year is said, and not every year has a leap month",
        ),
        LunarFault::LeapMonth { year, has } => return leap_month(year, has, lang),
        LunarFault::ShortMonth { year } => return short_month(year, lang),
    };
    let help = match fault {
        LunarFault::Month => lang.pick(
            "ghi 1 cho tháng Giêng, 12 cho tháng Chạp",
            "write 1 for tháng Giêng and 12 for tháng Chạp",
        ),
        LunarFault::Day => {
            lang.pick("ghi -1 cho ngày cuối tháng", "write -1 for the last day of the month")
        }
        LunarFault::LeapWithoutYear => {
            lang.pick("thêm `year`, hoặc bỏ `leap`", "add a `year`, or drop `leap`")
        }
        _ => lang.pick(
            "ghi năm dương lịch mà năm âm lịch bắt đầu",
            "write the civil year in which the lunar year begins",
        ),
    };
    Words::new(message, help)
}

fn leap_month(year: i32, has: Option<u32>, lang: Lang) -> Words {
    let of_year = lunar_year(year);
    let message = match has {
        Some(month) => lang.say(
            format_args!("năm {of_year} ({year}) nhuận tháng {month}, không nhuận tháng này"),
            format_args!("the leap month of {of_year} ({year}) is that of month {month}"),
        ),
        None => lang.say(
            format_args!("năm {of_year} ({year}) không có tháng nhuận"),
            format_args!("{of_year} ({year}) has no leap month"),
        ),
    };
    Words::new(
        message,
        lang.pick(
            "kiểm tra năm và tháng; `year` là năm dương lịch mà năm âm lịch bắt đầu",
            "check the year and the month; `year` is the civil year in which the lunar year begins",
        ),
    )
}

fn short_month(year: i32, lang: Lang) -> Words {
    let of_year = lunar_year(year);
    Words::new(
        lang.say(
            format_args!("tháng này của năm {of_year} ({year}) chỉ có 29 ngày"),
            format_args!("that month of {of_year} ({year}) has 29 days"),
        ),
        lang.pick(
            "ghi -1 nếu văn bản nói ngày cuối tháng",
            "write -1 if the document means the last day of the month",
        ),
    )
}

pub(super) fn missing(years: &[i32], lang: Lang) -> Words {
    let years: Vec<String> =
        years.iter().map(|&year| format!("{} ({year})", lunar_year(year))).collect();
    let years = years.join(", ");
    Words::new(
        lang.say(
            format_args!("tháng chỉ có 29 ngày, không có hạn: năm {years}"),
            format_args!("the month has 29 days, nothing falls due: {years}"),
        ),
        lang.pick(
            "ghi -1 nếu văn bản nói ngày cuối tháng",
            "write -1 if the document means the last day of the month",
        ),
    )
}

pub(super) fn repeated(dates: &[Date], lang: Lang) -> Words {
    let days = lang.dates(dates);
    Words::new(
        lang.say(
            format_args!(
                "năm âm lịch có tháng này và tháng nhuận cùng số, văn bản chưa rõ tháng nào; \
                 tính tháng trước: hạn {days}"
            ),
            format_args!(
                "the lunar year has this month and a leap month of its number, and the words do \
                 not say which; the first counts: due {days}"
            ),
        ),
        lang.pick(
            "ghi `leap`: `false` là tháng trước, `true` là tháng nhuận của năm nêu ở `year`",
            "give `leap`: `false` for the first, `true` for the leap month of a stated `year`",
        ),
    )
    .citing(Rule::LunarCalendar, dates.iter().copied())
}
