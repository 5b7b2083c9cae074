use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::{self, Write};

/// A JSON Pointer (RFC 6901): the path from a value to one inside it.
///
/// ```
/// use kyhan_json::Pointer;
///
/// let pointer = Pointer::default().field("a/b").item(3);
/// assert_eq!(pointer.to_string(), "/a~1b/3");
/// ```
///
/// Pointers sort in reading order: item 10 comes after item 9.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(Vec<Step>);

/// One step of a [`Pointer`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// To the member of an object with this name.
    Field(Cow<'static, str>),
    /// To the item of a list at this position, from 0.
    Item(usize),
}

impl Pointer {
    /// The pointer to the member `name` of the object that this one leads to.
    #[must_use]
    pub fn field(mut self, name: impl Into<Cow<'static, str>>) -> Pointer {
        self.0.push(Step::Field(name.into()));
        self
    }

    /// The pointer to the item at `position` of the list that this one leads to.
    #[must_use]
    pub fn item(mut self, position: usize) -> Pointer {
        self.0.push(Step::Item(position));
        self
    }

    /// Its steps, from the outermost value on.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }
}

impl FromIterator<Step> for Pointer {
    fn from_iter<I: IntoIterator<Item = Step>>(steps: I) -> Pointer {
        Pointer(steps.into_iter().collect())
    }
}

impl Extend<Step> for Pointer {
    fn extend<I: IntoIterator<Item = Step>>(&mut self, steps: I) {
        self.0.extend(steps);
    }
}

impl IntoIterator for Pointer {
    type Item = Step;
    type IntoIter = std::vec::IntoIter<Step>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Ord for Step {
    fn cmp(&self, other: &Step) -> Ordering {
        match (self, other) {
            (Step::Field(left), Step::Field(right)) => left.cmp(right),
            (Step::Item(left), Step::Item(right)) => left.cmp(right),
            (Step::Field(_), Step::Item(_)) => Ordering::Less,
            (Step::Item(_), Step::Field(_)) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Step {
    fn partial_cmp(&self, other: &Step) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// With the slash before it.
impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('/')?;
        match self {
            Step::Item(position) => position.fmt(f),
            Step::Field(name) => name.chars().try_for_each(|c| match c {
                '~' => f.write_str("~0"),
                '/' => f.write_str("~1"),
                c => f.write_char(c),
            }),
        }
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|step| step.fmt(f))
    }
}
