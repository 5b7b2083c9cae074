//! An occurrence as its readers know it: a view of a row and its texts.

use std::fmt::{self, Write};

use serde::{Serialize, Serializer};

use super::addressees::{addressees, of_bearer};
use super::bearers::{Dated, happening, merged, sharers};
use super::derive::{Derived, derive, last_working_day};
use super::ids::ONLY;
use super::rows::{Row, all_in_place, heirs};
use super::step::{Recorder, Step};
use super::versions::of_occasion;
use crate::dates::{Certainty, Date, Period};
use crate::model;
use crate::plan::ByParty;
use crate::plan::{Index, NOBODY, Obligation, PartyText, Plan};

/// One duty of one bearer at one time.
///
/// A view: texts are looked up, and dates beside [`due`](Occurrence::due) are
/// computed, when they are asked for.
#[derive(Clone, Copy)]
pub struct Occurrence<'p> {
    pub(crate) plan: &'p Plan,
    pub(crate) row: Row,
}

/// The instant at which a duty is late: the end of a due day, or a time on it,
/// in UTC+07.
///
/// Displayed in RFC 3339 form. 24:00 is written as 00:00 of the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant {
    day: Date,
    minutes: u16,
}

impl Instant {
    pub(crate) fn new(day: Date, minutes: u16) -> Instant {
        if minutes >= 1440 {
            Instant { day: day + 1, minutes: minutes - 1440 }
        } else {
            Instant { day, minutes }
        }
    }

    /// Minutes since 1970-01-01 00:00 UTC.
    pub fn epoch_minutes(self) -> i64 {
        i64::from(self.day.day_number()) * 1440 + i64::from(self.minutes) - 7 * 60
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}:00+07:00", self.day, self.minutes / 60, self.minutes % 60)
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Debug for Occurrence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Occurrence({} due {})", self.id(), self.due())
    }
}

impl<'p> Occurrence<'p> {
    pub(crate) fn text(&self) -> &'p model::Obligation {
        self.plan.obligation(self.row.obligation)
    }

    pub(crate) fn obligation_row(&self) -> &'p Obligation {
        &self.plan.obligations[self.row.obligation]
    }

    pub(crate) fn derived(&self) -> Derived {
        self.derive(&mut Recorder::silent())
    }

    fn derive(&self, recorder: &mut Recorder) -> Derived {
        // The row exists because this derivation succeeded.
        derive(self.plan, self.row.obligation, self.row.named, recorder).unwrap_or(Derived {
            due: self.row.due,
            unadjusted: self.row.due,
            minutes: 1440,
            opens: None,
            certainty: Certainty::Decided,
        })
    }

    /// The occurrence's id: duty, bearer as written (`-` for nobody) and occasion, with
    /// `/` between them. Where several agencies took over from one bearer, the one meant
    /// here stands before the occasion.
    ///
    /// The occasion is the year `2024`, quarter `2024-Q4`, month `2024-12` or day of the
    /// named day: the longest that no other occurrence of the duty shares, and `1` where
    /// there is but one. So the id survives a move of the date, successions, and holidays
    /// announced late, and records can refer to it. An id that ends with a named day,
    /// as they once did, is read too.
    pub fn id(&self) -> String {
        let mut id = String::with_capacity(64);
        self.write_id(&mut id);
        id
    }

    /// Appends the [`id`](Occurrence::id) to a text.
    pub fn write_id(&self, out: &mut String) {
        self.write_duty_and_bearer(out);
        out.push('/');
        match self.plan.occasion(self.row.obligation, self.row.named) {
            // Writing to a string cannot fail.
            Some(when) => drop(write!(out, "{when}")),
            None => out.push_str(ONLY),
        }
    }

    fn write_duty_and_bearer(&self, out: &mut String) {
        out.push_str(self.obligation_id());
        out.push('/');
        out.push_str(self.written_id().unwrap_or("-"));
        if self.is_one_of_several_heirs() {
            out.push('/');
            out.push_str(self.plan.party_id(self.row.bearer));
        }
    }

    /// What the identity of a published entry is made of: as the id, with the day that
    /// the duty had for this occasion before any amendment.
    pub(crate) fn published_id(&self) -> String {
        let Row { obligation, named, .. } = self.row;
        let occasion = self.plan.occasion(obligation, named);
        let first = self.plan.versions_of(obligation).find_map(|version| {
            if version == obligation {
                Some(named)
            } else {
                of_occasion(self.plan, version, occasion).map(|(named, _)| named)
            }
        });
        let mut id = String::with_capacity(64);
        self.write_duty_and_bearer(&mut id);
        // Writing to a string cannot fail.
        let _ = write!(id, "/{}", first.unwrap_or(named));
        id
    }

    fn is_one_of_several_heirs(&self) -> bool {
        self.row.written != self.row.bearer
            && heirs(self.plan, self.obligation_row(), self.row.written, self.row.due).len() > 1
    }

    /// The position of the obligation among those of the plans.
    #[doc(hidden)]
    pub fn obligation_position(&self) -> usize {
        self.row.obligation as usize
    }

    /// The position of the bearer among the parties of the plans.
    #[doc(hidden)]
    pub fn bearer_position(&self) -> usize {
        self.row.bearer as usize
    }

    /// The position among the parties of the plans of the one that the document names.
    #[doc(hidden)]
    pub fn named_position(&self) -> usize {
        self.named_party() as usize
    }

    /// The duty's id: that of the obligation, or of the one that it states anew.
    pub fn obligation_id(&self) -> &'p str {
        &self.plan.obligation(self.obligation_row().duty).id
    }

    /// The instrument's id.
    pub fn instrument_id(&self) -> &'p str {
        &self.text().instrument
    }

    /// The last day on which the duty can be done.
    pub fn due(&self) -> Date {
        self.row.due
    }

    /// The instant at which it is late.
    pub fn due_at(&self) -> Instant {
        Instant::new(self.row.due, self.derived().minutes)
    }

    /// The unadjusted named day, or the day that a period counts from.
    pub fn recurrence_id(&self) -> Date {
        self.row.named
    }

    /// The first day of a window; `None` for a deadline.
    pub fn opens(&self) -> Option<Date> {
        self.derived().opens
    }

    /// The last working day on or before the due day.
    pub fn last_working_day(&self) -> Date {
        self.last_working().0
    }

    fn last_working(&self) -> (Date, Certainty) {
        self.last_working_day_before(self.row.due)
    }

    /// The last working day on or before a day, by the calendar of the duty.
    pub(crate) fn last_working_day_before(&self, due: Date) -> (Date, Certainty) {
        last_working_day(&self.plan.calendars[self.obligation_row().calendar], due)
    }

    /// Whether the due day or the last working day rests on an undecided day
    /// off.
    pub fn certainty(&self) -> Certainty {
        self.derived().certainty.max(self.last_working().1)
    }

    /// The id of the agency or collective party that bears the duty on the due
    /// day; `None` when the document names nobody.
    pub fn bearer_id(&self) -> Option<&'p str> {
        self.plan.party(self.row.bearer).id()
    }

    /// The ids of those who bear a joint duty on the due day; of others none.
    pub fn joint_bearers(&self) -> impl Iterator<Item = &'p str> + use<'p> {
        let plan = self.plan;
        self.sharers().into_iter().map(move |party| plan.party_id(party))
    }

    pub(crate) fn sharers(&self) -> Vec<Index> {
        sharers(self.plan, self.obligation_row(), self.row.due)
    }

    /// Whether a party bears it: alone, or with others.
    pub(crate) fn is_borne_by(&self, party: Index) -> bool {
        self.row.bearer == party || self.sharers().contains(&party)
    }

    /// The id of the agency or collective party that the document binds.
    pub fn written_id(&self) -> Option<&'p str> {
        self.plan.party(self.row.written).id()
    }

    /// The party that the document names: the bearer itself or its group.
    pub(crate) fn named_party(&self) -> Index {
        self.named(self.row.written)
    }

    fn named(&self, written: Index) -> Index {
        let joint = self.obligation_row().joint;
        if joint != NOBODY {
            return joint;
        }
        let bearers = &self.obligation_row().bearers;
        bearers
            .binary_search_by_key(&written, |bearer| bearer.party)
            .ok()
            .and_then(|at| bearers.get(at))
            .map_or(NOBODY, |bearer| bearer.named)
    }

    /// The document's words for the bearer: those that the register gives, or the
    /// name of the group that it belongs to. `None` where the register has no words
    /// of the document.
    pub fn bearer_as_written(&self) -> Option<&'p str> {
        let named = self.plan.party(self.named_party());
        let id = named.id()?;
        let reference = self.text().bearers.iter().find(|party| party.id() == id);
        let words = reference.and_then(model::PartyRef::as_written);
        words.or(match named {
            PartyText::Group(group) => Some(&group.name),
            _ => None,
        })
    }

    /// Where in the instrument the duty stands.
    pub fn provision(&self) -> &'p str {
        &self.text().provision
    }

    /// The kind of deed.
    pub fn action(&self) -> model::Action {
        self.text().action
    }

    /// The duty's title in Vietnamese.
    pub fn title(&self) -> &'p str {
        &self.text().title
    }

    /// The duty's title in English, where there is one.
    pub fn title_en(&self) -> Option<&'p str> {
        self.text().title_en.as_deref()
    }

    /// The deadline words as written.
    pub fn phrase(&self) -> Option<&'p str> {
        self.text().phrase.as_deref()
    }

    /// The indicators that the duty is about.
    pub fn subjects(&self) -> &'p [model::Subject] {
        &self.text().subjects
    }

    /// The name of the agency or collective party that bears the duty on the
    /// due day.
    pub fn bearer_name(&self) -> Option<&'p str> {
        self.plan.party(self.row.bearer).name()
    }

    /// The ids of those to whom the result goes, as of the due day.
    pub fn recipients(&self) -> impl Iterator<Item = &'p str> + use<'p> {
        let plan = self.plan;
        self.resolved(&self.obligation_row().recipients)
            .into_iter()
            .map(move |party| plan.party_id(party))
    }

    /// The ids of those through whom the result goes, as of the due day.
    pub fn via(&self) -> impl Iterator<Item = &'p str> + use<'p> {
        let plan = self.plan;
        self.resolved(&self.obligation_row().via).into_iter().map(move |party| plan.party_id(party))
    }

    /// The parties of a list as the document names them, each with whoever stands in its
    /// place on the due day.
    pub(crate) fn as_named(&self, parties: &[Index]) -> Vec<Index> {
        let mut named = all_in_place(self.plan, self.obligation_row(), parties, self.row.due);
        named.dedup();
        named
    }

    /// The parties that a list means for the bearer on the due day.
    pub(crate) fn resolved(&self, parties: &[Index]) -> Vec<Index> {
        addressees(self.plan, self.obligation_row(), parties, self.row.bearer, self.row.due)
    }

    /// The reporting period, when the obligation has one.
    pub fn period(&self) -> Option<Period> {
        period_of(self.plan, self.row.obligation, self.row.named, &self.derived())
    }

    /// Whether the document names no such period or no cut-off.
    pub fn period_is_inferred(&self) -> bool {
        self.obligation_row().period.is_some_and(|period| period.inferred)
    }

    /// A duty, or an activity of nobody in particular.
    pub fn kind(&self) -> model::ObligationKind {
        self.text().kind
    }

    /// How strongly the document binds the bearer.
    pub fn strength(&self) -> model::Strength {
        self.text().strength
    }

    /// The derivation of the dates, which is the same for all bearers.
    pub(crate) fn date_steps(&self) -> Vec<Step> {
        let mut recorder = Recorder::of_steps();
        let derived = self.derive(&mut recorder);
        let (date, certainty) = self.last_working();
        if date != derived.due {
            recorder.record(|| Step::LastWorkingDay { due: derived.due, date, certainty });
        }
        recorder.into_steps()
    }

    /// How the bearer follows from the document, and the recipients from those
    /// that it names.
    pub(crate) fn party_steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let Row { written, bearer, named, due, .. } = self.row;
        let dated = Dated { named, due };
        let all_written = merged(self.plan, self.obligation_row(), written, bearer, dated);
        steps.extend(happening(self.plan, self.obligation_row(), &self.row));
        for &party in &all_written {
            let group = self.named(party);
            if group != party {
                steps.push(Step::Member { group, party, date: due });
            }
        }
        let Plan { successions, hand_overs, .. } = self.plan;
        let by_party = ByParty { successions, hand_overs };
        let row = self.obligation_row();
        let mut others = Vec::new();
        for &party in row.recipients.iter().chain(&row.via) {
            match self.plan.parties[party].relative {
                None => others.push(party),
                Some(relative) => {
                    for meant in of_bearer(self.plan, relative, bearer, due) {
                        let (group, date) = (party, due);
                        steps.push(Step::OfBearer { group, party: meant, bearer, date });
                        others.push(meant);
                    }
                }
            }
        }
        for party in all_written.into_iter().chain(others) {
            if party == NOBODY || !self.plan.parties[party].has_heirs {
                continue;
            }
            let (hand_overs, _) = by_party.follow(party, row.function, self.row.due);
            for hand_over in hand_overs {
                let step = Step::Succession { date: hand_over.operates, hand_over };
                // A bearer and a recipient may have become the same agency.
                if !steps.contains(&step) {
                    steps.push(step);
                }
            }
        }
        steps
    }
}

/// The reporting period of an occurrence.
pub(crate) fn period_of(
    plan: &Plan,
    obligation: Index,
    named: Date,
    derived: &Derived,
) -> Option<Period> {
    let row = &plan.obligations[obligation];
    let reporting = row.period?;
    // A period counted from its end or cut-off is the one that has that day.
    let within = if row.timing.counts_from_period() { named } else { derived.unadjusted };
    reporting.rule.neighbour(within, reporting.offset)
}
