//! Writes the documents of the national register into a folder:
//! `national_register SHAPE SCALE FOLDER`, SHAPE being `groups` or `flat`.

use std::error::Error;
use std::path::Path;

use kyhan_tests::national::{Shape, documents};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [shape, scale, folder] = &arguments[..] else {
        return Err("usage: national_register groups|flat SCALE FOLDER".into());
    };
    let shape = match shape.as_str() {
        "groups" => Shape::Groups,
        "flat" => Shape::Flat,
        other => return Err(format!("`{other}` is neither `groups` nor `flat`").into()),
    };
    std::fs::create_dir_all(folder)?;
    for (document, number) in documents(shape, scale.parse()?).zip(0..) {
        let path = Path::new(folder).join(format!("{number:02}.json"));
        std::fs::write(path, serde_json::to_vec(&document)?)?;
    }
    Ok(())
}
