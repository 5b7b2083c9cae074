//! The page at an address that cannot be guessed. Beside it stands the list of
//! the agencies' addresses, as beside a page that calendars were published for.

use std::fs;
use std::path::Path as FilePath;

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::routes::{Shared, json_answer, nothing};
use super::tokens::Tokens;

/// What the page may reach: its own files.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; \
    frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

pub(super) async fn front(state: Shared, Path(token): Path<String>) -> Response {
    file(state, Path((token, "index.html".to_owned()))).await
}

pub(super) async fn file(
    State(service): Shared,
    Path((token, file)): Path<(String, String)>,
) -> Response {
    let tokens = service.tokens();
    let Some(folder) = service.options.page.clone().filter(|_| tokens.is_page(&token)) else {
        return nothing();
    };
    if file == "calendars/manifest.json" {
        return json_answer(StatusCode::OK, addresses(&tokens));
    }
    let read = tokio::task::spawn_blocking(move || read(&folder, &file)).await;
    let Ok(Some((kind, content))) = read else { return nothing() };
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
