//! `#[derive(Deserialize)]` for the types of `kyhan`: what serde's own derive
//! does for them, in a third of the code.
//!
//! A browser downloads every reader. Serde writes a loop over the members into
//! each type; here the loops stand once, in `members` of `kyhan`, and a type
//! only says which member goes where. The attributes are serde's: those that
//! this derive does not know are refused.

mod attributes;
mod enumeration;
mod object;

use proc_macro::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, parse_macro_input};

/// Implements `serde::Deserialize` for a struct with named members, which is
/// read from an object only; for an enum of names and of names with one value;
/// and for an `untagged` enum of a value and an object.
#[proc_macro_derive(Deserialize, attributes(serde))]
pub fn derive(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let visitor = match &input.data {
        Data::Struct(data) => object::visitor(&input, data),
        Data::Enum(data) => enumeration::visitor(&input, data),
        Data::Union(_) => Err(syn::Error::new_spanned(&input, "unions cannot be read")),
    };
    let name = &input.ident;
    visitor
        .map(|Visitor { names, expecting, visits, entry }| {
            quote! {
                const _: () = {
                    const NAMES: &[&str] = &[#(#names),*];

                    struct Visitor;

                    impl<'de> ::serde::de::Visitor<'de> for Visitor {
                        type Value = #name;

                        fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                            #expecting
                        }

                        #visits
                    }

                    impl<'de> ::serde::Deserialize<'de> for #name {
                        fn deserialize<D: ::serde::Deserializer<'de>>(
                            deserializer: D,
                        ) -> ::std::result::Result<#name, D::Error> {
                            #entry
                        }
                    }
                };
            }
        })
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// The parts of a reader in which types differ.
struct Visitor {
    /// The names in JSON of members or variants.
    names: Vec<String>,
    /// Writes what is expected to `f`.
    expecting: proc_macro2::TokenStream,
    /// The visits that it takes.
    visits: proc_macro2::TokenStream,
    /// How `deserializer` is asked.
    entry: proc_macro2::TokenStream,
}
