//! Readers of enums.

use quote::quote;
use syn::{DataEnum, DeriveInput, Error, Fields, Result};

use crate::Visitor;
use crate::attributes::Attributes;
use crate::object;

pub(crate) fn visitor(input: &DeriveInput, data: &DataEnum) -> Result<Visitor> {
    let attributes = Attributes::of(&input.attrs)?;
    if attributes.is_untagged {
        return untagged(input, data, &attributes);
    }
    let names = data
        .variants
        .iter()
        .map(|variant| Ok(attributes.name_of(&Attributes::of(&variant.attrs)?, &variant.ident)))
        .collect::<Result<Vec<_>>>()?;
    if data.variants.iter().all(|variant| matches!(variant.fields, Fields::Unit)) {
        Ok(of_names(data, &names))
    } else {
        of_members(data, &names)
    }
}

/// One of several names, read from a string.
fn of_names(data: &DataEnum, names: &[String]) -> Visitor {
    let arms = data.variants.iter().enumerate().map(|(position, variant)| {
        let ident = &variant.ident;
        // The position is one of the names', so that the last needs no number.
        if position + 1 == names.len() {
            quote!(_ => Self::Value::#ident,)
        } else {
            quote!(#position => Self::Value::#ident,)
        }
    });
    Visitor {
        expecting: quote!(crate::members::write_names(NAMES, f)),
        visits: quote! {
            fn visit_str<E: ::serde::de::Error>(
                self,
                text: &str,
            ) -> ::std::result::Result<Self::Value, E> {
                Ok(match crate::members::position(text, NAMES)? { #(#arms)* })
            }
        },
        entry: quote!(deserializer.deserialize_str(Visitor)),
        names: names.to_vec(),
    }
}

/// A name, or an object with one member: its name and its value.
fn of_members(data: &DataEnum, names: &[String]) -> Result<Visitor> {
    let arms = data.variants.iter().enumerate().map(|(position, variant)| {
        let ident = &variant.ident;
        match &variant.fields {
            Fields::Unit => Ok(quote! {
                #position => variant.unit_variant().map(|()| Self::Value::#ident),
            }),
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => Ok(quote! {
                #position => variant.newtype_variant().map(Self::Value::#ident),
            }),
            _ => Err(Error::new_spanned(variant, "a variant has one value or none")),
        }
    });
    let arms = arms.collect::<Result<Vec<_>>>()?;
    Ok(Visitor {
        expecting: quote!(crate::members::write_names(NAMES, f)),
        visits: quote! {
            fn visit_enum<A: ::serde::de::EnumAccess<'de>>(
                self,
                data: A,
            ) -> ::std::result::Result<Self::Value, A::Error> {
                use ::serde::de::VariantAccess;
                let (position, variant) = data.variant_seed(crate::members::Variant(NAMES))?;
                match position {
                    #(#arms)*
                    _ => Err(<A::Error as ::serde::de::Error>::custom("unknown variant")),
                }
            }
        },
        entry: quote!(deserializer.deserialize_enum("", NAMES, Visitor)),
        names: names.to_vec(),
    })
}

/// A text or a list, which the first variant takes, or an object, which is the
/// second.
fn untagged(input: &DeriveInput, data: &DataEnum, attributes: &Attributes) -> Result<Visitor> {
    let refused = || Error::new_spanned(input, "`untagged` takes a value and an object");
    let mut variants = data.variants.iter();
    let (Some(value), Some(members), None) = (variants.next(), variants.next(), variants.next())
    else {
        return Err(refused());
    };
    let expecting = attributes.expecting.as_ref().ok_or_else(refused)?;
    let of_members = Attributes::of(&members.attrs)?;
    let (value, name) = (&value.ident, &members.ident);
    let object = object::of_fields(&quote!(Self::Value::#name), &members.fields, &of_members)?;
    let visit_map = object.visits;
    Ok(Visitor {
        expecting: quote!(f.write_str(#expecting)),
        visits: quote! {
            #visit_map

            fn visit_str<E: ::serde::de::Error>(
                self,
                text: &str,
            ) -> ::std::result::Result<Self::Value, E> {
                let text = ::serde::de::value::StrDeserializer::new(text);
                ::serde::Deserialize::deserialize(text).map(Self::Value::#value)
            }

            fn visit_seq<A: ::serde::de::SeqAccess<'de>>(
                self,
                list: A,
            ) -> ::std::result::Result<Self::Value, A::Error> {
                let list = ::serde::de::value::SeqAccessDeserializer::new(list);
                ::serde::Deserialize::deserialize(list).map(Self::Value::#value)
            }
        },
        entry: quote!(deserializer.deserialize_any(Visitor)),
        names: object.names,
    })
}
