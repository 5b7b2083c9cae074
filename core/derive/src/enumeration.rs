//! Places of enums.

use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::{DataEnum, DeriveInput, Error, Fields, Result};

use crate::Place;
use crate::attributes::Attributes;
use crate::object::Members;

pub(crate) fn place(input: &DeriveInput, data: &DataEnum) -> Result<Place> {
    let attributes = Attributes::of(&input.attrs)?;
    if attributes.is_untagged {
        return untagged(input, data, &attributes);
    }
    let names = data
        .variants
        .iter()
        .map(|variant| Ok(attributes.name_of(&Attributes::of(&variant.attrs)?, &variant.ident)))
        .collect::<Result<Vec<_>>>()?;
    let is_name = data.variants.iter().all(|variant| matches!(variant.fields, Fields::Unit));
    if is_name { of_names(data, names) } else { of_members(data, names) }
}

/// The blank value: the first variant, whose value is blank.
fn blank(data: &DataEnum) -> Tokens {
    let first = data.variants.iter().next().map(|variant| {
        let ident = &variant.ident;
        match &variant.fields {
            Fields::Unit => quote!(Self::#ident),
            _ => quote!(Self::#ident(crate::read::Blank::blank())),
        }
    });
    quote!(#first)
}

/// One of several names, read from a text.
fn of_names(data: &DataEnum, names: Vec<String>) -> Result<Place> {
    let arms = data.variants.iter().enumerate().map(|(position, variant)| {
        let ident = &variant.ident;
        // The position is one of the names', so that the last needs no number.
        if position + 1 == names.len() {
            quote!(_ => Self::#ident,)
        } else {
            quote!(#position => Self::#ident,)
        }
    });
    Ok(Place {
        shape: None,
        expected: quote!(crate::read::Expected::OneOf(NAMES)),
        takes: quote! {
            fn scalar(
                &mut self,
                scalar: crate::read::Scalar<'_>,
            ) -> ::std::result::Result<(), crate::read::Refusal> {
                *self = match crate::read::position(scalar, NAMES)? { #(#arms)* };
                Ok(())
            }
        },
        blank: blank(data),
        member: None,
        names,
    })
}

/// A name, or an object with one member: its name and its value.
fn of_members(data: &DataEnum, names: Vec<String>) -> Result<Place> {
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
                    *self = Self::#ident(crate::read::Blank::blank());
                    match self {
                        Self::#ident(value) => Some(value),
                        _ => None,
                    }
                }
            }),
            _ => return Err(Error::new_spanned(variant, "a variant has one value or none")),
        }
    }
    Ok(Place {
        shape: Some(quote! {
            crate::read::Shape { names: NAMES, required: 0, kind: crate::read::Kind::Choice }
        }),
        expected: quote!(crate::read::Expected::OneOf(NAMES)),
        takes: quote! {
            fn scalar(
                &mut self,
                scalar: crate::read::Scalar<'_>,
            ) -> ::std::result::Result<(), crate::read::Refusal> {
                let position = crate::read::position(scalar, NAMES)?;
                #named
                Err(crate::read::Refusal::Bare)
            }

            fn object(&mut self) -> ::std::option::Option<(
                &'static crate::read::Shape,
                &mut dyn crate::read::Object,
            )> {
                Some((SHAPE, self))
            }
        },
        blank: blank(data),
        member: Some(quote!(match position { #members _ => None })),
        names,
    })
}

/// A text or a list, which the first variant takes, or an object, which is the
/// second.
fn untagged(input: &DeriveInput, data: &DataEnum, attributes: &Attributes) -> Result<Place> {
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
    Ok(Place {
        shape: Some(members.shape(attributes)),
        expected: quote! {
            crate::read::Expected::Either(&<#of as crate::read::Blank>::EXPECTED, SHAPE)
        },
        takes: quote! {
            fn scalar(
                &mut self,
                scalar: crate::read::Scalar<'_>,
            ) -> ::std::result::Result<(), crate::read::Refusal> {
                *self = <Self as crate::read::Blank>::blank();
                match self {
                    Self::#value(value) => crate::read::Place::scalar(value, scalar),
                    _ => Ok(()),
                }
            }

            fn list(&mut self) -> ::std::option::Option<&mut dyn crate::read::List> {
                *self = <Self as crate::read::Blank>::blank();
                match self {
                    Self::#value(value) => crate::read::Place::list(value),
                    _ => None,
                }
            }

            fn object(&mut self) -> ::std::option::Option<(
                &'static crate::read::Shape,
                &mut dyn crate::read::Object,
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
    })
}
