//! What obligations take from the defaults of their document.

use std::sync::OnceLock;

use kyhan_json::{Expected, Fault, Format, FromJson, Object, Shape, Slot, read_into};

use super::tables::Resolver;
use crate::model::{DefaultTiming, Defaults, Obligation, ObligationKind, PartyRef};
use crate::problem::{At, Contradiction, Kind};

/// Reads an obligation that may leave out what the defaults give.
pub(super) fn read(text: &[u8], defaults: &Defaults, duty: &mut Obligation) -> Result<(), Fault> {
    #[derive(FromJson)]
    struct Asked {
        #[json(default)]
        provision: String,
        #[json(default)]
        kind: ObligationKind,
    }
    let mut asked = Asked::blank();
    // What is wrong with it is said when the whole is read.
    let _ = read_into(text, Format::Jsonc, &mut asked);
    let is_duty = asked.kind == ObligationKind::Duty;
    let Defaults { instrument, timing, function, bearers, recipients, .. } = defaults;

    let mut timed = false;
    let mut take = |duty: &mut Obligation, layer: Layer<'_>| {
        let (timing, function, bearers, recipients) = layer;
        if let Some(timing) = timing {
            (duty.timing, timed) = ((*timing).into(), true);
        }
        if function.is_some() {
            duty.function.clone_from(function);
        }
        if is_duty && !bearers.is_empty() {
            duty.bearers.clone_from(bearers);
        }
        if !recipients.is_empty() {
            duty.recipients.clone_from(recipients);
        }
    };
    *duty = Obligation::blank();
    take(duty, (timing, function, bearers, recipients));
    for section in defaults.sections_of(&defaults.whole_provision(&asked.provision)).iter().rev() {
        take(duty, (&section.timing, &section.function, &section.bearers, &section.recipients));
    }
    duty.instrument = instrument.clone().unwrap_or_default();
    let shape = shape(instrument.is_some(), timed);
    read_into(text, Format::Jsonc, &mut Prefilled { duty, shape })?;
    duty.provision = defaults.whole_provision(&duty.provision);
    Ok(())
}

/// The fields that defaults give in one section, or in all.
type Layer<'d> =
    (&'d Option<DefaultTiming>, &'d Option<String>, &'d Vec<PartyRef>, &'d Vec<PartyRef>);

/// An obligation that has some of its members before it is read.
struct Prefilled<'o> {
    duty: &'o mut Obligation,
    shape: &'static Shape,
}

impl Slot for Prefilled<'_> {
    fn expected(&self) -> Expected {
        self.duty.expected()
    }

    fn object(&mut self) -> Option<(&'static Shape, &mut dyn Object)> {
        let (_, object) = self.duty.object()?;
        Some((self.shape, object))
    }
}

/// The shape of an obligation that need not have what defaults give.
fn shape(has_instrument: bool, has_timing: bool) -> &'static Shape {
    static SHAPES: OnceLock<[Shape; 4]> = OnceLock::new();
    let shapes = SHAPES.get_or_init(|| {
        [[false, false], [false, true], [true, false], [true, true]].map(|given| {
            let mut blank = Obligation::blank();
            let whole = blank.object().map_or(&Shape::EMPTY, |(shape, _)| shape);
            let bit_of = |name| {
                let position = whole.names.iter().position(|known| *known == name);
                position.map_or(0_u32, |position| 1 << position)
            };
            let bits = [bit_of("instrument"), bit_of("timing")];
            let absent = bits.iter().zip(given).filter(|(_, given)| *given);
            let required = absent.fold(whole.required, |required, (bit, _)| required & !bit);
            Shape { names: whole.names, required, members: whole.members }
        })
    });
    let [neither, timing, instrument, both] = shapes;
    match (has_instrument, has_timing) {
        (false, false) => neither,
        (false, true) => timing,
        (true, false) => instrument,
        (true, true) => both,
    }
}

impl Resolver<'_> {
    /// Whether each acknowledged warning has its reason.
    pub(super) fn acknowledged(&mut self) {
        for (document, register) in self.documents.iter().enumerate() {
            let at = At::Document(document);
            let at = at.field("acknowledged");
            for (position, acknowledged) in register.acknowledged.iter().enumerate() {
                if acknowledged.reason.trim().is_empty() {
                    self.contradiction(at.item(position).field("reason"), Contradiction::NoReason);
                }
            }
        }
    }

    /// Reports the ids of defaults that lead nowhere, once for all obligations that
    /// take them.
    pub(super) fn defaults(&mut self) {
        for (document, register) in self.documents.iter().enumerate() {
            let Some(defaults) = &register.defaults else { continue };
            let before = self.problems.len();
            let at = At::Document(document);
            let at = at.field("defaults");
            if let Some(instrument) = &defaults.instrument {
                self.find(Kind::Instrument, instrument, at.field("instrument"));
            }
            self.find_parties(&defaults.bearers, at.field("bearers"));
            self.find_parties(&defaults.recipients, at.field("recipients"));
            let sections = at.field("sections");
            for (position, section) in defaults.sections.iter().enumerate() {
                let at = sections.item(position);
                self.find_parties(&section.bearers, at.field("bearers"));
                self.find_parties(&section.recipients, at.field("recipients"));
            }
            let found = self.problems.get(before..).unwrap_or_default().to_vec();
            self.of_defaults.extend(found);
        }
    }
}
