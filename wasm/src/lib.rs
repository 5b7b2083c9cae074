//! The entry point for JavaScript: JSON text in, JSON text out.
//!
//! `js/engine.js` puts plain objects and real errors around it. Text crosses
//! here rather than objects, so that unknown fields are refused and the bytes
//! are the same as through every other binding.

use kyhan::Lang;
use wasm_bindgen::prelude::wasm_bindgen;

/// A compiled engine, held by JavaScript until it is freed.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Door(kyhan::Engine);

#[wasm_bindgen]
impl Door {
    /// Reads and compiles register documents.
    ///
    /// # Errors
    ///
    /// The error document.
    #[wasm_bindgen(constructor)]
    pub fn new(registers: Vec<String>) -> Result<Door, String> {
        kyhan::Engine::new(&registers).map(Door).map_err(|error| error.to_json(Lang::Vi))
    }

    /// Answers one request.
    ///
    /// # Errors
    ///
    /// The error document.
    pub fn answer(&self, request: &str) -> Result<String, String> {
        self.0.answer(request.as_bytes())
    }

    /// The name of an agency or group.
    #[wasm_bindgen(js_name = nameOf)]
    pub fn name_of(&self, id: &str, english: bool) -> Option<String> {
        self.0.party_name(id, if english { Lang::En } else { Lang::Vi }).map(str::to_owned)
    }
}

/// Answers one request about register documents, in the request's language.
///
/// # Errors
///
/// The error document.
#[wasm_bindgen]
pub fn answer(registers: Vec<String>, request: &str) -> Result<String, String> {
    kyhan::answer(&registers, request.as_bytes())
}

/// The version of the package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
