//! A register as kyhan reads it, as far as a directory fills it.

use chrono::NaiveDate;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct Document {
    pub(crate) kyhan: u32,
    pub(crate) title: String,
    pub(crate) agencies: Vec<Agency>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) successions: Vec<Succession>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Agency {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) name_en: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) aliases: Vec<String>,
    pub(crate) level: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) parent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) opened: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) closed: Option<String>,
    pub(crate) basis: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Succession {
    pub(crate) from: Vec<String>,
    pub(crate) to: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) function: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) adopted: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) in_force: Option<String>,
    pub(crate) operates: String,
    pub(crate) basis: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) certainty: Option<&'static str>,
}

pub(crate) fn iso(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

impl Document {
    /// One entry a line, so that versions can be compared.
    pub(crate) fn text(&self) -> Result<String, serde_json::Error> {
        let mut text =
            format!("{{\n  \"kyhan\": {},\n  \"title\": {}", self.kyhan, json(&self.title)?);
        list(&mut text, "agencies", &self.agencies)?;
        list(&mut text, "successions", &self.successions)?;
        text.push_str("\n}\n");
        Ok(text)
    }
}

fn json(value: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string(value)
}

fn list(text: &mut String, name: &str, rows: &[impl Serialize]) -> Result<(), serde_json::Error> {
    if rows.is_empty() {
        return Ok(());
    }
    text.push_str(",\n  \"");
    text.push_str(name);
    text.push_str("\": [\n");
    for (position, row) in rows.iter().enumerate() {
        let before = if position == 0 { "    " } else { ",\n    " };
        text.push_str(before);
        text.push_str(&json(row)?);
    }
    text.push_str("\n  ]");
    Ok(())
}
