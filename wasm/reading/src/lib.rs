//! The door of the reading for JavaScript: a document in, a draft as JSON text out.
//! `js/drafting.js` puts plain objects and real errors around it.

use kyhan_reading::{Directory, Error, Options};
use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;

/// The text of a file.
///
/// # Errors
///
/// The error document.
#[wasm_bindgen(js_name = textOf)]
pub fn text_of(bytes: &[u8], english: bool) -> Result<String, String> {
    kyhan_reading::text_of(bytes).map_err(|error| document(error, english))
}

/// The draft of a text. `register` is a register whose agencies the names are matched
/// to, as JSON text.
///
/// # Errors
///
/// The error document.
#[wasm_bindgen(js_name = draftOf)]
pub fn draft_of(text: &str, register: &str, english: bool) -> Result<String, String> {
    // What stands in a register is checked by the engine; here it is only looked up.
    let register = serde_json::from_str(register).unwrap_or(Value::Null);
    let options = Options { directory: Directory::from_register(&register) };
    let draft = kyhan_reading::read(text, &options).map_err(|error| document(error, english))?;
    Ok(serde_json::to_string(&draft).unwrap_or_default())
}

fn document(error: Error, english: bool) -> String {
    let ((vi, en), help) = (error.message(), error.help());
    let (message, help) = if english { (en, help.1) } else { (vi, help.0) };
    json!({"kyhan": 1, "error": {"code": error.code(), "message": message, "help": help}})
        .to_string()
}
