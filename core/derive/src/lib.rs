//! `#[derive(Deserialize)]` for the types of `kyhan`: what serde's own derive
//! does for them, in a fraction of the code.
//!
//! A browser downloads every reader. Serde writes one into each type; here one
//! reader stands in `kyhan`, in `read`, and a type only says which member goes
//! where. The attributes are serde's: those that this derive does not know are
//! refused.

mod attributes;
mod enumeration;
mod object;

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::{Data, DeriveInput, parse_macro_input};

/// Implements `serde::Deserialize`, and what `kyhan` reads by, for a struct with
/// named members; for an enum of names and of names with one value; and for an
/// `untagged` enum of a value and an object.
///
/// Unknown members are passed over unless `deny_unknown_fields` is said.
#[proc_macro_derive(Deserialize, attributes(serde))]
pub fn derive(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let place = match &input.data {
        Data::Struct(data) => object::place(&input, data),
        Data::Enum(data) => enumeration::place(&input, data),
        Data::Union(_) => Err(syn::Error::new_spanned(&input, "unions cannot be read")),
    };
    let name = &input.ident;
    place
        .map(|Place { names, shape, expected, takes, blank, member }| {
            let object = member.map(|member| {
                quote! {
                    const SHAPE: &crate::read::Shape = &#shape;

                    impl crate::read::Object for #name {
                        fn member(
                            &mut self,
                            position: usize,
                        ) -> ::std::option::Option<&mut dyn crate::read::Place> {
                            #member
                        }
                    }
                }
            });
            quote! {
                const _: () = {
                    const NAMES: &[&str] = &[#(#names),*];

                    #object

                    impl crate::read::Place for #name {
                        fn expected(&self) -> crate::read::Expected {
                            <Self as crate::read::Blank>::EXPECTED
                        }

                        #takes
                    }

                    impl crate::read::Blank for #name {
                        const EXPECTED: crate::read::Expected = #expected;

                        fn blank() -> #name {
                            #blank
                        }
                    }

                    impl<'de> ::serde::Deserialize<'de> for #name {
                        fn deserialize<D: ::serde::Deserializer<'de>>(
                            deserializer: D,
                        ) -> ::std::result::Result<#name, D::Error> {
                            crate::read::deserialize(deserializer)
                        }
                    }
                };
            }
        })
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// The parts of a place in which types differ.
struct Place {
    /// The names in JSON of members or variants.
    names: Vec<String>,
    /// The shape of its object, where it takes one.
    shape: Option<Tokens>,
    /// What belongs there.
    expected: Tokens,
    /// The methods for what it takes.
    takes: Tokens,
    /// A blank value.
    blank: Tokens,
    /// The place of the member at `position`, where it takes an object.
    member: Option<Tokens>,
}
