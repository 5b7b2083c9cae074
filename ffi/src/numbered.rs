//! Enumerations whose numbers cross: the one table that the headers and the
//! constants of every binding are made from.

/// Declares an enumeration, its variants in the order of their numbers, which
/// have no gap. Each has the name of its variant, as JSON writes names.
macro_rules! numbered {
    (
        $(#[doc = $about:literal])*
        pub enum $name:ident {
            $($(#[doc = $line:literal])* $variant:ident = $number:literal,)+
        }
    ) => {
        $(#[doc = $about])*
        #[repr(i32)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(dead_code, reason = "C reads the numbers; Rust names those it needs")]
        pub enum $name {
            $($(#[doc = $line])* $variant = $number,)+
        }

        #[allow(dead_code, reason = "some are read by name, some by number, some not at all")]
        impl $name {
            const ALL: &[$name] = &[$($name::$variant),+];

            const NAMES: &[$crate::ended::Ended<'static>] = &[$({
                const NAME: &str = concat!(stringify!($variant), "\0");
                const BYTES: [u8; NAME.len()] = $crate::numbered::lower_first(NAME);
                match std::str::from_utf8(&BYTES) {
                    Ok(name) => $crate::ended::Ended::of(name),
                    Err(_) => $crate::ended::Ended::of("\0"),
                }
            }),+];

            const FIRST: i32 = match $name::ALL {
                [first, ..] => *first as i32,
                [] => 0,
            };

            /// The variant of a number.
            #[inline]
            pub(crate) fn of_number(number: i32) -> Option<$name> {
                let position = number.checked_sub($name::FIRST)?;
                $name::ALL.get(usize::try_from(position).ok()?).copied()
            }

            /// The variant of a name.
            pub(crate) fn of_name(name: &str) -> Option<$name> {
                let position = $name::NAMES.iter().position(|known| known.text() == name)?;
                $name::ALL.get(position).copied()
            }

            /// Its name.
            pub(crate) fn name(self) -> &'static str {
                self.ended_name().text()
            }

            /// Its name, with a NUL after it.
            pub(crate) fn ended_name(self) -> $crate::ended::Ended<'static> {
                let position = usize::try_from(self as i32 - $name::FIRST).unwrap_or(usize::MAX);
                $name::NAMES.get(position).copied().unwrap_or($crate::ended::Ended::of("\0"))
            }

            /// What there is to say of it and of its variants.
            #[cfg(test)]
            pub(crate) const TABLE: $crate::numbered::Table = $crate::numbered::Table {
                name: stringify!($name),
                about: &[$($about),*],
                members: &[$($crate::numbered::Member {
                    name: stringify!($variant),
                    number: $number,
                    about: &[$($line),*],
                }),+],
            };
        }
    };
}

pub(crate) use numbered;

/// An enumeration as data: its docs line by line, and its variants.
#[cfg(test)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) about: &'static [&'static str],
    pub(crate) members: &'static [Member],
}

#[cfg(test)]
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) number: i32,
    pub(crate) about: &'static [&'static str],
}

/// `BearerAsWritten` as `bearerAsWritten`.
pub(crate) const fn lower_first<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let mut lowered = [0; LENGTH];
    lowered.copy_from_slice(name.as_bytes());
    if let Some(first) = lowered.first_mut() {
        first.make_ascii_lowercase();
    }
    lowered
}

#[cfg(test)]
mod tests {
    #![allow(clippy::string_slice, reason = "tests fail by panicking")]

    use crate::column::KyhanColumn;
    use crate::word::KyhanWord;

    /// Every variant is found by its number and its name, and nothing else is.
    macro_rules! check {
        ($name:ident) => {
            for (at, member) in $name::TABLE.members.iter().enumerate() {
                assert_eq!(member.number as usize, at + 1, "a gap before {}", member.name);
                let found = $name::of_number(member.number).map(|found| format!("{found:?}"));
                assert_eq!(found.as_deref(), Some(member.name));
                let name = member.name[..1].to_lowercase() + &member.name[1..];
                let found = $name::of_name(&name);
                assert_eq!(found.map(|found| found as i32), Some(member.number));
                assert_eq!(found.map($name::name), Some(name.as_str()));
            }
            for number in [0, -1, $name::TABLE.members.len() as i32 + 1, i32::MIN, i32::MAX] {
                assert_eq!($name::of_number(number), None);
            }
            assert_eq!($name::of_name(""), None);
        };
    }

    #[test]
    fn every_variant_stands_at_its_number_under_its_name() {
        check!(KyhanColumn);
        check!(KyhanWord);
    }
}
