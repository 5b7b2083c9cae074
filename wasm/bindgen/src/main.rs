//! Writes the JavaScript that belongs to a compiled module:
//! `bindgen MODULE.wasm OUT NAME`.
//!
//! The library does what the command wasm-bindgen does, and its version is
//! pinned by this folder's lock file to that of the workspace.

use std::error::Error;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(module), Some(out), Some(name)) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("usage: bindgen MODULE.wasm OUT NAME".into());
    };
    Bindgen::new()
        .input_path(module)
        .out_name(&name)
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .generate(out)?;
    Ok(())
}
