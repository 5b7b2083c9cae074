//! A page that people read: no script, nothing loaded from elsewhere.

use std::fmt::Write;

use super::explain::details;
use super::feed::{capacity, feed_name, window};
use super::names::party_name;
use super::undated;
use crate::dates::Certainty;
use crate::feed::Feed;
use crate::lang::Lang;
use crate::schedule::Occurrence;
use crate::standing::Extension;

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;\
    padding:0 1rem;color:#1a1a1a;background:#fff}table{border-collapse:collapse;width:100%}\
    th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #ccc}\
    td:first-child{white-space:nowrap}pre{white-space:pre-wrap;font:inherit;margin:.4rem 0}\
    summary{cursor:pointer}";

pub(crate) fn page(feed: &Feed, lang: Lang, most: usize) -> String {
    let plan = &feed.plan;
    let mut out = String::with_capacity(capacity(2000, feed.len(), 1500));
    let code = lang.pick("vi", "en");
    let name = feed_name(feed, lang);
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>"
    );
    escape(&mut out, &name);
    let _ = write!(out, "</title>\n<style>{STYLE}</style>\n<h1>");
    escape(&mut out, &name);
    out.push_str("</h1>\n<p>");
    escape(&mut out, &window(feed, lang));
    out.push_str("</p>\n<table>\n<thead><tr>");
    let heads = lang.pick(["Hạn", "Nhiệm vụ", "Thực hiện"], ["Due", "Duty", "Bearer"]);
    for head in heads {
        let _ = write!(out, "<th scope=\"col\">{head}</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    let mut derivation = String::new();
    for occurrence in feed.occurrences() {
        if out.len() > most {
            break;
        }
        line(&mut out, &occurrence, &feed.extensions(&occurrence), &mut derivation, lang);
    }
    out.push_str("</tbody>\n</table>\n");
    if !feed.undated.is_empty() {
        let _ = write!(out, "<h2>{}</h2>\n<ul>\n", lang.pick("Chưa có ngày", "Without a date"));
        for &(obligation, reason) in &feed.undated {
            let text = plan.obligation(obligation);
            out.push_str("<li>");
            escape(&mut out, lang.text(&text.title, text.title_en.as_deref()));
            out.push_str(" – ");
            escape(&mut out, &undated::because(plan, reason, lang));
            out.push_str("</li>\n");
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</html>\n");
    out
}

fn line(
    out: &mut String,
    occurrence: &Occurrence<'_>,
    extensions: &[&Extension],
    derivation: &mut String,
    lang: Lang,
) {
    let text = occurrence.text();
    let due = extensions.last().map_or(occurrence.due(), |extension| extension.last);
    let _ = write!(out, "<tr><td><time datetime=\"{due}\">{}</time>", lang.date(due));
    if occurrence.certainty() == Certainty::Provisional {
        let _ = write!(out, "<br><small>{}</small>", lang.pick("dự kiến", "provisional"));
    }
    out.push_str("</td><td><details><summary>");
    escape(out, lang.text(&text.title, text.title_en.as_deref()));
    out.push_str("</summary><pre>");
    derivation.clear();
    details(derivation, occurrence, extensions, lang);
    escape(out, derivation);
    out.push_str("</pre></details></td><td>");
    escape(out, party_name(occurrence.plan, occurrence.row.bearer, lang));
    out.push_str("</td></tr>\n");
}

fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(letter),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_markup() {
        let mut out = String::new();
        escape(&mut out, "<script>alert('\"&\u{0}')</script>");
        assert_eq!(out, "&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;");
    }
}
