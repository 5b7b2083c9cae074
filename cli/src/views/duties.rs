//! Occurrences gathered into rows that a person can take in: one duty, its
//! dates, all who bear it.

use std::collections::{BTreeMap, HashMap};

use kyhan::dates::{Certainty, Date};
use kyhan::{Engine, Lang, Occurrence, Schedule};

use crate::words;

/// A duty with more dates than this becomes one row.
const DATES_IN_ROWS_OF_THEIR_OWN: usize = 3;
/// Names and dates written out before a list is cut short.
const WRITTEN_OUT: usize = 3;

/// The occurrences of one duty on one day, or on all its days.
pub(crate) struct DutyRow<'e> {
    /// By due day; never empty, nor is any of its lists.
    days: BTreeMap<Date, Vec<Occurrence<'e>>>,
}

/// Gathers what a schedule lists. Duties of one instrument with the same title
/// and the same deadline words are one duty that several agencies bear.
pub(crate) fn rows(schedule: &Schedule) -> Vec<DutyRow<'_>> {
    let mut by_obligation: HashMap<&str, usize> = HashMap::new();
    let mut by_words: HashMap<(&str, &str, Option<&str>), usize> = HashMap::new();
    let mut duties: Vec<BTreeMap<Date, Vec<Occurrence<'_>>>> = Vec::new();
    for occurrence in schedule.occurrences() {
        let position = *by_obligation.entry(occurrence.obligation_id()).or_insert_with(|| {
            let words = (occurrence.instrument_id(), occurrence.title(), occurrence.phrase());
            *by_words.entry(words).or_insert_with(|| {
                duties.push(BTreeMap::new());
                duties.len() - 1
            })
        });
        if let Some(days) = duties.get_mut(position) {
            days.entry(occurrence.due()).or_default().push(occurrence);
        }
    }
    let mut rows: Vec<DutyRow<'_>> = Vec::new();
    for days in duties {
        if days.len() > DATES_IN_ROWS_OF_THEIR_OWN {
            rows.push(DutyRow { days });
        } else {
            let one = |(due, occurrences)| DutyRow { days: BTreeMap::from([(due, occurrences)]) };
            rows.extend(days.into_iter().map(one));
        }
    }
    // Rows of one day keep the order in which their first occurrences stand.
    rows.sort_by_key(|row| row.days.keys().next().copied());
    rows
}

/// The documents of a page. Where there are several, each has a number, which is
/// resolved below the rows.
pub(crate) struct Documents<'e> {
    ids: Vec<&'e str>,
    lang: Lang,
}

impl<'e> Documents<'e> {
    /// The documents of some rows, in the order of the rows.
    pub(crate) fn of(rows: &[DutyRow<'e>], lang: Lang) -> Documents<'e> {
        let mut ids = Vec::new();
        for id in rows.iter().filter_map(DutyRow::first).map(Occurrence::instrument_id) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Documents { ids, lang }
    }

    /// A section of a document, with the document's number where there are several.
    fn section(&self, instrument: &str, provision: &str) -> String {
        let section = format!("{} {provision}", self.lang.pick("mục", "section"));
        match self.ids.iter().position(|id| *id == instrument) {
            Some(at) if self.ids.len() > 1 => format!("[{}] {section}", at + 1),
            _ => section,
        }
    }

    /// Each document as it is cited, one a line.
    pub(crate) fn lines(&self, engine: &Engine) -> Vec<String> {
        let citation = |id: &&str| engine.citation(id, self.lang).unwrap_or_default();
        match self.ids.as_slice() {
            [id] => vec![citation(id)],
            ids => {
                let numbered = ids.iter().zip(1..);
                numbered.map(|(id, number)| format!("[{number}] {}", citation(id))).collect()
            }
        }
    }
}

impl<'e> DutyRow<'e> {
    fn occurrences(&self) -> impl Iterator<Item = &Occurrence<'e>> {
        self.days.values().flatten()
    }

    /// The first occurrence.
    pub(crate) fn first(&self) -> Option<&Occurrence<'e>> {
        self.occurrences().next()
    }

    /// Whether it fills a span of days instead of having a deadline.
    pub(crate) fn is_span(&self) -> bool {
        self.first().is_some_and(|first| first.opens().is_some())
    }

    /// The title.
    pub(crate) fn what(&self, lang: Lang) -> &'e str {
        self.first().map_or("", |first| lang.text(first.title(), first.title_en()))
    }

    /// The due day with its weekday, and the last working day where that is
    /// another; of many days, the first and the last. One line each.
    pub(crate) fn due(&self, lang: Lang) -> Vec<String> {
        match self.days.iter().next() {
            Some((_, occurrences)) if self.days.len() == 1 => match occurrences.first() {
                Some(occurrence) => one_day(occurrence, lang),
                None => Vec::new(),
            },
            _ => self.many_days(lang),
        }
    }

    fn many_days(&self, lang: Lang) -> Vec<String> {
        let (Some(first), Some(last)) = (self.days.keys().next(), self.days.keys().next_back())
        else {
            return Vec::new();
        };
        let count = self.days.len();
        let months_and_days = |date: &Date| (date.month(), date.day());
        let is_yearly = self.days.keys().all(|day| months_and_days(day) == months_and_days(first))
            && i32::try_from(count - 1) == Ok(last.year() - first.year());
        let mut lines = if is_yearly {
            let day = words::day_and_month(*first, lang);
            vec![
                lang.pick(format!("{day} hằng năm"), format!("{day} every year")),
                lang.pick(
                    format!("{}–{} ({count} lần)", first.year(), last.year()),
                    format!("{}–{} ({count} times)", first.year(), last.year()),
                ),
            ]
        } else {
            vec![
                lang.pick(format!("{count} lần, từ"), format!("{count} times, from")),
                words::date(*first, lang),
                lang.pick(
                    format!("đến {}", words::date(*last, lang)),
                    format!("to {}", words::date(*last, lang)),
                ),
            ]
        };
        let off = self
            .days
            .values()
            .filter_map(|occurrences| occurrences.first())
            .filter(|occurrence| occurrence.last_working_day() != occurrence.due())
            .count();
        if off > 0 {
            lines.push(lang.pick(format!("{off} lần vào ngày nghỉ"), format!("{off} on days off")));
        }
        lines
    }

    /// Who must do it: one name, or how many and the first of them.
    pub(crate) fn bearers(&self, engine: &Engine, lang: Lang) -> String {
        let counts: Vec<usize> = self.days.values().map(Vec::len).collect();
        let (least, most) =
            (counts.iter().min().copied().unwrap_or(0), counts.iter().max().copied().unwrap_or(0));
        let mut ids: Vec<&str> = Vec::new();
        for id in self.occurrences().filter_map(Occurrence::bearer_id) {
            if ids.len() <= WRITTEN_OUT && !ids.contains(&id) {
                ids.push(id);
            }
        }
        let mut names: Vec<&str> =
            ids.iter().map(|id| engine.party_name(id, lang).unwrap_or(id)).collect();
        match (names.as_slice(), most) {
            ([], _) => lang.pick("(văn bản không nêu)", "(the document names nobody)").to_owned(),
            ([name], 1) => (*name).to_owned(),
            _ if most == 1 => names.join(" → "),
            _ => {
                let count =
                    if least == most { most.to_string() } else { format!("{least}–{most}") };
                let shown = if most <= WRITTEN_OUT { most } else { 1 };
                names.truncate(shown);
                let more = if most > shown { ", …" } else { "" };
                let names = names.join(", ");
                lang.pick(
                    format!("{count} cơ quan: {names}{more}"),
                    format!("{count} agencies: {names}{more}"),
                )
            }
        }
    }

    /// To whom the result goes; over a reorganisation, one after the other.
    pub(crate) fn recipients(&self, engine: &Engine, lang: Lang) -> String {
        let mut lists: Vec<Vec<&str>> = Vec::new();
        for occurrence in self.days.values().flatten() {
            let list: Vec<&str> = occurrence.recipients().collect();
            if lists.len() < WRITTEN_OUT && !lists.contains(&list) {
                lists.push(list);
            }
        }
        let names = |list: &Vec<&str>| {
            let name = |id: &&str| engine.party_name(id, lang).unwrap_or_default().to_owned();
            list.iter().map(name).collect::<Vec<_>>().join(", ")
        };
        lists.iter().map(names).collect::<Vec<_>>().join(" → ")
    }

    /// Where it stands: of several provisions the first.
    fn provision(&self, documents: &Documents<'_>) -> String {
        let mut provisions: Vec<&str> = Vec::new();
        for occurrence in self.occurrences() {
            if !provisions.contains(&occurrence.provision()) {
                provisions.push(occurrence.provision());
            }
        }
        let instrument = self.first().map_or("", Occurrence::instrument_id);
        match provisions.as_slice() {
            [] => String::new(),
            [provision] => documents.section(instrument, provision),
            [provision, rest @ ..] => {
                format!("{} +{}", documents.section(instrument, provision), rest.len())
            }
        }
    }

    /// Where the deadline is stated, and in which words.
    pub(crate) fn stated(&self, documents: &Documents<'_>) -> String {
        let provision = self.provision(documents);
        match self.first().and_then(Occurrence::phrase) {
            Some(phrase) => format!("{provision}: “{phrase}”"),
            None => provision,
        }
    }

    /// As [`stated`](DutyRow::stated), and in brief how that is read.
    pub(crate) fn why(&self, documents: &Documents<'_>) -> String {
        let lang = documents.lang;
        let Some(first) = self.first() else { return String::new() };
        let mut parts = vec![self.stated(documents)];
        for step in first.trace(lang) {
            parts.extend(words::rule_in_brief(step.rule, lang).map(str::to_owned));
        }
        parts.join("; ")
    }

    /// The ids of the obligations, the first of many.
    pub(crate) fn source(&self) -> String {
        let mut ids: Vec<&str> = self.occurrences().map(Occurrence::obligation_id).collect();
        ids.sort_unstable();
        ids.dedup();
        match ids.as_slice() {
            [] => String::new(),
            [id] => (*id).to_owned(),
            [id, rest @ ..] => format!("{id} +{}", rest.len()),
        }
    }
}

fn one_day(occurrence: &Occurrence<'_>, lang: Lang) -> Vec<String> {
    let due = occurrence.due();
    let written = format!("{} {}", words::weekday(due, lang), words::date(due, lang));
    let mut lines = match occurrence.opens() {
        Some(from) if from.year() == due.year() => {
            vec![format!("{} – {written}", words::day_and_month(from, lang))]
        }
        Some(from) => vec![format!("{} – {written}", words::date(from, lang))],
        None => vec![written],
    };
    let working = occurrence.last_working_day();
    if working != due {
        let day =
            format!("{} {}", words::weekday(working, lang), words::day_and_month(working, lang));
        lines.push(lang.pick(format!("làm việc: {day}"), format!("work day: {day}")));
    }
    if occurrence.certainty() == Certainty::Provisional {
        lines.push(lang.pick("(dự kiến)", "(provisional)").to_owned());
    }
    lines
}
