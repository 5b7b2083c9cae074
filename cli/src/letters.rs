//! Letters as files that any mail system can send: RFC 5322 with MIME, one for a recipient
//! and a morning, the calendar entries of their duties attached.

use std::collections::BTreeMap;
use std::path::Path;

use kyhan::answers::{AlertsAnswer, DigestAnswer};
use kyhan::dates::Date;
use kyhan::{AlertsQuery, Engine, Error, FeedQuery, FeedStyle, Format};
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::mime::MimePart;
use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::publish::atomic_file;

/// Days from 1970-01-01 begin at 7 o'clock in Việt Nam when they are counted in UTC.
const SECONDS_OF_A_DAY: i64 = 86_400;

/// Who sends, and the addresses of agencies by their ids.
pub(crate) struct Addresses {
    pub(crate) sender: String,
    pub(crate) of: BTreeMap<String, String>,
}

/// What was written, and the names of those that have no address.
#[derive(Default)]
pub(crate) struct Written {
    pub(crate) letters: usize,
    pub(crate) without_address: Vec<String>,
}

/// Writes the letters of each morning after `since`, up to and including `last`. What was
/// settled by the last day is in none.
pub(crate) fn write(
    engine: &Engine,
    query: &AlertsQuery,
    addresses: &Addresses,
    folder: &Path,
) -> Result<Written, Failure> {
    let lang = query.lang;
    let refused = |error: Error| Failure::question(&error, lang);
    let all = engine.alerts(query).map_err(refused)?;
    let all = all.answer();
    let events = events(engine, &all, query)?;
    let settled = all.alerts.iter().filter(|alert| alert.settled).map(|alert| alert.id.clone());
    let acknowledged: Vec<String> = query.acknowledged.iter().cloned().chain(settled).collect();
    let mut mornings: Vec<Date> = all.alerts.iter().map(|alert| alert.day).collect();
    mornings.dedup();
    let failed = |path: &Path, error: &std::io::Error| {
        let help = lang.pick("kiểm tra lại thư mục", "check the folder");
        Failure::message(&format!("{}: {error}", path.display()), help, lang)
    };
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    let mut written = Written::default();
    for morning in mornings {
        let of_morning = AlertsQuery {
            since: morning - 1,
            last: morning,
            acknowledged: acknowledged.clone(),
            ..query.clone()
        };
        let alerts = engine.alerts(&of_morning).map_err(refused)?;
        let answer = alerts.answer();
        for digest in &answer.digests {
            let entries = entries(&answer, digest, &events);
            let text = letter(digest, morning, addresses, &entries)
                .map_err(|error| failed(folder, &error))?;
            let path = folder.join(format!("{morning}-{}.eml", digest.to));
            atomic_file::replace(&path, &text).map_err(|error| failed(&path, &error))?;
            written.letters += 1;
            let name = digest.name.to_owned();
            if !addresses.of.contains_key(digest.to) && !written.without_address.contains(&name) {
                written.without_address.push(name);
            }
        }
    }
    Ok(written)
}

/// The calendar entries of everything that the alerts are about, by occurrence.
fn events(
    engine: &Engine,
    answer: &AlertsAnswer<'_>,
    asked: &AlertsQuery,
) -> Result<BTreeMap<String, String>, Failure> {
    let lang = asked.lang;
    let refused = |error: Error| Failure::question(&error, lang);
    let records = asked.records.as_deref().map_or(&[][..], Vec::as_slice);
    let engine = engine.with_events(records, asked.last).map_err(refused)?;
    let mut by_uid = BTreeMap::new();
    let mut days = Vec::new();
    for alert in &answer.alerts {
        let occurrence = engine.occurrence(&alert.occurrence).map_err(refused)?;
        days.push(occurrence.due());
        by_uid.insert(occurrence.uid().to_string(), alert.occurrence.clone());
    }
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
        return Ok(BTreeMap::new());
    };
    let query = FeedQuery {
        records: asked.records.clone(),
        lang,
        ..FeedQuery::window(Format::Ics, *first, *last + 1)
    };
    let feed = engine.feed(&query).map_err(refused)?;
    let text = feed.render(Format::Ics, &FeedStyle { lang, ..FeedStyle::default() });
    let mut events = BTreeMap::new();
    for part in text.split("BEGIN:VEVENT\r\n").skip(1) {
        let Some((body, _)) = part.split_once("END:VEVENT\r\n") else { continue };
        let uid = body.lines().find_map(|line| line.strip_prefix("UID:")).unwrap_or_default();
        if let Some(occurrence) = by_uid.get(uid) {
            let event = format!("BEGIN:VEVENT\r\n{body}END:VEVENT\r\n");
            events.insert(occurrence.clone(), event);
        }
    }
    Ok(events)
}

/// The entries of the duties in a letter.
fn entries(
    answer: &AlertsAnswer<'_>,
    digest: &DigestAnswer<'_>,
    events: &BTreeMap<String, String>,
) -> String {
    let mut occurrences: Vec<&str> = Vec::new();
    for alert in answer.alerts.iter().filter(|alert| digest.alerts.contains(&alert.id)) {
        if !occurrences.contains(&&*alert.occurrence) {
            occurrences.push(&alert.occurrence);
        }
    }
    occurrences.into_iter().filter_map(|id| events.get(id).map(String::as_str)).collect()
}

/// One letter. An agency without an address stands in `To` as a group without members
/// (RFC 5322, 3.4), so that no address is invented.
fn letter(
    digest: &DigestAnswer<'_>,
    morning: Date,
    addresses: &Addresses,
    entries: &str,
) -> std::io::Result<Vec<u8>> {
    let mut hash = Sha256::new();
    hash.update(format!("{morning}\n{}\n{}", digest.to, digest.text));
    let hash: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let domain = addresses.sender.rsplit_once('@').map_or("", |(_, domain)| domain);
    let to = match addresses.of.get(digest.to) {
        Some(address) => Address::new_address(Some(digest.name), address.as_str()),
        None => Address::new_group(Some(digest.name), Vec::new()),
    };
    // Lines of text end with CRLF in MIME, encoded ones too (RFC 2046, 4.1.1).
    let mut parts = vec![MimePart::new("text/plain", digest.text.replace('\n', "\r\n"))];
    if !entries.is_empty() {
        let calendar = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kyhan//kyhan//EN\r\n\
             CALSCALE:GREGORIAN\r\n{entries}END:VCALENDAR\r\n"
        );
        let kind = ContentType::new("text/calendar").attribute("charset", "utf-8");
        parts.push(MimePart::new(kind, calendar.into_bytes()).attachment("nhac-viec.ics"));
    }
    let mixed = ContentType::new("multipart/mixed").attribute("boundary", format!("kyhan-{hash}"));
    let text = MessageBuilder::new()
        .from(addresses.sender.as_str())
        .to(to)
        .subject(digest.subject.as_str())
        .date(i64::from(morning.day_number()) * SECONDS_OF_A_DAY)
        .message_id(format!("{hash}@{domain}"))
        .body(MimePart::new(mixed, parts))
        .write_to_string()?;
    // An encoded word is followed by a blank (RFC 2047, 5), which the builder leaves out
    // before the colon of a group.
    Ok(text.replacen("?=:;", "?= :;", 1).into_bytes())
}
