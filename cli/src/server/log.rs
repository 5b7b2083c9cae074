//! One JSON object a line on standard error. Routes are logged by their
//! pattern, never by their address, because addresses hold tokens.

use std::io::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value, json};

/// A value in the log.
#[derive(Clone, Copy)]
pub(crate) enum Field<'a> {
    Text(&'a str),
    Number(u64),
    Bool(bool),
}

/// Writes a line.
pub(crate) fn event(what: &str, fields: &[(&str, Field<'_>)]) {
    let time = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
    let mut line = Map::new();
    line.insert("time".to_owned(), json!(time as u64));
    line.insert("event".to_owned(), json!(what));
    for (name, field) in fields {
        let value = match *field {
            Field::Text("") => continue,
            Field::Text(text) => json!(text),
            Field::Number(number) => json!(number),
            Field::Bool(is) => json!(is),
        };
        line.insert((*name).to_owned(), value);
    }
    let mut text = Value::Object(line).to_string();
    text.push('\n');
    // There is nobody left to tell when standard error is closed.
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
