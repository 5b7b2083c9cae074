//! What is served at a time: one engine and the calendars rendered from it.
//! Immutable but for its cache; a reload puts another in its place.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use kyhan::dates::Date;
use kyhan::{
    Engine, Error, FeedKind, FeedQuery, FeedStyle, Format, Lang, MAX_OCCURRENCES,
    withdrawn_calendar,
};

use crate::publish::manifest::{etag, sha256};
use crate::publish::next_edition;
use crate::publish::strict_reader::Entry;

/// A file as it was when it was read: its path, its length, its time.
pub(crate) type Signature = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// A calendar ready to be sent.
#[derive(Debug)]
pub(crate) struct Calendar {
    pub(crate) text: Bytes,
    /// Weak, because the text may be sent compressed.
    pub(crate) etag: String,
    name: String,
    entries: Vec<Entry>,
}

/// Why an agency has no calendar to send.
#[derive(Debug)]
pub(crate) enum Missing {
    /// The plans no longer know it.
    Gone,
    /// The strict reader refuses what would be sent.
    Refused(String),
}

pub(crate) struct Edition {
    pub(crate) engine: Engine,
    pub(crate) lang: Lang,
    window: (Date, Date),
    /// What the edition before this one had sent.
    former: HashMap<String, Arc<Calendar>>,
    sent: Mutex<HashMap<String, Arc<Calendar>>>,
}

impl Edition {
    /// Takes up the calendars that the former edition sent, so that their
    /// withdrawn entries stay as cancelled.
    pub(crate) fn new(engine: Engine, lang: Lang, former: Option<&Edition>) -> Edition {
        let window = window(&engine);
        let former = former.map_or_else(HashMap::new, |edition| {
            let mut sent = edition.former.clone();
            sent.extend(edition.sent().iter().map(|(id, sent)| (id.clone(), Arc::clone(sent))));
            sent
        });
        Edition { engine, lang, window, former, sent: Mutex::default() }
    }

    fn sent(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Calendar>>> {
        // A panic elsewhere leaves the map whole.
        self.sent.lock().unwrap_or_else(|broken| broken.into_inner())
    }

    /// The ids of all agencies that have a feed.
    pub(crate) fn agencies(&self) -> Result<Vec<String>, Error> {
        let (from, until) = self.window;
        let feeds = self.engine.feeds(FeedKind::Agency, from, until, MAX_OCCURRENCES)?;
        Ok(feeds.iter().map(|feed| feed.id().to_owned()).collect())
    }

    /// The calendar of an agency, rendered when it is first asked for.
    pub(crate) fn calendar(&self, agency: &str) -> Result<Arc<Calendar>, Missing> {
        if let Some(known) = self.sent().get(agency) {
            return Ok(Arc::clone(known));
        }
        let calendar = Arc::new(self.render(agency)?);
        self.sent().insert(agency.to_owned(), Arc::clone(&calendar));
        Ok(calendar)
    }

    fn render(&self, agency: &str) -> Result<Calendar, Missing> {
        let (from, until) = self.window;
        let former = self.former.get(agency);
        let query = FeedQuery {
            agency: Some(agency.to_owned()),
            ..FeedQuery::window(Format::Ics, from, until)
        };
        let (name, text, entries) = match (self.engine.feed(&query), former) {
            (Ok(feed), _) => {
                let made = self.engine.last_revised().unwrap_or(from);
                let entries = former.map_or(&[][..], |former| &former.entries);
                let (text, entries) = next_edition(&feed, entries, (from, until, made), self.lang)
                    .map_err(|refused| Missing::Refused(refused.to_string()))?;
                (feed.name(self.lang), text, entries)
            }
            (Err(_), Some(former)) => {
                let made = self.engine.last_revised().unwrap_or(from);
                let withdrawn = crate::publish::all_withdrawn(&former.entries, (from, until, made));
                let style = FeedStyle { lang: self.lang, withdrawn, ..FeedStyle::default() };
                let text = withdrawn_calendar(agency, &former.name, &style);
                (former.name.clone(), text, former.entries.clone())
            }
            (Err(_), None) => return Err(Missing::Gone),
        };
        let etag = format!("W/{}", etag(&sha256(text.as_bytes())));
        Ok(Calendar { text: Bytes::from(text), etag, name, entries })
    }
}

/// From the first year of the plans to the end of the second year after this
/// one, so that the text of a calendar changes with the plans and at New Year
/// only.
fn window(engine: &Engine) -> (Date, Date) {
    let year = this_year();
    let first = engine.first_day().map_or(year - 1, Date::year).min(year - 1);
    let new_year = |year: i32| Date::new(year, 1, 1);
    (new_year(first).unwrap_or(Date::MIN), new_year(year + 3).unwrap_or(Date::MAX))
}

/// The year by the clock, in UTC+07.
fn this_year() -> i32 {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = (seconds + 7 * 3600) / 86_400;
    Date::new(1970, 1, 1).map_or(1970, |epoch| (epoch + days as i32).year())
}
