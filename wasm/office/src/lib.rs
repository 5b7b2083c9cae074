//! The door of Word and Excel files for JavaScript: the bytes of a file in, its text
//! or its sheets out. `js/opening.js` puts real errors around it.

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

/// The sheets of an Excel file, as JSON text.
///
/// # Errors
///
/// The error document.
#[wasm_bindgen(js_name = sheetsOf)]
pub fn sheets_of(bytes: &[u8], english: bool) -> Result<String, String> {
    let sheets =
        kyhan_reading::sheets_of(bytes).map_err(|error| error.document(english).to_string())?;
    Ok(serde_json::to_string(&sheets).unwrap_or_default())
}
