//! The attributes that the derive knows.

use syn::{Attribute, LitStr, Path, Result};

/// What the `json` and `serde` attributes of a type, a variant or a field say.
#[derive(Default)]
pub(crate) struct Attributes {
    is_camel_case: bool,
    rename: Option<String>,
    pub(crate) is_untagged: bool,
    pub(crate) tag: Option<String>,
    pub(crate) refuses_unknown: bool,
    /// The value of an absent member: `Some(None)` for that of its type.
    pub(crate) default: Option<Option<Path>>,
}

impl Attributes {
    pub(crate) fn of(attributes: &[Attribute]) -> Result<Attributes> {
        let mut found = Attributes::default();
        let is_ours = |path: &Path| path.is_ident("json") || path.is_ident("serde");
        for attribute in attributes.iter().filter(|attribute| is_ours(attribute.path())) {
            attribute.parse_nested_meta(|meta| {
                let name = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
                match name.as_str() {
                    "rename_all" => {
                        let case = meta.value()?.parse::<LitStr>()?;
                        if case.value() != "camelCase" {
                            return Err(meta.error("a case that this derive does not know"));
                        }
                        found.is_camel_case = true;
                    }
                    "rename" => found.rename = Some(meta.value()?.parse::<LitStr>()?.value()),
                    "tag" => found.tag = Some(meta.value()?.parse::<LitStr>()?.value()),
                    "untagged" => found.is_untagged = true,
                    "deny_unknown_fields" => found.refuses_unknown = true,
                    "default" if meta.input.peek(syn::Token![=]) => {
                        found.default = Some(Some(meta.value()?.parse::<LitStr>()?.parse()?));
                    }
                    "default" => found.default = Some(None),
                    // For `serde::Serialize`.
                    "skip_serializing_if" => drop(meta.value()?.parse::<LitStr>()?),
                    "skip_serializing" => {}
                    _ => return Err(meta.error("an attribute that this derive does not know")),
                }
                Ok(())
            })?;
        }
        Ok(found)
    }

    /// The name in JSON of a variant or a member with the attributes `own`, as
    /// this type's attributes say.
    pub(crate) fn name_of(&self, own: &Attributes, ident: &syn::Ident) -> String {
        let ident = ident.to_string();
        match &own.rename {
            Some(name) => name.clone(),
            None if self.is_camel_case => camel(&ident),
            None => ident,
        }
    }
}

/// `title_en` and `TitleEn` as `titleEn`.
fn camel(ident: &str) -> String {
    let mut name = String::new();
    let mut starts_word = false;
    for letter in ident.trim_start_matches('_').chars() {
        if letter == '_' {
            starts_word = true;
            continue;
        }
        if name.is_empty() {
            name.extend(letter.to_lowercase());
        } else if starts_word {
            name.extend(letter.to_uppercase());
        } else {
            name.push(letter);
        }
        starts_word = false;
    }
    name
}
