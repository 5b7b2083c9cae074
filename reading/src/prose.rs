//! Duties in running words, in field lines, and below the days of a programme.

use crate::dates::Date;
use crate::duties::{Confidence, Dismissed, Reader};
use crate::reason::Reason;
use crate::roles::Role;
use crate::times::phrase::{Op, Phrase, Said, phrase};
use crate::times::resolve::{Around, Place, Resolved};
use crate::times::values::Grain;
use crate::tree::sentences;
use crate::who::Basis;

/// A phrase with what it means.
pub(crate) struct Found {
    pub(crate) phrase: Phrase,
    pub(crate) resolved: Resolved,
    pub(crate) labelled: bool,
    pub(crate) place: Place,
    pub(crate) confidence: Confidence,
}

impl Reader<'_> {
    /// Reads one paragraph, heading or list item.
    pub(crate) fn paragraph(&mut self, at: usize) {
        let Some(block) = self.blocks.get(at) else { return };
        // "Thời gian: 02 ngày, 24 - 25/3/2026" is a field of the work above it.
        let is_field = self.fields.get(at).iter().any(|field| !field.is_open());
        let heads = self.nodes.get(at).filter(|node| !is_field || !node.children.is_empty());
        if let Some(node) = heads.filter(|node| node.period.is_some())
            && let Some(period) = node.period.clone()
        {
            self.period(at, &period);
            return;
        }
        let below_time = self.below_time(at);
        for sentence in sentences(self.t, block.from, block.to) {
            let (mut from, to) = sentence;
            while matches!(self.t.any_sign(from), Some('(' | '"' | '-' | '+')) && from < to {
                from += 1;
            }
            self.sentence(at, (from, to), below_time);
        }
    }

    /// The place that a heading such as "Thời gian thực hiện" makes of the lines
    /// below it.
    fn below_time(&self, at: usize) -> Option<Place> {
        let mut parent = self.nodes.get(at)?.parent;
        for _ in 0..2 {
            let above = parent?;
            for field in self.fields.get(above) {
                if let Role::Time { limit, finish } = field.role {
                    let open = field.is_open() || field.to - field.from > 8;
                    return open.then_some(Place::Field { limit, finish });
                }
            }
            parent = self.nodes.get(above)?.parent;
        }
        None
    }

    /// A line that is nothing but a day or a month. A day stands for itself; below
    /// a month each line has its own duty.
    fn period(&mut self, at: usize, period: &Phrase) {
        let Some(block) = self.blocks.get(at) else { return };
        let place = self.below_time(at).unwrap_or(Place::Prose);
        let Some(setting) = self.setting(at, (block.from, block.to), place, true) else { return };
        let section = self
            .nodes
            .get(at)
            .and_then(|node| node.parent)
            .and_then(|parent| self.sections.get(parent))
            .copied()
            .flatten();
        let around = Around { section, ..Around::default() };
        let mut setting = setting;
        setting.heading = false;
        setting.preamble = false;
        let children = self.nodes.get(at).map(|node| node.children.clone()).unwrap_or_default();
        if children.is_empty() && at < self.frame.body && place == Place::Prose {
            return;
        }
        // Programmes of a year: a quarter that only gathers the months below it.
        let gathers = children
            .iter()
            .any(|&child| self.nodes.get(child).is_some_and(|node| node.period.is_some()));
        let is_quarter = matches!(&period.said, Said::Points(values) if values.list.iter().all(|value| value.grain == Grain::Quarter));
        if gathers && is_quarter {
            let phrase = (period.from, period.to);
            self.out.dismissed.push(Dismissed { phrase, reason: Reason::Title });
            return;
        }
        for resolved in self.settle(period, &setting, around) {
            let monthly = matches!(&period.said, Said::Points(values) if values.list.iter().any(|v| v.grain == Grain::Month));
            let mut confidence = Self::confidence(period, &resolved, &setting, true);
            let mut tasks: Vec<usize> = children
                .iter()
                .copied()
                .filter(|&child| {
                    self.blocks.get(child).is_some_and(|b| b.cells.is_none() && b.to > b.from)
                })
                .collect();
            if monthly {
                tasks.retain(|&child| !self.has_own_time(child));
                confidence = confidence.max(Confidence::Check);
            } else {
                tasks.truncate(1);
            }
            if tasks.is_empty() {
                tasks.push(at);
            }
            if monthly && children.is_empty() && place == Place::Prose {
                return;
            }
            for task in tasks {
                let Some(words) = self.blocks.get(task) else { continue };
                let bearers = if task == at {
                    Vec::new()
                } else {
                    self.around().bearers(task, Some((words.from, words.to)), words.from)
                };
                let bearers = bearers
                    .into_iter()
                    .filter(|named| named.basis != Basis::Issuer || monthly)
                    .collect();
                self.push(
                    at,
                    period,
                    resolved.clone(),
                    (words.from, words.to),
                    bearers,
                    confidence,
                );
            }
        }
    }

    /// Whether a block has a time of its own.
    fn has_own_time(&self, at: usize) -> bool {
        let Some(block) = self.blocks.get(at) else { return false };
        (block.from..block.to).any(|place| {
            phrase(self.t, place, block.to, false).is_some_and(|found| {
                matches!(found.op, Op::Before | Op::By | Op::From)
                    && matches!(found.said, Said::Points(_) | Said::Span { .. })
            })
        })
    }

    /// Reads the times of one sentence.
    fn sentence(&mut self, at: usize, sentence: (usize, usize), below_time: Option<Place>) {
        let (from, to) = sentence;
        let t = self.t;
        let fields = self.fields.get(at);
        let time_field = fields.iter().copied().find(|field| {
            matches!(field.role, Role::Time { .. })
                && !field.is_open()
                && field.label < to
                && field.label >= from
        });
        let since = self.since(sentence);
        let mut found: Vec<Found> = Vec::new();
        let mut place_at = from;
        let mut rate: Option<crate::dates::Length> = None;
        while place_at < to {
            let in_field = time_field.filter(|field| place_at >= field.from && place_at < field.to);
            let inside_label =
                time_field.is_some_and(|field| place_at >= field.label && place_at < field.from);
            if inside_label {
                place_at += 1;
                continue;
            }
            let place = match (in_field, below_time) {
                (Some(field), _) => match field.role {
                    Role::Time { limit, finish } => Place::Field { limit, finish },
                    _ => Place::Prose,
                },
                (None, Some(place)) if place_at < from + 12 && time_field.is_none() => place,
                _ => Place::Prose,
            };
            let colon = place_at
                .checked_sub(1)
                .is_some_and(|before| place_at > from && t.sign(before, ':'));
            let head = place_at == from;
            let short_field = in_field.is_some_and(|field| field.to - field.from <= 30);
            let limit = in_field.map_or(to, |field| field.to);
            let bracket = place_at.checked_sub(1).is_some_and(|before| t.sign(before, '('));
            let free = short_field
                || below_time.is_some() && place != Place::Prose
                || colon && to - place_at <= 16;
            let here = phrase(t, place_at, limit, free)
                .or_else(|| {
                    // "05/9: Khai giảng": figures at the head of a line, before a colon.
                    (head || colon).then(|| phrase(t, place_at, limit, true)).flatten().filter(
                        |found| {
                            matches!(t.any_sign(found.to), Some(':' | '-'))
                                && !matches!(
                                    found.said,
                                    Said::Rate(_) | Said::Continuous | Said::AsPrescribed
                                )
                        },
                    )
                })
                .or_else(|| {
                    // "(20/3)": figures that fill their brackets.
                    bracket.then(|| phrase(t, place_at, limit, true)).flatten().filter(|found| {
                        // Work of a month: "Tuần 1 (29/9 - 04/10): …".
                        let is_week = matches!(found.said, Said::Span { .. })
                            && t.sign(found.to + 1, ':')
                            && t.word(from) == "tuần";
                        t.sign(found.to, ')')
                            && (found.said_year()
                                || is_week
                                || self.commemoration(found, sentence).is_some())
                    })
                });
            let Some(here) = here else {
                place_at += 1;
                continue;
            };
            let next = here.to;
            let labelled = (colon
                || place != Place::Prose
                || head && matches!(t.any_sign(here.to), Some(':')))
                && !matches!(here.said, Said::Rate(_));
            let mut here = here;
            match &here.said {
                Said::Rate(every) => rate = every.first().copied().or(rate),
                // "hằng tháng (trước ngày 25)", "hằng quý, trước ngày 20"
                Said::BareDay(day) => {
                    let day = i8::try_from(*day).unwrap_or(1);
                    here.said = match rate {
                        Some(crate::dates::Length {
                            length: 1,
                            unit: crate::dates::Unit::Months,
                        }) => Said::Monthly(vec![day]),
                        Some(crate::dates::Length {
                            length: 3,
                            unit: crate::dates::Unit::Months,
                        }) => {
                            here.tentative = true;
                            Said::Quarterly { day, month: 3 }
                        }
                        _ => {
                            let phrase = (here.from, here.to);
                            self.out.dismissed.push(Dismissed { phrase, reason: Reason::NoYear });
                            place_at = next;
                            continue;
                        }
                    };
                }
                _ => {}
            }
            let yearly_here = rate.is_some_and(|rate| rate.unit == crate::dates::Unit::Years);
            self.one(at, sentence, here, place, labelled, yearly_here, since, &mut found);
            place_at = next.max(place_at + 1);
        }
        self.at_once(at, sentence, &mut found);
        self.merge(&mut found);
        for one in found {
            self.emit(at, sentence, one);
        }
    }

    /// From when the work of a sentence runs: "Từ ngày 01/10/2026, báo cáo hằng tuần",
    /// "… thứ Sáu hằng tuần, bắt đầu từ ngày 22/5/2026".
    fn since(&self, (from, to): (usize, usize)) -> Option<Date> {
        let t = self.t;
        let places = (from..to).filter(|&at| matches!(t.word(at), "từ" | "kể" | "bắt"));
        let mut days = places.filter_map(|at| match phrase(t, at, to, false)?.said {
            Said::Open(day, _) if day.grain == Grain::Day => {
                Date::new(day.year?, day.part, day.day)
            }
            _ => None,
        });
        days.next()
    }

    /// One phrase of a sentence.
    #[allow(clippy::too_many_arguments, reason = "the surroundings of one phrase")]
    fn one(
        &mut self,
        at: usize,
        sentence: (usize, usize),
        here: Phrase,
        place: Place,
        labelled: bool,
        yearly_here: bool,
        since: Option<Date>,
        found: &mut Vec<Found>,
    ) {
        let Some(setting) = self.setting(at, sentence, place, labelled) else { return };
        let section = self.sections.get(at).copied().flatten();
        let yearly = yearly_here
            || self.frame.years.is_none_or(|(a, b)| a != b)
                && self.yearly.get(at).copied().unwrap_or(false);
        let around = Around { section, yearly, since };
        // The day of the document itself.
        if here.op == Op::Bare
            && self.frame.issued.is_some()
            && here
                .from
                .checked_sub(1)
                .and_then(|before| match self.t.word(before) {
                    "hồi" => before.checked_sub(1),
                    _ => Some(before),
                })
                .is_some_and(|comma| self.t.sign(comma, ','))
            && let (Said::Points(values), Some(issued)) = (&here.said, self.frame.issued)
        {
            let same = values.list.first().is_some_and(|v| {
                v.year == Some(issued.year) && v.part == issued.month && v.day == issued.day
            });
            if same {
                self.out
                    .dismissed
                    .push(Dismissed { phrase: (here.from, here.to), reason: Reason::Title });
                return;
            }
        }
        if let Some(reason) = self.idle(&here, sentence, place) {
            if reason != Reason::NoDuty {
                self.out.dismissed.push(Dismissed { phrase: (here.from, here.to), reason });
            }
            return;
        }
        if let Some(day) = self.commemoration(&here, sentence) {
            self.yearly_day(at, sentence, here, day, &setting, around, found);
            return;
        }
        for resolved in self.settle(&here, &setting, around) {
            let confidence = Self::confidence(&here, &resolved, &setting, labelled);
            found.push(Found { phrase: here.clone(), resolved, labelled, place, confidence });
        }
    }

    /// "Ngày Gia đình Việt Nam (28/6)": a day of each year, named in brackets.
    fn commemoration(&self, here: &Phrase, sentence: (usize, usize)) -> Option<()> {
        let t = self.t;
        let Said::Points(values) = &here.said else { return None };
        let [value] = values.list.as_slice() else { return None };
        let bracket =
            here.from.checked_sub(1).is_some_and(|open| t.sign(open, '(')) && t.sign(here.to, ')');
        let named = (here.from.saturating_sub(16).max(sentence.0)..here.from).rev().any(|place| {
            t.word(place) == "ngày"
                && t.get(place + 1)
                    .is_some_and(|next| next.capital && t.number(place + 1).is_none())
        });
        (value.grain == Grain::Day
            && value.year.is_none()
            && here.op == Op::Bare
            && bracket
            && named)
            .then_some(())
    }

    #[allow(clippy::too_many_arguments, reason = "the surroundings of one phrase")]
    fn yearly_day(
        &mut self,
        _at: usize,
        sentence: (usize, usize),
        here: Phrase,
        (): (),
        setting: &crate::times::vetoes::Setting,
        around: Around,
        found: &mut Vec<Found>,
    ) {
        let Said::Points(values) = &here.said else { return };
        let mut list = values.clone();
        let mut merged = here.clone();
        // Two days of one sentence are one duty of two days a year.
        let earlier = found.last().filter(|last| {
            matches!(last.phrase.said, Said::Yearly(_))
                && last.phrase.from > sentence.0
                && here.from - last.phrase.to < 14
        });
        if let Some(Said::Yearly(before)) = earlier.map(|last| last.phrase.said.clone()) {
            list.list.splice(0..0, before.list);
            merged.from = found.last().map_or(here.from, |last| last.phrase.from);
            found.pop();
        }
        merged.said = Said::Yearly(list);
        for resolved in self.settle(&merged, setting, around) {
            found.push(Found {
                phrase: merged.clone(),
                resolved,
                labelled: false,
                place: Place::Prose,
                confidence: Confidence::Check,
            });
        }
    }
}
