//! The exported functions and their handles, read from the sources of this crate.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// What the library exports, in the order of the files.
pub(super) struct Exports {
    pub(super) handles: Vec<Handle>,
    pub(super) functions: Vec<Function>,
}

/// A type that C knows by pointers alone.
pub(super) struct Handle {
    /// As in Rust, such as `KyhanEngine`.
    pub(super) name: String,
    pub(super) about: Vec<String>,
}

pub(super) struct Function {
    pub(super) name: String,
    pub(super) about: Vec<String>,
    pub(super) parameters: Vec<(String, Type)>,
    pub(super) result: Option<Type>,
}

/// A type that crosses: a plain one behind pointers.
pub(super) struct Type {
    /// `c_char`, `i32`, `u32`, `usize` or a handle.
    pub(super) base: String,
    /// Whether each pointer is one to const, from the outermost to the innermost.
    pub(super) pointers: Vec<bool>,
}

impl Exports {
    /// Reads `src`, save the tests and what only tests call.
    pub(super) fn read() -> Exports {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut paths = Vec::new();
        walk(&root, &mut paths);
        paths.sort();
        let mut exports = Exports { handles: Vec::new(), functions: Vec::new() };
        for path in paths {
            let file = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
            for item in file.items {
                match item {
                    syn::Item::Struct(item) => exports.handle(&item),
                    syn::Item::Fn(item) => exports.function(&item),
                    _ => {}
                }
            }
        }
        assert!(exports.functions.len() > 30 && exports.handles.len() == 4);
        exports
    }

    fn handle(&mut self, item: &syn::ItemStruct) {
        let is_public = matches!(item.vis, syn::Visibility::Public(_));
        let name = item.ident.to_string();
        if is_public && name.starts_with("Kyhan") {
            self.handles.push(Handle { name, about: about(&item.attrs) });
        }
    }

    fn function(&mut self, item: &syn::ItemFn) {
        if item.sig.abi.is_none() {
            return;
        }
        let parameters = item.sig.inputs.iter().map(|input| match input {
            syn::FnArg::Typed(syn::PatType { pat, ty, .. }) => match &**pat {
                syn::Pat::Ident(name) => (name.ident.to_string(), Type::of(ty)),
                _ => panic!("a parameter of {} has no name", item.sig.ident),
            },
            syn::FnArg::Receiver(_) => panic!("{} is a method", item.sig.ident),
        });
        self.functions.push(Function {
            name: item.sig.ident.to_string(),
            about: about(&item.attrs),
            parameters: parameters.collect(),
            result: match &item.sig.output {
                syn::ReturnType::Default => None,
                syn::ReturnType::Type(_, ty) => Some(Type::of(ty)),
            },
        });
    }
}

impl Exports {
    /// The functions that a binding calls: not those that only name or test, and not
    /// `kyhan_answer`, since an error of `kyhan_query` can be read by column.
    pub(super) fn of_bindings(&self) -> impl Iterator<Item = &Function> {
        let left_out =
            ["kyhan_answer", "kyhan_column_name", "kyhan_result_columns", "kyhan_abi_version"];
        self.functions.iter().filter(move |function| {
            !left_out.contains(&function.name.as_str()) && !function.name.contains("_test_")
        })
    }
}

/// `agency_length` as `agencyLength`.
pub(super) fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |out, word| {
        let (start, rest) = word.split_at(1);
        out + &start.to_uppercase() + rest
    })
}

impl Type {
    /// Whether it is a handle behind one pointer, which is handed in.
    pub(super) fn is_handle(&self) -> bool {
        self.base.starts_with("Kyhan") && self.pointers.len() == 1
    }

    fn of(ty: &syn::Type) -> Type {
        match ty {
            syn::Type::Ptr(pointer) => {
                let Type { base, pointers } = Type::of(&pointer.elem);
                let outer = [pointer.const_token.is_some()];
                Type { base, pointers: outer.into_iter().chain(pointers).collect() }
            }
            syn::Type::Path(path) => {
                let base = path.path.segments.last().unwrap().ident.to_string();
                Type { base, pointers: Vec::new() }
            }
            _ => panic!("a type that does not cross"),
        }
    }
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("calls") && !path.ends_with("generate") {
            walk(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The lines of a doc comment. The section "Safety" tells Rust what the first page
/// of the header tells C.
fn about(attributes: &[syn::Attribute]) -> Vec<String> {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
                Some(text.value().trim_end().trim_start_matches(' ').to_owned())
            }
            _ => None,
        },
        _ => None,
    });
    let mut lines: Vec<String> = lines.take_while(|line| line != "# Safety").collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}
