//! The last entries of an agency's calendar: who took over from it.

use std::fmt::Write;

use super::super::names::party_name;
use super::content_lines::ContentLines;
use super::event::{Entries, begin, edition, end, span};
use super::stamp;
use super::uid::Uuid;
use crate::dates::Date;
use crate::feed::Feed;
use crate::lang::Lang;
use crate::model::SuccessionCertainty;
use crate::plan::Index;

/// Writes an event for each day before the end of the window on which the
/// agency handed over, and says how many there are.
pub(super) fn write(lines: &mut ContentLines, feed: &Feed, agency: Index, lang: Lang) -> usize {
    let plan = &feed.plan;
    let operates = |position: Index| plan.successions[position].operates;
    let of_feed = plan.hand_overs.values(agency).copied().filter(|&position| {
        !plan.successions[position].to.contains(&agency) && operates(position) < feed.until
    });
    let hand_overs: Vec<Index> = of_feed.collect();
    let groups = hand_overs.chunk_by(|&left, &right| operates(left) == operates(right));
    let mut days: Vec<(Date, &[Index])> =
        groups.filter_map(|group| Some((operates(*group.first()?), group))).collect();
    let row = &plan.parties[agency];
    if let Some(closed) = row.closed
        && days.is_empty()
        && closed + 1 < feed.until
    {
        days.push((closed + 1, &[]));
    }
    let name = party_name(plan, agency, lang);
    for &(day, successions) in &days {
        let since = lang.date(day);
        let has_closed = row.closed.is_some_and(|closed| closed <= day);
        let mut summary = if has_closed || successions.is_empty() {
            lang.say(
                format_args!("{name} thôi hoạt động từ {since}"),
                format_args!("{name} ceases to work on {since}"),
            )
        } else {
            lang.say(
                format_args!("{name} chuyển giao nhiệm vụ từ {since}"),
                format_args!("{name} hands over on {since}"),
            )
        };
        let mut description = String::new();
        let mut heirs: Vec<String> = Vec::new();
        for &position in successions {
            let text = plan.succession(position);
            let names: Vec<&str> = plan.successions[position]
                .to
                .iter()
                .map(|&heir| party_name(plan, heir, lang))
                .collect();
            for (&heir, id) in names.iter().zip(&text.to) {
                // After a merger the new agency may have the old one's name.
                let heir = if heir == name { format!("{heir} ({id})") } else { heir.to_owned() };
                if !heirs.contains(&heir) {
                    heirs.push(heir);
                }
            }
            // Writing to a string cannot fail.
            let _ = match &text.function {
                Some(function) => write!(description, "{function}: "),
                None => write!(description, "{}", lang.pick("Mọi nhiệm vụ: ", "All duties: ")),
            };
            let ids = text.to.join(", ");
            let _ = write!(description, "{} ({ids}) [{}]", names.join(", "), text.basis);
            if text.certainty == SuccessionCertainty::Unconfirmed {
                description.push_str(lang.pick(" (chưa kiểm chứng)", " (unconfirmed)"));
            }
            description.push('\n');
        }
        if heirs.is_empty() {
            summary += lang.pick("; chưa rõ cơ quan kế thừa", "; no successor is recorded");
        } else {
            summary += &lang.say(
                format_args!("; xem lịch của {}", heirs.join(", ")),
                format_args!("; see the calendar of {}", heirs.join(", ")),
            );
        }
        // No id has a tilde, so this is no occurrence's name.
        let uid = Uuid::of(&format!("~handOver/{}/{day}", plan.party_id(agency)));
        let document = successions
            .first()
            .map_or(row.source.document, |&position| plan.successions[position].source.document);
        begin(lines, Entries::Events, &uid.to_string());
        span(lines, Entries::Events, day, day);
        edition(lines, stamp::of_document(plan, document, Some(day)));
        lines.text("SUMMARY:", &summary);
        if !description.is_empty() {
            lines.text("DESCRIPTION:", description.trim_end());
        }
        lines.text("CATEGORIES:", lang.pick("Sắp xếp tổ chức", "Reorganisation"));
        lines.line("STATUS:CONFIRMED");
        lines.line("TRANSP:TRANSPARENT");
        end(lines, Entries::Events);
    }
    days.len()
}
