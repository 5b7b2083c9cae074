//! What is answered at which address.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, WWW_AUTHENTICATE,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use kyhan::model::Record;
use kyhan::{ErrorKind, Request};
use serde::Serialize;
use serde_json::json;

use super::edition::Missing;
use super::log::{self, Field};
use super::page;
use super::service::Service;

pub(super) type Shared = State<Arc<Service>>;

pub(crate) fn routes(service: Arc<Service>) -> Router {
    Router::new()
        .route("/", get(home))
        .route("/healthz", get(health))
        .route("/feeds/{file}", get(feed))
        .route("/pages/{token}/", get(page::front))
        .route("/pages/{token}/{*file}", get(page::file))
        .route("/api", post(ask))
        .route("/api/records", post(append))
        .route("/api/{call}", get(ask_by_address))
        .fallback(|| async { nothing() })
        .method_not_allowed_fallback(|| async {
            error(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", "use another method here")
        })
        .with_state(service)
}

pub(super) fn json_answer(status: StatusCode, text: String) -> Response {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (status, headers, text).into_response()
}

fn error(status: StatusCode, code: &str, message: &str) -> Response {
    let document = json!({"kyhan": 1, "error": {"code": code, "message": message}});
    json_answer(status, document.to_string())
}

pub(super) fn nothing() -> Response {
    error(StatusCode::NOT_FOUND, "not-found", "there is nothing at this address")
}

async fn health(State(service): Shared) -> Response {
    let document = json!({"status": "ok", "plansAreCurrent": service.is_reloaded()});
    json_answer(StatusCode::OK, document.to_string())
}

async fn home(State(service): Shared) -> Response {
    let lang = service.edition().lang;
    let count = service.tokens().agencies().count();
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
    ([(CONTENT_TYPE, "text/html; charset=utf-8")], text).into_response()
}

async fn feed(State(service): Shared, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let tokens = service.tokens();
    let agency = file.strip_suffix(".ics").and_then(|token| tokens.agency(token));
    let Some(agency) = agency.map(str::to_owned) else { return nothing() };
    let edition = service.edition();
    // Rendering for the first time takes a while; it must not hold up others.
    let rendered = tokio::task::spawn_blocking(move || edition.calendar(&agency)).await;
    let calendar = match rendered {
        Ok(Ok(calendar)) => calendar,
        Ok(Err(Missing::Gone)) => {
            return error(StatusCode::GONE, "gone", "this agency is no longer in the plans");
        }
        Ok(Err(Missing::Refused(reason))) => {
            log::event("refused", &[("reason", Field::Text(&reason))]);
            return error(
                StatusCode::SERVICE_UNAVAILABLE,
                "feed-refused",
                "clients would not read this calendar; the log says why",
            );
        }
        Err(_) => return error(StatusCode::INTERNAL_SERVER_ERROR, "internal", "try again"),
    };
    let Ok(etag) = HeaderValue::from_str(&calendar.etag) else {
        return error(StatusCode::INTERNAL_SERVER_ERROR, "internal", "try again");
    };
    let about = [(ETAG, etag), (CACHE_CONTROL, HeaderValue::from_static("private, no-cache"))];
    if is_known(&headers, &calendar.etag) {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    let kind = [(CONTENT_TYPE, "text/calendar; charset=utf-8")];
    (about, kind, calendar.text.clone()).into_response()
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

/// The answer to a caller without the secret. Reading is free on this machine; from
/// elsewhere, and for writing, the secret is needed.
fn refusal(service: &Service, headers: &HeaderMap, writes: bool) -> Option<Response> {
    if !writes && service.options.listen.ip().is_loopback() {
        return None;
    }
    if service.options.secret.is_none() {
        let message = "this service was started without `--secret-file`, so nobody may do this";
        return Some(error(StatusCode::FORBIDDEN, "forbidden", message));
    }
    let offered = headers.get(AUTHORIZATION).map(HeaderValue::as_bytes);
    let offered = offered.and_then(|value| value.strip_prefix(b"Bearer "));
    if service.knows_secret(offered.map(<[u8]>::trim_ascii)) {
        return None;
    }
    let message = "send the secret as `Authorization: Bearer …`";
    let mut response = error(StatusCode::UNAUTHORIZED, "unauthorized", message);
    response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    Some(response)
}

async fn ask(State(service): Shared, headers: HeaderMap, body: Bytes) -> Response {
    if let Some(refused) = refusal(&service, &headers, false) {
        return refused;
    }
    answer(service, body.to_vec()).await
}

/// The parameters of an address as a request: `/api/schedule?from=…&until=…`.
async fn ask_by_address(
    State(service): Shared,
    Path(call): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    if let Some(refused) = refusal(&service, &headers, false) {
        return refused;
    }
    let parameters = query.as_deref().unwrap_or_default().as_bytes();
    match serde_json::to_vec(&request_of(&call, parameters)) {
        Ok(request) => answer(service, request).await,
        Err(_) => error(StatusCode::INTERNAL_SERVER_ERROR, "internal", "try again"),
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
            ("limit", text) => {
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

async fn answer(service: Arc<Service>, text: Vec<u8>) -> Response {
    let lang = Request::lang_of_json(&text);
    let edition = service.edition();
    let answered = tokio::task::spawn_blocking(move || {
        let request = with_records(&service, Request::from_json(&text)?)?;
        Ok::<_, Unanswered>(edition.engine.ask(&request)?.to_json()?)
    });
    match answered.await {
        Ok(Ok(text)) => json_answer(StatusCode::OK, text),
        Ok(Err(Unanswered::Refused(error))) => {
            let status = match error.kind() {
                ErrorKind::NotFound => StatusCode::NOT_FOUND,
                _ => StatusCode::BAD_REQUEST,
            };
            json_answer(status, error.to_json(lang))
        }
        Ok(Err(Unanswered::Records(failed))) => {
            log::event("records", &[("reason", Field::Text(&failed.to_string()))]);
            error(StatusCode::SERVICE_UNAVAILABLE, "records", "the records cannot be read")
        }
        Err(_) => error(StatusCode::INTERNAL_SERVER_ERROR, "internal", "try again"),
    }
}

/// Questions about what happened get the records of the file, unless they bring
/// their own.
fn with_records(service: &Service, mut request: Request) -> Result<Request, Unanswered> {
    let records = match &mut request {
        Request::Standing(query) => &mut query.records,
        Request::Alerts(query) => &mut query.records,
        _ => return Ok(request),
    };
    if let (None, Some(file)) = (&records, &service.records) {
        *records = Some(file.read().map_err(Unanswered::Records)?.into());
    }
    Ok(request)
}

async fn append(State(service): Shared, headers: HeaderMap, body: Bytes) -> Response {
    if let Some(refused) = refusal(&service, &headers, true) {
        return refused;
    }
    let records: Result<Vec<Record>, _> = if body.trim_ascii_start().starts_with(b"[") {
        serde_json::from_slice(&body)
    } else {
        serde_json::from_slice(&body).map(|record| vec![record])
    };
    let records = match records {
        Ok(records) => records,
        Err(fault) => {
            let message = format!("this is not a record, nor a list of them: {fault}");
            return error(StatusCode::BAD_REQUEST, "invalid-record", &message);
        }
    };
    let count = records.len();
    let appended = tokio::task::spawn_blocking(move || match &service.records {
        Some(file) => file.append(&records).map(|()| true),
        None => Ok(false),
    });
    match appended.await {
        Ok(Ok(true)) => {
            json_answer(StatusCode::CREATED, json!({"kyhan": 1, "appended": count}).to_string())
        }
        Ok(Ok(false)) => {
            let message = "this service was started without `--records`";
            error(StatusCode::FORBIDDEN, "forbidden", message)
        }
        Ok(Err(failed)) => {
            log::event("records", &[("reason", Field::Text(&failed.to_string()))]);
            error(StatusCode::INSUFFICIENT_STORAGE, "records", "the record was not written")
        }
        Err(_) => error(StatusCode::INTERNAL_SERVER_ERROR, "internal", "try again"),
    }
}
