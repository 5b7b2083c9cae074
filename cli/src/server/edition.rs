//! What is served at a time: one engine and the calendars rendered from it.
//! Immutable but for its cache; a reload, or a new year, puts another in its place.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::SystemTime;
use std::{fs, io};

use bytes::Bytes;
use kyhan::dates::Date;
use kyhan::model::{Record, RecordEvent};
use kyhan::{Engine, Error, FeedKind, FeedQuery, Format, Lang, MAX_OCCURRENCES};

use super::log::{self, Field};
use crate::lock;
use crate::publish::atomic_file;
use crate::publish::edition::{self, Span};
use crate::publish::manifest::{etag, sha256};
use crate::publish::strict_reader::{self, Entry};

/// A file as it was when it was read: its path, its length, its time.
pub(crate) type Signature = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// A calendar ready to be sent.
#[derive(Debug)]
pub(crate) struct Calendar {
    pub(crate) text: Bytes,
    /// Weak, because the text may be sent compressed.
    pub(crate) etag: String,
    entries: Vec<Entry>,
    /// What had happened when it was rendered.
    records: Arc<Vec<Record>>,
}

/// Why an agency has no calendar to send.
#[derive(Debug)]
pub(crate) enum Missing {
    /// No plan ever knew it.
    Gone,
    /// The strict reader refuses what would be sent.
    Refused(String),
}

/// How editions are made.
#[derive(Clone, Debug)]
pub(crate) struct Making {
    pub(crate) lang: Lang,
    /// The first day of all calendars, where one is wanted.
    pub(crate) since: Option<Date>,
    /// Where the calendars are kept that were sent last, so that the numbers of their
    /// entries go on rising after a restart.
    pub(crate) folder: PathBuf,
}

pub(crate) struct Edition {
    pub(crate) engine: Engine,
    /// The year for which it was made, in UTC+07.
    pub(crate) year: i32,
    making: Making,
    window: (Date, Date),
    /// What the edition before this one had sent.
    former: HashMap<String, Arc<Calendar>>,
    sent: Mutex<HashMap<String, Arc<Calendar>>>,
}

impl Edition {
    /// Takes up the calendars that the former edition sent, so that their
    /// withdrawn entries stay as cancelled.
    pub(crate) fn new(
        engine: Engine,
        year: i32,
        making: Making,
        former: Option<&Edition>,
    ) -> Edition {
        let window = window(&engine, year, making.since);
        let former = former.map_or_else(HashMap::new, |edition| {
            let mut sent = edition.former.clone();
            sent.extend(edition.sent().iter().map(|(id, sent)| (id.clone(), Arc::clone(sent))));
            sent
        });
        Edition { engine, year, making, window, former, sent: Mutex::default() }
    }

    /// The same plans in another year.
    pub(crate) fn in_year(&self, year: i32) -> Edition {
        Edition::new(self.engine.clone(), year, self.making.clone(), Some(self))
    }

    fn sent(&self) -> MutexGuard<'_, HashMap<String, Arc<Calendar>>> {
        // A panic elsewhere leaves the map whole.
        self.sent.lock().unwrap_or_else(|broken| broken.into_inner())
    }

    /// The ids of all agencies that have a feed.
    pub(crate) fn agencies(&self) -> Result<Vec<String>, Error> {
        let (from, until) = self.window;
        let feeds = self.engine.feeds(FeedKind::Agency, from, until, &[], MAX_OCCURRENCES)?;
        Ok(feeds.iter().map(|feed| feed.id().to_owned()).collect())
    }

    /// The calendar of an agency, rendered when it is first asked for, and again when
    /// records may have moved its days.
    pub(crate) fn calendar(
        &self,
        agency: &str,
        records: &Arc<Vec<Record>>,
    ) -> Result<Arc<Calendar>, Missing> {
        let known = self.sent().get(agency).cloned();
        if let Some(known) = &known
            && (Arc::ptr_eq(&known.records, records)
                || !moves_days(&known.records) && !moves_days(records))
        {
            return Ok(Arc::clone(known));
        }
        let former = known.as_ref().or_else(|| self.former.get(agency));
        let calendar = Arc::new(self.render(agency, records, former)?);
        self.sent().insert(agency.to_owned(), Arc::clone(&calendar));
        Ok(calendar)
    }

    fn render(
        &self,
        agency: &str,
        records: &Arc<Vec<Record>>,
        former: Option<&Arc<Calendar>>,
    ) -> Result<Calendar, Missing> {
        let folder = &self.making.folder;
        let path = folder.join(format!("agency-{agency}.ics"));
        // Most plans that are saved leave most calendars as they were kept.
        let (calendar, is_kept) = self.make(agency, &path, records, former)?;
        if is_kept {
            return Ok(calendar);
        }
        // One process at a time counts on from the kept numbers.
        let _alone = fs::create_dir_all(folder).and_then(|()| lock::folder(folder));
        let (calendar, is_kept) = self.make(agency, &path, records, former)?;
        if !is_kept && let Err(error) = keep(&path, &calendar.text) {
            let reason = error.to_string();
            log::event("editions", &[("ok", Field::Bool(false)), ("reason", Field::Text(&reason))]);
        }
        Ok(calendar)
    }

    /// The calendar of an agency, and whether it is the one that is kept at a path.
    fn make(
        &self,
        agency: &str,
        path: &Path,
        records: &Arc<Vec<Record>>,
        former: Option<&Arc<Calendar>>,
    ) -> Result<(Calendar, bool), Missing> {
        let (from, until) = self.window;
        let lang = self.making.lang;
        let kept = fs::read(path).unwrap_or_default();
        let former = match former {
            Some(former) => former.entries.clone(),
            None => strict_reader::entries(&kept).unwrap_or_default(),
        };
        let query = FeedQuery {
            agency: Some(agency.to_owned()),
            records: Some(Arc::clone(records)),
            ..FeedQuery::window(Format::Ics, from, until)
        };
        let span = Span { from, until, made: self.engine.last_revised().unwrap_or(from) };
        let edition = match (self.engine.feed(&query), strict_reader::name(&kept)) {
            (Ok(feed), _) => edition::of_feed(&feed, &former, span, lang),
            (Err(_), Some(name)) => edition::of_nobody((agency, &name), &former, span, lang),
            (Err(_), None) => return Err(Missing::Gone),
        };
        let edition = edition.map_err(|refused| Missing::Refused(refused.to_string()))?;
        let is_kept = edition.text.as_bytes() == kept;
        let etag = format!("W/{}", etag(&sha256(edition.text.as_bytes())));
        let calendar = Calendar {
            text: Bytes::from(edition.text),
            etag,
            entries: edition.entries,
            records: Arc::clone(records),
        };
        Ok((calendar, is_kept))
    }
}

/// Whether any record moves a last day.
fn moves_days(records: &[Record]) -> bool {
    let moves = [RecordEvent::Extended, RecordEvent::Happened];
    records.iter().any(|record| moves.contains(&record.event))
}

/// A calendar that cannot be kept, on a full disk for example, is sent all the same.
fn keep(path: &Path, text: &[u8]) -> io::Result<()> {
    atomic_file::replace(path, text)?;
    atomic_file::keep_names(path.parent().unwrap_or(path))
}

/// From the first year of the plans to the end of the second year after this
/// one, so that the text of a calendar changes with the plans and at New Year
/// only.
fn window(engine: &Engine, year: i32, since: Option<Date>) -> (Date, Date) {
    let first = engine.first_day().map_or(year - 1, Date::year).min(year - 1);
    let new_year = |year: i32| Date::new(year, 1, 1);
    let from = since.or(new_year(first)).unwrap_or(Date::MIN);
    (from, new_year(year + 3).unwrap_or(Date::MAX).max(from))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;

    fn register(number: u32, title: &str, when: &str) -> String {
        format!(
            r#"{{"kyhan":1,"revision":{{"number":{number},"date":"2026-01-0{number}"}},
            "agencies":[{{"id":"a","name":"A","level":"province"}}],
            "instruments":[{{"id":"p","kind":"plan","title":"P","effective":{{"from":"2026-01-01"}}}}],
            "obligations":[
              {{"id":"p.1","instrument":"p","provision":"1","title":"{title}","action":"report",
                "bearers":["a"],"timing":{{"once":{{"when":"{when}","bound":"by"}}}}}},
              {{"id":"p.2","instrument":"p","provision":"2","title":"Năm","action":"report",
                "bearers":["a"],"timing":{{"recurring":{{"rrule":"FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15",
                "start":"2026-01-01","bound":"by"}}}}}}]}}"#
        )
    }

    fn text(edition: &Edition) -> String {
        text_with(edition, &Arc::default())
    }

    fn text_with(edition: &Edition, records: &Arc<Vec<Record>>) -> String {
        String::from_utf8(edition.calendar("a", records).unwrap().text.to_vec()).unwrap()
    }

    fn sequences(text: &str) -> Vec<u32> {
        let lines = text.lines().filter_map(|line| line.strip_prefix("SEQUENCE:"));
        lines.map(|number| number.parse().unwrap()).collect()
    }

    fn making(test: &str) -> Making {
        let folder = std::env::temp_dir().join(format!("kyhan-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        Making { lang: Lang::Vi, since: None, folder }
    }

    #[test]
    fn each_new_year_adds_its_dates() {
        let making = making("years");
        let engine = Engine::new(&[register(1, "Việc", "2026-03-10")]).unwrap();
        let mut edition = Edition::new(engine, 2026, making.clone(), None);
        for year in 2026..=2029 {
            if edition.year != year {
                edition = edition.in_year(year);
            }
            let text = text(&edition);
            assert!(text.contains(&format!("DTSTART;VALUE=DATE:{}0615", year + 2)), "{year}");
            assert!(!text.contains(&format!("DTSTART;VALUE=DATE:{}0615", year + 3)), "{year}");
            // What stood there before has not changed.
            assert!(sequences(&text).iter().all(|number| *number == 1), "{year}");
            assert!(!text.contains("CANCELLED"));
        }
        fs::remove_dir_all(making.folder).unwrap();
    }

    #[test]
    fn an_extension_moves_its_entry_and_raises_its_number() {
        let making = making("extension");
        let engine = Engine::new(&[register(1, "Việc", "2026-03-10")]).unwrap();
        let edition = Edition::new(engine, 2026, making.clone(), None);
        let record = |text: &str| kyhan::read_record(text.as_bytes()).unwrap();
        let extended = record(
            r#"{"occurrence":"p.1/*/1","event":"extended","on":"2026-03-01","until":"2026-03-20"}"#,
        );
        let submitted = record(r#"{"occurrence":"p.1/a/1","event":"submitted","on":"2026-03-15"}"#);
        let before = text(&edition);
        assert!(before.contains("DTSTART;VALUE=DATE:20260310"));
        let after = text_with(&edition, &Arc::new(vec![extended.clone()]));
        assert!(after.contains("DTSTART;VALUE=DATE:20260320"));
        assert!(!after.contains("DTSTART;VALUE=DATE:20260310"));
        assert_eq!(sequences(&before).into_iter().max(), Some(1));
        assert_eq!(sequences(&after).into_iter().max(), Some(2));
        // What moves no day changes nothing.
        assert_eq!(text_with(&edition, &Arc::new(vec![extended, submitted])), after);
        fs::remove_dir_all(making.folder).unwrap();
    }

    #[test]
    fn numbers_go_on_after_a_restart() {
        let making = making("restart");
        let mut numbers = Vec::new();
        for (number, title, when) in [
            (1, "Việc", "2026-03-10"),
            (1, "Việc khác", "2026-03-10"),
            (1, "Việc khác", "2026-03-10"),
            (1, "Việc", "2099-03-10"),
            (2, "Việc", "2026-03-10"),
        ] {
            let engine = Engine::new(&[register(number, title, when)]).unwrap();
            let text = text(&Edition::new(engine, 2026, making.clone(), None));
            numbers.push(sequences(&text).into_iter().max().unwrap());
        }
        // Changed, as before, withdrawn, returned.
        assert_eq!(numbers, [1, 2, 2, 3, 4]);
        fs::remove_dir_all(making.folder).unwrap();
    }
}
