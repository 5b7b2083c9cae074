//! The law that dates rest on, by the day to which it is applied.

use std::borrow::Cow;

use crate::dates::Date;

/// What a law rules about dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// Beginning and end of months and years.
    Beginnings,
    /// How a period is counted.
    Counting,
    /// How a period of hours is counted.
    Hours,
    /// A period whose last month lacks the day.
    MissingDay,
    /// A period whose last day is a day off.
    Roll,
    /// A due day of taxes that is a day off.
    TaxRoll,
    /// The last day ends at 24:00.
    EndOfDay,
    /// Saturday and Sunday are days off of state agencies.
    WeeklyRest,
    /// Data cut-offs of administrative reports.
    CutOffs,
    /// The working day between two levels of a report.
    Interval,
    /// What identifies a document.
    Identity,
    /// How the months of the lunar calendar are reckoned.
    LunarCalendar,
}

/// An article from a day on: year, month, day.
type Law = ((i32, u32, u32), &'static str);

/// The civil code of 1995, whose articles could not be read.
const CODE_OF_1995: Law = ((1996, 7, 1), "Bộ luật Dân sự 1995 (chưa xác minh số điều)");

impl Rule {
    /// The laws one after another, each until the next one.
    fn laws(self) -> &'static [Law] {
        match self {
            Rule::Beginnings => &[
                CODE_OF_1995,
                ((2006, 1, 1), "Bộ luật Dân sự 2005, Điều 151"),
                ((2017, 1, 1), "Bộ luật Dân sự 2015, Điều 146"),
            ],
            Rule::Counting => &[
                CODE_OF_1995,
                ((2006, 1, 1), "Bộ luật Dân sự 2005, Điều 152 và 153"),
                ((2017, 1, 1), "Bộ luật Dân sự 2015, Điều 147.2 và 148"),
            ],
            Rule::Hours => &[
                CODE_OF_1995,
                ((2006, 1, 1), "Bộ luật Dân sự 2005, Điều 152.1"),
                ((2017, 1, 1), "Bộ luật Dân sự 2015, Điều 147.1"),
            ],
            Rule::MissingDay => &[
                CODE_OF_1995,
                ((2006, 1, 1), "Bộ luật Dân sự 2005, Điều 153.3"),
                ((2017, 1, 1), "Bộ luật Dân sự 2015, Điều 148.3"),
            ],
            Rule::Roll => &[
                CODE_OF_1995,
                ((2006, 1, 1), "Bộ luật Dân sự 2005, Điều 153.5"),
                ((2017, 1, 1), "Bộ luật Dân sự 2015, Điều 148.5"),
            ],
            // Neither text could be read: in force on those days, the articles unread.
            Rule::TaxRoll => &[
                ((2022, 1, 1), "Thông tư 80/2021/TT-BTC, Điều 86 (chưa xác minh số điều)"),
                ((2026, 7, 1), "Luật Quản lý thuế 108/2025/QH15 (chưa xác minh số điều)"),
            ],
            Rule::EndOfDay => &[
                CODE_OF_1995,
                ((2006, 1, 1), "Bộ luật Dân sự 2005, Điều 153.6"),
                ((2017, 1, 1), "Bộ luật Dân sự 2015, Điều 148.6"),
            ],
            Rule::WeeklyRest => &[((1999, 10, 2), "Quyết định 188/1999/QĐ-TTg ngày 17/9/1999")],
            Rule::CutOffs => &[((2019, 3, 12), "Nghị định 09/2019/NĐ-CP, Điều 12")],
            Rule::Interval => &[((2019, 3, 12), "Nghị định 09/2019/NĐ-CP, Điều 8.5")],
            Rule::LunarCalendar => &[((1968, 1, 1), "Quyết định 121-CP ngày 08/8/1967")],
            Rule::Identity => &[((2020, 3, 5), "Nghị định 30/2020/NĐ-CP")],
        }
    }

    /// The article that is in force on a day; `None` where none is known.
    pub(crate) fn on(self, day: Date) -> Option<&'static str> {
        let begun = |law: &&Law| day.year_month_day() >= law.0;
        self.laws().iter().rev().find(begun).map(|(_, article)| *article)
    }

    /// The articles that are in force on days.
    pub(crate) fn on_all(self, days: impl IntoIterator<Item = Date>) -> Option<Cow<'static, str>> {
        let mut articles: Vec<&'static str> = Vec::new();
        for article in days.into_iter().filter_map(|day| self.on(day)) {
            if !articles.contains(&article) {
                articles.push(article);
            }
        }
        match articles[..] {
            [] => None,
            [article] => Some(article.into()),
            _ => Some(articles.join("; ").into()),
        }
    }
}
