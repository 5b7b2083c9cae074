//! The kinds of bodies that every unit of a level has, as rules: departments of
//! a province, divisions of a district, offices of a commune.

use chrono::NaiveDate;

use crate::DataError;
use crate::names::{english, in_sentence, split};
use crate::table::{day, rows};
use crate::units::{Level, Unit};

/// Island districts: their province decided which divisions they had (Nghị định
/// 37/2014/NĐ-CP), so the rules do not hold for them.
const ISLAND_DISTRICTS: [&str; 11] = [
    "Huyện Bạch Long Vĩ",
    "Huyện Cát Hải",
    "Huyện Côn Đảo",
    "Huyện Cô Tô",
    "Huyện Cồn Cỏ",
    "Huyện Hoàng Sa",
    "Huyện Kiên Hải",
    "Huyện Lý Sơn",
    "Huyện Phú Quý",
    "Huyện Trường Sa",
    "Huyện Vân Đồn",
];

/// A kind of body.
#[derive(Debug)]
pub(crate) struct Body {
    level: Level,
    stem: String,
    /// Type words and names of the units that have it; `!` before those that
    /// have not; empty for all.
    only: Vec<String>,
    name: String,
    name_en: String,
    pub(crate) opened: Option<NaiveDate>,
    pub(crate) closed: Option<NaiveDate>,
    /// Only some units have one, and which is not known here.
    pub(crate) is_optional: bool,
    pub(crate) basis: String,
}

/// What became of a kind of body.
#[derive(Debug)]
pub(crate) struct BodySuccession {
    level: Level,
    stem: String,
    to_level: Level,
    /// The first that the unit has takes over.
    to: Vec<String>,
    pub(crate) function: Option<String>,
    pub(crate) operates: NaiveDate,
}

/// All rules.
#[derive(Debug)]
pub(crate) struct Bodies {
    bodies: Vec<Body>,
    pub(crate) successions: Vec<BodySuccession>,
}

impl Body {
    pub(crate) fn id(&self, unit: &Unit) -> String {
        let of_unit = unit.id.strip_prefix("ubnd-").unwrap_or(&unit.id);
        format!("{}-{of_unit}", self.stem)
    }

    pub(crate) fn name(&self, unit: &Unit) -> String {
        format!("{} {}", self.name, in_sentence(&unit.name))
    }

    pub(crate) fn name_en(&self, unit: &Unit) -> String {
        format!("{} of {}", self.name_en, english(&unit.name))
    }

    /// The days on which a unit has one: those of both.
    pub(crate) fn life(&self, unit: &Unit) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let closed = self.closed.into_iter().chain(unit.closed).min();
        (self.opened.max(unit.opened), closed)
    }

    fn is_in(&self, unit: &Unit) -> bool {
        let (type_word, _, _) = split(&unit.name);
        let mut is_listed = self.only.is_empty();
        for entry in &self.only {
            if entry.strip_prefix('!') == Some(unit.name.as_str()) {
                return false;
            }
            is_listed |= entry == type_word || *entry == unit.name;
        }
        let lives = match self.life(unit) {
            (Some(opened), Some(closed)) => opened <= closed,
            _ => true,
        };
        is_listed && lives && self.level == unit.level && !is_island_district(unit)
    }
}

fn is_island_district(unit: &Unit) -> bool {
    unit.level == Level::District && ISLAND_DISTRICTS.contains(&unit.name.as_str())
}

impl Bodies {
    pub(crate) fn read(bodies: &str, successions: &str) -> Result<Bodies, DataError> {
        let bodies = rows::<9>("bodies.tsv", bodies).map(|row| {
            let ([level, stem, only, name, name_en, opened, closed, some, basis], error) = row?;
            Ok(Body {
                level: level_named(level).ok_or(error)?,
                stem: stem.to_owned(),
                only: list(only),
                name: name.to_owned(),
                name_en: name_en.to_owned(),
                opened: day(opened, error)?,
                closed: day(closed, error)?,
                is_optional: some == "some",
                basis: basis.to_owned(),
            })
        });
        let successions = rows::<6>("body-successions.tsv", successions).map(|row| {
            let ([level, stem, to_level, to, function, operates], error) = row?;
            Ok(BodySuccession {
                level: level_named(level).ok_or(error)?,
                stem: stem.to_owned(),
                to_level: level_named(to_level).ok_or(error)?,
                to: list(to),
                function: (!function.is_empty()).then(|| function.to_owned()),
                operates: day(operates, error)?.ok_or(error)?,
            })
        });
        Ok(Bodies {
            bodies: bodies.collect::<Result<_, _>>()?,
            successions: successions.collect::<Result<_, _>>()?,
        })
    }

    /// The bodies of a unit.
    pub(crate) fn of<'a>(
        &'a self,
        unit: &'a Unit,
        with_optional: bool,
    ) -> impl Iterator<Item = &'a Body> {
        self.bodies
            .iter()
            .filter(move |body| body.is_in(unit) && (with_optional || !body.is_optional))
    }
}

impl BodySuccession {
    /// Whether it hands over a body of a unit.
    pub(crate) fn is_from(&self, body: &Body) -> bool {
        self.level == body.level && self.stem == body.stem
    }

    /// The body of a unit that takes over, of those given.
    pub(crate) fn heir<'a>(&self, unit: &Unit, bodies: &[&'a Body]) -> Option<&'a Body> {
        let has = |stem: &String| {
            let begun = |body: &&Body| body.opened.is_none_or(|opened| opened <= self.operates);
            bodies.iter().copied().filter(begun).find(|body| body.stem == *stem)
        };
        if self.to_level == unit.level { self.to.iter().find_map(has) } else { None }
    }
}

fn level_named(word: &str) -> Option<Level> {
    match word {
        "province" => Some(Level::Province),
        "district" => Some(Level::District),
        "commune" => Some(Level::Commune),
        _ => None,
    }
}

fn list(cell: &str) -> Vec<String> {
    cell.split(',').filter(|entry| !entry.is_empty()).map(str::to_owned).collect()
}
