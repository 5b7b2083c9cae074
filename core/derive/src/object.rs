//! Readers of objects with named members.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{DataStruct, DeriveInput, Error, Field, Fields, Result, Type};

use crate::Visitor;
use crate::attributes::Attributes;

pub(crate) fn visitor(input: &DeriveInput, data: &DataStruct) -> Result<Visitor> {
    let attributes = Attributes::of(&input.attrs)?;
    let expecting = attributes
        .expecting
        .as_ref()
        .ok_or_else(|| Error::new_spanned(&input.ident, "say what is `expecting`"))?;
    let Object { names, visits } = of_fields(&quote!(Self::Value), &data.fields, &attributes)?;
    Ok(Visitor {
        names,
        expecting: quote!(f.write_str(#expecting)),
        visits,
        entry: quote!(deserializer.deserialize_map(Visitor)),
    })
}

/// The part of a reader that takes objects.
pub(crate) struct Object {
    pub(crate) names: Vec<String>,
    pub(crate) visits: TokenStream,
}

/// Reads `fields` into a value of which `constructor` is the path.
pub(crate) fn of_fields(
    constructor: &TokenStream,
    fields: &Fields,
    attributes: &Attributes,
) -> Result<Object> {
    let members =
        fields.iter().map(|field| Member::of(field, attributes)).collect::<Result<Vec<_>>>()?;
    if members.len() > 32 {
        return Err(Error::new_spanned(fields, "more than 32 members"));
    }
    let required = members
        .iter()
        .enumerate()
        .filter(|(_, member)| member.is_required())
        .fold(0_u32, |required, (position, _)| required | 1 << position);
    let locals = members.iter().map(Member::local);
    let arms = members.iter().enumerate().map(|(position, member)| member.arm(position));
    let fields = members.iter().map(Member::field);
    let visits = quote! {
        fn visit_map<A: ::serde::de::MapAccess<'de>>(
            self,
            mut map: A,
        ) -> ::std::result::Result<Self::Value, A::Error> {
            #(#locals)*
            crate::members::read(&mut map, NAMES, #required, &mut |position, map| {
                match position {
                    #(#arms)*
                    _ => {}
                }
                Ok(())
            })?;
            Ok(#constructor { #(#fields),* })
        }
    };
    Ok(Object { names: members.into_iter().map(|member| member.name).collect(), visits })
}

/// A member of an object.
struct Member<'f> {
    field: &'f Field,
    name: String,
    attributes: Attributes,
}

impl<'f> Member<'f> {
    fn of(field: &'f Field, of_type: &Attributes) -> Result<Member<'f>> {
        let attributes = Attributes::of(&field.attrs)?;
        let ident =
            field.ident.as_ref().ok_or_else(|| Error::new_spanned(field, "members have names"))?;
        let name = of_type.name_of(&attributes, ident);
        Ok(Member { field, name, attributes })
    }

    fn is_required(&self) -> bool {
        self.attributes.default.is_none() && !is_option(&self.field.ty)
    }

    fn variable(&self) -> syn::Ident {
        format_ident!("member_{}", self.name)
    }

    fn local(&self) -> TokenStream {
        let (variable, ty) = (self.variable(), &self.field.ty);
        match &self.attributes.default {
            _ if self.is_required() => quote!(let mut #variable: Option<#ty> = None;),
            Some(Some(path)) => quote!(let mut #variable: #ty = #path();),
            _ => quote!(let mut #variable: #ty = ::std::default::Default::default();),
        }
    }

    fn arm(&self, position: usize) -> TokenStream {
        let variable = self.variable();
        let value = quote!(map.next_value()?);
        if self.is_required() {
            quote!(#position => #variable = Some(#value),)
        } else {
            quote!(#position => #variable = #value,)
        }
    }

    fn field(&self) -> TokenStream {
        let (ident, name, variable) = (&self.field.ident, &self.name, self.variable());
        if self.is_required() {
            quote!(#ident: crate::members::required(#variable, #name)?)
        } else {
            quote!(#ident: #variable)
        }
    }
}

fn is_option(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}
