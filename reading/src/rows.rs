//! Duties in tables: a row each, by the headings of the columns.

use crate::dates::{Date, End, Timing};
use crate::duties::{Confidence, Dismissed, Duty, Reader};
use crate::merge::is_restated;
use crate::parties::{recipient, subject};
use crate::reason::Reason;
use crate::roles::Role;
use crate::tables::{Cell, header};
use crate::times::phrase::{Phrase, Said, phrase};
use crate::times::resolve::{Around, Place};
use crate::times::values::Grain;
use crate::tree::period;
use crate::who::{Basis, Named};

/// What a table carries from row to row.
struct Columns {
    roles: Vec<Role>,
    /// The words of the last row that had a time, where the column of times comes
    /// first and its cells are merged.
    time: Option<(Cell, Place)>,
    /// The period of the section of rows, and its phrase.
    section: Option<(Phrase, (i32, u8))>,
    leads: bool,
    /// The cells of the header that are times themselves: "Quý I", "Tháng 9".
    periods: Vec<Option<Cell>>,
}

impl Columns {
    fn cell(&self, cells: &[Cell], wanted: impl Fn(Role) -> bool) -> Option<Cell> {
        self.roles
            .iter()
            .zip(cells)
            .find(|(role, cell)| wanted(**role) && !cell.is_empty())
            .map(|(_, cell)| *cell)
    }
}

impl Reader<'_> {
    /// Reads the rows of one table.
    pub(crate) fn table(&mut self, first: usize, end: usize) {
        let mut columns: Option<Columns> = None;
        for at in first..end {
            let Some(cells) = self.blocks.get(at).and_then(|block| block.cells.clone()) else {
                continue;
            };
            if cells.iter().all(|cell| cell.is_empty()) {
                continue;
            }
            if let Some(roles) = header(self.t, &cells) {
                // A second line of headings says more of the first.
                let lead = roles.iter().position(|role| matches!(role, Role::Time { .. }));
                let leads = lead.is_some_and(|place| {
                    place <= 1 && roles.iter().take(place).all(|role| *role == Role::Number)
                });
                let periods: Vec<Option<Cell>> = cells
                    .iter()
                    .map(|cell| period(self.t, cell.from, cell.to).map(|_| *cell))
                    .collect();
                let roles = roles
                    .into_iter()
                    .zip(&periods)
                    .map(|(role, period)| if period.is_some() { Role::Other } else { role })
                    .collect();
                columns = Some(Columns { roles, time: None, section: None, leads, periods });
                continue;
            }
            match &mut columns {
                Some(columns) => self.row(at, &cells, columns),
                None => self.cells(at, &cells),
            }
        }
    }

    /// The cells of a table without known headings, each read as a paragraph.
    fn cells(&mut self, at: usize, cells: &[Cell]) {
        for cell in cells {
            let mut place = cell.from;
            while place < cell.to {
                let Some(found) = phrase(self.t, place, cell.to, false) else {
                    place += 1;
                    continue;
                };
                place = found.to;
                self.in_words(at, &found, *cell, &[]);
            }
        }
    }

    fn row(&mut self, at: usize, cells: &[Cell], columns: &mut Columns) {
        let t = self.t;
        // "(1) (2) (3)": the numbers of the columns.
        let numbered = cells.iter().all(|cell| {
            (cell.from..cell.to).all(|place| t.word(place).is_empty()) && cell.to - cell.from <= 3
        });
        let dated = cells.iter().any(|cell| {
            (cell.from..cell.to).any(|place| t.digits(place) == 4 || t.sign(place, '/'))
        });
        if numbered && !dated {
            return;
        }
        let filled: Vec<Cell> = cells.iter().copied().filter(|cell| !cell.is_empty()).collect();
        // A number and words, and nothing else: "II | Dữ liệu số | | |".
        let numbered =
            cells.first().is_some_and(|cell| !cell.is_empty() && cell.to - cell.from <= 2);
        let first_number = matches!(columns.roles.first(), Some(Role::Number | Role::Other));
        if filled.len() == 1 || filled.len() == 2 && numbered && first_number && cells.len() > 2 {
            self.section_row(at, &filled, columns);
            return;
        }
        if columns.roles.contains(&Role::Target) && !columns.roles.contains(&Role::Task) {
            // A table of targets: its years are horizons.
            self.targets(cells);
            return;
        }
        let mut times: Vec<(Cell, Place)> = Vec::new();
        for (role, cell) in columns.roles.iter().zip(cells) {
            if let (Role::Time { limit, finish }, false) = (role, cell.is_empty()) {
                times.push((*cell, Place::Column { limit: *limit, finish: *finish }));
            }
        }
        if times.is_empty() && columns.leads {
            times.extend(columns.time);
        } else if columns.leads {
            columns.time = times.first().copied();
        }
        let section = columns
            .section
            .as_ref()
            .map(|(_, when)| *when)
            .or_else(|| self.sections.get(at).copied().flatten());
        let mut said = 0;
        let before = self.out.duties.len();
        for (cell, place) in &times {
            // The first column that holds a time; others are lengths or hours.
            if said == 0 {
                said = self.times(at, cells, columns, *cell, *place, section);
            }
        }
        said += self.marked(at, cells, columns, section);
        if said == 0
            && times.is_empty()
            && let Some((phrase, _)) = columns.section.clone()
        {
            let whole = Cell { span: (0, 0), from: phrase.from, to: phrase.to };
            self.times(
                at,
                cells,
                columns,
                whole,
                Place::Column { limit: false, finish: false },
                section,
            );
        }
        let month = self.out.duties.get(before..).and_then(|all| match all {
            [Duty { timing: Timing::During { from, until: Some(until) }, .. }] => {
                match (from, until) {
                    (End::When(from), End::When(until)) => {
                        Some((from.first_day(), until.last_day()))
                    }
                    _ => None,
                }
            }
            _ => None,
        });
        let coarse = before..self.out.duties.len();
        let is_listed = |cell: &Cell| (cell.from..cell.to).any(|at| t.sign(at, ';'));
        let mut is_dated = false;
        // Dates in the words of the task itself.
        for (role, cell) in columns.roles.iter().zip(cells) {
            if matches!(role, Role::Task | Role::Result | Role::Other) && !cell.is_empty() {
                let mut place = cell.from;
                while place < cell.to {
                    let Some((found, is_day)) = self.in_cell(place, *cell, month) else {
                        place += 1;
                        continue;
                    };
                    place = found.to;
                    let bearers = self.row_bearers(at, cells, columns);
                    if is_day && let Some((first, _)) = month {
                        let section = Some((first.year, first.month));
                        self.named_day(at, &found, *cell, &bearers, section);
                        is_dated |= !is_listed(cell);
                    } else {
                        self.in_words(at, &found, *cell, &bearers);
                    }
                }
            }
        }
        // The day says more than its month, unless the month is that of other tasks too.
        if is_dated {
            for duty in self.out.duties.drain(coarse) {
                self.out.dismissed.push(Dismissed { phrase: duty.phrase, reason: Reason::Repeats });
            }
        }
    }

    /// The phrase at a place of a cell, and whether it names days within the month of its
    /// row: "Tháng 9/2026 | Khai giảng năm học (05/9)".
    fn in_cell(
        &self,
        at: usize,
        cell: Cell,
        month: Option<(Date, Date)>,
    ) -> Option<(Phrase, bool)> {
        let bracket = at.checked_sub(1).is_some_and(|open| self.t.sign(open, '('));
        let found = phrase(self.t, at, cell.to, month.is_some() && bracket)?;
        let days = match &found.said {
            Said::Points(values) => values.list.clone(),
            Said::Span { from, to, .. } => vec![*from, *to],
            _ => Vec::new(),
        };
        let is_day = month.is_some_and(|(first, last)| {
            !days.is_empty()
                && days.iter().all(|day| {
                    let found = day.within(day.year.unwrap_or(first.year));
                    day.grain == Grain::Day
                        && !day.is_lunar
                        && found.is_some_and(|(day, _)| (first..=last).contains(&day.first_day()))
                })
        });
        Some((found, is_day))
    }

    /// Marks in columns that are times: "x" below "Quý II".
    fn marked(
        &mut self,
        at: usize,
        cells: &[Cell],
        columns: &Columns,
        section: Option<(i32, u8)>,
    ) -> usize {
        let mut said = 0;
        for (period, cell) in columns.periods.iter().zip(cells) {
            let Some(period) = period else { continue };
            let mark = cell.to - cell.from == 1 && self.t.number(cell.from).is_none();
            if mark {
                said += self.times(
                    at,
                    cells,
                    columns,
                    *period,
                    Place::Column { limit: false, finish: false },
                    section,
                );
            }
        }
        said
    }

    /// A row that heads the rows below it.
    fn section_row(&mut self, at: usize, filled: &[Cell], columns: &mut Columns) {
        let Some(cell) = filled.iter().max_by_key(|cell| cell.to - cell.from) else { return };
        columns.section = period(self.t, cell.from, cell.to).and_then(|phrase| {
            let found = crate::times::resolve::resolve(
                self.text,
                self.t,
                &phrase,
                Place::Prose,
                self.frame,
                Around::default(),
            )
            .ok()?;
            let first = found.first()?.first?;
            Some((phrase, (first.year, first.month)))
        });
        if columns.section.is_none() {
            self.cells(at, filled);
        }
        // The day of a programme, whose rows have only hours.
        let day = columns.section.as_ref().map(|(phrase, _)| phrase.clone()).filter(|phrase| {
            matches!(&phrase.said, Said::Points(values) if values.list.iter().all(|value| value.grain == Grain::Day))
        });
        if let (Some(phrase), true) =
            (day, columns.roles.iter().any(|role| matches!(role, Role::Time { .. })))
        {
            let Some(setting) = self.setting(at, (cell.from, cell.to), Place::Prose, true) else {
                return;
            };
            for resolved in self.settle(&phrase, &setting, Around::default()) {
                let confidence = Self::confidence(&phrase, &resolved, &setting, true);
                self.out.duties.push(Duty {
                    block: at,
                    phrase: (phrase.from, phrase.to),
                    timing: resolved.timing,
                    event: resolved.event,
                    task: self.frame.title.unwrap_or((cell.from, cell.to)),
                    bearers: Vec::new(),
                    coordinators: Vec::new(),
                    recipients: Vec::new(),
                    via: Vec::new(),
                    confidence,
                    doubts: resolved.doubts,
                    row: None,
                });
            }
        }
    }

    /// The years of a table of targets.
    fn targets(&mut self, cells: &[Cell]) {
        for cell in cells {
            let mut place = cell.from;
            while place < cell.to {
                match phrase(self.t, place, cell.to, false) {
                    Some(found) => {
                        place = found.to;
                        if matches!(
                            found.said,
                            Said::Points(_) | Said::Span { .. } | Said::Open(..)
                        ) {
                            self.out.dismissed.push(Dismissed {
                                phrase: (found.from, found.to),
                                reason: Reason::Target,
                            });
                        }
                    }
                    None => place += 1,
                }
            }
        }
    }

    fn row_bearers(&self, at: usize, cells: &[Cell], columns: &Columns) -> Vec<Named> {
        match columns.cell(cells, |role| role == Role::Bearer) {
            Some(cell) => vec![Named { name: (cell.from, cell.to), basis: Basis::Column }],
            None if columns.roles.contains(&Role::Bearer) => Vec::new(),
            None => {
                let task = columns.cell(cells, |role| role == Role::Task);
                let acts = task.and_then(|cell| subject(self.t, cell.from, cell.to));
                match acts {
                    Some(name) => vec![Named { name, basis: Basis::Clause }],
                    None => self.around().bearers(at, None, 0),
                }
            }
        }
    }

    /// The duties of a cell of times.
    fn times(
        &mut self,
        at: usize,
        cells: &[Cell],
        columns: &Columns,
        cell: Cell,
        place: Place,
        section: Option<(i32, u8)>,
    ) -> usize {
        let t = self.t;
        let mut said = 0;
        let mut at_token = cell.from;
        while at_token < cell.to {
            let Some(found) = phrase(t, at_token, cell.to, true) else {
                at_token += 1;
                continue;
            };
            at_token = found.to;
            let rest = matches!(
                found.said,
                Said::Rate(_)
                    | Said::Continuous
                    | Said::AsPrescribed
                    | Said::OnRequest
                    | Said::AdHoc
            );
            // "12/2025 và thường xuyên": the date says more.
            if rest && said > 0 {
                continue;
            }
            let Some(setting) = self.setting(at, (cell.from, cell.to), place, true) else { break };
            let around = Around { section, ..Around::default() };
            for resolved in self.settle(&found, &setting, around) {
                if said > 0 && is_restated(t, &found, &resolved.timing) {
                    let phrase = (found.from, found.to);
                    self.out.dismissed.push(Dismissed { phrase, reason: Reason::Repeats });
                    continue;
                }
                let confidence = Self::confidence(&found, &resolved, &setting, true);
                said += 1;
                let task = columns
                    .cell(cells, |role| role == Role::Task)
                    .or_else(|| {
                        let others = columns
                            .roles
                            .iter()
                            .zip(cells)
                            .filter(|(role, _)| **role == Role::Other);
                        others.map(|(_, cell)| *cell).max_by_key(|cell| cell.to - cell.from)
                    })
                    .unwrap_or(cell);
                let column = |role: Role| {
                    columns
                        .cell(cells, |found| found == role)
                        .map(|cell| Named { name: (cell.from, cell.to), basis: Basis::Column })
                };
                let mut recipients: Vec<Named> = column(Role::Recipient).into_iter().collect();
                if recipients.is_empty() {
                    recipients = recipient(t, task.from, task.to, task.to)
                        .map(|name| Named { name, basis: Basis::Clause })
                        .into_iter()
                        .collect();
                }
                let row = columns
                    .cell(cells, |role| role == Role::Number)
                    .map(|cell| self.words((cell.from, cell.to)).trim_matches('.').to_owned());
                self.out.duties.push(Duty {
                    block: at,
                    phrase: (found.from, found.to),
                    timing: resolved.timing,
                    event: resolved.event,
                    task: (task.from, task.to),
                    bearers: self.row_bearers(at, cells, columns),
                    coordinators: column(Role::Partner).into_iter().collect(),
                    recipients,
                    via: Vec::new(),
                    confidence,
                    doubts: resolved.doubts,
                    row,
                });
            }
        }
        said
    }

    /// A date in the words of a cell: a deadline only with an operator.
    fn in_words(&mut self, at: usize, found: &Phrase, cell: Cell, bearers: &[Named]) {
        use crate::times::phrase::Op;
        let strong = matches!(found.op, Op::Before | Op::By)
            && matches!(&found.said, Said::Points(values) if values.list.iter().all(|v| v.grain <= Grain::Quarter));
        if !matches!(found.said, Said::Points(_) | Said::Span { .. }) {
            return;
        }
        if !strong {
            let dated = matches!(&found.said, Said::Points(values) if values.list.iter().any(|v| v.grain == Grain::Day));
            let reason = if dated { Reason::Citation } else { Reason::Topic };
            self.out.dismissed.push(Dismissed { phrase: (found.from, found.to), reason });
            return;
        }
        let section = self.sections.get(at).copied().flatten();
        self.named_day(at, found, cell, bearers, section);
    }

    /// A duty whose date stands in the words of a cell.
    fn named_day(
        &mut self,
        at: usize,
        found: &Phrase,
        cell: Cell,
        bearers: &[Named],
        section: Option<(i32, u8)>,
    ) {
        let Some(setting) = self.setting(at, (cell.from, cell.to), Place::Prose, false) else {
            return;
        };
        for resolved in self.settle(found, &setting, Around { section, ..Around::default() }) {
            let named = recipient(self.t, cell.from, cell.to, found.from);
            let confidence =
                Self::confidence(found, &resolved, &setting, false).max(Confidence::Check);
            let mut bearers = bearers.to_vec();
            if bearers.is_empty() {
                bearers = self.around().bearers(at, Some((cell.from, cell.to)), found.from);
            }
            self.out.duties.push(Duty {
                block: at,
                phrase: (found.from, found.to),
                timing: resolved.timing,
                event: resolved.event,
                task: (cell.from, cell.to),
                bearers,
                coordinators: Vec::new(),
                recipients: named
                    .map(|name| Named { name, basis: Basis::Clause })
                    .into_iter()
                    .collect(),
                via: Vec::new(),
                confidence,
                doubts: resolved.doubts,
                row: None,
            });
        }
    }
}
