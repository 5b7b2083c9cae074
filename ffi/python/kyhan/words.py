# Generated from the sources by ffi/generate; a test compares.
"""The words of closed lists, spelt as JSON spells them."""

from enum import Enum


class _Word(str, Enum):
    @classmethod
    def _missing_(cls, value: object) -> "_Word":
        """A newer library may know more words."""
        return cls["UNKNOWN"]


class ActionKind(_Word):
    """The kind of deed that a duty asks for."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    REPORT = "report"
    """To report."""
    ISSUE_PLAN = "issuePlan"
    """To issue a plan."""
    AGGREGATE = "aggregate"
    """To put the reports of others together."""
    ORGANISE = "organise"
    """To organise an activity."""
    INSPECT = "inspect"
    """To inspect."""
    PUBLISH = "publish"
    """To publish."""
    TRAIN = "train"
    """To train."""
    COORDINATE = "coordinate"
    """To coordinate."""
    FUND = "fund"
    """To fund."""
    COLLECT = "collect"
    """To collect data."""
    GUIDE = "guide"
    """To guide."""
    ADVISE = "advise"
    """To advise a superior."""
    SUPERVISE = "supervise"
    """To supervise."""
    MAINSTREAM = "mainstream"
    """To mainstream into other work."""
    REVIEW = "review"
    """To review."""
    RESPOND = "respond"
    """To respond to cases."""
    COMMUNICATE = "communicate"
    """To inform the public."""
    IMPLEMENT = "implement"
    """To carry out."""
    SUPPORT = "support"
    """To support."""
    URGE = "urge"
    """To direct and urge."""
    DRAFT = "draft"
    """To draft."""
    APPOINT = "appoint"
    """To appoint."""
    RESEARCH = "research"
    """To research."""
    OTHER = "other"
    """Something else."""


class DutyKind(_Word):
    """What is listed, where it is no duty of somebody."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    ACTIVITY = "activity"
    """A task of nobody in particular."""


class Strength(_Word):
    """How strongly a document binds the bearer, where it does not assign the duty."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    REQUESTED = "requested"
    """The bearer is asked to."""
    ENCOURAGED = "encouraged"
    """The bearer is encouraged to."""
    FORBIDDEN = "forbidden"
    """The bearer must not."""


class Certainty(_Word):
    """Whether a date rests on decisions already taken."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    DECIDED = "decided"
    """It rests on decisions already taken."""
    PROVISIONAL = "provisional"
    """It rests on a holiday that is not decided yet."""
    UNCONFIRMED = "unconfirmed"
    """It rests on a hand-over that is general knowledge."""


class Severity(_Word):
    """How much a diagnostic weighs."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    ERROR = "error"
    """The register cannot be used as it stands."""
    WARNING = "warning"
    """Somebody should look at this."""


class DayKind(_Word):
    """Whether a special day is off or worked."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    OFF = "off"
    """A day off."""
    WORKING = "working"
    """A weekend day that is worked."""


class Bound(_Word):
    """How a deadline treats the day it names."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    BEFORE = "before"
    """The named day is left out."""
    BY = "by"
    """The named day is included."""
    ON = "on"
    """On the named day."""


class OwnerRole(_Word):
    """What an agency does for an indicator."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    LEADS = "leads"
    """Answers for the indicator."""
    SUPPLIES_DATA = "suppliesData"
    """Reports figures to whoever leads."""
    CONTRIBUTES = "contributes"
    """Helps."""


class CoverageStatus(_Word):
    """Whether somebody answers for an indicator."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    COVERED = "covered"
    """Somebody answers for it."""
    GAP = "gap"
    """Nobody answers for it."""
    OVERLAP = "overlap"
    """Several answer for the same data."""


class TargetUnit(_Word):
    """The period in which a condition on each counted unit is counted."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    MONTH = "month"
    """A month."""
    QUARTER = "quarter"
    """A quarter."""
    YEAR = "year"
    """A year."""


class TargetOperator(_Word):
    """How a value bounds a count."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    AT_LEAST = "atLeast"
    """The value or more."""
    MORE_THAN = "moreThan"
    """More than the value."""
    AT_MOST = "atMost"
    """The value or less."""
    LESS_THAN = "lessThan"
    """Less than the value."""
    EQUAL = "equal"
    """The value."""
    ABOUT = "about"
    """About the value."""
    CHANGE_RANGE = "changeRange"
    """The yearly change lies in a range."""
    QUALITATIVE = "qualitative"
    """No number."""


class AgencyLevel(_Word):
    """The level of government of an agency."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    CENTRAL = "central"
    """Ministries and central bodies."""
    PROVINCE = "province"
    """Provinces and centrally run cities."""
    DISTRICT = "district"
    """Districts and towns."""
    COMMUNE = "commune"
    """Communes, wards and special zones."""
    UNIT = "unit"
    """A unit or post inside an agency."""


class IncomingWay(_Word):
    """How a result comes to an agency."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    RECIPIENT = "recipient"
    """The agency is a recipient."""
    VIA = "via"
    """The result goes through the agency."""
    FEEDS = "feeds"
    """The result goes into a report of the agency."""


class UndatedReason(_Word):
    """Why a duty has no computable date."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    PERIODIC = "periodic"
    """Recurs, and no day is stated."""
    CONTINUOUS = "continuous"
    """Goes on all the time."""
    ON_REQUEST = "onRequest"
    """Falls due when somebody asks."""
    AD_HOC = "adHoc"
    """Falls due when the case arises."""
    AS_PRESCRIBED = "asPrescribed"
    """Prescribed by a rule that is not loaded."""
    UNSTATED = "unstated"
    """Nothing is said of time."""
    OPEN_ENDED = "openEnded"
    """Begins on a day and has no end."""
    EVENT_UNDATED = "eventUndated"
    """Waits for the day of an event."""
    OBLIGATION_UNDATED = "obligationUndated"
    """Waits for a duty that has no date."""
    RESTATED = "restated"
    """Other provisions set the same acts."""
    REPORTS_TO_ITSELF = "reportsToItself"
    """The bearer is the only recipient."""
    ENDED = "ended"
    """An instrument has ended the duty."""
    EVENT_UNTIMED = "eventUntimed"
    """Waits for the time of day of an event."""
    NO_DAY = "noDay"
    """Its rule gives no day while the document lives."""


class Rule(_Word):
    """The rule that a step of a derivation applies."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    BEFORE = "before"
    """The named day is left out."""
    BY = "by"
    """The named day is included."""
    ON = "on"
    """On the named day."""
    STATED = "stated"
    """The day that the document names."""
    LAST_DAY_OF = "lastDayOf"
    """The last day of the month, quarter or year named."""
    RECURRENCE = "recurrence"
    """A rule of recurrence."""
    BEFORE_READ_INCLUSIVE = "beforeReadInclusive"
    """This register reads "before" as including the day."""
    TIME = "time"
    """A time of day."""
    WINDOW_OPENS = "windowOpens"
    """The first day of a window."""
    WINDOW_CLOSES = "windowCloses"
    """The last day of a window."""
    PERIOD_END = "periodEnd"
    """The end of a reporting period."""
    CUT_OFF = "cutOff"
    """The data cut-off of a period."""
    EVENT = "event"
    """The day of an event."""
    ANCHOR = "anchor"
    """The due day of another duty."""
    PRESCRIBED = "prescribed"
    """The duty that prescribes it."""
    COUNT = "count"
    """A length of time counted on."""
    MONTH_END = "monthEnd"
    """A month without the day ends on its last."""
    LEAD = "lead"
    """A length of time counted back."""
    ROLL = "roll"
    """A period ends on the next working day."""
    CONVENTION = "convention"
    """The convention of the duty moves it."""
    LAST_WORKING_DAY = "lastWorkingDay"
    """The last working day before it."""
    MEMBER = "member"
    """One of a group."""
    SUCCESSION = "succession"
    """Who acts in place of whom."""
    FIRST_DAY_OF = "firstDayOf"
    """The first day of the month, quarter or year named."""
    SAME_AS = "sameAs"
    """The day stands elsewhere in the same document."""
    AMENDED = "amended"
    """An instrument states anew what another has set."""
    WORKING_DAY = "workingDay"
    """A working day of a period, or every one."""
    LUNAR = "lunar"
    """A day of the lunar calendar."""
    LIMITS = "limits"
    """The earlier or the later of several limits."""
    NEXT_DAY = "nextDay"
    """After a time of day it counts from the next working day."""
    HOURS = "hours"
    """A number of hours counted on."""
    HOURS_BEFORE = "hoursBefore"
    """A number of hours counted back."""
    HALF_DAY = "halfDay"
    """Half of a working day."""
    SUSPENDED = "suspended"
    """Days that a period does not count."""
    STAYS = "stays"
    """A period ends on a day off, by its field of law."""
    EXTENDED = "extended"
    """A decision moves the last day."""
    OF_BEARER = "ofBearer"
    """Who a recipient is that is another for each bearer."""
    HAPPENED = "happened"
    """An event happened to the bearer."""


class DutyStatus(_Word):
    """Where a duty stands on a day. The due day is that of the last extension, if any."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    SCHEDULED = "scheduled"
    """Its window, the period that it covers or its document has not begun."""
    OPEN = "open"
    """Not done, and the due day is not over."""
    OVERDUE = "overdue"
    """Not done, and the due day is over."""
    SUBMITTED = "submitted"
    """Done in time."""
    SUBMITTED_LATE = "submittedLate"
    """Done late."""
    WAIVED = "waived"
    """The duty was lifted."""
    ELAPSED = "elapsed"
    """The due day of what nobody must do is over."""


class RecordEvent(_Word):
    """What a record says happened to a duty, or that an event happened."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    SUBMITTED = "submitted"
    """The result was handed in."""
    WAIVED = "waived"
    """The duty was lifted."""
    WITHDRAWN = "withdrawn"
    """What was handed in was taken back: the duty is open again."""
    EXTENDED = "extended"
    """The last day was moved."""
    HAPPENED = "happened"
    """An event happened from which duties count."""


class AlertKind(_Word):
    """Whether an alert falls before or after the due day."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    OVERDUE = "overdue"
    """After the due day."""
    REMINDER = "reminder"
    """On or before the due day."""


class UndatedEnd(_Word):
    """Which end of a link has no date."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    CONTRIBUTOR = "contributor"
    """The one that reports."""
    COLLECTOR = "collector"
    """The one that collects."""
    BOTH = "both"
    """Neither has one."""


class FeedFormat(_Word):
    """The form of a feed."""

    UNKNOWN = "unknown"
    """A word that this version has no name for."""
    ICS = "ics"
    """A calendar (RFC 5545), to subscribe to."""
    CSV = "csv"
    """A table for spreadsheets (RFC 4180)."""
    MD = "md"
    """Tables in Markdown."""
    HTML = "html"
    """A page with the derivation of every date."""
