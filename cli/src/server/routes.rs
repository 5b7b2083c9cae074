//! What is answered at which address.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
    WWW_AUTHENTICATE,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use kyhan::{ErrorKind, Lang, Request};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::edition::Missing;
use super::log::{self, Field};
use super::metrics::Now;
use super::record_book::RecordBook;
use super::replies::{error, internal, json_answer, nothing, worded};
use super::service::{Service, Writer};
use super::{page, writing};
use crate::records::Contents;

pub(super) type Shared = State<Arc<Service>>;

/// What is answered here, as OpenAPI 3.1.
const DESCRIPTION: &str = include_str!("openapi.json");

pub(crate) fn routes(service: Arc<Service>) -> Router {
    Router::new()
        .route("/", get(home))
        .route("/healthz", get(health))
        .route("/metrics", get(metrics))
        .route("/feeds/{file}", get(feed))
        .route("/pages/{token}/", get(page::front))
        .route("/pages/{token}/{*file}", get(page::file))
        .route("/api", get(description).post(ask))
        .route("/api/records", post(writing::append))
        .route("/api/{call}", get(ask_by_address))
        .fallback(|Extension(lang): Extension<Lang>| async move { nothing(lang) })
        .method_not_allowed_fallback(|Extension(lang): Extension<Lang>| async move {
            let words = ("địa chỉ này cần phương thức khác", "use another method here");
            error(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", words, lang)
        })
        .with_state(service)
}

async fn description() -> Response {
    json_answer(StatusCode::OK, DESCRIPTION.to_owned())
}

/// Whether the service is as it should be, and else why not. It answers either way.
async fn health(State(service): Shared, Extension(lang): Extension<Lang>) -> Response {
    let is_current = service.is_reloaded();
    let checked = tokio::task::spawn_blocking(move || {
        let mut reasons = Vec::new();
        if !service.is_reloaded() {
            reasons.push(lang.pick(
                "tệp kế hoạch có lỗi; dịch vụ dùng bản đúng gần nhất".to_owned(),
                "the plans in the files have errors; the last good ones are served".to_owned(),
            ));
        }
        if let Some(book) = &service.records {
            reasons.extend(unwell(book, lang));
        }
        reasons
    });
    let Ok(reasons) = checked.await else { return internal(lang) };
    let status = if reasons.is_empty() { "ok" } else { "degraded" };
    let document = json!({"status": status, "plansAreCurrent": is_current, "reasons": reasons});
    worded(StatusCode::OK, document.to_string(), lang)
}

/// What is wrong with the file of records.
fn unwell(book: &RecordBook, lang: Lang) -> Vec<String> {
    let name = book.name();
    match book.read() {
        Err(error) => vec![lang.pick(
            format!("{name}: không đọc được: {error}"),
            format!("{name}: cannot be read: {error}"),
        )],
        Ok(contents) => broken_lines(&name, &contents, lang)
            .map(|(line, reason)| format!("{name}:{line}: {reason}"))
            .collect(),
    }
}

/// The first lines that are no records, and why.
fn broken_lines(
    name: &str,
    contents: &Contents,
    lang: Lang,
) -> impl Iterator<Item = (u32, String)> {
    const SHOWN: usize = 20;
    let rest = contents.broken.len().saturating_sub(SHOWN);
    if rest > 0 {
        let rest = rest as u64;
        log::event("records", &[("file", Field::Text(name)), ("moreBroken", Field::Number(rest))]);
    }
    contents.broken.iter().take(SHOWN).map(move |broken| (broken.line, broken.words(lang).1))
}

async fn metrics(
    State(service): Shared,
    headers: HeaderMap,
    Extension(lang): Extension<Lang>,
) -> Response {
    if let Some(refused) = refusal(&service, &headers, lang) {
        return refused;
    }
    let text = tokio::task::spawn_blocking(move || {
        let records = match &service.records {
            None => Some((0, 0)),
            Some(book) => book.read().ok().map(|book| (book.records.len(), book.broken.len())),
        };
        let agencies = service.tokens().feeds.agencies().count();
        let plans_are_current = service.is_reloaded();
        service.metrics.text(&Now { agencies, plans_are_current, records })
    });
    match text.await {
        Ok(text) => {
            ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
        }
        Err(_) => internal(lang),
    }
}

async fn home(State(service): Shared, Extension(lang): Extension<Lang>) -> Response {
    let count = service.tokens().feeds.agencies().count();
    let text = lang.pick(
        format!(
            "<!DOCTYPE html>\n<html lang=\"vi\">\n<meta charset=\"utf-8\">\n<title>Lịch kỳ hạn</title>\n\
             <h1>Lịch kỳ hạn</h1>\n<p>Dịch vụ có lịch của {count} cơ quan. Mỗi cơ quan có địa chỉ \
             riêng; hãy hỏi người quản trị.</p>\n</html>\n"
        ),
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Deadlines</title>\n\
             <h1>Calendars of deadlines</h1>\n<p>There are calendars of {count} agencies. Each has \
             an address of its own; ask whoever runs this service.</p>\n</html>\n"
        ),
    );
    let about = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_LANGUAGE, lang.code()),
        (VARY, "accept-language"),
    ];
    (about, text).into_response()
}

async fn feed(
    State(service): Shared,
    Path(file): Path<String>,
    headers: HeaderMap,
    Extension(lang): Extension<Lang>,
) -> Response {
    let tokens = service.tokens();
    let agency = file.strip_suffix(".ics").and_then(|token| tokens.feeds.agency(token));
    let Some(agency) = agency.map(str::to_owned) else { return nothing(lang) };
    let edition = service.edition();
    // Rendering for the first time takes a while; it must not hold up others.
    let rendered = tokio::task::spawn_blocking(move || {
        let contents = service.records.as_ref().map(RecordBook::read).transpose();
        let contents = contents.map_err(Uncalendared::Records)?.unwrap_or_default();
        edition.calendar(&agency, &contents.records).map_err(Uncalendared::Missing)
    })
    .await;
    let calendar = match rendered {
        Ok(Ok(calendar)) => calendar,
        Ok(Err(Uncalendared::Records(failed))) => return records_unread(&failed, lang),
        Ok(Err(Uncalendared::Missing(Missing::Gone))) => {
            let words = ("các kế hoạch không có cơ quan này", "this agency is not in the plans");
            return error(StatusCode::GONE, "gone", words, lang);
        }
        Ok(Err(Uncalendared::Missing(Missing::Refused(reason)))) => {
            log::event("refused", &[("reason", Field::Text(&reason))]);
            let words = (
                "phần mềm lịch sẽ không đọc được lịch này; nhật ký ghi lý do",
                "clients would not read this calendar; the log says why",
            );
            return error(StatusCode::SERVICE_UNAVAILABLE, "feed-refused", words, lang);
        }
        Err(_) => return internal(lang),
    };
    let Ok(etag) = HeaderValue::from_str(&calendar.etag) else { return internal(lang) };
    let about = [(ETAG, etag), (CACHE_CONTROL, HeaderValue::from_static("private, no-cache"))];
    if is_known(&headers, &calendar.etag) {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    let kind = [(CONTENT_TYPE, "text/calendar; charset=utf-8")];
    (about, kind, calendar.text.clone()).into_response()
}

/// Why a calendar is not sent.
enum Uncalendared {
    Missing(Missing),
    Records(io::Error),
}

fn records_unread(failed: &io::Error, lang: Lang) -> Response {
    log::event("records", &[("reason", Field::Text(&failed.to_string()))]);
    let words = ("không đọc được tệp ghi nhận", "the records cannot be read");
    error(StatusCode::SERVICE_UNAVAILABLE, "records", words, lang)
}

/// Whether a client has the text already (RFC 9110, 13.1.2; compared weakly).
fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    let strong = |tag: &str| tag.strip_prefix("W/").unwrap_or(tag).to_owned();
    let wanted = strong(etag);
    headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || strong(tag) == wanted)
}

/// The answer to a reader without the secret. Reading is free on this machine; from
/// elsewhere the secret is needed.
fn refusal(service: &Service, headers: &HeaderMap, lang: Lang) -> Option<Response> {
    if service.options.listen.ip().is_loopback() {
        return None;
    }
    match caller(service, headers, lang) {
        Ok(Writer::Anybody) => None,
        Ok(Writer::Agency(_)) => {
            let words = (
                "mã của cơ quan chỉ dùng để ghi",
                "the token of an agency is for its records alone",
            );
            Some(error(StatusCode::FORBIDDEN, "forbidden", words, lang))
        }
        Err(refused) => Some(*refused),
    }
}

/// Who asks, by the secret that it sends (RFC 6750, 2.1).
pub(super) fn caller(
    service: &Service,
    headers: &HeaderMap,
    lang: Lang,
) -> Result<Writer, Box<Response>> {
    if service.options.secret.is_none() {
        let words = (
            "dịch vụ khởi động không có `--secret-file` nên không ai được làm việc này",
            "this service was started without `--secret-file`, so nobody may do this",
        );
        return Err(Box::new(error(StatusCode::FORBIDDEN, "forbidden", words, lang)));
    }
    let offered = headers.get(AUTHORIZATION).map(HeaderValue::as_bytes);
    let offered = offered.and_then(|value| {
        let (scheme, secret) = value.split_at_checked(7)?;
        scheme.eq_ignore_ascii_case(b"bearer ").then(|| secret.trim_ascii())
    });
    let known = offered.and_then(|secret| service.writer(secret));
    known.ok_or_else(|| {
        let words = (
            "gửi mã bí mật trong `Authorization: Bearer …`",
            "send the secret as `Authorization: Bearer …`",
        );
        let mut response = error(StatusCode::UNAUTHORIZED, "unauthorized", words, lang);
        let challenge = match offered {
            None => "Bearer realm=\"kyhan\"",
            Some(_) => "Bearer realm=\"kyhan\", error=\"invalid_token\"",
        };
        response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        Box::new(response)
    })
}

async fn ask(
    State(service): Shared,
    headers: HeaderMap,
    Extension(lang): Extension<Lang>,
    body: Bytes,
) -> Response {
    if let Some(refused) = refusal(&service, &headers, lang) {
        return refused;
    }
    if !is_json(&headers) {
        return not_json(lang);
    }
    answer(service, body.to_vec(), lang).await
}

/// Whether a body is JSON, as far as its sender says what it is.
pub(super) fn is_json(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_none_or(|kind| {
        let kind = kind.to_str().unwrap_or_default();
        let name = kind.split(';').next().unwrap_or_default().trim();
        name.eq_ignore_ascii_case("application/json")
    })
}

pub(super) fn not_json(lang: Lang) -> Response {
    let words = ("gửi `Content-Type: application/json`", "send `Content-Type: application/json`");
    error(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-json", words, lang)
}

/// The parameters of an address as a request: `/api/schedule?from=…&until=…`.
async fn ask_by_address(
    State(service): Shared,
    Path(call): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    Extension(lang): Extension<Lang>,
) -> Response {
    if let Some(refused) = refusal(&service, &headers, lang) {
        return refused;
    }
    let parameters = query.as_deref().unwrap_or_default().as_bytes();
    match serde_json::to_vec(&request_of(&call, parameters)) {
        Ok(request) => answer(service, request, lang).await,
        Err(_) => internal(lang),
    }
}

/// A parameter of an address, as a request has it.
#[derive(Serialize)]
#[serde(untagged)]
enum Parameter {
    Number(u64),
    Flag(bool),
    Text(String),
}

/// The request of a call and the parameters of its address.
fn request_of(call: &str, parameters: &[u8]) -> BTreeMap<String, Parameter> {
    let pairs = form_urlencoded::parse(parameters).map(|(name, text)| {
        let value = match (&*name, &*text) {
            ("limit" | "count" | "year", text) => {
                text.parse().map_or_else(|_| Parameter::Text(text.to_owned()), Parameter::Number)
            }
            ("trace" | "tasks", "true" | "false") => Parameter::Flag(text == "true"),
            _ => Parameter::Text(text.into_owned()),
        };
        (name.into_owned(), value)
    });
    let call = ("call".to_owned(), Parameter::Text(call.to_owned()));
    pairs.chain([call]).collect()
}

/// Why a request has no answer.
enum Unanswered {
    Refused(kyhan::Error),
    Records(std::io::Error),
}

impl From<kyhan::Error> for Unanswered {
    fn from(error: kyhan::Error) -> Unanswered {
        Unanswered::Refused(error)
    }
}

async fn answer(service: Arc<Service>, text: Vec<u8>, accepted: Lang) -> Response {
    #[derive(Deserialize)]
    struct Given {
        lang: Option<IgnoredAny>,
    }
    // What the request itself says goes before what its header likes.
    let is_given = serde_json::from_slice(&text).is_ok_and(|Given { lang }| lang.is_some());
    let lang = if is_given { Request::lang_of_json(&text) } else { accepted };
    let edition = service.edition();
    let answered = tokio::task::spawn_blocking(move || {
        let mut request = Request::from_json(&text)?;
        request.set_lang(lang);
        let unread = add_records(&service, &mut request, lang)?;
        let answer = edition.engine.ask(&request)?.to_json()?;
        Ok::<_, Unanswered>(with_unread(answer, &unread))
    });
    match answered.await {
        Ok(Ok(text)) => worded(StatusCode::OK, text, lang),
        Ok(Err(Unanswered::Refused(error))) => {
            let status = match error.kind() {
                ErrorKind::NotFound => StatusCode::NOT_FOUND,
                _ => StatusCode::BAD_REQUEST,
            };
            worded(status, error.to_json(lang), lang)
        }
        Ok(Err(Unanswered::Records(failed))) => records_unread(&failed, lang),
        Err(_) => internal(lang),
    }
}

/// Gives questions about what happened the records of the file, unless they bring their
/// own. Says which lines of the file are no records.
fn add_records(
    service: &Service,
    request: &mut Request,
    lang: Lang,
) -> Result<Vec<Value>, Unanswered> {
    let records = match request {
        Request::Standing(query) => &mut query.records,
        Request::Alerts(query) => &mut query.records,
        Request::Agency(query) => &mut query.records,
        Request::Upcoming(query) => &mut query.records,
        Request::Explain(query) => &mut query.records,
        Request::Feed(query) => &mut query.records,
        _ => return Ok(Vec::new()),
    };
    let (None, Some(book)) = (&records, &service.records) else { return Ok(Vec::new()) };
    let contents = book.read().map_err(Unanswered::Records)?;
    *records = Some(Arc::clone(&contents.records));
    let file = book.name();
    let unread = broken_lines(&file, &contents, lang)
        .map(|(line, message)| json!({"file": file, "line": line, "message": message}));
    Ok(unread.collect())
}

/// An answer with the lines that it does not count.
fn with_unread(mut answer: String, unread: &[Value]) -> String {
    if !unread.is_empty() && answer.ends_with('}') {
        answer.pop();
        answer += &format!(",\"unreadRecords\":{}}}", json!(unread));
    }
    answer
}
