//! A directory of bodies: names of a document matched to the ids of a register.

use std::collections::HashMap;

use serde_json::Value;

use crate::letters::fold;

/// Bodies and groups of a register, by their names and aliases.
///
/// ```
/// use kyhan_reading::Directory;
///
/// let register = serde_json::json!({
///     "kyhan": 1,
///     "agencies": [{"id": "so-y-te", "name": "Sở Y tế tỉnh", "aliases": ["Sở Y tế"], "level": "province"}]
/// });
/// let directory = Directory::from_register(&register);
/// assert_eq!(directory.find("SỞ Y TẾ"), Some("so-y-te"));
/// assert_eq!(directory.find("Sở Nội vụ"), None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Directory {
    names: HashMap<String, String>,
}

impl Directory {
    /// The agencies and groups of a register. Names that two bodies share match
    /// neither.
    #[must_use]
    pub fn from_register(register: &Value) -> Directory {
        let mut names = HashMap::new();
        let mut shared = Vec::new();
        let lists = ["agencies", "groups"].iter().filter_map(|key| register.get(key)?.as_array());
        for body in lists.flatten() {
            let Some(id) = body.get("id").and_then(Value::as_str) else { continue };
            let aliases = body.get("aliases").and_then(Value::as_array);
            let all = body.get("name").into_iter().chain(aliases.into_iter().flatten());
            for name in all.filter_map(Value::as_str) {
                let folded = spelt(name);
                match names.get(&folded) {
                    Some(other) if other != id => shared.push(folded),
                    _ => {
                        names.insert(folded, id.to_owned());
                    }
                }
            }
        }
        for name in shared {
            names.remove(&name);
        }
        Directory { names }
    }

    /// The id of the body of this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&str> {
        self.names.get(&spelt(name)).map(String::as_str)
    }
}

/// A folded name with the common abbreviations spelt out.
fn spelt(name: &str) -> String {
    const SHORT: [(&str, &str); 8] = [
        ("ubnd", "uy ban nhan dan"),
        ("hdnd", "hoi dong nhan dan"),
        ("mttq", "mat tran to quoc"),
        ("ldtbxh", "lao dong thuong binh va xa hoi"),
        ("gddt", "giao duc va dao tao"),
        ("khdt", "ke hoach va dau tu"),
        ("tttt", "thong tin va truyen thong"),
        ("nnptnt", "nong nghiep va phat trien nong thon"),
    ];
    let words = fold(name);
    let spelt: Vec<&str> = words
        .split(' ')
        .map(|word| SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long))
        .collect();
    spelt.join(" ")
}
