//! Records that are sent to the service.

use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use kyhan::dates::Date;
use kyhan::model::{Record, RecordEvent};
use kyhan::{Engine, Error, Lang};
use serde_json::{Value, json};

use super::log::{self, Field};
use super::replies::{error, internal, worded};
use super::routes::{Shared, caller, is_json, not_json};
use super::service::{Service, Writer};
use crate::records::{self, BrokenLine};

/// Why records are not written.
enum Unwritten {
    Invalid(String),
    /// An agency may not record this.
    NotYours(String),
    Unknown(Error),
    Failed(io::Error),
}

pub(super) async fn append(
    State(service): Shared,
    headers: HeaderMap,
    Extension(lang): Extension<Lang>,
    body: Bytes,
) -> Response {
    if service.hosts.is_cross_site(&headers) {
        let words = ("trang của máy chủ khác không được ghi", "pages of other hosts may not write");
        return error(StatusCode::FORBIDDEN, "cross-site", words, lang);
    }
    let writer = match caller(&service, &headers, lang) {
        Ok(writer) => writer,
        Err(refused) => return *refused,
    };
    if service.records.is_none() {
        let words = (
            "dịch vụ khởi động không có `--records`",
            "this service was started without `--records`",
        );
        return error(StatusCode::FORBIDDEN, "forbidden", words, lang);
    }
    if !is_json(&headers) {
        return not_json(lang);
    }
    let written = tokio::task::spawn_blocking(move || write(&service, &writer, &body, lang));
    let Ok(written) = written.await else { return internal(lang) };
    match written {
        Ok(count) => {
            let document = json!({"kyhan": 1, "appended": count});
            worded(StatusCode::CREATED, document.to_string(), lang)
        }
        Err(Unwritten::Invalid(reason)) => {
            error(StatusCode::BAD_REQUEST, "invalid-record", (&reason, &reason), lang)
        }
        Err(Unwritten::NotYours(reason)) => {
            error(StatusCode::FORBIDDEN, "forbidden", (&reason, &reason), lang)
        }
        Err(Unwritten::Unknown(unknown)) => {
            worded(StatusCode::NOT_FOUND, unknown.to_json(lang), lang)
        }
        Err(Unwritten::Failed(failed)) => {
            log::event("records", &[("reason", Field::Text(&failed.to_string()))]);
            let status = match failed.kind() {
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                    StatusCode::INSUFFICIENT_STORAGE
                }
                _ => StatusCode::SERVICE_UNAVAILABLE,
            };
            let words = (
                "chưa ghi được gì; nhật ký của dịch vụ ghi lý do",
                "nothing was written; the log of the service says why",
            );
            error(status, "records", words, lang)
        }
    }
}

fn write(
    service: &Arc<Service>,
    writer: &Writer,
    body: &[u8],
    lang: Lang,
) -> Result<usize, Unwritten> {
    let records = records_of(body, lang).map_err(Unwritten::Invalid)?;
    let Some(book) = &service.records else { return Ok(0) };
    if let Writer::Agency(agency) = writer {
        // What happened before may have brought an occurrence.
        let earlier = book.read().map_err(Unwritten::Failed)?;
        let engine = service.edition().engine.with_events(&earlier.records, Date::MAX);
        let engine = engine.map_err(Unwritten::Unknown)?;
        for record in &records {
            check_owner(&engine, agency, record, lang)?;
        }
    }
    book.append(&records).map_err(Unwritten::Failed)?;
    service.metrics.appended.fetch_add(records.len() as u64, Ordering::Relaxed);
    Ok(records.len())
}

/// A record, or a list of them; all of them can count, or none is taken.
fn records_of(body: &[u8], lang: Lang) -> Result<Vec<Record>, String> {
    let items: Vec<Vec<u8>> = if body.trim_ascii_start().starts_with(b"[") {
        let list: Vec<Value> = serde_json::from_slice(body).map_err(|fault| {
            let (line, column) = (fault.line(), fault.column());
            lang.pick(
                format!("danh sách không phải JSON: dòng {line}, cột {column}"),
                format!("the list is not JSON: line {line}, column {column}"),
            )
        })?;
        list.iter().map(|item| item.to_string().into_bytes()).collect()
    } else {
        vec![body.to_vec()]
    };
    if items.is_empty() {
        return Err(lang.pick("danh sách trống", "the list is empty").to_owned());
    }
    let record = |(number, item): (u32, Vec<u8>)| {
        let found = match kyhan::read_record(&item) {
            Ok(record) => match records::fault(&record) {
                None => return Ok(record),
                Some(found) => found,
            },
            Err(found) => found,
        };
        let (place, reason) = BrokenLine::new(number, found).words(lang);
        let record = lang.pick("bản ghi", "record");
        Err(format!("{record} {number}{place}: {reason}"))
    };
    (1..).zip(items).map(record).collect()
}

/// An agency says what it did itself: it cannot lift its duties or move their days.
fn check_owner(
    engine: &Engine,
    agency: &str,
    record: &Record,
    lang: Lang,
) -> Result<(), Unwritten> {
    if !matches!(record.event, RecordEvent::Submitted | RecordEvent::Withdrawn) {
        let reason = lang.pick(
            "cơ quan chỉ tự ghi được `submitted` và `withdrawn`",
            "an agency records `submitted` and `withdrawn` alone",
        );
        return Err(Unwritten::NotYours(reason.to_owned()));
    }
    let occurrence = engine.occurrence(&record.occurrence).map_err(Unwritten::Unknown)?;
    let bearers = [occurrence.bearer_id(), occurrence.written_id()];
    let is_shared = occurrence.joint_bearers().any(|bearer| bearer == agency);
    if !bearers.contains(&Some(agency)) && !is_shared {
        let id = &record.occurrence;
        return Err(Unwritten::NotYours(lang.pick(
            format!("`{id}` không phải việc của `{agency}`"),
            format!("`{id}` is not a duty of `{agency}`"),
        )));
    }
    Ok(())
}
