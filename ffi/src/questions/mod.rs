//! The questions, with arguments in place of a JSON request.

mod agency;
mod calendar;
mod chains;
mod records;
mod render;
mod schedule;

use kyhan::Request;

use crate::engine::KyhanEngine;
use crate::refusal::Refusal;
use crate::result::KyhanResult;
use crate::table::Table;

/// Answers a question by a table.
pub(crate) fn ask(engine: &KyhanEngine, request: &Request) -> Result<KyhanResult, Refusal> {
    match engine.0.ask(request) {
        Ok(answer) => Ok(KyhanResult(Table::of_answer(answer))),
        Err(error) => Err(Refusal::of(&error, request.lang())),
    }
}

/// A text that a query owns.
fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}
