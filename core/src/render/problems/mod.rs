//! The words for what is wrong or risky, in both languages: what it is, what to do
//! about it, and the article it is measured against.

mod amendment;
mod calendar;
mod lunar;
mod publishing;
mod record;
mod register;
mod request;
mod risk;
mod rule;
mod wording;
mod writing;

use std::borrow::Cow;

use crate::dates::Date;
use crate::lang::Lang;
use crate::law::Rule;
use crate::problem::{Kind, Problem};
use crate::render::english::plural;

/// A problem in words.
pub(crate) struct Words {
    /// What is wrong, with the author's own words in backticks.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) help: Cow<'static, str>,
    /// The article or standard that it is measured against, as it is cited in
    /// Vietnamese.
    pub(crate) citation: Option<Cow<'static, str>>,
}

impl Words {
    fn new(message: impl Into<String>, help: impl Into<Cow<'static, str>>) -> Words {
        Words { message: message.into(), help: help.into(), citation: None }
    }

    fn of_standard(self, standard: &'static str) -> Words {
        Words { citation: Some(standard.into()), ..self }
    }

    fn citing(self, rule: Rule, days: impl IntoIterator<Item = Date>) -> Words {
        Words { citation: rule.on_all(days), ..self }
    }
}

/// Words a problem.
pub(crate) fn words(problem: &Problem, lang: Lang) -> Words {
    match problem {
        Problem::InvalidJson { fault } => request::invalid_json(fault, lang),
        Problem::InvalidValue { reason } => request::invalid_value(reason, lang),
        Problem::InvalidRequest { fault } => request::invalid_request(fault, lang),
        Problem::UnsupportedVersion { found } => request::unsupported_version(*found, lang),
        Problem::LimitExceeded { what, found, limit } => {
            request::limit_exceeded(what, *found, *limit, lang)
        }
        Problem::UnknownReference { kind, id, nearest } => {
            request::unknown_reference(*kind, id, nearest.as_deref(), lang)
        }
        Problem::ReversedWindow { from, until } => request::reversed_window(*from, *until, lang),
        Problem::UnknownAgency { asked, nearest } => request::unknown_agency(asked, nearest, lang),
        Problem::AmbiguousAgency { asked, took_over, count, candidates } => {
            request::ambiguous_agency(asked, *took_over, *count, candidates, lang)
        }
        Problem::InvalidRule { text, detail } => request::invalid_rule(text, detail, lang),

        Problem::InvalidId { id } => register::invalid_id(id, lang),
        Problem::DuplicateId { kind, id, first } => register::duplicate_id(*kind, id, first, lang),
        Problem::Cycle { path, .. } => register::cycle(path, lang),
        Problem::EmptySpan { from, until } => register::empty_span(*from, *until, lang),
        Problem::InvalidTarget => register::invalid_target(lang),
        Problem::InvalidPeriod { error } => register::invalid_period(error, lang),
        Problem::InvalidCalendar { error } => register::invalid_calendar(error, lang),
        Problem::PeriodMissing => register::period_missing(lang),
        Problem::ZeroLength => register::zero_length(lang),
        Problem::MissingDayOfMonth { dates } => register::missing_day_of_month(dates, lang),
        Problem::FieldWithoutRule { dates } => register::field_without_rule(dates, lang),
        Problem::InvalidWorkingDay => register::invalid_working_day(lang),
        Problem::MissingWorkingDay { periods } => calendar::missing_working_day(periods, lang),
        Problem::InvalidLunarDay { fault } => lunar::invalid(*fault, lang),
        Problem::MissingLunarDay { years } => lunar::missing(years, lang),
        Problem::RepeatedLunarMonth { dates } => lunar::repeated(dates, lang),
        Problem::InvalidOfficeHours { error } => register::invalid_office_hours(*error, lang),
        Problem::InvalidAlertStep => register::invalid_alert_step(lang),
        Problem::NegativeSlack { due, bound } => register::negative_slack(*due, *bound, lang),

        Problem::UnreadableText { unshown } => publishing::unreadable_text(*unshown, lang),
        Problem::SameFileName { other } => publishing::same_file_name(other, lang),
        Problem::DateOutOfRange { date } => publishing::date_out_of_range(*date, lang),
        Problem::RuleWithoutDay => rule::without_day(lang),
        Problem::DatesWithoutEffect { dates } => rule::without_effect(dates, lang),
        Problem::UntilInUtc { last } => rule::until_in_utc(*last, lang),
        Problem::MemberBeforeOpened { agency, opened, from } => {
            rule::member_before_opened(agency, *opened, *from, lang)
        }
        Problem::DueBeforeOpened { agency, opened, dates } => {
            rule::due_before_opened(agency, *opened, dates, lang)
        }
        Problem::MovedTogether { dates } => rule::moved_together(dates, lang),

        Problem::Contradiction { detail } => register::contradiction(detail, lang),

        Problem::InvalidRecord { detail } => record::invalid(*detail, lang),
        Problem::RecordRepeated => record::repeated(lang),
        Problem::RecordContradicts { event, state } => record::contradicts(*event, state, lang),
        Problem::RecordAfterLock { locked } => record::after_lock(*locked, lang),
        Problem::NoSuchRecipient { group, bearers, day } => {
            risk::no_such_recipient(group, bearers, *day, lang)
        }
        Problem::ClassWithoutBearer { class } => record::class_without_bearer(class, lang),
        Problem::EventHasDay { event } => record::event_has_day(event, lang),
        Problem::HappenedToNobody { event } => record::happened_to_nobody(event, lang),

        Problem::DueOnRestDay { dates } => risk::due_on_rest_day(dates, lang),
        Problem::DueBeforeActivityEnds { activity, dates } => {
            risk::due_before_activity_ends(activity, dates, lang)
        }
        Problem::DueBeforeCutOff { dates, by_decree } => {
            risk::due_before_cut_off(dates, *by_decree, lang)
        }
        Problem::OffsetMissing { dates } => risk::offset_missing(dates, lang),
        Problem::CutOffTooClose { dates, by_decree } => {
            risk::cut_off_too_close(dates, *by_decree, lang)
        }
        Problem::CollectorTooSoon { contributor, dates } => {
            risk::collector_too_soon(contributor, dates, lang)
        }
        Problem::UndatedLink { collector, on } => risk::undated_link(collector, *on, lang),
        Problem::PrescribedNotLoaded { instrument, obligation } => {
            risk::prescribed_not_loaded(instrument.as_deref(), obligation.as_deref(), lang)
        }
        Problem::IndicatorWithoutOwner { indicator } => {
            risk::indicator_without_owner(indicator, lang)
        }
        Problem::OwnersOverlap { indicator, owners } => {
            risk::owners_overlap(indicator, owners, lang)
        }
        Problem::ClosedWithoutSuccessor { agency, closed, function } => {
            risk::closed_without_successor(agency, *closed, function.as_deref(), lang)
        }
        Problem::ChildOutlivesParent { parent, parent_until, until } => {
            risk::child_outlives_parent(parent, *parent_until, *until, lang)
        }
        Problem::ShortMonthRule { day, from } => risk::short_month_rule(*day, *from, lang),
        Problem::BasisAfterDocument { basis, basis_issued, issued } => {
            risk::basis_after_document(basis, *basis_issued, *issued, lang)
        }
        Problem::UnidentifiedDocument { missing, on } => {
            risk::unidentified_document(*missing, *on, lang)
        }
        Problem::DateOutsideLife { first, until, document, dates } => {
            risk::date_outside_life(*first, *until, document.as_deref(), dates, lang)
        }
        Problem::AcknowledgesNothing { code, nearest } => {
            writing::acknowledges_nothing(code, *nearest, lang)
        }
        Problem::UnusedDefault => writing::unused_default(lang),
        Problem::AmendedTwice { other, from } => amendment::twice(other, *from, lang),
        Problem::AmendmentBackdated { from, bound } => amendment::backdated(*from, *bound, lang),
        Problem::AmendmentUndated => amendment::undated(lang),
        Problem::AmendedTextMissing { provision, is_known } => {
            amendment::text_missing(provision, *is_known, lang)
        }
        Problem::AmendmentWithoutEffect { from, dates } => {
            amendment::without_effect(*from, dates, lang)
        }
        Problem::CalendarChanges { worked, off, open } => {
            calendar::changes(worked, off, open, lang)
        }
        Problem::BearerNotNamed => risk::bearer_not_named(lang),
        Problem::RepeatedDuty { other } => wording::repeated_duty(other, lang),
        Problem::ActSetTwice { other, dates } => wording::act_set_twice(other, dates, lang),
        Problem::PhraseDisagrees { phrase, readings } => {
            wording::phrase_disagrees(phrase, readings, lang)
        }
        Problem::CoordinatesWithItself { party } => wording::coordinates_with_itself(party, lang),
        Problem::GroupNarrowerThanName { missing } => {
            wording::group_narrower_than_name(missing, lang)
        }
        Problem::PrescribedNotCited { instrument } => {
            wording::prescribed_not_cited(instrument, lang)
        }
        Problem::TitleNamesAnother { agency } => wording::title_names_another(agency, lang),
        Problem::AgencyTwice { other } => wording::agency_twice(other, lang),
        Problem::Unconfirmed { fields } => wording::unconfirmed(fields, lang),
    }
}

/// What is wrong.
pub(crate) fn message(problem: &Problem, lang: Lang) -> String {
    words(problem, lang).message
}

/// What to do about it.
pub(crate) fn help(problem: &Problem, lang: Lang) -> String {
    words(problem, lang).help.into_owned()
}

/// What is wrong with documents as a whole.
pub(crate) fn register_message(count: usize, lang: Lang) -> String {
    let plural = plural(count);
    lang.say(
        format_args!("tài liệu có {count} lỗi"),
        format_args!("the documents have {count} error{plural}"),
    )
}

fn kind_name(kind: Kind, lang: Lang) -> &'static str {
    let (vi, en) = match kind {
        Kind::Agency => ("cơ quan", "agency"),
        Kind::Party => ("cơ quan hoặc nhóm", "agency or group"),
        Kind::Group => ("nhóm", "group"),
        Kind::Instrument => ("văn bản", "instrument"),
        Kind::Goal => ("mục tiêu", "goal"),
        Kind::Indicator => ("chỉ tiêu", "indicator"),
        Kind::Aspect => ("phần số liệu", "aspect"),
        Kind::Event => ("sự kiện", "event"),
        Kind::Funding => ("nguồn kinh phí", "funding entry"),
        Kind::Theme => ("chủ đề", "theme"),
        Kind::Obligation => ("nghĩa vụ", "obligation"),
        Kind::Occurrence => ("lần đến hạn", "occurrence"),
        Kind::Calendar => ("lịch làm việc", "calendar"),
        Kind::AlertPolicy => ("chính sách cảnh báo", "alert policy"),
    };
    lang.pick(vi, en)
}

/// Ids or names in backticks.
fn quoted(names: &[String], between: &str) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(between)
}

/// The first dates of pairs, and the second ones.
fn pairs(dates: &[(Date, Date)], lang: Lang) -> (String, String) {
    let (first, second): (Vec<Date>, Vec<Date>) = dates.iter().copied().unzip();
    (lang.dates(&first), lang.dates(&second))
}
