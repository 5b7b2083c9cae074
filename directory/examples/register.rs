//! Prints the register of a province: `register NAME [YYYY-MM-DD]`, with all parts.

use std::error::Error;
use std::process::ExitCode;

use kyhan_directory::{Directory, Parts};

fn main() -> ExitCode {
    match register() {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn register() -> Result<String, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().ok_or("name a province")?;
    let on = match arguments.next() {
        Some(day) => day.parse().map_err(|_| format!("`{day}` is not a day YYYY-MM-DD"))?,
        None => Directory::CURRENT_SINCE,
    };
    let directory = Directory::load()?;
    let province = directory.province(&name, on)?;
    let parts =
        Parts { departments: true, communes: true, offices: true, optional: true, history: true };
    Ok(directory.register(province, on, parts)?)
}
