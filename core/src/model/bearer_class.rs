use super::Level;

/// A part of a class of bearers, as the id of an occurrence has it in the bearer's place:
/// `*`, `level=commune`, `group=cac-so` or `so-y-te`. Several stand with `,` between them.
/// No id of a register has any of these signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BearerClass<'a> {
    /// All bearers of the duty.
    All,
    /// Those of a level of government.
    Level(Level),
    /// The members of a group, by its id.
    Group(&'a str),
    /// One agency, by its id.
    Agency(&'a str),
}

impl<'a> BearerClass<'a> {
    /// The class that the id of an occurrence names; `None` when it names one bearer.
    ///
    /// # Errors
    ///
    /// A part of it is none of the forms.
    pub fn of(occurrence: &'a str) -> Option<Result<Vec<BearerClass<'a>>, &'a str>> {
        let bearer = occurrence.split('/').nth(1)?;
        bearer.contains(['*', '=', ',']).then(|| bearer.split(',').map(part).collect())
    }
}

fn part(text: &str) -> Result<BearerClass<'_>, &str> {
    let class = match text.split_once('=') {
        None if text == "*" => Some(BearerClass::All),
        None if !text.is_empty() && !text.contains('*') => Some(BearerClass::Agency(text)),
        Some(("level", name)) => Level::of_name(name).map(BearerClass::Level),
        Some(("group", id)) if !id.is_empty() => Some(BearerClass::Group(id)),
        _ => None,
    };
    class.ok_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_the_bearer_names_one_or_a_class() {
        assert_eq!(BearerClass::of("d/a/1"), None);
        assert_eq!(BearerClass::of("d"), None);
        assert_eq!(BearerClass::of("d/*/1"), Some(Ok(vec![BearerClass::All])));
        assert_eq!(
            BearerClass::of("d/level=commune,group=g,a/2024"),
            Some(Ok(vec![
                BearerClass::Level(Level::Commune),
                BearerClass::Group("g"),
                BearerClass::Agency("a"),
            ]))
        );
        for (id, part) in [("d/a,/1", ""), ("d/level=ward/1", "level=ward"), ("d/a*/1", "a*")] {
            assert_eq!(BearerClass::of(id), Some(Err(part)));
        }
    }
}
