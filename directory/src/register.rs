//! The wanted part of the directory as a register.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::Directory;
use crate::bodies::Body;
use crate::document::{Agency, Document, Succession, iso};
use crate::names::{english, in_sentence, vietnamese_day};
use crate::units::{Level, Unit};

/// Which part of the directory is wanted besides the province itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The uniform departments of the province.
    pub departments: bool,
    /// Its communes, and its districts as long as there were any.
    pub communes: bool,
    /// The divisions and offices of the districts and communes.
    pub offices: bool,
    /// Of departments and offices also those that only some units have.
    pub optional: bool,
    /// What led to the units and what became of them, on any day, with the
    /// successions.
    pub history: bool,
}

struct Printer<'a> {
    directory: &'a Directory,
    parts: Parts,
    /// The day, if only what works on it is wanted.
    only_on: Option<NaiveDate>,
    units: BTreeSet<usize>,
}

impl Directory {
    /// A province and the wanted parts of it, as the JSON text of a register.
    ///
    /// A province that was merged names its successor only with the history.
    ///
    /// # Errors
    ///
    /// None that a caller can bring about: a text that cannot be written.
    pub fn register(
        &self,
        province: &Unit,
        on: NaiveDate,
        parts: Parts,
    ) -> Result<String, serde_json::Error> {
        let is_wanted = |position: usize| {
            let is_in = self.above(position).any(|above| above.id == province.id);
            is_in && (parts.communes || self.units.get(position).is_some_and(is_province))
        };
        let chosen: BTreeSet<usize> =
            self.of_day(on).filter(|&position| is_wanted(position)).collect();
        let units = if parts.history { self.with_history(chosen) } else { chosen };
        let only_on = (!parts.history).then_some(on);
        let printer = Printer { directory: self, parts, only_on, units };
        let document = Document {
            kyhan: 1,
            title: format!(
                "Danh bạ cơ quan: {}, ngày {}",
                in_sentence(&province.name),
                vietnamese_day(on)
            ),
            agencies: printer.agencies(),
            successions: if parts.history { printer.successions() } else { Vec::new() },
        };
        document.text()
    }

    fn of_day(&self, on: NaiveDate) -> impl Iterator<Item = usize> {
        (0..)
            .zip(&self.units)
            .filter(move |(_, unit)| unit.works_on(on))
            .map(|(position, _)| position)
    }

    /// A unit and those above it.
    fn above(&self, position: usize) -> impl Iterator<Item = &Unit> {
        let next = |unit: &&Unit| unit.parent.and_then(|parent| self.units.get(parent));
        std::iter::successors(self.units.get(position), next)
    }

    /// The units, all that led to them, all they became, and what is above those.
    fn with_history(&self, chosen: BTreeSet<usize>) -> BTreeSet<usize> {
        let mut found = chosen.clone();
        let mut open: Vec<usize> = chosen.iter().copied().collect();
        while let Some(position) = open.pop() {
            let successors = self.units.get(position).map(|unit| unit.successors.as_slice());
            let new = successors.unwrap_or_default().iter().filter(|&&next| found.insert(next));
            open.extend(new);
        }
        let mut open: Vec<usize> = chosen.into_iter().collect();
        let mut before = BTreeSet::new();
        while let Some(position) = open.pop() {
            let earlier = self.predecessors.get(position).map(Vec::as_slice);
            let new = earlier.unwrap_or_default().iter().filter(|&&earlier| before.insert(earlier));
            open.extend(new);
        }
        found.extend(before);
        let mut open: Vec<usize> = found.iter().copied().collect();
        while let Some(position) = open.pop() {
            let parent = self.units.get(position).and_then(|unit| unit.parent);
            open.extend(parent.filter(|&parent| found.insert(parent)));
        }
        found
    }
}

fn is_province(unit: &Unit) -> bool {
    unit.level == Level::Province
}

impl<'a> Printer<'a> {
    fn units(&self) -> impl Iterator<Item = (usize, &'a Unit)> {
        let units = self.units.iter().copied();
        units.filter_map(|position| Some((position, self.directory.units.get(position)?)))
    }

    fn unit(&self, position: usize) -> Option<&'a Unit> {
        self.units.contains(&position).then(|| self.directory.units.get(position)).flatten()
    }

    /// The wanted bodies of a unit.
    fn bodies(&self, unit: &'a Unit) -> Vec<&'a Body> {
        let is_wanted = match unit.level {
            Level::Province => self.parts.departments,
            Level::District | Level::Commune => self.parts.offices,
        };
        if !is_wanted {
            return Vec::new();
        }
        let works = |body: &&Body| {
            let (opened, closed) = body.life(unit);
            self.only_on.is_none_or(|on| {
                opened.is_none_or(|opened| opened <= on) && closed.is_none_or(|closed| on <= closed)
            })
        };
        self.directory.bodies.of(unit, self.parts.optional).filter(works).collect()
    }

    fn agencies(&self) -> Vec<Agency> {
        let mut agencies = Vec::new();
        for (_, unit) in self.units() {
            agencies.push(self.committee(unit));
            for body in self.bodies(unit) {
                let (opened, closed) = body.life(unit);
                let level = if is_province(unit) { "province" } else { "unit" };
                let only_some = "chỉ một số nơi có, chưa đối chiếu";
                agencies.push(Agency {
                    id: body.id(unit),
                    name: body.name(unit),
                    name_en: body.name_en(unit),
                    aliases: Vec::new(),
                    level,
                    parent: Some(unit.id.clone()),
                    opened: iso(opened),
                    closed: iso(closed),
                    basis: if body.is_optional {
                        format!("{}; {only_some}", body.basis)
                    } else {
                        body.basis.clone()
                    },
                });
            }
        }
        agencies
    }

    fn committee(&self, unit: &Unit) -> Agency {
        let name = in_sentence(&unit.name);
        let parent = unit.parent.and_then(|parent| self.unit(parent));
        Agency {
            id: unit.id.clone(),
            name: format!("Ủy ban nhân dân {name}"),
            name_en: format!("People's Committee of {}", english(&unit.name)),
            aliases: vec![format!("UBND {name}"), name],
            level: match unit.level {
                Level::Province => "province",
                Level::District => "district",
                Level::Commune => "commune",
            },
            parent: parent.map(|parent| parent.id.clone()),
            opened: iso(unit.opened),
            closed: iso(unit.closed),
            basis: format!("Mã đơn vị hành chính {}", unit.code),
        }
    }

    fn successions(&self) -> Vec<Succession> {
        let mut successions = self.of_units();
        successions.extend(self.of_bodies());
        successions
    }

    /// One succession for all units that end by one decision and lead to the
    /// same units.
    fn of_units(&self) -> Vec<Succession> {
        let mut merged: BTreeMap<(Level, &[usize], &str), Vec<&Unit>> = BTreeMap::new();
        for (_, unit) in self.units() {
            if unit.closed.is_some() && unit.successors.iter().all(|to| self.units.contains(to)) {
                let key = (unit.level, unit.successors.as_slice(), unit.decision.as_str());
                merged.entry(key).or_default().push(unit);
            }
        }
        let succession = |((level, to, symbol), from): ((Level, &[usize], &str), Vec<&Unit>)| {
            let decision = self.directory.decisions.get(symbol)?;
            let to: Vec<&Unit> = to.iter().filter_map(|&to| self.unit(to)).collect();
            let is_named = from.iter().all(|unit| unit.is_named);
            let is_certain = is_named && to.len() == 1;
            let caution = match (level, to.first()) {
                _ if is_certain => String::new(),
                (Level::District, _) if !is_named => DISTRICT_CAUTION.to_owned(),
                (_, Some(default)) => format!(
                    "; địa bàn chia cho nhiều nơi, mặc định là {}, việc nào về nơi nào chưa đối chiếu",
                    in_sentence(&default.name)
                ),
                (_, None) => "; chưa rõ nơi tiếp nhận".to_owned(),
            };
            Some(Succession {
                from: from.into_iter().map(|unit| unit.id.clone()).collect(),
                to: to.into_iter().map(|unit| unit.id.clone()).collect(),
                function: None,
                adopted: iso(decision.adopted),
                in_force: iso(decision.in_force),
                operates: decision.operates.to_string(),
                basis: format!("{}{caution}", decision.citation),
                certainty: (!is_certain).then_some("unconfirmed"),
            })
        };
        merged.into_iter().filter_map(succession).collect()
    }

    fn of_bodies(&self) -> Vec<Succession> {
        let mut successions = Vec::new();
        for (position, unit) in self.units() {
            let own = self.bodies(unit);
            for body in &own {
                let (_, closed) = body.life(unit);
                let Some(operates) = closed.and_then(|closed| closed.succ_opt()) else { continue };
                // Until the unit's end the heirs are its own bodies, afterwards
                // those of the units that follow it.
                let heirs: Vec<usize> =
                    if closed == unit.closed { self.next(unit) } else { vec![position] };
                successions.extend(self.of_body(unit, body, operates, &heirs));
            }
        }
        successions
    }

    /// The units that follow a unit, and the province that then stands above them.
    fn next(&self, unit: &Unit) -> Vec<usize> {
        let mut next = unit.successors.clone();
        for &successor in &unit.successors {
            let parent = self.unit(successor).and_then(|unit| unit.parent);
            next.extend(parent.filter(|parent| !next.contains(parent)));
        }
        next
    }

    fn of_body(
        &self,
        unit: &'a Unit,
        body: &'a Body,
        operates: NaiveDate,
        heirs: &[usize],
    ) -> Vec<Succession> {
        let mut by_function: BTreeMap<Option<&str>, Vec<String>> = BTreeMap::new();
        for &heir in heirs {
            let Some(heir) = self.unit(heir) else { continue };
            let there = self.bodies(heir);
            // The same kind of body goes on in the unit that follows.
            let same = there.iter().find(|there| std::ptr::eq(**there, body));
            if let Some(same) = same.filter(|_| heir.id != unit.id) {
                by_function.entry(None).or_default().push(same.id(heir));
            }
            for rule in &self.directory.bodies.successions {
                let is_handed_over = rule.is_from(body) && rule.operates == operates;
                if let Some(found) = rule.heir(heir, &there).filter(|_| is_handed_over) {
                    let function = rule.function.as_deref();
                    by_function.entry(function).or_default().push(found.id(heir));
                }
            }
        }
        let succession = |(function, to): (Option<&str>, Vec<String>)| Succession {
            from: vec![body.id(unit)],
            to,
            function: function.map(str::to_owned),
            adopted: None,
            in_force: None,
            operates: operates.to_string(),
            basis: format!("{}; {BODY_CAUTION}", self.reorganised_by(unit, body)),
            certainty: Some("unconfirmed"),
        };
        by_function.into_iter().map(succession).collect()
    }

    /// The document behind the end of a body: that of its unit, or of its kind.
    fn reorganised_by(&self, unit: &Unit, body: &Body) -> &'a str {
        let of_unit = self.directory.decisions.get(&unit.decision);
        match of_unit {
            Some(decision) if body.life(unit).1 == unit.closed => &decision.citation,
            _ => "Nghị định số 45/2025/NĐ-CP ngày 28/2/2025",
        }
    }
}

const DISTRICT_CAUTION: &str = ": cấp huyện kết thúc hoạt động từ ngày 01/7/2025; mặc định là các \
    xã, phường, đặc khu trên địa bàn; việc nào về cấp xã, việc nào về cấp tỉnh do văn bản của từng \
    lĩnh vực quy định, chưa đối chiếu";

const BODY_CAUTION: &str =
    "việc chuyển giao giữa các cơ quan chưa đối chiếu văn bản của địa phương";
