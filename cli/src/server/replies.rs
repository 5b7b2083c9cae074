//! Answers that every route gives: JSON, and what went wrong in two languages.

use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use kyhan::Lang;
use serde_json::json;

use super::hosts::Foreign;

pub(super) fn json_answer(status: StatusCode, text: String) -> Response {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (status, headers, text).into_response()
}

/// As [`json_answer`], with words in a language.
pub(super) fn worded(status: StatusCode, text: String, lang: Lang) -> Response {
    let mut response = json_answer(status, text);
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    headers.append(VARY, HeaderValue::from_static("accept-language"));
    response
}

/// What went wrong, in words for both languages.
pub(super) fn error(
    status: StatusCode,
    code: &str,
    (vi, en): (&str, &str),
    lang: Lang,
) -> Response {
    let message = lang.pick(vi, en);
    let document = json!({"kyhan": 1, "error": {"code": code, "message": message}});
    let mut response = worded(status, document.to_string(), lang);
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("30"));
    }
    response
}

pub(super) fn nothing(lang: Lang) -> Response {
    let words = ("không có gì ở địa chỉ này", "there is nothing at this address");
    error(StatusCode::NOT_FOUND, "not-found", words, lang)
}

pub(super) fn internal(lang: Lang) -> Response {
    let words = ("lỗi trong dịch vụ; thử lại sau", "the service failed; try again");
    error(StatusCode::INTERNAL_SERVER_ERROR, "internal", words, lang)
}

/// The answer to what is not for this service.
pub(super) fn foreign(foreign: Foreign, lang: Lang) -> Response {
    match foreign {
        Foreign::Malformed => {
            let words = ("`Host` thiếu, lặp hoặc sai", "`Host` is missing, twice or malformed");
            error(StatusCode::BAD_REQUEST, "invalid-host", words, lang)
        }
        Foreign::Name => {
            let words = (
                "dịch vụ này không mang tên trong `Host`; nêu tên đó bằng `--host` khi khởi động",
                "this service is not the one named in `Host`; start it with `--host` and that name",
            );
            error(StatusCode::MISDIRECTED_REQUEST, "foreign-host", words, lang)
        }
    }
}

/// A refusal of a layer below the routes, worded like all others.
pub(super) fn plain(status: StatusCode, lang: Lang) -> Response {
    let (code, words) = match status {
        StatusCode::PAYLOAD_TOO_LARGE => (
            "too-large",
            ("yêu cầu quá lớn: tối đa 1 MiB", "the request is too large: at most 1 MiB"),
        ),
        StatusCode::REQUEST_TIMEOUT => {
            ("timeout", ("yêu cầu đến quá chậm", "the request took too long to arrive"))
        }
        status if status.is_server_error() => return internal(lang),
        _ => ("bad-request", ("không đọc được yêu cầu", "the request cannot be read")),
    };
    error(status, code, words, lang)
}
