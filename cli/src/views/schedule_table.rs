//! A schedule as a table for people, with what is undated and what is risky
//! below it.

use std::fmt::Write;

use anstyle::Style;
use kyhan::model::PartyRef;
use kyhan::problem::Diagnostic;
use kyhan::{Engine, Lang, Schedule};

use super::duties::{self, Documents, DutyRow};
use super::risks;
use super::table::{Column, Share, lay_out};
use crate::report;
use crate::words;

const STRONG: Style = Style::new().bold();
/// Fewer columns than this are not enough for five of a table.
const WIDE: usize = 100;
/// Sorts of risk that are shown.
const RISKS: usize = 6;

/// What the table shows besides the schedule.
pub(crate) struct Context<'a> {
    pub(crate) engine: &'a Engine,
    /// Those that concern the schedule.
    pub(crate) diagnostics: Vec<&'a Diagnostic>,
    pub(crate) lang: Lang,
    pub(crate) width: usize,
    /// The paths as they were given, for the commands that are suggested.
    pub(crate) paths: String,
    /// The window, as words and as arguments.
    pub(crate) window: (String, String),
    pub(crate) lists_undated: bool,
}

/// The whole page.
pub(crate) fn page(schedule: &Schedule, context: &Context<'_>) -> String {
    let lang = context.lang;
    let rows = duties::rows(schedule);
    let mut text = String::new();
    // Writing to a string cannot fail.
    let window = &context.window.0;
    if rows.is_empty() {
        let _ = writeln!(
            text,
            "{}",
            lang.pick(
                format!("Không có nhiệm vụ nào đến hạn {window}."),
                format!("Nothing falls due {window}.")
            )
        );
    } else {
        let (count, duties) = (schedule.len(), rows.len());
        let heading = lang.pick(
            format!("{count} lần đến hạn {window}, gom thành {duties} dòng"),
            format!(
                "{} {window}, gathered into {}",
                words::counted(count, "due date"),
                words::counted(duties, "row")
            ),
        );
        let _ = writeln!(text, "{heading}");
        let documents = Documents::of(&rows, lang);
        let (spans, deadlines): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.is_span());
        if !deadlines.is_empty() {
            text += "\n";
            text += &with_deadlines(&deadlines, &documents, context);
        }
        if !spans.is_empty() {
            text += "\n";
            text += &over_spans(&spans, &documents, context);
        }
        text.push('\n');
        for document in documents.lines(context.engine) {
            text += &words::wrapped(&words::harmless(&document), context.width);
        }
    }
    if let Some(agency) = schedule.agency().filter(|agency| !agency.successors.is_empty()) {
        text.push('\n');
        text += words::stands(&agency, lang).trim_end();
        text.push('\n');
    }
    text.push('\n');
    text += &undated(schedule, context);
    text += &risks(context);
    text += &hints(schedule, context);
    text
}

fn with_deadlines(
    rows: &[&DutyRow<'_>],
    documents: &Documents<'_>,
    context: &Context<'_>,
) -> String {
    let lang = context.lang;
    let engine = context.engine;
    if context.width < WIDE {
        let columns = [
            Column { title: lang.pick("HẠN", "DUE"), width: Share::Content },
            Column {
                title: lang.pick("VIỆC · CƠ QUAN THỰC HIỆN · VÌ SAO", "WHAT · WHO · WHY"),
                width: Share::Of(59),
            },
        ];
        let cells = |row: &&DutyRow<'_>| {
            let mut who = row.bearers(engine, lang);
            let recipients = row.recipients(engine, lang);
            if !recipients.is_empty() {
                let sends = lang.pick("gửi", "to");
                who = format!("{who}; {sends} {recipients}");
            }
            vec![
                row.due(lang).join("\n"),
                format!("{}\n{who}\n{}", row.what(lang), row.why(documents)),
            ]
        };
        return lay_out(&columns, rows.iter().map(cells).collect(), context.width, None);
    }
    let columns = [
        Column { title: lang.pick("HẠN", "DUE"), width: Share::Content },
        Column { title: lang.pick("VIỆC", "WHAT"), width: Share::Of(36) },
        Column { title: lang.pick("CƠ QUAN THỰC HIỆN", "WHO"), width: Share::Of(33) },
        Column { title: lang.pick("NƠI NHẬN", "TO WHOM"), width: Share::Of(33) },
        Column { title: lang.pick("VÌ SAO", "WHY"), width: Share::Of(36) },
    ];
    let cells = |row: &&DutyRow<'_>| {
        vec![
            row.due(lang).join("\n"),
            row.what(lang).to_owned(),
            row.bearers(engine, lang),
            row.recipients(engine, lang),
            row.why(documents),
        ]
    };
    lay_out(&columns, rows.iter().map(cells).collect(), context.width, None)
}

/// Duties that last, under the span that they share; a line each, cut where it
/// is too long.
fn over_spans(rows: &[&DutyRow<'_>], documents: &Documents<'_>, context: &Context<'_>) -> String {
    let lang = context.lang;
    let engine = context.engine;
    let columns = [
        Column {
            title: lang.pick("TRONG MỘT KHOẢNG THỜI GIAN", "OVER A SPAN OF DAYS"),
            width: Share::Of(60),
        },
        Column { title: lang.pick("CƠ QUAN THỰC HIỆN", "WHO"), width: Share::Of(50) },
        Column { title: lang.pick("VÌ SAO", "WHY"), width: Share::Of(36) },
    ];
    let is_wide = context.width >= WIDE;
    let columns = columns.get(..if is_wide { 3 } else { 2 }).unwrap_or_default();
    let mut cells = Vec::new();
    let mut last = Vec::new();
    for row in rows {
        let span = row.due(lang);
        if last != span {
            let (days, notes) = span.split_first().map_or(("", &[][..]), |(a, b)| (a.as_str(), b));
            cells.push(vec![days.to_owned(), notes.join("; "), String::new()]);
            last = span;
        }
        let (what, who) = (format!("· {}", row.what(lang)), row.bearers(engine, lang));
        cells.push(vec![what, who, row.stated(documents)]);
    }
    for row in &mut cells {
        row.truncate(columns.len());
    }
    lay_out(columns, cells, context.width, Some(1))
}

fn undated(schedule: &Schedule, context: &Context<'_>) -> String {
    let lang = context.lang;
    let mut reasons: Vec<(&'static str, String, usize)> = Vec::new();
    for duty in schedule.undated() {
        match reasons.iter_mut().find(|(reason, _, _)| *reason == duty.reason()) {
            Some((_, _, count)) => *count += 1,
            None => reasons.push((duty.reason(), duty.because(lang), 1)),
        }
    }
    if reasons.is_empty() {
        return String::new();
    }
    reasons.sort_by_key(|(_, _, count)| usize::MAX - count);
    let total: usize = reasons.iter().map(|(_, _, count)| count).sum();
    let heading = lang.pick(
        format!("{total} nhiệm vụ chưa xác định thời hạn"),
        format!("{total} duties without a computable date"),
    );
    let mut text = format!("{STRONG}{heading}{STRONG:#}\n");
    if context.lists_undated {
        text += &undated_list(schedule, context);
    } else {
        let reason = |(_, because, count): &(_, String, usize)| format!("{count} × {because}");
        let reasons: Vec<String> = reasons.iter().map(reason).collect();
        text += &words::wrapped(&words::harmless(&reasons.join("; ")), context.width);
    }
    text.push('\n');
    text
}

fn undated_list(schedule: &Schedule, context: &Context<'_>) -> String {
    let lang = context.lang;
    let columns = [
        Column { title: lang.pick("MỤC", "SECTION"), width: Share::Of(16) },
        Column { title: lang.pick("VIỆC", "WHAT"), width: Share::Of(40) },
        Column { title: lang.pick("CƠ QUAN THỰC HIỆN", "WHO"), width: Share::Of(26) },
        Column { title: lang.pick("NƠI NHẬN", "TO WHOM"), width: Share::Of(20) },
        Column {
            title: lang.pick("VÌ SAO CHƯA CÓ THỜI HẠN", "WHY THERE IS NO DATE"),
            width: Share::Of(28),
        },
    ];
    let name = |party: &PartyRef| {
        let id = party.id();
        context.engine.party_name(id, lang).unwrap_or(id).to_owned()
    };
    let names = |of: &[PartyRef]| of.iter().map(name).collect::<Vec<_>>().join(", ");
    let mut rows = Vec::new();
    let mut document = "";
    for duty in schedule.undated() {
        let obligation = duty.obligation();
        if document != obligation.instrument {
            document = &obligation.instrument;
            let citation = context.engine.citation(document, lang);
            rows.push(vec![String::new(), citation.unwrap_or_default()]);
        }
        rows.push(vec![
            obligation.provision.clone(),
            lang.text(&obligation.title, obligation.title_en.as_deref()).to_owned(),
            names(&obligation.bearers),
            names(&obligation.recipients),
            match &obligation.phrase {
                Some(phrase) => format!("“{phrase}”: {}", duty.because(lang)),
                None => duty.because(lang),
            },
        ]);
    }
    lay_out(&columns, rows, context.width, None)
}

fn risks(context: &Context<'_>) -> String {
    let lang = context.lang;
    let codes = report::by_code(&context.diagnostics, lang);
    let total: usize = codes.iter().map(|(count, _)| count).sum();
    let acknowledged = context.diagnostics.len() - total;
    if context.diagnostics.is_empty() {
        return String::new();
    }
    let mut heading = lang.pick(format!("{total} điểm rủi ro"), words::counted(total, "risk"));
    if acknowledged > 0 {
        heading += &lang.pick(
            format!(", {acknowledged} điểm đã ghi nhận"),
            format!(", {acknowledged} acknowledged"),
        );
    }
    let mut text = format!("{STRONG}{heading}{STRONG:#}\n");
    for (count, first) in codes.iter().take(RISKS) {
        let line = format!("{count:>5}  {}", risks::in_words(first, lang));
        let _ = writeln!(text, "{}", words::shortened(&words::harmless(&line), context.width));
    }
    let rest: usize = codes.iter().skip(RISKS).map(|(count, _)| count).sum();
    if rest > 0 {
        let _ = writeln!(text, "{rest:>5}  {}", lang.pick("điểm khác", "more"));
    }
    text.push('\n');
    text
}

fn hints(schedule: &Schedule, context: &Context<'_>) -> String {
    let lang = context.lang;
    let paths = &context.paths;
    let in_lang = lang.pick("", " --lang en");
    let mut hints: Vec<(&str, String)> = Vec::new();
    if let Some(first) = schedule.occurrences().next() {
        hints.push((
            lang.pick("vì sao ngày đó", "why that day"),
            format!("kyhan explain {paths} {}{in_lang}", first.id()),
        ));
    }
    if schedule.undated().len() > 0 && !context.lists_undated {
        let window = &context.window.1;
        hints.push((
            lang.pick("việc chưa xác định thời hạn", "undated duties"),
            format!("kyhan schedule {paths} {window} --undated{in_lang}"),
        ));
    }
    if let Some(first) = schedule.undated().next().filter(|_| context.lists_undated) {
        hints.push((
            lang.pick("vì sao chưa có thời hạn", "why there is no date"),
            format!("kyhan explain {paths} {}{in_lang}", first.obligation().id),
        ));
    }
    if !context.diagnostics.is_empty() {
        hints.push((
            lang.pick("rủi ro ở đâu", "where the risks are"),
            format!("kyhan check {paths}{in_lang}"),
        ));
    }
    let mut text = String::new();
    for (label, command) in hints {
        let _ = writeln!(text, "{label}: {command}");
    }
    text
}
