//! Structs with named fields.

use proc_macro2::TokenStream as Tokens;
use quote::{format_ident, quote};
use syn::{DataStruct, DeriveInput, Error, Field, Fields, Result, Type};

use crate::Slot;
use crate::attributes::Attributes;

pub(crate) fn slot(input: &DeriveInput, data: &DataStruct) -> Result<Slot> {
    let attributes = Attributes::of(&input.attrs)?;
    let members = Members::of(&data.fields, &attributes)?;
    let blanks = members.blanks();
    let arms = members.arms(&quote!(&mut self.));
    Ok(Slot {
        shape: Some(members.shape(&attributes)),
        expected: quote!(::kyhan_json::Expected::Object(SHAPE)),
        takes: quote! {
            fn object(&mut self) -> ::std::option::Option<(
                &'static ::kyhan_json::Shape,
                &mut dyn ::kyhan_json::Object,
            )> {
                Some((SHAPE, self))
            }
        },
        blank: quote!(Self { #blanks }),
        member: Some(quote!(Some(match position { #arms _ => return None }))),
        names: members.names(),
        tag: None,
    })
}

/// The named members of a struct or of a variant.
pub(crate) struct Members<'f>(Vec<Member<'f>>);

impl<'f> Members<'f> {
    pub(crate) fn of(fields: &'f Fields, of_type: &Attributes) -> Result<Members<'f>> {
        let members: Result<Vec<_>> =
            fields.iter().map(|field| Member::of(field, of_type)).collect();
        let members = members?;
        if members.len() > 32 {
            return Err(Error::new_spanned(fields, "more than 32 fields"));
        }
        Ok(Members(members))
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.0.iter().map(|member| member.name.clone()).collect()
    }

    pub(crate) fn shape(&self, of_type: &Attributes) -> Tokens {
        let required = (self.0.iter().enumerate())
            .filter(|(_, member)| member.is_required())
            .fold(0_u32, |required, (position, _)| required | 1 << position);
        let kind =
            if of_type.refuses_unknown { format_ident!("Closed") } else { format_ident!("Open") };
        quote! {
            ::kyhan_json::Shape { names: NAMES, required: #required, members: ::kyhan_json::Members::#kind }
        }
    }

    /// `name: blank,` of each member.
    pub(crate) fn blanks(&self) -> Tokens {
        self.0.iter().map(Member::blank).collect()
    }

    /// The names of the fields, to bind them.
    pub(crate) fn idents(&self) -> Vec<&'f syn::Ident> {
        self.0.iter().map(|member| member.ident).collect()
    }

    /// An arm for each position, with what stands `before` the field's name.
    pub(crate) fn arms(&self, before: &Tokens) -> Tokens {
        let arm = |(position, member): (usize, &Member<'_>)| {
            let ident = member.ident;
            quote!(#position => #before #ident,)
        };
        self.0.iter().enumerate().map(arm).collect()
    }
}

/// A member of an object.
struct Member<'f> {
    ident: &'f syn::Ident,
    ty: &'f Type,
    name: String,
    attributes: Attributes,
}

impl<'f> Member<'f> {
    fn of(field: &'f Field, of_type: &Attributes) -> Result<Member<'f>> {
        let attributes = Attributes::of(&field.attrs)?;
        let ident =
            field.ident.as_ref().ok_or_else(|| Error::new_spanned(field, "fields need names"))?;
        let name = of_type.name_of(&attributes, ident);
        Ok(Member { ident, ty: &field.ty, name, attributes })
    }

    fn is_required(&self) -> bool {
        self.attributes.default.is_none() && !is_option(self.ty)
    }

    fn blank(&self) -> Tokens {
        let (ident, ty) = (self.ident, self.ty);
        match &self.attributes.default {
            Some(Some(path)) => quote!(#ident: #path(),),
            Some(None) => quote!(#ident: <#ty as ::std::default::Default>::default(),),
            None => quote!(#ident: <#ty as ::kyhan_json::FromJson>::blank(),),
        }
    }
}

fn is_option(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}
