//! Plans that change while they are served. A bad file changes nothing: the
//! last good edition goes on being served.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::edition::{Edition, Signature};
use super::log::{self, Field};
use super::service::{Options, Service, year_of};
use crate::sources::Sources;

/// How often files are looked at.
pub(crate) const PERIOD: Duration = Duration::from_secs(1);

/// Looks at the clock, and at the files of the plans and of the tokens, for ever, off
/// the threads that serve.
pub(crate) async fn watch(
    service: Arc<Service>,
    mut plans: Signature,
    clock: impl Fn() -> SystemTime + Send,
) {
    let token_files = [service.options.tokens.clone(), service.options.record_tokens()];
    let mut tokens = signature(&token_files);
    loop {
        tokio::time::sleep(PERIOD).await;
        let year = year_of(clock());
        let now = signature(&service.options.paths);
        let is_new_plan = now != plans;
        let is_new_year = service.edition().year != year;
        if !is_new_plan && !is_new_year && signature(&token_files) == tokens {
            continue;
        }
        plans = now;
        let service_there = Arc::clone(&service);
        let reload = move || reload(&service_there, is_new_plan, year);
        let done = tokio::task::spawn_blocking(reload).await;
        let is_good = matches!(done, Ok(Ok(())));
        let reason = match done {
            Ok(Ok(())) => String::new(),
            Ok(Err(reason)) => reason,
            Err(error) => error.to_string(),
        };
        // Other tokens make bad plans no better.
        if is_new_plan || !is_good {
            service.set_reloaded(is_good);
        }
        log::event("reload", &[("ok", Field::Bool(is_good)), ("reason", Field::Text(&reason))]);
        tokens = signature(&token_files);
    }
}

fn reload(service: &Service, is_new_plan: bool, year: i32) -> Result<(), String> {
    let former = service.edition();
    let edition = if is_new_plan {
        load(&service.options, year, Some(&former)).map(Arc::new)
    } else if former.year != year {
        Ok(Arc::new(former.in_year(year)))
    } else {
        Ok(Arc::clone(&former))
    };
    let (edition, result) = match edition {
        Ok(edition) => (edition, Ok(())),
        // Bad plans do not keep the years from passing.
        Err(reason) if former.year != year => (Arc::new(former.in_year(year)), Err(reason)),
        Err(reason) => return Err(reason),
    };
    let agencies = edition.agencies().map_err(|error| error.to_string())?;
    let tokens =
        service.options.open_tokens(&agencies).map_err(|error| format!("tokens: {error}"))?;
    service.replace(edition, tokens);
    result
}

/// Reads and compiles the plans.
pub(crate) fn load(
    options: &Options,
    year: i32,
    former: Option<&Edition>,
) -> Result<Edition, String> {
    let lang = options.lang;
    let unreadable = |_| "the files cannot be read".to_owned();
    let sources = Sources::read(&options.paths, lang).map_err(unreadable)?;
    let engine = sources.try_engine(lang).map_err(|error| error.to_string())?;
    if sources.unconfirmed(&engine, &options.guesses, lang).is_some() {
        return Err("the plans hold guesses that nobody has confirmed".to_owned());
    }
    Ok(Edition::new(engine, year, options.making(), former))
}

/// The files behind paths, as far as they can be seen, and the folders
/// themselves.
pub(crate) fn signature(paths: &[PathBuf]) -> Signature {
    let mut files: Signature = Vec::new();
    for path in paths {
        let listed = fs::read_dir(path).map(|entries| entries.flatten().map(|entry| entry.path()));
        match listed {
            Ok(entries) => {
                for entry in entries
                    .filter(|file| file.extension().is_some_and(|e| e == "json" || e == "jsonc"))
                {
                    files.push(seen(entry));
                }
            }
            Err(_) => files.push(seen(path.clone())),
        }
    }
    files.sort();
    files
}

fn seen(path: PathBuf) -> (PathBuf, u64, Option<std::time::SystemTime>) {
    let about = fs::metadata(&path).ok();
    let length = about.as_ref().map_or(0, fs::Metadata::len);
    let time = about.and_then(|about| about.modified().ok());
    (path, length, time)
}
