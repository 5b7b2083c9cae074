//! Tables in Markdown: dated duties, then those without a date.

use std::fmt::Write;

use super::feed::{capacity, feed_name, window};
use super::names::party_name;
use super::{citation, undated};
use crate::cells::markdown;
use crate::feed::Feed;
use crate::lang::Lang;

pub(crate) fn tables(feed: &Feed, lang: Lang, most: usize) -> String {
    let plan = &feed.plan;
    let mut out = String::with_capacity(capacity(500, feed.len(), 300));
    out.push_str("# ");
    markdown(&mut out, &feed_name(feed, lang));
    // Writing to a string cannot fail.
    let _ = write!(out, "\n\n{}\n\n", window(feed, lang));
    out.push_str(lang.pick(
        "| Hạn | Ngày làm việc cuối | Nhiệm vụ | Thực hiện | Văn bản ghi | Căn cứ |\n",
        "| Due | Last working day | Duty | Bearer | As written | Basis |\n",
    ));
    out.push_str("| --- | --- | --- | --- | --- | --- |\n");
    for occurrence in feed.occurrences() {
        if out.len() > most {
            break;
        }
        let text = occurrence.text();
        let mut due = occurrence.due();
        let mut basis = citation::provision(plan, occurrence.row.obligation, lang);
        if let Some(extension) = feed.extensions(&occurrence).last() {
            let first = lang.date(due);
            let by = extension.basis.as_deref().unwrap_or_default();
            basis += &lang.say(
                format_args!("; gia hạn từ {first} {by}"),
                format_args!("; extended from {first} {by}"),
            );
            due = extension.last;
        }
        let last_working_day = occurrence.last_working_day_before(due).0;
        let _ = write!(out, "| {} | {} | ", lang.date(due), lang.date(last_working_day));
        let cells = [
            lang.text(&text.title, text.title_en.as_deref()),
            party_name(plan, occurrence.row.bearer, lang),
            text.phrase.as_deref().unwrap_or_default(),
            basis.trim_end(),
        ];
        for cell in cells {
            markdown(&mut out, cell);
            out.push_str(" | ");
        }
        out.pop();
        out.push('\n');
    }
    if feed.undated.is_empty() {
        return out;
    }
    let _ = write!(out, "\n## {}\n\n", lang.pick("Chưa có ngày", "Without a date"));
    out.push_str(lang.pick("| Nhiệm vụ | Vì sao | Căn cứ |\n", "| Duty | Why | Basis |\n"));
    out.push_str("| --- | --- | --- |\n");
    for &(obligation, reason) in &feed.undated {
        let text = plan.obligation(obligation);
        out.push_str("| ");
        let cells = [
            lang.text(&text.title, text.title_en.as_deref()),
            &undated::because(plan, reason, lang),
            &citation::provision(plan, obligation, lang),
        ];
        for cell in cells {
            markdown(&mut out, cell);
            out.push_str(" | ");
        }
        out.pop();
        out.push('\n');
    }
    out
}
