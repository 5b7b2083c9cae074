//! `#[derive(FromJson)]` for `kyhan-json`, where it is documented.

mod attributes;
mod enumeration;
mod object;

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::{Data, DeriveInput, Ident, parse_macro_input};

/// Implements `FromJson`, `Slot` and, but for enums with a tag,
/// `serde::Deserialize`. The documentation of `kyhan-json` lists what can be read,
/// and the attributes.
#[proc_macro_derive(FromJson, attributes(json, serde))]
pub fn derive(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let slot = match &input.data {
        Data::Struct(data) => object::slot(&input, data),
        Data::Enum(data) => enumeration::slot(&input, data),
        Data::Union(_) => Err(syn::Error::new_spanned(&input, "unions cannot be read")),
    };
    slot.map(|slot| implement(&input.ident, slot))
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

fn implement(name: &Ident, slot: Slot) -> Tokens {
    let Slot { names, shape, expected, takes, blank, member, tag } = slot;
    let shape = shape.map(|shape| quote!(const SHAPE: &::kyhan_json::Shape = &#shape;));
    let object = member.map(|member| {
        quote! {
            impl ::kyhan_json::Object for #name {
                fn member(
                    &mut self,
                    position: usize,
                ) -> ::std::option::Option<&mut dyn ::kyhan_json::Slot> {
                    #member
                }
            }
        }
    });
    let deserialize = tag.is_none().then(|| {
        quote! {
            impl<'de> ::kyhan_json::__serde::Deserialize<'de> for #name {
                fn deserialize<D: ::kyhan_json::__serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> ::std::result::Result<#name, D::Error> {
                    ::kyhan_json::deserialize(deserializer)
                }
            }
        }
    });
    let tag = tag.map(|tag| {
        quote! {
            const TAG: ::std::option::Option<&'static ::kyhan_json::Tag> =
                ::std::option::Option::Some(&#tag);
        }
    });
    quote! {
        const _: () = {
            const NAMES: &[&str] = &[#(#names),*];

            #shape

            #object

            impl ::kyhan_json::Slot for #name {
                fn expected(&self) -> ::kyhan_json::Expected {
                    <Self as ::kyhan_json::FromJson>::EXPECTED
                }

                #takes
            }

            impl ::kyhan_json::FromJson for #name {
                const EXPECTED: ::kyhan_json::Expected = #expected;

                #tag

                fn blank() -> #name {
                    #blank
                }
            }

            #deserialize
        };
    }
}

/// The parts of an implementation in which types differ.
struct Slot {
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
    /// The slot of the member at `position`, where it takes an object.
    member: Option<Tokens>,
    /// The tag of an enum that has one.
    tag: Option<Tokens>,
}
