//! Gives the shared library its SONAME, which carries the number of the binary
//! interface: a program linked against one number never loads another.

use std::error::Error;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    const SOURCE: &str = "src/abi.rs";
    println!("cargo::rerun-if-changed={SOURCE}");
    let number = fs::read_to_string(SOURCE)?
        .lines()
        .find_map(|line| line.strip_prefix("pub const KYHAN_ABI_VERSION: u32 = "))
        .and_then(|rest| rest.strip_suffix(';'))
        .ok_or("the number of the binary interface is missing")?
        .to_owned();
    if env::var("CARGO_CFG_TARGET_OS")? == "linux" {
        println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libkyhan_native.so.{number}");
    }
    Ok(())
}
