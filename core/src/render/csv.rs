//! A table for spreadsheets (RFC 4180).

use std::fmt::Write;

use super::citation;
use super::feed::capacity;
use super::names::{action_name, party_name};
use crate::dates::Certainty;
use crate::feed::Feed;
use crate::lang::Lang;
use crate::plan::Index;
use crate::schedule::Occurrence;

const COLUMNS: &str = "id,due,dueAt,opens,lastWorkingDay,certainty,title,action,\
    bearer,bearerName,bearerAsWritten,recipients,via,phrase,\
    obligation,instrument,provision,citation";

/// A head line, then one line a dated duty. Duties without a date are not
/// rows of a table of dates; the other formats list them.
pub(crate) fn table(feed: &Feed, lang: Lang, most: usize) -> String {
    let mut out = String::with_capacity(capacity(200, feed.len(), 400));
    out.push_str(COLUMNS);
    out.push_str("\r\n");
    for occurrence in feed.occurrences() {
        if out.len() > most {
            break;
        }
        line(&mut out, &occurrence, lang);
    }
    out
}

fn line(out: &mut String, occurrence: &Occurrence<'_>, lang: Lang) {
    let plan = occurrence.plan;
    let text = occurrence.text();
    let row = occurrence.obligation_row();
    let names = |parties: &[Index]| {
        let parties = occurrence.resolved(parties).into_iter();
        parties.map(|party| party_name(plan, party, lang)).collect::<Vec<_>>().join("; ")
    };
    cell(out, &occurrence.id());
    // Writing to a string cannot fail.
    let _ = write!(out, ",{},{},", occurrence.due(), occurrence.due_at());
    if let Some(opens) = occurrence.opens() {
        let _ = write!(out, "{opens}");
    }
    let certainty = match occurrence.certainty() {
        Certainty::Decided => "decided",
        Certainty::Provisional => "provisional",
    };
    let _ = write!(out, ",{},{certainty}", occurrence.last_working_day());
    for value in [
        lang.text(&text.title, text.title_en.as_deref()),
        action_name(text.action, lang),
        occurrence.bearer_id().unwrap_or_default(),
        party_name(plan, occurrence.row.bearer, lang),
        occurrence.bearer_as_written().unwrap_or_default(),
        &names(&row.recipients),
        &names(&row.via),
        text.phrase.as_deref().unwrap_or_default(),
        &text.id,
        &text.instrument,
        &text.provision,
        &citation::provision(plan, occurrence.row.obligation, lang),
    ] {
        out.push(',');
        cell(out, value);
    }
    out.push_str("\r\n");
}

/// A cell. A text that a spreadsheet would take for a formula is made text by
/// an apostrophe.
fn cell(out: &mut String, text: &str) {
    let is_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let is_quoted = is_formula || text.contains([',', '"', '\r', '\n']);
    if !is_quoted {
        out.push_str(text);
        return;
    }
    out.push('"');
    if is_formula {
        out.push('\'');
    }
    for (number, part) in text.split('"').enumerate() {
        if number > 0 {
            out.push_str("\"\"");
        }
        out.push_str(part);
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_no_formula_gets_through() {
        for (text, expected) in [
            ("Sở Y tế", "Sở Y tế"),
            ("a,b", "\"a,b\""),
            ("nói \"có\"", "\"nói \"\"có\"\"\""),
            ("hai\ndòng", "\"hai\ndòng\""),
            ("=1+1", "\"'=1+1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("-2", "\"'-2\""),
            ("\t=1", "\"'\t=1\""),
            ("", ""),
        ] {
            let mut out = String::new();
            cell(&mut out, text);
            assert_eq!(out, expected);
        }
    }
}
