//! The door of Word and Excel files for JavaScript: the bytes of a file in, its text
//! out. `js/opening.js` puts real errors around it.

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
