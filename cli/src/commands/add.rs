use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::dates::Date;
use kyhan::model::{Instrument, Register};
use kyhan::{Engine, ExpandQuery, Lang, ScheduleQuery};
use kyhan_reading::{Directory, Options};
use serde_json::{Value, json};

use crate::arguments::InLanguage;
use crate::failure::Failure;
use crate::sources::Sources;
use crate::{jsonc, output, words};

/// The members of a duty, in the order in which they are written.
const ORDER: [&str; 11] = [
    "id",
    "instrument",
    "provision",
    "title",
    "action",
    "bearers",
    "coordinators",
    "recipients",
    "via",
    "phrase",
    "timing",
];

/// Propose the entry of a duty from the words that a document has for it
///
/// The proposal has an id after the section, the timing of the words, its first day in
/// the life of the document, and the parties that the registers know. It is printed to
/// be looked at and copied; nothing is written.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Register files, or folders of them: every *.json and *.jsonc file of a folder
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// The words of the duty, or those of its deadline alone
    #[arg(value_name = "WORDS", required = true)]
    words: String,
    /// Where the words stand, such as `V.2`
    #[arg(long, value_name = "TEXT")]
    section: String,
    /// The instrument, by its id; needed where the registers have several and no default
    #[arg(long, value_name = "ID")]
    instrument: Option<String>,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let sources = Sources::read(&arguments.paths, lang)?;
    // Says everything that is wrong with them, each with its place.
    sources.engine(lang)?;
    let read = sources.texts.iter().map(|text| Register::from_json(text));
    let registers: Vec<Register> = read.filter_map(Result::ok).collect();
    let (instrument, is_default) = instrument(&registers, arguments.instrument.as_deref(), lang)?;
    let proposal = Proposal { registers: &registers, instrument, is_default, lang };
    let fragment = proposal.fragment(&arguments.words, &arguments.section)?;
    let notes = proposal.notes(&sources, &fragment);
    let text = proposal.text(&fragment);
    output::write_text(&words::harmless(&(notes + &jsonc::print(&jsonc::parse(&text)))))
}

/// The instrument that is meant, and whether it goes without saying.
fn instrument<'r>(
    registers: &'r [Register],
    asked: Option<&str>,
    lang: Lang,
) -> Result<(&'r Instrument, bool), Failure> {
    let all: Vec<&Instrument> = registers.iter().flat_map(|register| &register.instruments).collect();
    let of_id = |id: &str| all.iter().find(|instrument| instrument.id == id).copied();
    let mut defaults = registers.iter().filter_map(|register| register.defaults.as_ref()?.instrument.as_deref());
    let default = defaults.next_back();
    let found = match (asked, default, all.as_slice()) {
        (Some(id), _, _) | (None, Some(id), _) => of_id(id),
        (None, None, [only]) => Some(*only),
        _ => None,
    };
    found.map(|found| (found, default == Some(found.id.as_str()))).ok_or_else(|| {
        let ids: Vec<&str> = all.iter().map(|instrument| instrument.id.as_str()).take(10).collect();
        let ids = ids.join("`, `");
        let message = lang.pick("không rõ văn bản nào", "it is not clear which instrument is meant");
        let help = lang.pick(
            format!("nêu `--instrument`, một trong `{ids}`"),
            format!("name it by `--instrument`, one of `{ids}`"),
        );
        Failure::message(message, &help, lang)
    })
}

struct Proposal<'r> {
    registers: &'r [Register],
    instrument: &'r Instrument,
    is_default: bool,
    lang: Lang,
}

/// A part of a register: the duties, and what they refer to that nothing declares.
struct Fragment {
    register: Value,
    /// What a reader of the words should know.
    doubts: Vec<String>,
}

impl Proposal<'_> {
    /// The first day on which the instrument can set a date.
    fn first_day(&self) -> Option<Date> {
        self.instrument.effective.and_then(|life| life.from).or(self.instrument.issued)
    }

    fn fragment(&self, words: &str, section: &str) -> Result<Fragment, Failure> {
        let lang = self.lang;
        let draft = kyhan_reading::read(&self.page(words), &Options { directory: self.directory() })
            .map_err(|error| Failure::message(&error.to_string(), "", lang))?;
        if draft.duties.is_empty() {
            let help = lang.pick(
                "nêu lời về thời hạn như văn bản viết, ví dụ “trước ngày 18 hàng tháng”",
                "write the words of the deadline as the document has them, such as “trước ngày 18 \
                 hàng tháng”",
            );
            let message = lang.pick("không đọc ra thời hạn nào", "no deadline can be read in it");
            return Err(Failure::message(message, help, lang));
        }
        let mut register = draft.register;
        let mut ids: Vec<String> = self.ids();
        let mut doubts = Vec::new();
        let mut duties = Vec::new();
        let read = register.get("obligations").and_then(Value::as_array).cloned().unwrap_or_default();
        for (duty, reading) in read.into_iter().zip(&draft.duties) {
            let id = free_id(&format!("{}.{section}", self.instrument.id), &ids);
            ids.push(id.clone());
            for doubt in &reading.ambiguities {
                let readings = doubt.readings.join(", ");
                doubts.push(format!("{}: {readings} → {}", reading.phrase, doubt.chosen));
            }
            duties.push(self.at_home(duty, id, section));
        }
        let known = self.parties();
        let unknown = |entry: &Value| entry.get("id").and_then(Value::as_str).is_some_and(|id| !known.contains(&id));
        let mut fragment = serde_json::Map::new();
        fragment.insert("kyhan".to_owned(), json!(1));
        for list in ["agencies", "events"] {
            let entries = register.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
            let entries: Vec<Value> = entries.into_iter().filter(unknown).collect();
            if !entries.is_empty() {
                fragment.insert(list.to_owned(), Value::Array(entries));
            }
        }
        fragment.insert("obligations".to_owned(), Value::Array(duties));
        register = Value::Object(fragment);
        Ok(Fragment { register, doubts })
    }

    /// The words as a page of a plan of the instrument's year.
    fn page(&self, words: &str) -> String {
        let year = self.first_day().map(|day| format!(" năm {}", day.year())).unwrap_or_default();
        format!("KẾ HOẠCH\nThực hiện nhiệm vụ{year}\n\nI. TỔ CHỨC THỰC HIỆN\n1. {}.\n", words.trim())
    }

    fn directory(&self) -> Directory {
        let agencies: Vec<_> = self.registers.iter().flat_map(|register| &register.agencies).collect();
        let groups: Vec<_> = self.registers.iter().flat_map(|register| &register.groups).collect();
        Directory::from_register(&json!({"agencies": agencies, "groups": groups}))
    }

    fn parties(&self) -> Vec<&str> {
        let agencies = self.registers.iter().flat_map(|register| &register.agencies);
        let groups = self.registers.iter().flat_map(|register| &register.groups);
        agencies.map(|agency| agency.id.as_str()).chain(groups.map(|group| group.id.as_str())).collect()
    }

    fn ids(&self) -> Vec<String> {
        let obligations = self.registers.iter().flat_map(|register| &register.obligations);
        obligations.map(|duty| duty.id.clone()).collect()
    }

    /// A duty at home in the instrument.
    fn at_home(&self, mut duty: Value, id: String, section: &str) -> Value {
        if let Some(fields) = duty.as_object_mut() {
            fields.insert("id".to_owned(), id.into());
            fields.insert("instrument".to_owned(), self.instrument.id.as_str().into());
            fields.insert("provision".to_owned(), section.into());
        }
        if let Some(rule) = duty.pointer_mut("/timing/recurring") {
            self.begin_in_life(rule);
        }
        duty
    }

    /// Lets a rule begin with its first named day in the life of the instrument.
    fn begin_in_life(&self, rule: &mut Value) {
        let field = |name: &str| rule.get(name).and_then(Value::as_str);
        let start = field("start").and_then(|start| start.parse::<Date>().ok());
        let (Some(first), Some(start), Some(rrule)) = (self.first_day(), start, field("rrule"))
        else {
            return;
        };
        let query =
            ExpandQuery { from: Some(first), limit: Some(1), ..ExpandQuery::new(start, rrule) };
        let expanded = Engine::new::<&str>(&[]).and_then(|engine| engine.expand(&query));
        let named = expanded.ok().and_then(|answer| answer.dates.first().copied());
        if let (Some(named), Some(rule)) = (named, rule.as_object_mut()) {
            rule.insert("start".to_owned(), named.to_string().into());
        }
    }

    /// The fragment as JSON, the members of duties in their order.
    fn text(&self, fragment: &Fragment) -> String {
        let duty = |duty: &Value| {
            let is_written = |name: &&str| !(**name == *"instrument" && self.is_default);
            let members = ORDER.iter().filter(|name| is_written(name)).filter_map(|name| {
                Some(format!("\"{name}\":{}", duty.get(name)?))
            });
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        };
        let list = |name: &str, entries: Vec<String>| format!("\"{name}\":[{}]", entries.join(","));
        let entries = |name: &str| fragment.register.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        let mut lists = Vec::new();
        for name in ["agencies", "events"] {
            let entries: Vec<String> = entries(name).iter().map(Value::to_string).collect();
            if !entries.is_empty() {
                lists.push(list(name, entries));
            }
        }
        lists.push(list("obligations", entries("obligations").iter().map(duty).collect()));
        format!("{{{}}}", lists.join(","))
    }

    /// Comments for the author: the first due days, what is risky, what is doubtful.
    fn notes(&self, sources: &Sources, fragment: &Fragment) -> String {
        let lang = self.lang;
        let mut notes = String::new();
        let whole = &fragment.register;
        let ids: Vec<&str> =
            whole.get("obligations").and_then(Value::as_array).into_iter().flatten().filter_map(|duty| duty.get("id").and_then(Value::as_str)).collect();
        let mut texts: Vec<Vec<u8>> = sources.texts.clone();
        texts.push(whole.to_string().into_bytes());
        let from = self.first_day().unwrap_or(Date::MIN);
        let query = ScheduleQuery { lang, ..ScheduleQuery::between(from, Date::MAX) };
        match Engine::new(&texts).and_then(|engine| engine.schedule(&query)) {
            Ok(schedule) => {
                for id in ids {
                    let due = schedule.occurrences().find(|found| found.obligation_id() == id);
                    let line = due.map_or_else(
                        || lang.pick("không có ngày tính được", "no computable date").to_owned(),
                        |due| {
                            lang.pick(
                                format!("hạn đầu tiên {}", due.due()),
                                format!("first due day {}", due.due()),
                            )
                        },
                    );
                    // Writing to a string cannot fail.
                    let _ = writeln!(notes, "// {id}: {line}");
                }
            }
            Err(error) => {
                let _ = writeln!(notes, "// {}", error.message(lang));
                for found in error.diagnostics() {
                    let _ = writeln!(notes, "//   {}", kyhan::diagnostic(found, lang).message);
                }
            }
        }
        for doubt in &fragment.doubts {
            let _ = writeln!(notes, "// {}: {doubt}", lang.pick("xem lại", "check"));
        }
        notes
    }
}

/// An id that nothing has yet.
fn free_id(wanted: &str, taken: &[String]) -> String {
    let plain: String =
        wanted.chars().map(|c| if c.is_alphanumeric() || ".-_:".contains(c) { c } else { '-' }).collect();
    let is_free = |id: &String| !taken.contains(id);
    let numbered = (2..).map(|number| format!("{plain}-{number}"));
    std::iter::once(plain.clone()).chain(numbered).find(is_free).unwrap_or_default()
}
