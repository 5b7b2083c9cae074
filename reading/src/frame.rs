//! The document itself: kind, number, day, issuer, title, and the years of which
//! it speaks.

use crate::blocks::{Block, Zone};
use crate::dates::Date;
use crate::events::{election, events};
use crate::lexicon::KINDS;
use crate::markers::Style;
use crate::parties::{Name, charged, party, verb};
use crate::times::clock::weekday;
use crate::times::phrase::{Said, phrase};
use crate::times::values::{Grain, year};
use crate::tokens::Tokens;
use crate::tree::period;

/// What is known of the document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frame {
    /// The register's name of its kind.
    pub(crate) kind: &'static str,
    /// "16/KH-UBND"
    pub(crate) symbol: Option<(usize, usize)>,
    pub(crate) issued: Option<Date>,
    /// Tokens of the issuer's name.
    pub(crate) issuer: Option<Name>,
    /// Tokens of the bodies whom the issuer charges as a whole.
    pub(crate) charged: Option<Name>,
    /// Tokens of the title.
    pub(crate) title: Option<(usize, usize)>,
    /// First and last year of which the title speaks.
    pub(crate) years: Option<(i32, i32)>,
    /// Whether it is a rule that stands until it is replaced, as statutes and circulars
    /// do: its dates without a year come every year.
    pub(crate) is_standing: bool,
    /// Whether they are a school year.
    pub(crate) school: bool,
    /// Nothing is due before this day.
    pub(crate) floor: Option<Date>,
    /// From when the document is in force, where it says so.
    pub(crate) effect: Option<Date>,
    /// The first block of the body: what stands before it are the head and the
    /// grounds.
    pub(crate) body: usize,
    /// The day of the election of which the text speaks.
    pub(crate) election: Option<Date>,
    /// Events that the text dates, by their folded words: "ngày khai giảng: 05/9/2025".
    pub(crate) events: Vec<(String, Date)>,
}

/// Whether a block gives the grounds of the document.
pub(crate) fn is_basis(t: &Tokens, block: &Block) -> bool {
    const WORDS: [&str; 8] = [
        "căn cứ",
        "theo đề nghị",
        "xét đề nghị",
        "xét tờ trình",
        "kèm theo",
        "ban hành kèm theo",
        "thực hiện công văn",
        "theo tờ trình",
    ];
    let from = if t.sign(block.from, '(') { block.from + 1 } else { block.from };
    t.any_phrase(from, &WORDS).is_some()
}

/// Reads the frame from the blocks.
pub(crate) fn frame(text: &str, blocks: &[Block], t: &Tokens) -> Frame {
    let mut out = Frame { kind: "other", ..Frame::default() };
    // An annex by itself: its name is numbered as a heading is.
    let is_annex =
        |place: usize, block: &Block| place == 0 && t.phrase(block.from, "phụ lục").is_some();
    out.body = blocks
        .iter()
        .enumerate()
        .position(|(place, block)| {
            !is_annex(place, block)
                && block.marker.is_some_and(|marker| {
                    matches!(
                        marker.style,
                        Style::Roman
                            | Style::Upper
                            | Style::Article
                            | Style::Word(_)
                            | Style::Number(..)
                    )
                })
        })
        .unwrap_or(blocks.len());
    issue_day(blocks, t, &mut out);
    title(text, blocks, t, &mut out);
    issuer(blocks, t, &mut out);
    out.floor = out
        .issued
        .or_else(|| latest_cited(blocks, t, out.body))
        .or_else(|| named_year(&out))
        .or_else(|| usual_year(blocks, t));
    out.effect = effect(blocks, t);
    out.election = election(blocks, t, &out);
    out.events = events(text, blocks, t);
    out
}

/// Rules and circulars: "Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2026".
fn effect(blocks: &[Block], t: &Tokens) -> Option<Date> {
    blocks.iter().filter(|block| block.zone == Zone::Body).find_map(|block| {
        let own = (block.from..block.to.min(block.from + 12))
            .find(|&at| t.word(at) == "này" && t.any_phrase(at + 1, &["có hiệu lực"]).is_some())?;
        (own..block.to.min(own + 12)).find_map(|at| {
            let found = phrase(t, at, block.to, false)?;
            let Said::Open(day, _) = found.said else { return None };
            let is_day = day.grain == Grain::Day;
            day.year.filter(|_| is_day).and_then(|year| Date::new(year, day.part, day.day))
        })
    })
}

/// "Hà Nội, ngày 11 tháng 11 năm 2013", also with the day left open.
fn issue_day(blocks: &[Block], t: &Tokens, out: &mut Frame) {
    let edge = 30;
    let places = (0..blocks.len().min(edge)).chain(blocks.len().saturating_sub(edge)..blocks.len());
    for block in places.filter_map(|place| blocks.get(place)) {
        for (from, to) in pieces(block) {
            // "Hà Nội, ngày …" ends its line; the number may stand before it.
            let comma = (from..to).rev().find(|&at| t.sign(at, ',') && t.word(at + 1) == "ngày");
            // Telegrams have the hour: "Đông Hải, hồi 10 giờ 00 ngày 11 tháng 9 năm 2026".
            let hour = || {
                let at = (from..to).find(|&at| t.sign(at, ',') && t.word(at + 1) == "hồi")?;
                (at..to).find(|&at| t.word(at + 1) == "ngày")
            };
            let day = comma.or_else(hour);
            let Some(comma) =
                day.filter(|&comma| to - from <= 34 && comma > from && to - comma <= 9)
            else {
                continue;
            };
            let other = t
                .any_phrase(from, &["căn cứ", "thực hiện", "theo", "sáng", "chiều", "ngày"])
                .is_some();
            if other || weekday(t, from).is_some() {
                continue;
            }
            if let Some(found) = phrase(t, comma + 1, to, false)
                && let Said::Points(values) = &found.said
                && let Some(day) = values.list.first().filter(|day| day.grain == Grain::Day)
            {
                out.issued = day.year.and_then(|year| Date::new(year, day.part, day.day));
                if out.issued.is_some() {
                    return;
                }
            }
            // "ngày … tháng 11 năm 2025"
            let month = (comma..to).find(|&at| t.word(at) == "tháng").and_then(|at| {
                let month = u8::try_from(t.number(at + 1)?).ok()?;
                (t.word(at + 2) == "năm").then(|| Date::new(year(t, at + 3)?, month, 1))?
            });
            if out.issued.is_none() && month.is_some() {
                out.issued = month;
                return;
            }
        }
    }
}

fn pieces(block: &Block) -> Vec<(usize, usize)> {
    match &block.cells {
        Some(cells) => cells.iter().map(|cell| (cell.from, cell.to)).collect(),
        None => vec![(block.from, block.to)],
    }
}

fn title(text: &str, blocks: &[Block], t: &Tokens, out: &mut Frame) {
    let head = out.body.min(blocks.len()).min(60);
    for (place, block) in blocks.iter().enumerate().take(head.max(12)) {
        for (from, to) in pieces(block) {
            if t.word(from) == "số" && out.symbol.is_none() && to - from <= 24 {
                out.symbol = symbol(text, t, from + 1, to);
            }
        }
        if out.title.is_some() || block.cells.is_some() || is_basis(t, block) {
            continue;
        }
        let kind =
            KINDS.iter().find_map(|(words, name)| Some((t.phrase(block.from, words)?, *name)));
        let Some((end, name)) = kind else { continue };
        if block.marker.is_some() && place >= out.body {
            continue;
        }
        out.kind = name;
        out.is_standing =
            t.any_phrase(block.from, &["quy chế", "quy định", "thông tư", "nghị định"]).is_some();
        let (mut from, mut to) = (end, block.to);
        if from == to || t.sign(from, ':') {
            from = to;
        }
        // The title goes on in the lines below, up to the grounds or the body.
        for next in blocks.iter().take(head).skip(place + 1) {
            let long = next.to - next.from > 90;
            let closed = to > end && t.sign(to - 1, '.');
            let numbered = next
                .marker
                .is_some_and(|marker| !matches!(marker.style, Style::Hashes(_) | Style::Capitals));
            if next.cells.is_some()
                || numbered
                || is_basis(t, next)
                || long
                || closed
                || cites(t, next)
            {
                break;
            }
            let dated = (next.from..next.to).any(|at| t.sign(at, ',') && t.word(at + 1) == "ngày")
                && next.to - next.from <= 16;
            if dated || period(t, next.from, next.to).is_some() {
                break;
            }
            let opens = next.from < next.to && t.sign(next.to - 1, ':');
            if opens
                || to > from && next.capitals != blocks.get(place + 1).is_some_and(|b| b.capitals)
            {
                break;
            }
            to = next.to;
        }
        out.title = Some((from, to)).filter(|_| to > from);
    }
    // A day of a document that the title names is not the title's year.
    if let Some((from, to)) = out.title {
        for at in from..to {
            let Some(found) = year(t, at) else { continue };
            let before =
                |n: usize| at.checked_sub(n).map(|place| t.word(place)).unwrap_or_default();
            let pair = t.sign(at + 1, '-').then(|| year(t, at + 2)).flatten();
            if let Some(second) = pair.filter(|second| *second > found) {
                out.school = before(1) == "học" || before(2) == "học";
                if !(before(1) == "kỳ" || before(2) == "kỳ") {
                    out.years = Some((found, second));
                }
                break;
            }
            let dated = matches!(t.any_sign(at.wrapping_sub(1)), Some('/' | '.'))
                || before(1) == "năm"
                    && at >= 4
                    && t.word(at - 3) == "tháng"
                    && t.number(at - 4).is_some();
            let named = before(1) == "năm"
                || before(1) == "quý"
                || before(2) == "quý"
                || before(2) == "tháng";
            let monthly =
                matches!(t.any_sign(at.wrapping_sub(1)), Some('/')) && before(3) == "tháng";
            let quarterly =
                matches!(t.any_sign(at.wrapping_sub(1)), Some('/')) && before(3) == "quý";
            let horizon = before(2) == "đến";
            if (!dated && named || monthly || quarterly) && !horizon && out.years.is_none() {
                out.years = Some((found, found));
            }
        }
    }
}

/// "Thực hiện Công văn số …": the grounds, not the title.
fn cites(t: &Tokens, block: &Block) -> bool {
    t.phrase(block.from, "thực hiện").is_some()
        && (block.from..block.to.min(block.from + 14)).any(|at| t.word(at) == "số")
}

/// The number of the document: "16/KH-UBND", perhaps with its number left open.
fn symbol(text: &str, t: &Tokens, from: usize, to: usize) -> Option<(usize, usize)> {
    let from = if t.sign(from, ':') { from + 1 } else { from };
    let stroke = (from..to.min(from + 4)).find(|&at| t.sign(at, '/'))?;
    let mut end = stroke + 1;
    while end < to && (t.get(end).is_some_and(|token| !token.gap) || t.sign(end, '-')) {
        end += 1;
    }
    let (start, stop) = t.bytes(from, end);
    text.get(start..stop).filter(|found| found.len() > 3).map(|_| (start, stop))
}

/// The body that issues: the one that acts in the last paragraph of the grounds,
/// or the capitals at the head.
fn issuer(blocks: &[Block], t: &Tokens, out: &mut Frame) {
    let head = blocks.get(..out.body.min(blocks.len())).unwrap_or_default();
    for block in head.iter().rev().filter(|block| block.zone == Zone::Body && !block.capitals) {
        if block.cells.is_some() {
            continue;
        }
        // Of the grounds only the last clause, which says what is issued.
        let basis = is_basis(t, block);
        let leads = !basis
            || t.sign(block.to.saturating_sub(1), ':')
            || t.contains(block.from, block.to, &["như sau", "sau đây"]);
        let mut at = block.from;
        while at < block.to && leads {
            let named = party(t, at, block.to).filter(|&to| {
                let acts =
                    if basis { t.any_phrase(to, &ISSUES).is_some() } else { verb(t, to).is_some() };
                t.get(at).is_some_and(|token| token.capital) && acts
            });
            if let Some(to) = named {
                out.issuer = Some((at, to));
                // Letters of guidance bind those whom they guide: "Phòng hướng dẫn các
                // trường thực hiện một số nội dung sau".
                let guided = || {
                    let after =
                        t.any_phrase(to, &["hướng dẫn", "lưu ý", "đề nghị và hướng dẫn"])?;
                    Some((after, party(t, after, block.to)?))
                };
                out.charged = charged(t, to, block.to).or_else(guided);
                return;
            }
            // On to the next comma.
            at = (at..block.to)
                .find(|&place| t.sign(place, ','))
                .map_or(block.to, |place| place + 1);
        }
    }
    // The lowest name in the capitals at the head.
    let title = out.title.map_or(usize::MAX, |(from, _)| from);
    for (from, to) in head.iter().take(12).flat_map(pieces).filter(|(from, _)| *from < title) {
        let upper = t.get(from).is_some_and(|token| token.capital);
        let named =
            party(t, from, to).filter(|end| upper && (*end == to || t.word(*end) == "cộng"));
        if let Some(end) = named {
            // "HỘI ĐỒNG NHÂN DÂN / XÃ HÒA BÌNH": a body and its place on two lines.
            let above = out.issuer.filter(|(_, last)| *last + 1 == from && is_place(t, from));
            out.issuer = Some((above.map_or(from, |(from, _)| from), end));
        }
    }
    if out.issuer.is_some() {
        return;
    }
    // A directive may name its issuer only where it charges the others.
    for block in blocks
        .iter()
        .filter(|block| block.zone == Zone::Body && block.marker.is_none() && block.cells.is_none())
    {
        let named = party(t, block.from, block.to)
            .filter(|&to| t.any_phrase(to, &["yêu cầu", "chỉ thị"]).is_some());
        if let Some(to) = named {
            out.issuer = Some((block.from, to));
            return;
        }
    }
}

/// Whether a name is that of a place, not of a body.
fn is_place(t: &Tokens, at: usize) -> bool {
    const PLACES: [&str; 9] =
        ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu"];
    t.any_phrase(at, &PLACES).is_some()
}

/// What an issuer does at the end of the grounds.
const ISSUES: [&str; 9] = [
    "xây dựng",
    "ban hành",
    "yêu cầu",
    "đề nghị",
    "hướng dẫn",
    "thông báo",
    "tổ chức",
    "chỉ thị",
    "triển khai",
];

/// The first day of the year before the one from which a plan of several years runs.
fn named_year(frame: &Frame) -> Option<Date> {
    let (first, last) = frame.years?;
    (last > first).then(|| Date::new(first - 1, 1, 1))?
}

/// The first day of the year before the one of which the text speaks most, where
/// neither the document nor its grounds have a day.
fn usual_year(blocks: &[Block], t: &Tokens) -> Option<Date> {
    let mut counts: Vec<(i32, u32)> = Vec::new();
    let tokens = blocks.iter().flat_map(|block| block.from..block.to);
    for found in tokens.filter_map(|at| year(t, at)) {
        match counts.iter_mut().find(|(known, _)| *known == found) {
            Some((_, count)) => *count += 1,
            None => counts.push((found, 1)),
        }
    }
    let (usual, count) = counts.into_iter().max_by_key(|(year, count)| (*count, -*year))?;
    (count >= 3).then(|| Date::new(usual - 1, 1, 1))?
}

/// The latest day of a document that the grounds cite.
fn latest_cited(blocks: &[Block], t: &Tokens, body: usize) -> Option<Date> {
    let mut latest = None;
    for block in blocks.iter().take(body.max(3)) {
        for at in block.from..block.to {
            if t.word(at) != "ngày" {
                continue;
            }
            let Some(found) = phrase(t, at, block.to, false) else { continue };
            let cited = (block.from..at)
                .rev()
                .take(10)
                .any(|place| t.word(place) == "số" || t.sign(place, '/'));
            if let (Said::Points(values), true) = (&found.said, cited) {
                let day =
                    values.list.first().and_then(|day| Date::new(day.year?, day.part, day.day));
                latest = latest.max(day);
            }
        }
    }
    latest
}
