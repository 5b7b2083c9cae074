//! Obligations: references to positions, groups to members, words to rules.

use std::sync::Arc;

use super::parties::Parties;
use super::regimes::regime;
use super::shared::Shared;
use super::tables::Resolver;
use crate::dates::{Convention, PeriodError, PeriodRegime, PeriodRule};
use crate::grouped::Grouped;
use crate::limits::{MAX_LENGTH, MAX_LEVELS};
use crate::model::{self, BeforeReading, LegalField, ObligationKind, PartyRef};
use crate::plan::{
    Bearer, Event, Force, Index, Instrument, NOBODY, Obligation, Period, Roll, Source, Subject,
    Timing,
};
use crate::plan::{PartyKind, Table};
use crate::problem::{At, Contradiction, Kind, List, Problem};

impl<'a> Resolver<'a> {
    pub(super) fn obligations(
        &mut self,
        parties: &Parties,
        events: &Table<Event>,
        instruments: &Table<Instrument>,
    ) -> Table<Obligation> {
        let documents = self.documents;
        let mut shared = Shared::new();
        let mut obligations = Vec::new();
        for source in self.obligations.clone().iter().copied() {
            let Some(register) = documents.get(source.document as usize) else { continue };
            let Some(text) = register.obligations.get(source.position as usize) else { continue };
            let before_is_inclusive = register.settings.before == BeforeReading::Inclusive;
            if let Some(row) =
                self.obligation(text, source, parties, events, before_is_inclusive, &mut shared)
            {
                self.amended(text, Some(row.instrument), instruments, source.at(List::Obligations));
                obligations.push(Obligation { duty: obligations.len() as Index, ..row });
            }
        }
        let before = self.problems.len();
        self.refuse_obligation_cycles("amends", &|_, text| text.amends.iter().collect());
        if self.problems.len() > before {
            return Table::from(obligations);
        }
        let versions = self.versions();
        self.refuse_obligation_cycles("timing", &|resolver, text| {
            let restated = restated(&text.timing).iter().filter(|id| **id == text.id);
            let anchor = anchor(&text.timing);
            // What counts from a duty counts from all its versions.
            let duty =
                anchor.and_then(|id| resolver.amended_duty(resolver.ids.obligations.get(id)?));
            let versions = duty.into_iter().flat_map(|duty| versions.values(duty).copied());
            anchor.into_iter().chain(&text.amends).chain(restated).chain(versions).collect()
        });
        // A cycle has no end, and is reported as a cycle.
        if self.problems.len() == before {
            self.refuse_long_anchors();
        }
        self.refuse_obligation_cycles("feeds", &|_, text| text.feeds.iter().collect());
        Table::from(obligations)
    }

    fn obligation(
        &mut self,
        text: &'a model::Obligation,
        source: Source,
        parties: &Parties,
        events: &Table<Event>,
        before_is_inclusive: bool,
        shared: &mut Shared<[Bearer]>,
    ) -> Option<Obligation> {
        let at = source.at(List::Obligations);
        let instrument = self.find(Kind::Instrument, &text.instrument, at.field("instrument"));
        let named = self.find_parties(&text.bearers, at.field("bearers"));
        let ids: Vec<&str> = text.bearers.iter().map(PartyRef::id).collect();
        let words = ids.join("\n");
        let bearers = match shared.get(&words) {
            Some(bearers) => bearers,
            None => {
                let bearers: Arc<[Bearer]> = Resolver::bearers(parties, &named).into();
                self.add_members(bearers.len(), at.field("bearers"))?;
                shared.insert(words, Arc::clone(&bearers));
                bearers
            }
        };
        let joint = self.joint(text, parties, &named, at);
        let recipients = self.find_parties(&text.recipients, at.field("recipients"));
        let via = self.find_parties(&text.via, at.field("via"));
        let coordinators = self.find_parties(&text.coordinators, at.field("coordinators"));
        for (field, named) in [("bearers", &text.bearers), ("coordinators", &text.coordinators)] {
            let is_relative = |party: &PartyRef| {
                let position = self.ids.parties.get(party.id());
                position.is_some_and(|position| parties[position].relative.is_some())
            };
            if let Some(position) = named.iter().position(is_relative) {
                let at = at.field(field);
                self.contradiction(at.item(position), Contradiction::RelativeParty);
            }
        }
        self.find_parties(&text.copy_to, at.field("copyTo"));
        let feeds = self.find_all(Kind::Obligation, &text.feeds, at.field("feeds"));
        let reports_on = self.find_all(Kind::Obligation, &text.reports_on, at.field("reportsOn"));
        let subjects = self.subjects(text, source);
        let period = self.period(text, source);
        if text.kind == ObligationKind::Activity && !text.bearers.is_empty() {
            self.contradiction(at.field("bearers"), Contradiction::ActivityWithBearers);
        }
        let timing = self.timing(text, source, events, before_is_inclusive)?;
        if timing.counts_from_period() && text.reporting_period.is_none() {
            let at = at.field("timing");
            match timing {
                Timing::Limits(_) => self.report(at.field("limits"), Problem::PeriodMissing),
                _ => self.report(at.field("within").field("after"), Problem::PeriodMissing),
            }
        }
        let calendar = self.calendar_of(text, source)?;
        let policy = self.policy_of(text, source)?;
        let function = self.function(text.function.as_ref());
        let (convention, roll) = self.roll(text, instrument, &timing, at);
        Some(Obligation {
            source,
            instrument: instrument?,
            duty: 0,
            force: Force::ALWAYS,
            function,
            is_activity: text.kind == ObligationKind::Activity,
            action: text.action,
            strength: text.strength,
            bearers_merge: false,
            reports_to_itself: false,
            happens: NOBODY,
            bearers_change: bearers.iter().any(|bearer| changes(parties, *bearer)),
            bearers,
            joint,
            recipients,
            via,
            coordinators,
            timing,
            calendar,
            policy,
            effort: self.days(text.effort, at.field("effort")),
            locked_after: self.days(text.locked_after, at.field("lockedAfter")),
            convention,
            roll,
            minutes: time_of(&text.timing),
            period,
            feeds,
            reports_on,
            subjects,
            before_is_inclusive,
        })
    }

    /// The group whose members bear a duty together, or [`NOBODY`].
    fn joint(
        &mut self,
        text: &model::Obligation,
        parties: &Parties,
        named: &[Index],
        at: At<'_>,
    ) -> Index {
        if !text.joint || named.len() < text.bearers.len() {
            return NOBODY;
        }
        if let &[group] = named
            && let PartyKind::Group(members) = &parties[group].kind
            && !members.is_empty()
        {
            return group;
        }
        self.contradiction(at.field("joint"), Contradiction::JointWithoutGroup);
        NOBODY
    }

    /// Whether a due day moves off a day of rest, and what says so: the duty, its field
    /// of law, the instrument, that one's field, the Civil Code.
    fn roll(
        &mut self,
        text: &model::Obligation,
        instrument: Option<Index>,
        timing: &Timing,
        at: At<'_>,
    ) -> (Convention, Roll) {
        if text.convention.is_none() && text.convention_basis.is_some() {
            self.contradiction(at.field("conventionBasis"), Contradiction::BasisOfNothing);
        }
        self.rolls(text, instrument, timing)
    }

    /// As [`roll`](Self::roll), of one limit of several too.
    pub(super) fn rolls(
        &self,
        text: &model::Obligation,
        instrument: Option<Index>,
        timing: &Timing,
    ) -> (Convention, Roll) {
        let whole = instrument.and_then(|instrument| self.instrument_text(instrument));
        let own = text.convention.map(|own| (own, Roll::Duty));
        let of_field = |field: LegalField| (of_field(field, timing), Roll::Field(field));
        own.or_else(|| text.field.map(of_field))
            .or_else(|| whole?.convention.map(|convention| (convention, Roll::Instrument)))
            .or_else(|| whole?.field.map(of_field))
            .unwrap_or(match timing {
                // Điều 148.5 speaks of the last day of a period; hours run on.
                Timing::Within { unit, .. } if unit.of_days().is_some() => {
                    (Convention::Following, Roll::CivilCode)
                }
                _ => (Convention::Unadjusted, Roll::CivilCode),
            })
    }

    /// What a register says of an instrument.
    pub(super) fn instrument_text(&self, instrument: Index) -> Option<&'a model::Instrument> {
        let source = self.instruments[instrument];
        let register = self.documents.get(source.document as usize)?;
        register.instruments.get(source.position as usize)
    }

    fn days(&mut self, days: Option<u32>, at: At<'_>) -> Option<i32> {
        let days = days?;
        if days > MAX_LENGTH {
            let problem = Problem::LimitExceeded {
                what: "length",
                found: days.into(),
                limit: MAX_LENGTH as usize,
            };
            self.report(at, problem);
        }
        Some(days.min(MAX_LENGTH) as i32)
    }

    fn subjects(&mut self, text: &model::Obligation, source: Source) -> Vec<Subject> {
        let documents = self.documents;
        let mut subjects = Vec::new();
        let at = source.at(List::Obligations);
        let at = at.field("subjects");
        for (position, subject) in text.subjects.iter().enumerate() {
            let at = at.item(position);
            let indicator = self.find(Kind::Indicator, &subject.indicator, at.field("indicator"));
            let Some(indicator) = indicator else { continue };
            let row = self.indicators[indicator];
            let aspects = documents
                .get(row.document as usize)
                .and_then(|register| register.indicators.get(row.position as usize))
                .map(|indicator| indicator.aspects.as_slice())
                .unwrap_or_default();
            let aspect = match &subject.aspect {
                None => None,
                Some(id) => match aspects.iter().position(|aspect| aspect.id == *id) {
                    Some(position) => Some(position as u32),
                    None => {
                        let mut known = aspects.iter().map(|aspect| aspect.id.as_str());
                        let nearest = crate::plan::nearest(id, &mut known);
                        let problem = Problem::UnknownReference {
                            kind: Kind::Aspect,
                            id: id.clone(),
                            nearest,
                        };
                        self.report(at.field("aspect"), problem);
                        continue;
                    }
                },
            };
            subjects.push(Subject { indicator, aspect, role: subject.role });
        }
        subjects
    }

    fn period(&mut self, text: &model::Obligation, source: Source) -> Option<Period> {
        let period = text.reporting_period.as_ref()?;
        let instrument = self.ids.instruments.get(&text.instrument);
        let ends = instrument.and_then(|found| self.instrument_text(found)?.effective?.last);
        let rule = regime(period.unit, &period.regime)
            .and_then(|regime| match regime {
                PeriodRegime::Stage { from, last } if ends.is_some_and(|ends| last > ends) => {
                    Err(PeriodError::StageOutside { from, until: last })
                }
                _ => Ok(regime),
            })
            .and_then(|regime| PeriodRule::new(period.unit, regime));
        match rule {
            Ok(rule) => Some(Period { rule, offset: period.offset, inferred: period.inferred }),
            Err(error) => {
                let at = source.at(List::Obligations);
                self.report(at.field("reportingPeriod"), Problem::InvalidPeriod { error });
                None
            }
        }
    }

    /// The obligation of a position as the register states it.
    pub(super) fn obligation_text(&self, source: Source) -> Option<&'a model::Obligation> {
        let register = self.documents.get(source.document as usize)?;
        register.obligations.get(source.position as usize)
    }

    /// The duty that an obligation states anew, or itself. Amendments form no circle.
    fn amended_duty(&self, obligation: Index) -> Option<Index> {
        let above = |position: &Index| {
            let text = self.obligation_text(self.obligations[*position])?;
            self.ids.obligations.get(text.amends.as_ref()?)
        };
        std::iter::successors(Some(obligation), above).last()
    }

    /// The ids of those that state a duty anew.
    fn versions(&self) -> Grouped<Index, &'a String> {
        let versions = self.obligations.rows().filter_map(|(position, &source)| {
            let text = self.obligation_text(source)?;
            text.amends.as_ref()?;
            Some((self.amended_duty(position)?, &text.id))
        });
        Grouped::new(versions.collect())
    }

    /// Each date of a long row of due days is derived through all of them.
    fn refuse_long_anchors(&mut self) {
        let anchors: Vec<Option<Index>> = self
            .obligations
            .iter()
            .map(|&source| anchor(&self.obligation_text(source)?.timing))
            .map(|id| self.ids.obligations.get(id?))
            .collect();
        let next = |position: Index| anchors.get(position as usize).copied().flatten();
        let is_too_long = |&position: &Index| {
            let row = std::iter::successors(next(position), |&position| next(position));
            row.take(MAX_LEVELS + 1).count() > MAX_LEVELS
        };
        // One place says enough; the next ones are too long because of it.
        let first = self
            .obligations
            .rows()
            .filter(|(position, _)| is_too_long(position))
            .map(|(_, &source)| source)
            .min_by_key(|source| (source.document, source.position));
        if let Some(source) = first {
            let (what, found, limit) = ("due days in a row", MAX_LEVELS as u64 + 1, MAX_LEVELS);
            let at = source.at(List::Obligations);
            self.report(at.field("timing"), Problem::LimitExceeded { what, found, limit });
        }
    }

    /// Looks at the texts, so that a fault of another kind hides no cycle.
    fn refuse_obligation_cycles(
        &mut self,
        field: &'static str,
        named: &dyn Fn(&Resolver<'a>, &'a model::Obligation) -> Vec<&'a String>,
    ) {
        let targets = |source: &Source| {
            let text = self.obligation_text(*source)?;
            let known = |id: &String| self.ids.obligations.get(id);
            Some(named(self, text).into_iter().filter_map(known).collect())
        };
        let edges: Vec<Vec<Index>> =
            self.obligations.iter().map(|source| targets(source).unwrap_or_default()).collect();
        for cycle in super::cycles::find(&edges) {
            let Some(&first) = cycle.first() else { continue };
            let source = self.obligations[first];
            let path = cycle
                .iter()
                .filter_map(|&position| {
                    let source = self.obligations[position];
                    let register = self.documents.get(source.document as usize)?;
                    Some(register.obligations.get(source.position as usize)?.id.clone())
                })
                .collect();
            let at = source.at(List::Obligations);
            self.report(at.field(field), Problem::Cycle { kind: Kind::Obligation, path });
        }
    }
}

/// What a field of law does with a due day that is a day off. A lead time that moved
/// forwards would be too short.
fn of_field(field: LegalField, timing: &Timing) -> Convention {
    match (field, timing) {
        (LegalField::Election, _)
        | (LegalField::Tax, Timing::LeadTime { .. } | Timing::Before { .. }) => {
            Convention::Unadjusted
        }
        (LegalField::Tax, _) => Convention::Following,
    }
}

/// The obligation that a timing counts from or follows.
fn anchor(timing: &model::Timing) -> Option<&String> {
    match timing {
        model::Timing::Within(within) => after(within),
        model::Timing::LeadTime(lead) => before(&lead.before),
        model::Timing::Before(anchor) => before(anchor),
        model::Timing::Limits(limits) => {
            limits.latest.iter().chain(&limits.earliest).find_map(|limit| match limit {
                model::Limit::Once(_) => None,
                model::Limit::Within(within) => after(within),
                model::Limit::LeadTime(lead) => before(&lead.before),
            })
        }
        model::Timing::AsPrescribed(prescribed) => prescribed.obligation.as_ref(),
        model::Timing::SameAs(id) => Some(id),
        _ => None,
    }
}

fn after(within: &model::Within) -> Option<&String> {
    match &within.after {
        model::After::Obligation(id) => Some(id),
        _ => None,
    }
}

fn before(anchor: &model::Anchor) -> Option<&String> {
    match anchor {
        model::Anchor::Obligation(id) => Some(id),
        _ => None,
    }
}

/// The obligations that a timing restates.
fn restated(timing: &model::Timing) -> &[String] {
    match timing {
        model::Timing::Restates(ids) => ids,
        _ => &[],
    }
}

/// Whether a bearer can hand over, begin or cease to work.
fn changes(parties: &Parties, bearer: Bearer) -> bool {
    if bearer.party == NOBODY {
        return false;
    }
    parties[bearer.party].has_heirs || !bearer.is_always()
}

fn time_of(timing: &model::Timing) -> Option<u16> {
    let time = match timing {
        model::Timing::Once(once) => once.time,
        model::Timing::Recurring(recurring) => recurring.time,
        model::Timing::WorkingDay(day) => day.time,
        model::Timing::Lunar(lunar) => lunar.time,
        model::Timing::During(during) => during.time,
        _ => None,
    };
    time.map(model::TimeOfDay::minutes)
}
