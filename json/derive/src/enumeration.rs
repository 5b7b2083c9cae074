//! Enums.

use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::{DataEnum, DeriveInput, Error, Fields, Result};

use crate::Slot;
use crate::attributes::Attributes;
use crate::object::Members;

pub(crate) fn slot(input: &DeriveInput, data: &DataEnum) -> Result<Slot> {
    let attributes = Attributes::of(&input.attrs)?;
    if attributes.is_untagged {
        return untagged(input, data, &attributes);
    }
    let names = data
        .variants
        .iter()
        .map(|variant| Ok(attributes.name_of(&Attributes::of(&variant.attrs)?, &variant.ident)))
        .collect::<Result<Vec<_>>>()?;
    if let Some(tag) = &attributes.tag {
        return tagged(data, names, tag);
    }
    let is_name = data.variants.iter().all(|variant| matches!(variant.fields, Fields::Unit));
    if is_name { of_names(data, names) } else { of_members(data, names) }
}

/// The blank value: the first variant, whose value is blank.
fn blank(data: &DataEnum) -> Tokens {
    let first = data.variants.iter().next().map(|variant| {
        let ident = &variant.ident;
        match &variant.fields {
            Fields::Unit => quote!(Self::#ident),
            _ => quote!(Self::#ident(::kyhan_json::FromJson::blank())),
        }
    });
    quote!(#first)
}

/// One of several names, read from a text.
fn of_names(data: &DataEnum, names: Vec<String>) -> Result<Slot> {
    let arms = data.variants.iter().enumerate().map(|(position, variant)| {
        let ident = &variant.ident;
        // The position is one of the names', so that the last needs no number.
        if position + 1 == names.len() {
            quote!(_ => Self::#ident,)
        } else {
            quote!(#position => Self::#ident,)
        }
    });
    Ok(Slot {
        shape: None,
        expected: quote!(::kyhan_json::Expected::OneOf(NAMES)),
        takes: quote! {
            fn scalar(
                &mut self,
                scalar: ::kyhan_json::Scalar<'_>,
            ) -> ::std::result::Result<(), ::kyhan_json::Refusal> {
                *self = match ::kyhan_json::position(scalar, NAMES)? { #(#arms)* };
                Ok(())
            }
        },
        blank: blank(data),
        member: None,
        names,
        tag: None,
    })
}

/// A name, or an object with one member: its name and its value.
fn of_members(data: &DataEnum, names: Vec<String>) -> Result<Slot> {
    let mut named = Tokens::new();
    let mut members = Tokens::new();
    for (position, variant) in data.variants.iter().enumerate() {
        let ident = &variant.ident;
        match &variant.fields {
            Fields::Unit => {
                named.extend(quote! {
                    if position == #position {
                        *self = Self::#ident;
                        return Ok(());
                    }
                });
                members.extend(quote! {
                    #position => {
                        *self = Self::#ident;
                        None
                    }
                });
            }
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => members.extend(quote! {
                #position => {
                    *self = Self::#ident(::kyhan_json::FromJson::blank());
                    match self {
                        Self::#ident(value) => Some(value),
                        _ => None,
                    }
                }
            }),
            _ => return Err(Error::new_spanned(variant, "a variant has one value or none")),
        }
    }
    Ok(Slot {
        shape: Some(quote! {
            ::kyhan_json::Shape { names: NAMES, required: 0, members: ::kyhan_json::Members::One }
        }),
        expected: quote!(::kyhan_json::Expected::OneOf(NAMES)),
        takes: quote! {
            fn scalar(
                &mut self,
                scalar: ::kyhan_json::Scalar<'_>,
            ) -> ::std::result::Result<(), ::kyhan_json::Refusal> {
                let position = ::kyhan_json::position(scalar, NAMES)?;
                #named
                Err(::kyhan_json::Refusal::Bare)
            }

            fn object(&mut self) -> ::std::option::Option<(
                &'static ::kyhan_json::Shape,
                &mut dyn ::kyhan_json::Object,
            )> {
                Some((SHAPE, self))
            }
        },
        blank: blank(data),
        member: Some(quote!(match position { #members _ => None })),
        names,
        tag: None,
    })
}

/// An object whose member `tag` names the variant; a variant's value reads the
/// other members.
fn tagged(data: &DataEnum, names: Vec<String>, tag: &str) -> Result<Slot> {
    let mut choices = Tokens::new();
    let mut objects = Tokens::new();
    let mut empty = Tokens::new();
    for (position, variant) in data.variants.iter().enumerate() {
        let ident = &variant.ident;
        match &variant.fields {
            Fields::Unit => {
                choices.extend(quote!(#position => Self::#ident,));
                empty.extend(quote! {
                    if matches!(self, Self::#ident) {
                        return Some((&::kyhan_json::Shape::EMPTY, self));
                    }
                });
            }
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                choices.extend(quote! {
                    #position => Self::#ident(::kyhan_json::FromJson::blank()),
                });
                objects.extend(quote!(Self::#ident(value) => ::kyhan_json::Slot::object(value),));
            }
            _ => return Err(Error::new_spanned(variant, "a variant has one value or none")),
        }
    }
    Ok(Slot {
        shape: None,
        expected: quote! {
            ::kyhan_json::Expected::Object(match Self::TAG {
                Some(tag) => &tag.shape,
                None => &::kyhan_json::Shape::EMPTY,
            })
        },
        takes: quote! {
            fn tag(&self) -> ::std::option::Option<&'static ::kyhan_json::Tag> {
                <Self as ::kyhan_json::FromJson>::TAG
            }

            fn choose(
                &mut self,
                tag: ::kyhan_json::Scalar<'_>,
            ) -> ::std::result::Result<(), ::kyhan_json::Refusal> {
                *self = match ::kyhan_json::position(tag, NAMES)? {
                    #choices
                    _ => return Err(::kyhan_json::Refusal::Name),
                };
                Ok(())
            }

            fn object(&mut self) -> ::std::option::Option<(
                &'static ::kyhan_json::Shape,
                &mut dyn ::kyhan_json::Object,
            )> {
                #empty
                match self {
                    #objects
                    #[allow(unreachable_patterns, reason = "all variants may have values")]
                    _ => None,
                }
            }
        },
        blank: blank(data),
        member: Some(quote! {
            let _ = position;
            None
        }),
        names,
        tag: Some(quote! {
            ::kyhan_json::Tag {
                shape: ::kyhan_json::Shape {
                    names: &[#tag],
                    required: 1,
                    members: ::kyhan_json::Members::Open,
                },
                variants: NAMES,
            }
        }),
    })
}

/// A text or a list, which the first variant takes, or an object, which is the
/// second.
fn untagged(input: &DeriveInput, data: &DataEnum, attributes: &Attributes) -> Result<Slot> {
    let refused = || Error::new_spanned(input, "`untagged` takes a value and an object");
    let mut variants = data.variants.iter();
    let (Some(value), Some(object), None) = (variants.next(), variants.next(), variants.next())
    else {
        return Err(refused());
    };
    let members = Members::of(&object.fields, &Attributes::of(&object.attrs)?)?;
    let Fields::Unnamed(of) = &value.fields else { return Err(refused()) };
    let Some(of) = of.unnamed.first().map(|field| &field.ty) else { return Err(refused()) };
    let (value, object) = (&value.ident, &object.ident);
    let (blanks, idents, arms) = (members.blanks(), members.idents(), members.arms(&Tokens::new()));
    Ok(Slot {
        shape: Some(members.shape(attributes)),
        expected: quote! {
            ::kyhan_json::Expected::Either(&<#of as ::kyhan_json::FromJson>::EXPECTED, SHAPE)
        },
        takes: quote! {
            fn scalar(
                &mut self,
                scalar: ::kyhan_json::Scalar<'_>,
            ) -> ::std::result::Result<(), ::kyhan_json::Refusal> {
                *self = <Self as ::kyhan_json::FromJson>::blank();
                match self {
                    Self::#value(value) => ::kyhan_json::Slot::scalar(value, scalar),
                    _ => Ok(()),
                }
            }

            fn list(&mut self) -> ::std::option::Option<&mut dyn ::kyhan_json::List> {
                *self = <Self as ::kyhan_json::FromJson>::blank();
                match self {
                    Self::#value(value) => ::kyhan_json::Slot::list(value),
                    _ => None,
                }
            }

            fn object(&mut self) -> ::std::option::Option<(
                &'static ::kyhan_json::Shape,
                &mut dyn ::kyhan_json::Object,
            )> {
                *self = Self::#object { #blanks };
                Some((SHAPE, self))
            }
        },
        blank: blank(data),
        member: Some(quote! {
            match self {
                Self::#object { #(#idents),* } => Some(match position {
                    #arms
                    _ => return None,
                }),
                _ => None,
            }
        }),
        names: members.names(),
        tag: None,
    })
}
