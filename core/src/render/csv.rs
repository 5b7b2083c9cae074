//! A table for spreadsheets (RFC 4180).

use super::citation;
use super::feed::capacity;
use super::names::{action_name, party_name};
use crate::cells::CsvRow;
use crate::dates::Certainty;
use crate::feed::Feed;
use crate::lang::Lang;
use crate::plan::Index;
use crate::schedule::{Instant, Occurrence};
use crate::standing::Extension;

const COLUMNS: &str = "id,due,dueAt,opens,lastWorkingDay,certainty,title,action,\
    bearer,bearerName,bearerAsWritten,recipients,via,phrase,\
    obligation,instrument,provision,citation,originalDue,extensionBasis";

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
        line(&mut out, &occurrence, &feed.extensions(&occurrence), lang);
    }
    out
}

fn line(out: &mut String, occurrence: &Occurrence<'_>, extensions: &[&Extension], lang: Lang) {
    let last = extensions.last();
    let due = last.map_or(occurrence.due(), |extension| extension.last);
    let due_at = last.map_or(occurrence.due_at(), |_| Instant::new(due, 1440));
    let basis = last.and_then(|extension| extension.basis.as_deref());
    let plan = occurrence.plan;
    let text = occurrence.text();
    let row = occurrence.obligation_row();
    let names = |parties: &[Index]| {
        let parties = occurrence.resolved(parties).into_iter();
        parties.map(|party| party_name(plan, party, lang)).collect::<Vec<_>>().join("; ")
    };
    let certainty = match occurrence.certainty() {
        Certainty::Decided => "decided",
        Certainty::Provisional => "provisional",
    };
    CsvRow::new(out)
        .text(&occurrence.id())
        .value(due)
        .value(due_at)
        .optional(occurrence.opens())
        .value(occurrence.last_working_day_before(due).0)
        .value(certainty)
        .text(lang.text(&text.title, text.title_en.as_deref()))
        .text(action_name(text.action, lang))
        .text(occurrence.bearer_id().unwrap_or_default())
        .text(party_name(plan, occurrence.row.bearer, lang))
        .text(occurrence.bearer_as_written().unwrap_or_default())
        .text(&names(&row.recipients))
        .text(&names(&row.via))
        .text(text.phrase.as_deref().unwrap_or_default())
        .text(&text.id)
        .text(&text.instrument)
        .text(&text.provision)
        .text(&citation::provision(plan, occurrence.row.obligation, lang))
        .optional(last.map(|_| occurrence.due()))
        .text(basis.unwrap_or_default())
        .end();
}
