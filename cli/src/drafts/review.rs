//! The page on which a person compares a draft with its document and confirms it:
//! the source on the left, the duties on the right. It needs nothing but itself.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use kyhan::Lang;
use kyhan_reading::{Confidence, DraftDuty};

use super::Drafted;
use crate::failure::Failure;
use crate::views::draft_words as say;

const STYLE: &str = include_str!("review.css");
const SCRIPT: &str = include_str!("review.js");

/// The page of a draft.
pub(crate) fn page(drafted: &Drafted, lang: Lang) -> Result<String, Failure> {
    let title = escaped(drafted.title());
    let heading = lang.pick("Bản nháp sổ nghĩa vụ", "Draft register");
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
         <title>{heading}: {title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        lang.code()
    );
    header(&mut out, drafted, heading, lang);
    let _ = write!(
        out,
        "<main>\n<section id=\"source\" aria-label=\"{}\">",
        lang.pick("Văn bản", "Document")
    );
    source(&mut out, drafted);
    out += "</section>\n<section id=\"duties\">\n";
    let mut last = None;
    for duty in drafted.by_risk() {
        if last.replace(duty.confidence) != Some(duty.confidence) {
            let words = group(duty.confidence, lang);
            let _ = writeln!(out, "<h2>{words} ({})</h2>", drafted.count(duty.confidence));
        }
        card(&mut out, drafted, duty, lang);
    }
    left_out(&mut out, drafted, lang);
    out += "</section>\n</main>\n";
    // "<" would end the element early.
    let register = drafted.register()?.replace('<', "\\u003c");
    let words = serde_json::json!({
        "confirmed": lang.pick("đã xác nhận", "confirmed"),
        "rejected": lang.pick("đã bỏ", "rejected"),
        "left": lang.pick("việc chưa xác nhận", "not confirmed yet"),
    });
    let _ = write!(
        out,
        "<script type=\"application/json\" id=\"register\">{register}</script>\n\
         <script type=\"application/json\" id=\"words\">{words}</script>\n\
         <script>\n{SCRIPT}</script>\n</body>\n</html>\n"
    );
    Ok(out)
}

fn header(out: &mut String, drafted: &Drafted, heading: &str, lang: Lang) {
    let count = |confidence: Confidence| {
        format!("{} {}", drafted.count(confidence), say::confidence(confidence, lang))
    };
    let _ = write!(
        out,
        "<header>\n<h1>{heading}</h1>\n<p>{}</p>\n<p class=\"counts\">{}, {}, {}</p>\n",
        escaped(drafted.title()),
        count(Confidence::Guess),
        count(Confidence::Check),
        count(Confidence::Sure),
    );
    for warning in say::warnings(&drafted.draft, lang) {
        let _ = writeln!(out, "<p class=\"warning\">{}</p>", escaped(warning));
    }
    for refused in &drafted.refused {
        let label = lang.pick("sổ chưa dùng được", "the register cannot be used");
        let _ = writeln!(out, "<p class=\"warning\">{label}: {}</p>", escaped(refused));
    }
    let _ = write!(
        out,
        "<p><button id=\"save\">{}</button> <span id=\"left\"></span></p>\n</header>\n",
        lang.pick("Tải sổ (register.json)", "Download the register (register.json)")
    );
}

/// The text in pieces that no span of the draft cuts, each with its byte.
fn source(out: &mut String, drafted: &Drafted) {
    let draft = &drafted.draft;
    let mut cuts = BTreeSet::from([0, draft.text.len()]);
    let mut cut = |span: (usize, usize)| {
        cuts.insert(span.0);
        cuts.insert(span.1);
    };
    let spans = draft.duties.iter().flat_map(|duty| duty.evidence.iter().map(|e| e.span));
    spans.for_each(&mut cut);
    draft.duties.iter().for_each(|duty| cut(duty.span));
    draft.dismissed.iter().for_each(|date| cut(date.span));
    let cuts: Vec<usize> = cuts.into_iter().collect();
    let mut times: Vec<(usize, usize, &str)> = draft
        .duties
        .iter()
        .map(|duty| (duty.span.0, duty.span.1, class(duty.confidence)))
        .chain(draft.dismissed.iter().map(|date| (date.span.0, date.span.1, "dismissed")))
        .collect();
    times.sort_unstable();
    let mut next = 0;
    for pair in cuts.windows(2) {
        let &[from, to] = pair else { continue };
        while times.get(next).is_some_and(|time| time.1 <= from) {
            next += 1;
        }
        let time = times.get(next).filter(|time| time.0 <= from && to <= time.1);
        let words = escaped(draft.text.get(from..to).unwrap_or_default());
        let _ = match time {
            Some((_, _, class)) => {
                write!(out, "<mark id=\"b{from}\" class=\"{class}\">{words}</mark>")
            }
            None => write!(out, "<span id=\"b{from}\">{words}</span>"),
        };
    }
}

fn class(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "sure",
        Confidence::Check => "check",
        Confidence::Guess => "guess",
    }
}

fn group(confidence: Confidence, lang: Lang) -> &'static str {
    match confidence {
        Confidence::Guess => lang.pick("Phỏng đoán: đọc kỹ văn bản", "Guesses: read the document"),
        Confidence::Check => {
            lang.pick("Cần xem lại: có phần suy ra", "To check: a part is inferred")
        }
        Confidence::Sure => lang.pick("Chắc chắn: văn bản nói rõ", "Sure: the words say it"),
    }
}

/// Words that lead to their place in the source.
fn link(out: &mut String, span: (usize, usize), words: &str) {
    let _ = write!(
        out,
        "<a href=\"#b{0}\" data-from=\"{0}\" data-to=\"{1}\">{2}</a>",
        span.0,
        span.1,
        escaped(words)
    );
}

fn card(out: &mut String, drafted: &Drafted, duty: &DraftDuty, lang: Lang) {
    let id = escaped(&duty.obligation);
    let _ = write!(
        out,
        "<article class=\"{}\" data-id=\"{id}\">\n<h3>{}</h3>\n<dl>\n",
        class(duty.confidence),
        escaped(drafted.text(duty, "title")),
    );
    let _ = write!(out, "<dt>{}</dt><dd>", say::field("timing", lang));
    link(out, duty.span, &one_line(&duty.phrase));
    let due = say::due(drafted, duty, lang);
    let words = escaped(&say::timing(drafted, &duty.timing, lang));
    let _ = write!(out, "<br>{words}");
    if !due.is_empty() {
        let label = lang.pick("hạn cuối", "last day");
        let _ = write!(out, "<br><strong>{label}: {due}</strong>");
    }
    out.push_str("</dd>\n");
    for field in ["bearers", "coordinators", "recipients", "via", "title"] {
        let label = say::field(field, lang);
        let found: Vec<_> = duty.evidence.iter().filter(|e| e.field == field).collect();
        if found.is_empty() {
            if field == "bearers" {
                let nobody = lang.pick("không nêu", "nobody is named");
                let _ = writeln!(out, "<dt>{label}</dt><dd>{nobody}</dd>");
            }
            continue;
        }
        let _ = write!(out, "<dt>{label}</dt><dd>");
        for (at, evidence) in found.into_iter().enumerate() {
            if at > 0 {
                out.push_str("; ");
            }
            let words = drafted.draft.text.get(evidence.span.0..evidence.span.1);
            link(out, evidence.span, &one_line(words.unwrap_or_default()));
            if field != "title" {
                let _ = write!(out, " <small>{}</small>", say::basis(evidence.basis, lang));
            }
        }
        out.push_str("</dd>\n");
    }
    let _ = writeln!(
        out,
        "<dt>{}</dt><dd>{}</dd>",
        lang.pick("Điều khoản", "Provision"),
        escaped(drafted.text(duty, "provision"))
    );
    for open in &duty.ambiguities {
        let _ = writeln!(
            out,
            "<dt>{}</dt><dd>{}: {} → <strong>{}</strong></dd>",
            lang.pick("Chưa rõ", "Open"),
            escaped(say::ambiguity(&open.kind, lang)),
            escaped(&open.readings.join(" | ")),
            escaped(&open.chosen)
        );
    }
    let entry = drafted.entry("obligations", &duty.obligation);
    let guessed = entry.and_then(|entry| entry.get("unconfirmed")?.as_array());
    if let Some(fields) = guessed {
        let fields: Vec<&str> =
            fields.iter().filter_map(|field| Some(say::field(field.as_str()?, lang))).collect();
        let label = lang.pick("Chưa xác nhận", "Unconfirmed");
        let _ = writeln!(out, "<dt class=\"open\">{label}</dt><dd>{}</dd>", fields.join(", "));
    }
    let _ = writeln!(
        out,
        "</dl>\n<p><button class=\"confirm\">{}</button> <button class=\"reject\">{}</button> \
         <output></output></p>\n</article>",
        lang.pick("Đúng, xác nhận", "Right, confirm"),
        lang.pick("Sai, bỏ khỏi sổ", "Wrong, leave it out")
    );
}

/// What was looked at and left out: dates, and blocks without a duty.
fn left_out(out: &mut String, drafted: &Drafted, lang: Lang) {
    let draft = &drafted.draft;
    let heading = lang.pick("Mốc thời gian không phải là hạn", "Dates that are no deadline");
    let _ =
        writeln!(out, "<h2>{heading} ({})</h2>\n<ul class=\"dismissed\">", draft.dismissed.len());
    for date in &draft.dismissed {
        out.push_str("<li>");
        link(out, date.span, &date.phrase);
        let reason = lang.pick(date.reason.vietnamese(), date.reason.english());
        let _ = writeln!(out, ": {reason}</li>");
    }
    let heading = lang.pick("Đoạn không có việc nào", "Blocks without a duty");
    let _ =
        writeln!(out, "</ul>\n<details><summary>{heading} ({})</summary>\n<ul>", draft.blank.len());
    for &(from, to) in &draft.blank {
        let words = one_line(draft.text.get(from..to).unwrap_or_default());
        let mut short: String = words.chars().take(120).collect();
        if short.len() < words.len() {
            short.push('…');
        }
        out.push_str("<li>");
        link(out, (from, to), &short);
        out.push_str("</li>\n");
    }
    out.push_str("</ul></details>\n");
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
