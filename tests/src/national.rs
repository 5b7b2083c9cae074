//! A register as large as the country's, the same for the same seed: 34
//! provinces with 12 departments each, 3,321 communes, 40 reporting duties a
//! commune that go through the department and the province to a ministry, over
//! the years 2026 to 2030.

use kyhan::dates::Date;
use kyhan::model::{
    Action, After, Agency, Bound, Group, Instrument, InstrumentKind, Level, Members, Obligation,
    ObligationKind, PartyRef, PeriodUnit, Recurring, Regime, Register, ReportingPeriod, Span,
    Strength, Timing, Unit, VERSION, Within,
};

use crate::random::Random;

/// Provinces and centrally run cities since 01/7/2025.
pub const PROVINCES: u32 = 34;
/// Communes, wards and special zones.
pub const COMMUNES: u32 = 3321;
/// Ministries, and departments of a province, one for each field of work.
pub const FIELDS: u32 = 12;
/// Reporting duties of a commune at scale 1.
pub const DUTIES: u32 = 40;

/// The first due day of the five years.
pub const FROM: &str = "2026-01-01";
/// The day after the last.
pub const UNTIL: &str = "2031-01-01";

/// How the duties of the communes are written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One obligation of a group: all communes of a province.
    Groups,
    /// An obligation for each commune.
    Flat,
}

/// The documents of the register: the ministries' and then each province's.
/// `scale` multiplies the duties of a commune.
pub fn documents(shape: Shape, scale: u32) -> impl Iterator<Item = Register> {
    let rules = rules(scale);
    let ministries = ministries(&rules);
    std::iter::once(ministries)
        .chain((0..PROVINCES).map(move |province| self::province(province, shape, &rules)))
}

/// As [`documents`], as JSON.
pub fn texts(shape: Shape, scale: u32) -> Vec<String> {
    let text = |document: Register| serde_json::to_string(&document).unwrap_or_default();
    documents(shape, scale).map(text).collect()
}

/// The communes of a province, by number.
fn communes_of(province: u32) -> std::ops::Range<u32> {
    let first = |province: u32| province * COMMUNES / PROVINCES;
    first(province)..first(province + 1)
}

/// When a duty falls due at the lowest level, and how much later at each
/// collector.
struct Rule {
    title: String,
    phrase: String,
    unit: PeriodUnit,
    timing: Timed,
}

enum Timed {
    /// A rule's text without its day, and the day.
    Stated { rule: &'static str, day: u32, bound: Bound },
    /// So many days or working days after the reporting period's last day.
    Counted { length: u32, unit: Unit },
}

fn rules(scale: u32) -> Vec<Rule> {
    let mut random = Random::new(34);
    (0..DUTIES * scale).map(|number| rule(number, &mut random)).collect()
}

fn rule(number: u32, random: &mut Random) -> Rule {
    let day = 5 + random.below(16);
    let (unit, period, rule) = match number % DUTIES {
        0..6 => (PeriodUnit::Month, "tháng", "FREQ=MONTHLY"),
        6..14 => (PeriodUnit::Quarter, "quý", "FREQ=YEARLY;BYMONTH=3,6,9,12"),
        14..20 => (PeriodUnit::HalfYear, "6 tháng", "FREQ=YEARLY;BYMONTH=6,12"),
        20..28 => (PeriodUnit::Year, "năm", "FREQ=YEARLY;BYMONTH=11"),
        28..30 => (PeriodUnit::Month, "tháng", "FREQ=MONTHLY;COUNT=24"),
        30..33 => (PeriodUnit::Month, "tháng", ""),
        33..36 => (PeriodUnit::Quarter, "quý", ""),
        36..38 => (PeriodUnit::HalfYear, "6 tháng", ""),
        _ => (PeriodUnit::Year, "năm", ""),
    };
    let title = format!("Báo cáo {period} số {number} về tình hình thực hiện nhiệm vụ");
    let (phrase, timing) = match rule {
        "" => {
            let length = 3 + random.below(8);
            let (unit, word) = match random.below(2) {
                0 => (Unit::Days, "ngày"),
                _ => (Unit::WorkingDays, "ngày làm việc"),
            };
            let phrase = format!("trong {length} {word} kể từ ngày kết thúc kỳ báo cáo");
            (phrase, Timed::Counted { length, unit })
        }
        _ => {
            let (bound, words) = match random.below(3) {
                0 => (Bound::By, "chậm nhất là ngày"),
                _ => (Bound::Before, "trước ngày"),
            };
            (format!("{words} {day} cuối kỳ báo cáo"), Timed::Stated { rule, day, bound })
        }
    };
    Rule { title, phrase, unit, timing }
}

impl Rule {
    /// At a level of the chain: 0 the commune, 3 the ministry.
    fn timing(&self, level: u32) -> Timing {
        match self.timing {
            Timed::Stated { rule, day, bound } => Timing::Recurring(Recurring {
                start: Date::new(2026, 1, 1).unwrap_or(Date::MIN),
                rrule: format!("{rule};BYMONTHDAY={}", day + 2 * level),
                rdate: Vec::new(),
                exdate: Vec::new(),
                bound,
                time: None,
                span: None,
            }),
            Timed::Counted { length, unit } => Timing::Within(Within {
                length: (length + 3 * level).into(),
                unit: unit.into(),
                counting: Default::default(),
                rounding: Default::default(),
                next_day_after: None,
                suspended: Vec::new(),
                after: After::PeriodEnd,
            }),
        }
    }
}

fn ministry(field: u32) -> String {
    format!("bo-{:02}", field % FIELDS)
}

fn department(province: u32, field: u32) -> String {
    format!("so-{:02}.{province:02}", field % FIELDS)
}

fn committee(province: u32) -> String {
    format!("ubnd-tinh.{province:02}")
}

fn commune(number: u32) -> String {
    format!("ubnd-xa.{number:04}")
}

fn agency(id: String, name: String, level: Level, parent: Option<String>) -> Agency {
    Agency {
        id,
        name,
        name_en: None,
        aliases: Vec::new(),
        level,
        parent,
        opened: None,
        closed: None,
        basis: None,
    }
}

fn register(title: String, instrument: &str) -> Register {
    let instrument = Instrument {
        id: instrument.to_owned(),
        kind: InstrumentKind::Plan,
        number: None,
        symbol: None,
        issuer: None,
        joint_issuers: Vec::new(),
        issued: None,
        title: title.clone(),
        title_en: None,
        effective: Some(Span { from: Date::new(2026, 1, 1), last: Date::new(2030, 12, 31) }),
        field: None,
        convention: None,
        convention_basis: None,
        relations: Vec::new(),
        note: None,
    };
    Register {
        kyhan: VERSION,
        title: Some(title),
        instruments: vec![instrument],
        ..Register::default()
    }
}

/// A duty of one level, which feeds that of the next.
struct Duty<'a> {
    rule: &'a Rule,
    number: u32,
    level: u32,
    prefix: &'a str,
    instrument: &'a str,
    bearer: String,
    recipient: Option<String>,
    feeds: Option<String>,
}

impl Duty<'_> {
    fn obligation(self) -> Obligation {
        Obligation {
            id: duty_id(self.prefix, self.number),
            instrument: self.instrument.to_owned(),
            provision: format!("III.{}", self.number + 1),
            amends: None,
            title: self.rule.title.clone(),
            title_en: None,
            kind: ObligationKind::Duty,
            strength: Strength::Assigned,
            action: if self.level == 0 { Action::Report } else { Action::Aggregate },
            bearers: vec![PartyRef::Id(self.bearer.into())],
            joint: false,
            coordinators: Vec::new(),
            recipients: self.recipient.into_iter().map(|id| PartyRef::Id(id.into())).collect(),
            via: Vec::new(),
            copy_to: Vec::new(),
            subjects: Vec::new(),
            function: None,
            timing: self.rule.timing(self.level),
            reporting_period: Some(ReportingPeriod {
                unit: self.rule.unit,
                regime: Regime::default(),
                offset: 0,
                inferred: false,
            }),
            calendar: None,
            convention: None,
            convention_basis: None,
            field: None,
            effort: None,
            locked_after: None,
            alert_policy: None,
            feeds: self.feeds.into_iter().collect(),
            reports_on: Vec::new(),
            phrase: Some(self.rule.phrase.clone()),
            note: None,
            unconfirmed: Vec::new(),
        }
    }
}

fn duty_id(prefix: &str, number: u32) -> String {
    format!("{prefix}.{number:04}")
}

fn ministries(rules: &[Rule]) -> Register {
    let mut register = register("Kế hoạch của các bộ".to_owned(), "kh-bo");
    register.agencies = (0..FIELDS)
        .map(|field| agency(ministry(field), format!("Bộ {field}"), Level::Central, None))
        .collect();
    register.obligations = (0..)
        .zip(rules)
        .map(|(number, rule)| {
            let bearer = ministry(number);
            Duty {
                rule,
                number,
                level: 3,
                prefix: "bo",
                instrument: "kh-bo",
                bearer,
                recipient: None,
                feeds: None,
            }
            .obligation()
        })
        .collect();
    register
}

fn province(province: u32, shape: Shape, rules: &[Rule]) -> Register {
    let plan = format!("kh-tinh.{province:02}");
    let mut register = register(format!("Kế hoạch của tỉnh {province}"), &plan);
    let above = Some(committee(province));
    let name = |kind: &str, number: u32| format!("{kind} {number}");
    register.agencies.push(agency(
        committee(province),
        name("Ủy ban nhân dân tỉnh", province),
        Level::Province,
        None,
    ));
    register.agencies.extend((0..FIELDS).map(|field| {
        let name = name("Sở", field);
        agency(department(province, field), name, Level::Province, above.clone())
    }));
    register.agencies.extend(communes_of(province).map(|number| {
        let name = name("Ủy ban nhân dân xã", number);
        agency(commune(number), name, Level::Commune, above.clone())
    }));
    let all_communes = format!("cac-xa.{province:02}");
    register.groups.push(Group {
        id: all_communes.clone(),
        name: format!("Ủy ban nhân dân các xã, phường của tỉnh {province}"),
        name_en: None,
        members: Members::Under { under: committee(province), level: Level::Commune },
        of_bearer: None,
        and_others: false,
        basis: None,
    });

    let (of_province, of_department) = (format!("tinh.{province:02}"), format!("so.{province:02}"));
    let mut add = |duty: Duty<'_>| register.obligations.push(duty.obligation());
    for (number, rule) in (0..).zip(rules) {
        let instrument = plan.as_str();
        add(Duty {
            rule,
            number,
            level: 2,
            prefix: &of_province,
            instrument,
            bearer: committee(province),
            recipient: Some(ministry(number)),
            feeds: Some(duty_id("bo", number)),
        });
        add(Duty {
            rule,
            number,
            level: 1,
            prefix: &of_department,
            instrument,
            bearer: department(province, number),
            recipient: Some(committee(province)),
            feeds: Some(duty_id(&of_province, number)),
        });
        let mut add_commune = |prefix: &str, bearer: String| {
            add(Duty {
                rule,
                number,
                level: 0,
                prefix,
                instrument,
                bearer,
                recipient: Some(department(province, number)),
                feeds: Some(duty_id(&of_department, number)),
            });
        };
        match shape {
            Shape::Groups => add_commune(&format!("cac-xa.{province:02}"), all_communes.clone()),
            Shape::Flat => communes_of(province)
                .for_each(|number| add_commune(&format!("xa.{number:04}"), commune(number))),
        }
    }
    register
}
