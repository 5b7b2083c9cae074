//! The page at an address that cannot be guessed. Beside it stand the plans that
//! are served, the records, and the list of the agencies' addresses, as beside a
//! page that calendars were published for.

use std::fs;
use std::io::ErrorKind;
use std::path::Path as FilePath;

use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use kyhan::Lang;

use super::replies::{json_answer, nothing};
use super::routes::Shared;
use super::service::{Options, Service};
use super::tokens::Tokens;
use crate::{records, sources};

/// What the page may reach: its own files.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; \
    frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// The page itself, which its address tells where the plans are.
pub(super) async fn front(
    state: Shared,
    Path(token): Path<String>,
    RawQuery(query): RawQuery,
    lang: Extension<Lang>,
) -> Response {
    let query = query.unwrap_or_default();
    if query.split('&').any(|part| part.starts_with("plans="))
        || !state.tokens().feeds.is_page(&token)
    {
        return file(state, Path((token, "index.html".to_owned())), lang).await;
    }
    let more = if query.is_empty() { String::new() } else { format!("&{query}") };
    Redirect::to(&format!("?plans=plans/index.json{more}")).into_response()
}

pub(super) async fn file(
    State(service): Shared,
    Path((token, file)): Path<(String, String)>,
    Extension(lang): Extension<Lang>,
) -> Response {
    let tokens = service.tokens();
    let is_page = tokens.feeds.is_page(&token);
    let Some(folder) = service.options.page.clone().filter(|_| is_page) else {
        return nothing(lang);
    };
    if file == "calendars/manifest.json" {
        return json_answer(StatusCode::OK, addresses(&tokens.feeds));
    }
    let read = tokio::task::spawn_blocking(move || match file.strip_prefix("plans/") {
        Some(plan) => read_plan(&service, plan),
        None => read(&folder, &file),
    });
    let Ok(Some((kind, content))) = read.await else { return nothing(lang) };
    let about = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, "private, no-cache"),
        (CONTENT_SECURITY_POLICY, POLICY),
    ];
    (about.map(|(name, value)| (name, HeaderValue::from_static(value))), content).into_response()
}

/// As the manifest of published calendars lists them, seen from its folder.
fn addresses(tokens: &Tokens) -> String {
    let feed = |(agency, token): (&str, &str)| {
        let file = format!("../../../feeds/{token}.ics");
        json!({"kind": "agency", "id": agency, "file": file})
    };
    json!({"kyhan": 1, "feeds": tokens.agencies().map(feed).collect::<Vec<_>>()}).to_string()
}

/// The list of what is served, or one file of it: `index.json`, then
/// `0/name.json` and so on, and `records/name.jsonl`.
fn read_plan(service: &Service, plan: &str) -> Option<(&'static str, Vec<u8>)> {
    let Options { paths, lang, records, .. } = &service.options;
    if plan.starts_with("records/") {
        let content = match records::lines(records.as_ref()?) {
            // The first record makes the file.
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            read => read.ok()?,
        };
        return Some(("application/x-ndjson", content));
    }
    let (plans, problems) = sources::files(paths, *lang);
    if !problems.is_empty() {
        return None;
    }
    if plan != "index.json" {
        let position: usize = plan.split_once('/')?.0.parse().ok()?;
        return Some(("application/json", fs::read(plans.get(position)?).ok()?));
    }
    // What would end the path in an address is left out of it.
    let name = |path: &FilePath| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.replace(['?', '#', '%'], "_")
    };
    let plans = plans.iter().enumerate();
    let mut files: Vec<String> =
        plans.map(|(position, path)| format!("{position}/{}", name(path))).collect();
    // Of a database too the page is given lines.
    let lines = records.as_ref().map(|path| path.with_extension("jsonl"));
    files.extend(lines.map(|path| format!("records/{}", name(&path))));
    Some(("application/json", json!({"files": files}).to_string().into_bytes()))
}

/// A file of the folder, and of what kind it is; none that a link leads to
/// elsewhere.
fn read(folder: &FilePath, file: &str) -> Option<(&'static str, Vec<u8>)> {
    let path = fs::canonicalize(folder.join(file)).ok()?;
    if !path.starts_with(fs::canonicalize(folder).ok()?) {
        return None;
    }
    let kind = match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    Some((kind, fs::read(path).ok()?))
}
