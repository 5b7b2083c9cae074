//! What all requests share.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};

use kyhan::Lang;

use super::edition::Edition;
use super::record_file::RecordFile;
use super::tokens::{PAGE, Tokens, hash};
use crate::arguments::Guesses;

/// How the service was started.
pub(crate) struct Options {
    pub(crate) paths: Vec<PathBuf>,
    /// Whether guesses may go out.
    pub(crate) guesses: Guesses,
    pub(crate) listen: SocketAddr,
    pub(crate) tokens: PathBuf,
    pub(crate) records: Option<PathBuf>,
    /// The folder of the page.
    pub(crate) page: Option<PathBuf>,
    /// The secret of those who may append records and, when others than this
    /// machine can connect, ask the API.
    pub(crate) secret: Option<String>,
    pub(crate) lang: Lang,
}

impl Options {
    /// The tokens of the agencies, and of the page where there is one.
    pub(crate) fn open_tokens(&self, agencies: &[String]) -> io::Result<Tokens> {
        let page = self.page.as_ref().map(|_| PAGE);
        Tokens::open(&self.tokens, agencies.iter().map(String::as_str).chain(page))
    }
}

pub(crate) struct Service {
    pub(crate) options: Options,
    current: RwLock<(Arc<Edition>, Arc<Tokens>)>,
    pub(crate) records: Option<RecordFile>,
    is_reloaded: AtomicBool,
}

impl Service {
    pub(crate) fn new(options: Options, edition: Edition, tokens: Tokens) -> Service {
        let records = options.records.clone().map(RecordFile::new);
        let current = RwLock::new((Arc::new(edition), Arc::new(tokens)));
        Service { options, current, records, is_reloaded: AtomicBool::new(true) }
    }

    fn current(&self) -> (Arc<Edition>, Arc<Tokens>) {
        self.current.read().unwrap_or_else(|broken| broken.into_inner()).clone()
    }

    pub(crate) fn edition(&self) -> Arc<Edition> {
        self.current().0
    }

    pub(crate) fn tokens(&self) -> Arc<Tokens> {
        self.current().1
    }

    /// Serves another edition from the next request on.
    pub(crate) fn replace(&self, edition: Arc<Edition>, tokens: Tokens) {
        let mut current = self.current.write().unwrap_or_else(|broken| broken.into_inner());
        *current = (edition, Arc::new(tokens));
    }

    pub(crate) fn set_reloaded(&self, is_good: bool) {
        self.is_reloaded.store(is_good, Ordering::Relaxed);
    }

    /// Whether the plans that are served are those in the files.
    pub(crate) fn is_reloaded(&self) -> bool {
        self.is_reloaded.load(Ordering::Relaxed)
    }

    /// Whether a caller has the secret. Hashes are compared, so that the time
    /// it takes says nothing about the secret.
    pub(crate) fn knows_secret(&self, offered: Option<&[u8]>) -> bool {
        match (&self.options.secret, offered) {
            (Some(secret), Some(offered)) => hash(secret.as_bytes()) == hash(offered),
            _ => false,
        }
    }
}
