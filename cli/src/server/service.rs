//! What all requests share.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{SystemTime, UNIX_EPOCH};

use kyhan::Lang;
use kyhan::dates::Date;

use super::edition::{Edition, Making};
use super::hosts::Hosts;
use super::metrics::Metrics;
use super::record_book::RecordBook;
use super::tokens::{PAGE, Tokens, hash};
use crate::arguments::Guesses;

/// How the service was started.
pub(crate) struct Options {
    pub(crate) paths: Vec<PathBuf>,
    /// Whether guesses may go out.
    pub(crate) guesses: Guesses,
    pub(crate) listen: SocketAddr,
    /// Names by which it is spoken to, beside those of its addresses.
    pub(crate) hosts: Vec<String>,
    pub(crate) tokens: PathBuf,
    pub(crate) records: Option<PathBuf>,
    /// The first day of all calendars, where one is wanted.
    pub(crate) since: Option<Date>,
    /// The folder of the page.
    pub(crate) page: Option<PathBuf>,
    /// The secret of those who may append all records and, when others than this
    /// machine can connect, ask the API.
    pub(crate) secret: Option<String>,
    pub(crate) lang: Lang,
}

impl Options {
    /// The addresses of the agencies' calendars, and of the page where there is one.
    pub(crate) fn open_tokens(&self, agencies: &[String]) -> io::Result<AllTokens> {
        let page = self.page.as_ref().map(|_| PAGE);
        let names = || agencies.iter().map(String::as_str);
        let feeds = Tokens::open(&self.tokens, names().chain(page))?;
        // Without the secret nobody appends.
        let records = match self.records.as_ref().and(self.secret.as_ref()) {
            Some(_) => Tokens::open(&self.record_tokens(), names())?,
            None => Tokens::default(),
        };
        Ok(AllTokens { feeds, records })
    }

    /// The file of the tokens with which agencies append records.
    pub(crate) fn record_tokens(&self) -> PathBuf {
        self.tokens.with_extension("records.json")
    }

    pub(crate) fn making(&self) -> Making {
        let folder = self.tokens.with_extension("editions");
        Making { lang: self.lang, since: self.since, folder }
    }
}

/// Who may read what, and who may append.
#[derive(Debug)]
pub(crate) struct AllTokens {
    pub(crate) feeds: Tokens,
    pub(crate) records: Tokens,
}

/// Who appends records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Writer {
    /// Whoever has the secret: all records.
    Anybody,
    /// An agency: that it handed in what it owes, or took it back.
    Agency(String),
}

pub(crate) struct Service {
    pub(crate) options: Options,
    pub(crate) hosts: Hosts,
    current: RwLock<(Arc<Edition>, Arc<AllTokens>)>,
    pub(crate) records: Option<RecordBook>,
    pub(crate) metrics: Metrics,
    is_reloaded: AtomicBool,
}

impl Service {
    pub(crate) fn new(options: Options, edition: Edition, tokens: AllTokens) -> Service {
        let records = options.records.clone().map(RecordBook::new);
        let hosts = Hosts::new(options.listen, &options.hosts);
        let current = RwLock::new((Arc::new(edition), Arc::new(tokens)));
        let is_reloaded = AtomicBool::new(true);
        Service { options, hosts, current, records, metrics: Metrics::default(), is_reloaded }
    }

    fn current(&self) -> (Arc<Edition>, Arc<AllTokens>) {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn edition(&self) -> Arc<Edition> {
        self.current().0
    }

    pub(crate) fn tokens(&self) -> Arc<AllTokens> {
        self.current().1
    }

    /// Serves another edition from the next request on.
    pub(crate) fn replace(&self, edition: Arc<Edition>, tokens: AllTokens) {
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        *current = (edition, Arc::new(tokens));
    }

    pub(crate) fn set_reloaded(&self, is_good: bool) {
        let counter = if is_good { &self.metrics.reloads } else { &self.metrics.failed_reloads };
        counter.fetch_add(1, Ordering::Relaxed);
        self.is_reloaded.store(is_good, Ordering::Relaxed);
    }

    /// Whether the plans that are served are those in the files.
    pub(crate) fn is_reloaded(&self) -> bool {
        self.is_reloaded.load(Ordering::Relaxed)
    }

    /// Who has a secret. Hashes are compared, so that the time it takes says nothing
    /// about the secret.
    pub(crate) fn writer(&self, offered: &[u8]) -> Option<Writer> {
        let secret = self.options.secret.as_ref();
        if secret.is_some_and(|secret| hash(secret.as_bytes()) == hash(offered)) {
            return Some(Writer::Anybody);
        }
        let offered = std::str::from_utf8(offered).ok()?;
        let tokens = self.tokens();
        tokens.records.agency(offered).map(|agency| Writer::Agency(agency.to_owned()))
    }
}

/// The year of an instant, in UTC+07.
pub(crate) fn year_of(now: SystemTime) -> i32 {
    let seconds = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i32::try_from((seconds + 7 * 3600) / 86_400).unwrap_or(i32::MAX);
    Date::new(1970, 1, 1).map_or(1970, |epoch| (epoch + days).year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_year_begins_in_vietnam() {
        // 2026-12-31 16:59:59 and 17:00:00 UTC.
        for (seconds, year) in [(1_798_736_399, 2026), (1_798_736_400, 2027), (0, 1970)] {
            assert_eq!(year_of(UNIX_EPOCH + Duration::from_secs(seconds)), year);
        }
    }
}
