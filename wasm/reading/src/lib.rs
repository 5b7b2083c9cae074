//! The door of the reading for JavaScript: a document in, a draft as JSON text out.
//! `js/drafting.js` puts plain objects and real errors around it.

use kyhan_reading::{Directory, Options};
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;

/// The text of a file.
///
/// # Errors
///
/// The error document.
#[wasm_bindgen(js_name = textOf)]
pub fn text_of(bytes: &[u8], english: bool) -> Result<String, String> {
    kyhan_reading::text_of(bytes).map_err(|error| error.document(english).to_string())
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
    let draft =
        kyhan_reading::read(text, &options).map_err(|error| error.document(english).to_string())?;
    Ok(serde_json::to_string(&draft).unwrap_or_default())
}

/// The duties of a register, as JSON text, whose words say another time than their
/// timing.
#[wasm_bindgen(js_name = disagreementsOf)]
pub fn disagreements_of(register: &str) -> String {
    let register = serde_json::from_str(register).unwrap_or(Value::Null);
    serde_json::to_string(&kyhan_reading::disagreements(&register)).unwrap_or_default()
}
