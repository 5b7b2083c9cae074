//! From lines to blocks: wrapped lines joined, tables apart, forms and the end
//! of the document cut off.

use crate::letters::{is_letter, is_lower, is_upper};
use crate::markers::{Marker, lower_prefix, marker};
use crate::roles::{LABELS, Role};
use crate::spaced;
use crate::tables::{Cell, is_row, row_cells};
use crate::tokens::Tokens;

/// Where in the document a block stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Zone {
    /// What binds: the plan itself, and its annexes.
    Body,
    /// Who receives copies, signatures, stamps.
    Tail,
    /// A form to be filled in, the outline of a report.
    Form,
}

/// A paragraph, a heading, or a row of a table.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// Its bytes in the text, with its marker.
    pub(crate) span: (usize, usize),
    /// Its tokens, without its marker.
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) marker: Option<Marker>,
    /// Whether all its letters are capitals.
    pub(crate) capitals: bool,
    pub(crate) zone: Zone,
    /// The cells, if it is a row of a table.
    pub(crate) cells: Option<Vec<Cell>>,
    /// Counts the tables of the document: rows of one table share it.
    pub(crate) table: usize,
}

#[derive(Clone, Copy, Debug)]
struct Line {
    from: usize,
    to: usize,
    blanks: usize,
    chars: usize,
}

/// How the lines of a text are set.
#[derive(Clone, Copy, Debug)]
struct Setting {
    /// The width to which lines are wrapped, if they are.
    width: Option<usize>,
    /// Whether a blank line follows nearly every line.
    spaced: bool,
    /// The width of lines where blank lines part the paragraphs, as a PDF's text
    /// has them: short paragraphs among which a wrapped one is rare.
    parted: Option<usize>,
}

fn lines(text: &str) -> Vec<Line> {
    let mut out = Vec::new();
    let (mut at, mut blanks) = (0, 0);
    for raw in text.split(['\n', '\u{b}', '\u{c}', '\u{2028}']) {
        let start = at + (raw.len() - raw.trim_start().len());
        let trimmed = raw.trim();
        if trimmed.is_empty() {
            blanks += 1;
        } else {
            let to = start + trimmed.len();
            out.push(Line { from: start, to, blanks, chars: trimmed.chars().count() });
            blanks = 0;
        }
        at += raw.len();
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    out
}

fn setting(lines: &[Line]) -> Setting {
    let mut lengths: Vec<usize> = lines.iter().map(|line| line.chars).collect();
    lengths.sort_unstable();
    let widest = lengths.get(lengths.len() * 95 / 100).copied().unwrap_or(0);
    let full = lengths.iter().filter(|length| **length * 10 >= widest * 8).count();
    let is_prose = lengths.len() >= 8 && (50..=130).contains(&widest);
    let wrapped = is_prose && full * 3 >= lengths.len();
    let followed = lines.iter().skip(1).filter(|line| line.blanks > 0).count();
    Setting {
        width: wrapped.then_some(widest),
        spaced: wrapped && followed * 100 >= lines.len().saturating_sub(1) * 80,
        parted: (is_prose && followed * 2 >= lines.len()).then_some(widest),
    }
}

fn is_capitals(text: &str) -> bool {
    let (mut letters, mut capitals) = (0_usize, 0_usize);
    for letter in text.chars().filter(|c| is_letter(*c)) {
        letters += 1;
        capitals += usize::from(is_upper(letter));
        // A paragraph of small letters is soon known.
        if letters == 40 && capitals < 20 {
            return false;
        }
    }
    letters >= 2 && capitals * 100 >= letters * 90
}

/// Whether `next` goes on where `line` ends, in the words of the two.
fn joins(text: &str, line: Line, next: Line, setting: Setting) -> bool {
    let before = text.get(line.from..line.to).unwrap_or_default().trim_end_matches(['*', '_']);
    let after = text.get(next.from..next.to).unwrap_or_default();
    if next.blanks > if setting.spaced { 2 } else { 1 } {
        return false;
    }
    if marker(after).0.is_some() || is_capitals(before) != is_capitals(after) {
        return false;
    }
    let first = after.trim_start_matches(['*', '_', '"', '“']).chars().next();
    if before.ends_with(['.', ';', ':', '!', '?', '/']) {
        // "…/" breaks a date or symbol; the other signs end a paragraph.
        return before.ends_with('/') && first.is_some_and(|c| c.is_ascii_digit());
    }
    let last_word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let opened = matches!(
        last_word,
        "ngày" | "tháng" | "năm" | "số" | "và" | "của" | "trước" | "đến" | "từ"
    ) || before.ends_with([',', '-', '–', '(']);
    // A figure alone is the number of a row.
    let figure = after.len() <= 4 && after.chars().all(|c| c.is_ascii_digit() || c == '.');
    if figure && setting.width.is_none() {
        return false;
    }
    // "… đầu tháng" and below it "08/9/2025": a cell of its own.
    let whole = after
        .split('/')
        .take(3)
        .filter(|part| part.starts_with(|c: char| c.is_ascii_digit()))
        .count()
        == 3;
    if whole && last_word != "ngày" && setting.width.is_none() {
        return false;
    }
    if opened && next.blanks <= 1 {
        return true;
    }
    if first.is_some_and(is_lower) {
        return true;
    }
    let near = next.blanks == 0 || setting.spaced;
    let is_full = |width: usize| line.chars * 4 >= width * 3;
    (near && setting.width.is_some_and(is_full)
        || next.blanks == 0 && setting.parted.is_some_and(is_full))
        && !is_field(after)
}

/// Whether a line begins with the label of who or when, and its colon, as the fields of
/// a programme of work below a long title do.
fn is_field(line: &str) -> bool {
    let Some(label) = line.split_once(':').map(|(label, _)| label) else { return false };
    label.len() <= 80
        && LABELS
            .iter()
            .filter(|(role, _)| matches!(role, Role::Time { .. } | Role::Bearer | Role::Partner))
            .flat_map(|(_, labels)| *labels)
            .any(|known| lower_prefix(label, known).is_some())
}

/// The words that open the end of a document.
fn is_tail(line: &str) -> bool {
    const ENDS: [&str; 4] = ["nơi nhận", "ký bởi", "người ký", "thời gian ký"];
    let line = line.trim_start_matches(['|', '*', '_', ' ', '#']);
    ENDS.iter().any(|words| {
        lower_prefix(line, words).is_some_and(|end| {
            let rest = line.get(end..).unwrap_or_default().trim_start_matches(['*', '_', ' ']);
            rest.is_empty() || rest.starts_with([':', '.', '|'])
        })
    }) || ["TM.", "KT.", "TL.", "TUQ.", "T.M", "K/T"].iter().any(|sign| line.starts_with(sign))
}

/// Whether a line opens an annex, and whether the annex is a form.
fn annex(line: &str) -> Option<bool> {
    const FORMS: [&str; 9] = [
        "mẫu số",
        "mẫu",
        "biểu mẫu",
        "biểu số",
        "đề cương",
        "phiếu",
        "mẫu báo cáo",
        "biểu",
        "tờ khai",
    ];
    const OPENS: [&str; 7] =
        ["phụ lục", "danh mục", "phụ biểu", "bảng phân công", "lịch", "bảng tiến độ", "tiến độ"];
    let line = line.trim_start_matches(['*', '_', ' ', '#', '(']);
    if FORMS.iter().any(|words| lower_prefix(line, words).is_some()) && line.chars().count() < 160 {
        return Some(true);
    }
    let opens = OPENS.iter().any(|words| lower_prefix(line, words).is_some());
    (opens && (is_capitals(line) || line.chars().count() < 60)).then_some(false)
}

/// The blocks of a text, and their tokens.
pub(crate) fn blocks(text: &str) -> (Vec<Block>, Tokens) {
    let lines = lines(text);
    let prose: Vec<Line> = lines
        .iter()
        .copied()
        .filter(|line| !is_row(text.get(line.from..line.to).unwrap_or_default()))
        .collect();
    let setting = setting(&prose);
    let mut tokens = Tokens::default();
    tokens.reserve(text.len());
    let mut out: Vec<Block> = Vec::new();
    let (mut zone, mut table, mut in_table) = (Zone::Body, 0, false);
    let mut at = 0;
    while let Some(&line) = lines.get(at) {
        let content = text.get(line.from..line.to).unwrap_or_default();
        at += 1;
        if is_row(content) {
            table += usize::from(!in_table);
            in_table = true;
            zone = if is_tail(content) { Zone::Tail } else { zone };
            let from = tokens.len();
            let cells = row_cells(text, line.from, line.to, &mut tokens);
            out.push(Block {
                span: (line.from, line.to),
                from,
                to: tokens.len(),
                marker: None,
                capitals: is_capitals(content),
                zone,
                cells: Some(cells),
                table,
            });
            continue;
        }
        in_table = false;
        let rest = lines.get(at - 1..).unwrap_or_default();
        // A blank line ends a table of blanks.
        let rest = rest.iter().enumerate().take_while(|(n, line)| *n == 0 || line.blanks == 0);
        if let Some((rows, taken)) =
            spaced::table(text, rest.map(|(_, line)| (line.from, line.to)), &mut tokens)
        {
            table += 1;
            for (span, cells) in rows {
                let from = cells.first().map_or(tokens.len(), |cell| cell.from);
                let to = cells.last().map_or(from, |cell| cell.to);
                out.push(Block {
                    span,
                    from,
                    to,
                    marker: None,
                    capitals: false,
                    zone,
                    cells: Some(cells),
                    table,
                });
            }
            at += taken - 1;
            continue;
        }
        if content.chars().all(|c| matches!(c, '-' | '_' | '=' | '*' | '.' | ' ' | '|' | ':')) {
            continue;
        }
        if zone == Zone::Body && is_tail(content) {
            zone = Zone::Tail;
        } else if let Some(form) = annex(content) {
            let titled = zone != Zone::Body || form && is_capitals(content);
            if titled {
                zone = if form { Zone::Form } else { Zone::Body };
            }
        }
        let (found, _) = marker(content);
        let found = found.map(|m| Marker { end: line.from + m.end, ..m });
        let from = tokens.len();
        let (mut last, mut end) = (line, line.to);
        tokens.push(text, found.map_or(line.from, |m| m.end), line.to);
        let mut alone = tokens.len() == from;
        while let Some(&next) = lines.get(at) {
            let after = text.get(next.from..next.to).unwrap_or_default();
            // A marker on a line of its own belongs to the words below it.
            let joined = if alone && found.is_some() {
                !is_row(after) && marker(after).0.is_none()
            } else {
                !is_row(after) && !is_tail(after) && joins(text, last, next, setting)
            };
            if !joined {
                break;
            }
            alone = false;
            tokens.push(text, next.from, next.to);
            (last, end) = (next, next.to);
            at += 1;
        }
        let whole = text.get(line.from..end).unwrap_or_default();
        out.push(Block {
            span: (line.from, end),
            from,
            to: tokens.len(),
            marker: found,
            capitals: is_capitals(whole),
            zone,
            cells: None,
            table: 0,
        });
        tokens.part();
    }
    (out, tokens)
}
