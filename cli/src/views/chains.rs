//! The reporting chains, as sections of rows: who sends what, and into what it goes.

use kyhan::answers::{ChainsAnswer, EndAnswer, LevelCount, LinkAnswer, MeetingAnswer, UndatedEnds};
use kyhan::dates::Date;
use kyhan::model::Level;
use kyhan::{Engine, Lang};

use super::section::{Section, escaped};
use super::sheet::names;
use super::table::{Column, Share};
use crate::words;

/// The chains as tables for people, the tightest in a sentence below.
pub(crate) fn page(answer: &ChainsAnswer<'_>, engine: &Engine, width: usize, lang: Lang) -> String {
    if answer.links.is_empty() {
        return nothing(lang).to_owned();
    }
    let sections = sections(answer, engine, lang).into_iter();
    let mut text = sections.map(|section| section.table(width) + "\n").collect::<String>();
    if let Some(sentence) = tightest(answer, lang) {
        text += &words::wrapped(&words::harmless(&sentence), width);
    }
    text
}

/// The chains as a Markdown page.
pub(crate) fn markdown_page(answer: &ChainsAnswer<'_>, engine: &Engine, lang: Lang) -> String {
    let mut text = format!("# {}\n", lang.pick("Chuỗi báo cáo", "Reporting chains"));
    if answer.links.is_empty() {
        return format!("{text}\n{}\n", nothing(lang));
    }
    if let Some(sentence) = tightest(answer, lang) {
        text += &format!("\n{}\n", escaped(&sentence));
    }
    for section in sections(answer, engine, lang) {
        text += &format!("\n{}", section.markdown());
    }
    text
}

fn nothing(lang: Lang) -> &'static str {
    lang.pick("Không có chuỗi báo cáo nào.", "No reporting chains.")
}

fn tightest(answer: &ChainsAnswer<'_>, lang: Lang) -> Option<String> {
    let text = &answer.tightest.as_ref()?.text;
    Some(lang.pick(format!("Gấp nhất: {text}."), format!("Tightest: {text}.")))
}

/// A section for each document that collects, in the order of its first link.
fn sections(answer: &ChainsAnswer<'_>, engine: &Engine, lang: Lang) -> Vec<Section> {
    let mut found: Vec<(&str, Vec<Vec<String>>)> = Vec::new();
    for links in gathered(&answer.links) {
        let Some(first) = links.first() else { continue };
        let document = first.collector.instrument;
        let rows = rows(&links, engine, lang);
        match found.iter_mut().find(|(of, _)| *of == document) {
            Some((_, of)) => of.extend(rows),
            None => found.push((document, rows)),
        }
    }
    let section = |(document, rows): (&str, _)| Section {
        heading: engine.citation(document, lang).unwrap_or_default(),
        columns: vec![
            Column { title: lang.pick("NƠI GỬI", "CONTRIBUTOR"), width: Share::Of(50) },
            Column { title: lang.pick("HẠN", "DUE"), width: Share::Content },
            Column { title: lang.pick("NƠI TỔNG HỢP", "COLLECTOR"), width: Share::Of(50) },
            Column { title: lang.pick("HẠN", "DUE"), width: Share::Content },
            Column { title: lang.pick("KHOẢNG CÁCH", "SLACK"), width: Share::Content },
        ],
        rows,
    };
    found.into_iter().map(section).collect()
}

/// Links of one collector whose contributors say the same, but for who they are.
fn gathered<'l, 'a>(links: &'l [LinkAnswer<'a>]) -> Vec<Vec<&'l LinkAnswer<'a>>> {
    let mut gathered: Vec<Vec<&LinkAnswer<'a>>> = Vec::new();
    let says = |link: &'l LinkAnswer<'a>| {
        let LinkAnswer { contributor: from, collector, undated, meetings, .. } = link;
        let what = (from.title, from.instrument, from.provision);
        (collector.obligation, what, &from.via, &from.dates, *undated, meetings)
    };
    let mut by_words = std::collections::HashMap::new();
    for link in links {
        let ends = (link.collector.obligation, link.contributor.title);
        let with_these_words: &mut Vec<usize> = by_words.entry(ends).or_default();
        let same = with_these_words.iter().copied().find(|&at| {
            let first = gathered.get(at).and_then(|group| group.first());
            first.is_some_and(|first| says(first) == says(link))
        });
        match same.and_then(|at| gathered.get_mut(at)) {
            Some(group) => group.push(link),
            None => {
                with_these_words.push(gathered.len());
                gathered.push(vec![link]);
            }
        }
    }
    gathered
}

/// A row for each meeting and for each date that meets none; both ends are named in the
/// first.
fn rows(links: &[&LinkAnswer<'_>], engine: &Engine, lang: Lang) -> Vec<Vec<String>> {
    let Some(first) = links.first() else { return Vec::new() };
    let contributors: Vec<&EndAnswer<'_>> = links.iter().map(|link| &link.contributor).collect();
    let elsewhere = (first.contributor.instrument != first.collector.instrument)
        .then(|| engine.citation(first.contributor.instrument, lang))
        .flatten();
    let mut from = end(&contributors, lang);
    if let Some(document) = elsewhere {
        from += &format!(", {document}");
    }
    let mut named = [from, end(&[&first.collector], lang)].into_iter();
    let mut row = |left: String, right: String, slack: String| {
        let (from, into) = (named.next().unwrap_or_default(), named.next().unwrap_or_default());
        vec![from, left, into, right, slack]
    };
    let day = |date: &Date| words::date(*date, lang);
    let is_undated = |side| first.undated.is_some_and(|of| of == side || of == UndatedEnds::Both);
    let unset = |side| match is_undated(side) {
        true => lang.pick("chưa xác định", "no date").to_owned(),
        false => String::new(),
    };
    let (no_left, no_right) = (unset(UndatedEnds::Contributor), unset(UndatedEnds::Collector));
    let mut rows: Vec<Vec<String>> = Vec::new();
    for meeting in &first.meetings {
        let slack = slack(meeting, lang);
        rows.push(row(day(&meeting.contributor_due), day(&meeting.collector_due), slack));
    }
    for date in &first.contributor.dates {
        rows.push(row(day(date), no_right.clone(), String::new()));
    }
    for date in &first.collector.dates {
        rows.push(row(no_left.clone(), day(date), String::new()));
    }
    if rows.is_empty() {
        rows.push(row(no_left, no_right, String::new()));
    }
    rows
}

fn slack(meeting: &MeetingAnswer, lang: Lang) -> String {
    let (days, working) = (meeting.slack_days, meeting.slack_working_days);
    lang.pick(
        format!("{days} ngày ({working} làm việc)"),
        format!("{days} days ({working} working)"),
    )
}

/// Who must do what, through whom it goes, and where that stands.
fn end(ends: &[&EndAnswer<'_>], lang: Lang) -> String {
    let Some(first) = ends.first() else { return String::new() };
    let section = lang.pick("mục", "section");
    let mut text = format!("{}: {} ({section} {})", who(ends, lang), first.title, first.provision);
    if !first.via.is_empty() {
        let via = names(&first.via, lang);
        text += &lang.pick(format!("; gửi qua {via}"), format!("; via {via}"));
    }
    text
}

/// One agency by its name, the document's name for several with their number, or the
/// number alone where each has a duty of its own.
fn who(ends: &[&EndAnswer<'_>], lang: Lang) -> String {
    let Some(first) = ends.first() else { return String::new() };
    let number: usize = ends.iter().map(|end| end.bearers).sum();
    let name = ends.iter().all(|end| end.bearer == first.bearer).then_some(first.bearer);
    match name {
        Some(None) => lang.pick("(văn bản không nêu)", "(nobody named)").to_owned(),
        Some(Some(name)) if number < 2 => name.to_owned(),
        Some(Some(name)) => format!("{name} ({})", counted(ends, number, lang)),
        None => counted(ends, number, lang),
    }
}

/// How many agencies, and of which levels.
fn counted(ends: &[&EndAnswer<'_>], number: usize, lang: Lang) -> String {
    let mut levels: Vec<(Option<Level>, usize)> = Vec::new();
    for LevelCount { level, count, .. } in ends.iter().flat_map(|end| &end.levels) {
        match levels.iter_mut().find(|(of, _)| of == level) {
            Some((_, sum)) => *sum += count,
            None => levels.push((*level, *count)),
        }
    }
    let all = lang.pick(format!("{number} cơ quan"), format!("{number} agencies"));
    let name = |level: Option<Level>| match level {
        Some(level) => words::level(level, lang),
        None => lang.pick("khác", "others"),
    };
    match levels.as_slice() {
        [] | [(None, _)] => all,
        [(Some(Level::Unit), _)] => {
            lang.pick(format!("{number} đơn vị"), format!("{number} units"))
        }
        [(level, _)] => {
            lang.pick(format!("{all} {}", name(*level)), format!("{all} of {} level", name(*level)))
        }
        _ => {
            let each = levels.iter().map(|(level, count)| format!("{count} {}", name(*level)));
            format!("{all}: {}", each.collect::<Vec<_>>().join(", "))
        }
    }
}
