/* kyhan.h: the C interface of libkyhan.
 *
 * libkyhan reads the plans of government agencies (register documents in JSON)
 * and says what falls due, for whom, when and why. It reads no file, no clock,
 * no locale: the same bytes in give the same bytes out.
 *
 *   kyhan_engine  the plans, checked and indexed; one question after another
 *   kyhan_result  an answer or an error, read by row and column
 *   kyhan_text    an answer or an error, as JSON
 *   kyhan_rows    what a question is given in rows, such as records
 *
 * CONVENTIONS
 *
 * Types. Only pointers, size_t and 32-bit integers cross. Enumerations are
 * there for their constants; parameters and results are int32_t.
 *
 * Statuses. A function that can fail returns a kyhan_status and always writes
 * its last out-parameter: the answer, or the error with its code, message,
 * help and diagnostics. Both are freed in the same way. Numbers, whether of
 * statuses, columns, words or languages, are never used again for something
 * else. (With the last out-parameter NULL nothing is done, and the status is
 * KYHAN_STATUS_INVALID_ARGUMENT. kyhan_engine_new has two out-parameters and
 * writes NULL to one of them.)
 *
 * Readers. A function that only reads cannot fail. Where there is nothing (a
 * NULL handle, a row beyond the last, a column that the row lacks) it gives
 * NULL, 0 or KYHAN_ABSENT, as its comment says.
 *
 * Writers. A function that writes into rows has no result. Whatever breaks the
 * conventions is kept in the rows, and every question that gets them refuses
 * them for it. NULL takes nothing.
 *
 * Ownership. What comes through an out-parameter is yours; free it once, with
 * the function of its type. NULL may be freed. What a function returns as a
 * pointer to const is a view: never free it, and do not use it after what it
 * was read from is freed. Your arguments stay yours; the library keeps no
 * pointer to them.
 *
 * Threads. Engines, results and texts are immutable: any number of threads may
 * use one at the same time. Free a handle when no other thread uses it any
 * more. Rows change while they are written: one thread at a time writes, and
 * nobody asks with them meanwhile. The library starts no thread, calls nothing
 * back, and keeps nothing between calls save the built-in calendar, which it
 * makes once.
 *
 * Texts. UTF-8, with a length in bytes, and one NUL after that, so that a text can
 * be read as a C string too: the out-parameter of its length may be NULL. A NUL
 * within is a byte like others. A text argument needs no NUL; one that may be left
 * out is left out by NULL with length 0.
 *
 * Dates. The number YYYYMMDD, such as 20241214; 0 is no date. Windows are
 * half-open: the first day is in, the last is not. A window whose ends are swapped
 * is refused.
 *
 * Defects. A panic of the library never crosses: it ends as
 * KYHAN_STATUS_INTERNAL_ERROR, or as NULL, 0 or KYHAN_ABSENT from a reader,
 * and the process goes on. Running out of memory aborts.
 *
 * Limits. A document or a request has at most 256 MiB.
 *
 * Versions. Compare kyhan_abi_version() with KYHAN_ABI_VERSION before anything
 * else; when they differ, stop.
 */

#ifndef KYHAN_H
#define KYHAN_H

/* Generated from the sources by ffi/generate; a test compares. */

#include <stddef.h>
#if defined(_MSC_VER) && _MSC_VER < 1600
typedef __int32 int32_t;
typedef unsigned __int32 uint32_t;
#else
#include <stdint.h>
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* The version that this header is of. kyhan_version() gives that of the library. */
#define KYHAN_VERSION "0.1.0"
#define KYHAN_VERSION_MAJOR 0
#define KYHAN_VERSION_MINOR 1
#define KYHAN_VERSION_PATCH 0

/* The number of the binary interface. It changes when a program built against
 * an older header could go wrong. */
#define KYHAN_ABI_VERSION 3

/* What kyhan_result_int gives where there is no number: the least int32_t. */
#define KYHAN_ABSENT (-2147483647 - 1)

/* How a call ended. Numbers are never used again for something else. */
enum {
  /* It has an answer. */
  KYHAN_STATUS_OK = 0,
  /* The register documents cannot be used; the error lists every reason. */
  KYHAN_STATUS_INVALID_REGISTER = 1,
  /* The question cannot be asked: an unknown id, a malformed rule, a limit. */
  KYHAN_STATUS_INVALID_REQUEST = 2,
  /* An argument breaks the conventions: NULL where there must be something,
   * bytes that are not UTF-8, a length no memory has, a number out of range. */
  KYHAN_STATUS_INVALID_ARGUMENT = 3,
  /* A defect of the library, caught. Nothing was changed; what was asked
   * has no answer, and every handle can still be used. */
  KYHAN_STATUS_INTERNAL_ERROR = 4,
  /* The question names an agency by words that several have; the error has
   * them in its column CANDIDATES. */
  KYHAN_STATUS_AMBIGUOUS = 5
};
typedef int32_t kyhan_status;

/* The language of messages and titles. Numbers are never used again for
 * something else. */
enum {
  /* Vietnamese. */
  KYHAN_LANG_VI = 0,
  /* English. */
  KYHAN_LANG_EN = 1
};
typedef int32_t kyhan_lang;

/* A column of a table: a field of the JSON answer. Numbers are never used
 * again for something else; newer libraries add to them.
 *
 * A column holds text unless its line begins otherwise. A word is a text out
 * of a closed list, which can be read as its number too. */
enum {
  /* The version of the format of the answer: 1. */
  KYHAN_COLUMN_KYHAN = 1,
  /* Date: the first day of a window or a period. */
  KYHAN_COLUMN_FROM = 2,
  /* Date: the day after the window that was asked for; the last day of a
   * period or of the window of a duty. */
  KYHAN_COLUMN_UNTIL = 3,
  /* Table: the duties with a date, by due day, then by id. */
  KYHAN_COLUMN_OCCURRENCES = 4,
  /* Table: the duties without a computable date. Word: which end of a link
   * has none. */
  KYHAN_COLUMN_UNDATED = 5,
  /* Table: what is wrong or risky, and where. */
  KYHAN_COLUMN_DIAGNOSTICS = 6,
  /* Table of one row: the duty that was explained; elsewhere the id of one. */
  KYHAN_COLUMN_OCCURRENCE = 7,
  /* The explanation, in lines; an alert in a sentence; a digest; a feed. */
  KYHAN_COLUMN_TEXT = 8,
  /* Table: the indicators and who answers for them. */
  KYHAN_COLUMN_INDICATORS = 9,
  /* Table: the days off and the weekend days that are worked. */
  KYHAN_COLUMN_DAYS = 10,
  /* Table: dates, in the column KYHAN_COLUMN_VALUE. */
  KYHAN_COLUMN_DATES = 11,
  /* Table of one row: CODE, MESSAGE, HELP and DIAGNOSTICS of an error. */
  KYHAN_COLUMN_ERROR = 12,
  /* The id of an occurrence, which records refer to; of an alert; of what a
   * rate is of. */
  KYHAN_COLUMN_ID = 13,
  /* The id of an obligation. */
  KYHAN_COLUMN_OBLIGATION = 14,
  /* The id of an instrument. */
  KYHAN_COLUMN_INSTRUMENT = 15,
  /* Where in the instrument it stands. */
  KYHAN_COLUMN_PROVISION = 16,
  /* Word: the kind of deed. */
  KYHAN_COLUMN_ACTION = 17,
  /* What it is called. */
  KYHAN_COLUMN_TITLE = 18,
  /* The id of who bears the duty on the due day. */
  KYHAN_COLUMN_BEARER = 19,
  /* The document's words for the bearer, where the register has them. */
  KYHAN_COLUMN_BEARER_AS_WRITTEN = 20,
  /* Table: the ids of those to whom the result goes. */
  KYHAN_COLUMN_RECIPIENTS = 21,
  /* Table: the ids of those through whom it goes. */
  KYHAN_COLUMN_VIA = 22,
  /* Table: INDICATOR, ASPECT, ROLE, NUMBER, TITLE, UNIT, GOAL, GOAL_NUMBER and
   * GOAL_TITLE of what the duty is about. */
  KYHAN_COLUMN_SUBJECTS = 23,
  /* Table of one row: FROM, UNTIL, CUT_OFF and INFERRED of the reporting period. */
  KYHAN_COLUMN_PERIOD = 24,
  /* Date: the named day before any adjustment. */
  KYHAN_COLUMN_RECURRENCE_ID = 25,
  /* Table of one row: FROM and UNTIL, the first and the last day for it. */
  KYHAN_COLUMN_WINDOW = 26,
  /* Table of one row: PHRASE, DATE, BOUND, WHEN and TENTATIVE as written. */
  KYHAN_COLUMN_STATED = 27,
  /* Date: the last day on which it can be done. */
  KYHAN_COLUMN_DUE = 28,
  /* The instant at which it is late, as RFC 3339 writes it. */
  KYHAN_COLUMN_DUE_AT = 29,
  /* Date: the last working day on or before the due day. */
  KYHAN_COLUMN_LAST_WORKING_DAY = 30,
  /* Word: whether it rests on decisions already taken. */
  KYHAN_COLUMN_CERTAINTY = 31,
  /* Table: RULE, DATE, BECAUSE, BASIS and CERTAINTY of each step to the date. */
  KYHAN_COLUMN_TRACE = 32,
  /* The id of an indicator. */
  KYHAN_COLUMN_INDICATOR = 33,
  /* The aspect of an indicator. */
  KYHAN_COLUMN_ASPECT = 34,
  /* Date: the last day that the data of a period cover. */
  KYHAN_COLUMN_CUT_OFF = 35,
  /* The words of the deadline as written. */
  KYHAN_COLUMN_PHRASE = 36,
  /* Date: what a step leads to; the named day; a special day. */
  KYHAN_COLUMN_DATE = 37,
  /* Word: whether the named day is left out, included, or the only one. */
  KYHAN_COLUMN_BOUND = 38,
  /* The month, quarter or year that the document names. */
  KYHAN_COLUMN_WHEN = 39,
  /* Date: a day that the document expects. */
  KYHAN_COLUMN_TENTATIVE = 40,
  /* Word: the rule that a step applies. */
  KYHAN_COLUMN_RULE = 41,
  /* The reason, in words. */
  KYHAN_COLUMN_BECAUSE = 42,
  /* The document or article that it rests on. */
  KYHAN_COLUMN_BASIS = 43,
  /* Table: the ids of those whom the document binds. Number: how many. */
  KYHAN_COLUMN_BEARERS = 44,
  /* Word: why a duty has no date. */
  KYHAN_COLUMN_REASON = 45,
  /* Word: how much a diagnostic weighs. */
  KYHAN_COLUMN_SEVERITY = 46,
  /* The stable name of what is wrong. */
  KYHAN_COLUMN_CODE = 47,
  /* What is wrong, in words. */
  KYHAN_COLUMN_MESSAGE = 48,
  /* What to do about it. */
  KYHAN_COLUMN_HELP = 49,
  /* The article or standard that it is measured against. */
  KYHAN_COLUMN_CITATION = 50,
  /* Number: the position of the document, from 0. */
  KYHAN_COLUMN_DOCUMENT = 51,
  /* A JSON Pointer (RFC 6901) into the document. */
  KYHAN_COLUMN_POINTER = 52,
  /* The id of a goal. */
  KYHAN_COLUMN_GOAL = 53,
  /* The number of an indicator in its document. */
  KYHAN_COLUMN_NUMBER = 54,
  /* Number: how many targets an indicator has. Table: its targets of a year. */
  KYHAN_COLUMN_TARGETS = 55,
  /* Table: who answers for an indicator. */
  KYHAN_COLUMN_OWNERS = 56,
  /* Word: where something stands. */
  KYHAN_COLUMN_STATUS = 57,
  /* The id of an agency; a table of one row of the one that a question names. */
  KYHAN_COLUMN_AGENCY = 58,
  /* The name of an agency or of a day off. */
  KYHAN_COLUMN_NAME = 59,
  /* Word: what an owner does for an indicator. */
  KYHAN_COLUMN_ROLE = 60,
  /* Word: whether a day is off or worked; whether an alert falls before or
   * after the due day; of what is no duty, that it is an activity of nobody
   * in particular. */
  KYHAN_COLUMN_KIND = 61,
  /* The elements of a list, one a row; a number that is no count, in digits
   * such as 12.5. */
  KYHAN_COLUMN_VALUE = 62,
  /* Date: the day on which it stands so; the day of a record. */
  KYHAN_COLUMN_ON = 63,
  /* Table: STATUS and COUNT of each status. */
  KYHAN_COLUMN_COUNTS = 64,
  /* Number: how many. */
  KYHAN_COLUMN_COUNT = 65,
  /* Table: where each occurrence stands. */
  KYHAN_COLUMN_FINDINGS = 66,
  /* Table of one row: TOTAL, AGENCIES, INSTRUMENTS, PERIODS and INDICATORS. */
  KYHAN_COLUMN_RATES = 67,
  /* Number: the records of occurrences outside the window. */
  KYHAN_COLUMN_RECORDS_ELSEWHERE = 68,
  /* The name of who bears the duty. */
  KYHAN_COLUMN_BEARER_NAME = 69,
  /* The id of who must act now, where that is not the bearer. */
  KYHAN_COLUMN_RESPONSIBLE = 70,
  /* Date: the due day before an extension. */
  KYHAN_COLUMN_ORIGINAL_DUE = 71,
  /* What an extension rests on. */
  KYHAN_COLUMN_EXTENSION_BASIS = 72,
  /* Date: the day of submission. */
  KYHAN_COLUMN_SUBMITTED_ON = 73,
  /* Number: the days from the due day to that of submission, or of the
   * question while it is overdue; negative when early. */
  KYHAN_COLUMN_DAYS_LATE = 74,
  /* Date: the first day on which a late result is no longer taken. */
  KYHAN_COLUMN_LOCKED_ON = 75,
  /* Number: 1 when an overdue result is no longer taken. */
  KYHAN_COLUMN_LOCKED = 76,
  /* Table of one row: the rates of everything. */
  KYHAN_COLUMN_TOTAL = 77,
  /* Table: rates, or ids, of agencies. */
  KYHAN_COLUMN_AGENCIES = 78,
  /* Table: rates, or ids, of instruments. */
  KYHAN_COLUMN_INSTRUMENTS = 79,
  /* Table: rates of reporting periods. */
  KYHAN_COLUMN_PERIODS = 80,
  /* Number: the reports expected. */
  KYHAN_COLUMN_EXPECTED = 81,
  /* Number: the reports received. */
  KYHAN_COLUMN_ACTUAL = 82,
  /* Number: the reports received on time. */
  KYHAN_COLUMN_ACTUAL_ON_TIME = 83,
  /* Number: the share of the expected reports that were received, in tenths
   * of a percent (1000 is all); absent when none were expected. */
  KYHAN_COLUMN_REPORTING_RATE = 84,
  /* Number: the share of those received on time, in tenths of a percent. */
  KYHAN_COLUMN_REPORTING_RATE_ON_TIME = 85,
  /* Table: DAYS_LATE and COUNT, how many reports came how late. */
  KYHAN_COLUMN_PUNCTUALITY = 86,
  /* Table: the alerts that fell; in a digest, their ids. */
  KYHAN_COLUMN_ALERTS = 87,
  /* Table: the alerts of each addressee in one text. */
  KYHAN_COLUMN_DIGESTS = 88,
  /* Date: the day on which an alert falls. */
  KYHAN_COLUMN_DAY = 89,
  /* The id of the step of an alert policy. */
  KYHAN_COLUMN_STEP = 90,
  /* The id of the addressee; the day that a due day moves to. */
  KYHAN_COLUMN_TO = 91,
  /* Number: the days from the alert to the due day; negative when overdue. */
  KYHAN_COLUMN_DAYS_LEFT = 92,
  /* Number: 1 when the duty was done or lifted after the day of the alert. */
  KYHAN_COLUMN_SETTLED = 93,
  /* The subject line of a digest. */
  KYHAN_COLUMN_SUBJECT = 94,
  /* Table: who reports to whom. */
  KYHAN_COLUMN_LINKS = 95,
  /* Table of one row: the chain with the least slack. */
  KYHAN_COLUMN_TIGHTEST = 96,
  /* The end of a link that reports; a table of one row, or an id. */
  KYHAN_COLUMN_CONTRIBUTOR = 97,
  /* The end of a link that collects; a table of one row, or an id. */
  KYHAN_COLUMN_COLLECTOR = 98,
  /* Number: 1 when the ends stand in two documents. */
  KYHAN_COLUMN_CROSSES_DOCUMENTS = 99,
  /* Table: the pairs of occurrences that meet. */
  KYHAN_COLUMN_MEETINGS = 100,
  /* Date: when the contributor is due. */
  KYHAN_COLUMN_CONTRIBUTOR_DUE = 101,
  /* Date: when the collector is due. */
  KYHAN_COLUMN_COLLECTOR_DUE = 102,
  /* Number: the days between them. */
  KYHAN_COLUMN_SLACK_DAYS = 103,
  /* Number: the working days between them. */
  KYHAN_COLUMN_SLACK_WORKING_DAYS = 104,
  /* Table: the ids of the obligations of a chain. */
  KYHAN_COLUMN_OBLIGATIONS = 105,
  /* Table: the due days that would move. */
  KYHAN_COLUMN_CHANGES = 106,
  /* Table: the slack that would change. */
  KYHAN_COLUMN_SLACK = 107,
  /* Table of one row: how two ends meet now. */
  KYHAN_COLUMN_BEFORE = 108,
  /* Table of one row: how they would meet. */
  KYHAN_COLUMN_AFTER = 109,
  /* The name of who must act now. */
  KYHAN_COLUMN_RESPONSIBLE_NAME = 110,
  /* Word: the form of a feed. */
  KYHAN_COLUMN_FORMAT = 111,
  /* Word: what a record says happened. */
  KYHAN_COLUMN_EVENT = 112,
  /* The instant of a record, as RFC 3339 writes it; the day, month, quarter or
   * year of a baseline. */
  KYHAN_COLUMN_AT = 113,
  /* Where the proof of a record is. */
  KYHAN_COLUMN_EVIDENCE = 114,
  /* The UID of an entry of a calendar. */
  KYHAN_COLUMN_UID = 115,
  /* Number: the SEQUENCE of an entry of a calendar. */
  KYHAN_COLUMN_SEQUENCE = 116,
  /* Number: the line of a document, from 1. */
  KYHAN_COLUMN_LINE = 117,
  /* Number: the column of a line, in characters from 1. */
  KYHAN_COLUMN_COLUMN = 118,
  /* Word: how strongly the document binds the bearer, where it does not assign. */
  KYHAN_COLUMN_STRENGTH = 119,
  /* Number: 1 when the document names no such reporting period or cut-off. */
  KYHAN_COLUMN_INFERRED = 120,
  /* The unit of values, or what is counted. */
  KYHAN_COLUMN_UNIT = 121,
  /* The number of an indicator's goal. */
  KYHAN_COLUMN_GOAL_NUMBER = 122,
  /* The name of an indicator's goal. */
  KYHAN_COLUMN_GOAL_TITLE = 123,
  /* What a percentage is taken of. */
  KYHAN_COLUMN_DENOMINATOR = 124,
  /* Table of one row: AT and VALUE from which change is measured. */
  KYHAN_COLUMN_BASELINE = 125,
  /* Table: EACH, OPERATOR, VALUE and UNIT of the conditions on each counted unit. */
  KYHAN_COLUMN_INNER = 126,
  /* Word: the period in which a condition is counted. */
  KYHAN_COLUMN_EACH = 127,
  /* Word: how a value bounds the count. */
  KYHAN_COLUMN_OPERATOR = 128,
  /* Table: what an agency must do by a day. */
  KYHAN_COLUMN_OWES = 129,
  /* Table: what comes to an agency, late ones first. */
  KYHAN_COLUMN_INCOMING = 130,
  /* Table: what an agency helps others with. */
  KYHAN_COLUMN_HELPS = 131,
  /* Table: who took over from whom. */
  KYHAN_COLUMN_HAND_OVERS = 132,
  /* Table: ID and NAME of those who help. */
  KYHAN_COLUMN_COORDINATORS = 133,
  /* What a reader of the register should know of it. */
  KYHAN_COLUMN_NOTE = 134,
  /* The theme of a campaign. */
  KYHAN_COLUMN_THEME = 135,
  /* Table: the money that the same provision speaks of. */
  KYHAN_COLUMN_FUNDING = 136,
  /* Table: where the money comes from, in the column VALUE. */
  KYHAN_COLUMN_SOURCES = 137,
  /* Table: ID and NAME of those who draw up the estimate. */
  KYHAN_COLUMN_ESTIMATED_BY = 138,
  /* Table: ID and NAME of those who allot the money. */
  KYHAN_COLUMN_ALLOTTED_BY = 139,
  /* Table of one row: ID and NAME of the agency in whose place another stands. */
  KYHAN_COLUMN_IN_PLACE_OF = 140,
  /* Date: the first day of a window. */
  KYHAN_COLUMN_OPENS = 141,
  /* Word: how a result comes to an agency. */
  KYHAN_COLUMN_WAY = 142,
  /* Table: the ids of the obligations that a result goes into. */
  KYHAN_COLUMN_FEEDS = 143,
  /* Number: the contributions that are not there although their due day is over. */
  KYHAN_COLUMN_OVERDUE = 144,
  /* Table: who contributes, late ones first. */
  KYHAN_COLUMN_CONTRIBUTORS = 145,
  /* Word: the level of government of an agency. */
  KYHAN_COLUMN_LEVEL = 146,
  /* Table of one row: ID and NAME of the superior agency. */
  KYHAN_COLUMN_PARENT = 147,
  /* Date: the first day of the work of an agency. */
  KYHAN_COLUMN_OPENED = 148,
  /* Date: the last day of the work of an agency. */
  KYHAN_COLUMN_CLOSED = 149,
  /* Table: ID and NAME of those who stand in the place of an agency. */
  KYHAN_COLUMN_SUCCESSORS = 150,
  /* Table: the agencies that a question may mean. */
  KYHAN_COLUMN_CANDIDATES = 151,
  /* Table: the functions handed over, in the column VALUE; empty for all. */
  KYHAN_COLUMN_FUNCTIONS = 152,
  /* Date: the first day of the work of those who take over. */
  KYHAN_COLUMN_OPERATES = 153,
  /* Table: ID and NAME of those who answer for an indicator. */
  KYHAN_COLUMN_LEADS = 154,
  /* Table: ID and NAME of those who report its figures. */
  KYHAN_COLUMN_SUPPLIES_DATA = 155,
  /* Table: ID and NAME of those who help with it. */
  KYHAN_COLUMN_CONTRIBUTES = 156,
  /* The lowest value of a range, in digits. */
  KYHAN_COLUMN_LOWEST = 157,
  /* The highest value of a range, in digits. */
  KYHAN_COLUMN_HIGHEST = 158,
  /* The part of a compound indicator that a target concerns. */
  KYHAN_COLUMN_PART = 159,
  /* Number: the year of the targets. */
  KYHAN_COLUMN_YEAR = 160,
  /* Table: what an agency must do next. */
  KYHAN_COLUMN_UPCOMING = 161,
  /* Table of one row: what is known of an obligation. */
  KYHAN_COLUMN_DUTY = 162,
  /* Why a warning may stay, where the register acknowledges it. */
  KYHAN_COLUMN_ACKNOWLEDGED = 163,
  /* Date: the day as known on which the plans are read. */
  KYHAN_COLUMN_AS_KNOWN_ON = 164,
  /* The name of the addressee. */
  KYHAN_COLUMN_TO_NAME = 165,
  /* Number: 1 when earlier steps to the same addressee fell on the same day. */
  KYHAN_COLUMN_MERGED = 166,
  /* Table: the rates of what each agency bears itself. */
  KYHAN_COLUMN_OWN = 167,
  /* Number: the reports received by their due days before extensions; absent
   * when none was extended. */
  KYHAN_COLUMN_ACTUAL_BY_FIRST_DUE = 168,
  /* Number: the share of those, in tenths of a percent. */
  KYHAN_COLUMN_REPORTING_RATE_BY_FIRST_DUE = 169,
  /* Table: LEVEL and COUNT of the bearers of each level of government. */
  KYHAN_COLUMN_LEVELS = 170,
  /* Table: the ids of those who bear a joint duty on the due day; absent of others. */
  KYHAN_COLUMN_JOINT_BEARERS = 171
};
typedef int32_t kyhan_column;

/* A word out of one of the closed lists: what kyhan_result_int gives for
 * the columns that are marked so. Numbers are never used again for something
 * else; newer libraries add to them. */
enum {
  /* ACTION: to report. */
  KYHAN_WORD_REPORT = 1,
  /* ACTION: to issue a plan. */
  KYHAN_WORD_ISSUE_PLAN = 2,
  /* ACTION: to put the reports of others together. */
  KYHAN_WORD_AGGREGATE = 3,
  /* ACTION: to organise an activity. */
  KYHAN_WORD_ORGANISE = 4,
  /* ACTION: to inspect. */
  KYHAN_WORD_INSPECT = 5,
  /* ACTION: to publish. */
  KYHAN_WORD_PUBLISH = 6,
  /* ACTION: to train. */
  KYHAN_WORD_TRAIN = 7,
  /* ACTION: to coordinate. */
  KYHAN_WORD_COORDINATE = 8,
  /* ACTION: to fund. */
  KYHAN_WORD_FUND = 9,
  /* ACTION: to collect data. */
  KYHAN_WORD_COLLECT = 10,
  /* ACTION: something else. */
  KYHAN_WORD_OTHER = 11,
  /* CERTAINTY: it rests on decisions already taken. */
  KYHAN_WORD_DECIDED = 12,
  /* CERTAINTY: it rests on a holiday that is not decided yet. */
  KYHAN_WORD_PROVISIONAL = 13,
  /* CERTAINTY: it rests on a hand-over that is general knowledge. */
  KYHAN_WORD_UNCONFIRMED = 14,
  /* SEVERITY: the register cannot be used as it stands. */
  KYHAN_WORD_ERROR = 15,
  /* SEVERITY: somebody should look at this. */
  KYHAN_WORD_WARNING = 16,
  /* KIND: a day off. */
  KYHAN_WORD_OFF = 17,
  /* KIND: a weekend day that is worked. */
  KYHAN_WORD_WORKING = 18,
  /* BOUND, RULE: the named day is left out. */
  KYHAN_WORD_BEFORE = 19,
  /* BOUND, RULE: the named day is included. */
  KYHAN_WORD_BY = 20,
  /* BOUND, RULE: on the named day. */
  KYHAN_WORD_ON = 21,
  /* ROLE: answers for the indicator. */
  KYHAN_WORD_LEADS = 22,
  /* ROLE: helps. */
  KYHAN_WORD_CONTRIBUTES = 23,
  /* STATUS: somebody answers for it. */
  KYHAN_WORD_COVERED = 24,
  /* STATUS: nobody answers for it. */
  KYHAN_WORD_GAP = 25,
  /* STATUS: several answer for the same data. */
  KYHAN_WORD_OVERLAP = 26,
  /* REASON: recurs, and no day is stated. */
  KYHAN_WORD_PERIODIC = 27,
  /* REASON: goes on all the time. */
  KYHAN_WORD_CONTINUOUS = 28,
  /* REASON: falls due when somebody asks. */
  KYHAN_WORD_ON_REQUEST = 29,
  /* REASON: falls due when the case arises. */
  KYHAN_WORD_AD_HOC = 30,
  /* REASON: prescribed by a rule that is not loaded. */
  KYHAN_WORD_AS_PRESCRIBED = 31,
  /* REASON: nothing is said of time. */
  KYHAN_WORD_UNSTATED = 32,
  /* REASON: begins on a day and has no end. */
  KYHAN_WORD_OPEN_ENDED = 33,
  /* REASON: waits for the day of an event. */
  KYHAN_WORD_EVENT_UNDATED = 34,
  /* REASON: waits for a duty that has no date. */
  KYHAN_WORD_OBLIGATION_UNDATED = 35,
  /* RULE: the day that the document names. */
  KYHAN_WORD_STATED = 36,
  /* RULE: the last day of the month, quarter or year named. */
  KYHAN_WORD_LAST_DAY_OF = 37,
  /* RULE: a rule of recurrence. */
  KYHAN_WORD_RECURRENCE = 38,
  /* RULE: this register reads "before" as including the day. */
  KYHAN_WORD_BEFORE_READ_INCLUSIVE = 39,
  /* RULE: a time of day. */
  KYHAN_WORD_TIME = 40,
  /* RULE: the first day of a window. */
  KYHAN_WORD_WINDOW_OPENS = 41,
  /* RULE: the last day of a window. */
  KYHAN_WORD_WINDOW_CLOSES = 42,
  /* RULE: the end of a reporting period. */
  KYHAN_WORD_PERIOD_END = 43,
  /* RULE: the data cut-off of a period. */
  KYHAN_WORD_CUT_OFF = 44,
  /* RULE: the day of an event. */
  KYHAN_WORD_EVENT = 45,
  /* RULE: the due day of another duty. */
  KYHAN_WORD_ANCHOR = 46,
  /* RULE: the duty that prescribes it. */
  KYHAN_WORD_PRESCRIBED = 47,
  /* RULE: a length of time counted on. */
  KYHAN_WORD_COUNT = 48,
  /* RULE: a month without the day ends on its last. */
  KYHAN_WORD_MONTH_END = 49,
  /* RULE: a length of time counted back. */
  KYHAN_WORD_LEAD = 50,
  /* RULE: a period ends on the next working day. */
  KYHAN_WORD_ROLL = 51,
  /* RULE: the convention of the duty moves it. */
  KYHAN_WORD_CONVENTION = 52,
  /* RULE: the last working day before it. */
  KYHAN_WORD_LAST_WORKING_DAY = 53,
  /* RULE: one of a group. */
  KYHAN_WORD_MEMBER = 54,
  /* RULE: who acts in place of whom. */
  KYHAN_WORD_SUCCESSION = 55,
  /* RULE: the first day of the month, quarter or year named. */
  KYHAN_WORD_FIRST_DAY_OF = 56,
  /* STATUS: its window, the period that it covers or its document has not
   * begun. */
  KYHAN_WORD_SCHEDULED = 57,
  /* STATUS: not done, and the due day is not over. */
  KYHAN_WORD_OPEN = 58,
  /* STATUS: not done, and the due day is over. KIND: after the due day. */
  KYHAN_WORD_OVERDUE = 59,
  /* STATUS: done in time. EVENT: the result was handed in. */
  KYHAN_WORD_SUBMITTED = 60,
  /* STATUS: done late. */
  KYHAN_WORD_SUBMITTED_LATE = 61,
  /* STATUS, EVENT: the duty was lifted. */
  KYHAN_WORD_WAIVED = 62,
  /* EVENT: what was handed in was taken back: the duty is open again. */
  KYHAN_WORD_WITHDRAWN = 63,
  /* RULE: a decision moves the last day. EVENT: the last day was moved. */
  KYHAN_WORD_EXTENDED = 64,
  /* KIND: on or before the due day. */
  KYHAN_WORD_REMINDER = 65,
  /* UNDATED: the one that reports. */
  KYHAN_WORD_CONTRIBUTOR = 66,
  /* UNDATED: the one that collects. */
  KYHAN_WORD_COLLECTOR = 67,
  /* UNDATED: neither has one. */
  KYHAN_WORD_BOTH = 68,
  /* FORMAT: a calendar (RFC 5545), to subscribe to. */
  KYHAN_WORD_ICS = 69,
  /* FORMAT: a table for spreadsheets (RFC 4180). */
  KYHAN_WORD_CSV = 70,
  /* FORMAT: tables in Markdown. */
  KYHAN_WORD_MD = 71,
  /* FORMAT: a page with the derivation of every date. */
  KYHAN_WORD_HTML = 72,
  /* ACTION: to guide. */
  KYHAN_WORD_GUIDE = 73,
  /* ACTION: to advise a superior. */
  KYHAN_WORD_ADVISE = 74,
  /* ACTION: to supervise. */
  KYHAN_WORD_SUPERVISE = 75,
  /* ACTION: to mainstream into other work. */
  KYHAN_WORD_MAINSTREAM = 76,
  /* ACTION: to review. */
  KYHAN_WORD_REVIEW = 77,
  /* ACTION: to respond to cases. */
  KYHAN_WORD_RESPOND = 78,
  /* ACTION: to inform the public. */
  KYHAN_WORD_COMMUNICATE = 79,
  /* ACTION: to carry out. */
  KYHAN_WORD_IMPLEMENT = 80,
  /* ACTION: to support. */
  KYHAN_WORD_SUPPORT = 81,
  /* ACTION: to direct and urge. */
  KYHAN_WORD_URGE = 82,
  /* ACTION: to draft. */
  KYHAN_WORD_DRAFT = 83,
  /* ACTION: to appoint. */
  KYHAN_WORD_APPOINT = 84,
  /* ACTION: to research. */
  KYHAN_WORD_RESEARCH = 85,
  /* ROLE: reports figures to whoever leads. */
  KYHAN_WORD_SUPPLIES_DATA = 86,
  /* KIND: a task of nobody in particular. */
  KYHAN_WORD_ACTIVITY = 87,
  /* STRENGTH: the bearer is asked to. */
  KYHAN_WORD_REQUESTED = 88,
  /* STRENGTH: the bearer is encouraged to. */
  KYHAN_WORD_ENCOURAGED = 89,
  /* STATUS: the due day of what nobody must do is over. */
  KYHAN_WORD_ELAPSED = 90,
  /* REASON: other provisions set the same acts. */
  KYHAN_WORD_RESTATED = 91,
  /* REASON: the bearer is the only recipient. */
  KYHAN_WORD_REPORTS_TO_ITSELF = 92,
  /* RULE: the day stands elsewhere in the same document. */
  KYHAN_WORD_SAME_AS = 93,
  /* EACH: a month. */
  KYHAN_WORD_MONTH = 94,
  /* EACH: a quarter. */
  KYHAN_WORD_QUARTER = 95,
  /* EACH: a year. */
  KYHAN_WORD_YEAR = 96,
  /* OPERATOR: the value or more. */
  KYHAN_WORD_AT_LEAST = 97,
  /* OPERATOR: more than the value. */
  KYHAN_WORD_MORE_THAN = 98,
  /* OPERATOR: the value or less. */
  KYHAN_WORD_AT_MOST = 99,
  /* OPERATOR: less than the value. */
  KYHAN_WORD_LESS_THAN = 100,
  /* OPERATOR: the value. */
  KYHAN_WORD_EQUAL = 101,
  /* OPERATOR: about the value. */
  KYHAN_WORD_ABOUT = 102,
  /* OPERATOR: the yearly change lies in a range. */
  KYHAN_WORD_CHANGE_RANGE = 103,
  /* OPERATOR: no number. */
  KYHAN_WORD_QUALITATIVE = 104,
  /* LEVEL: ministries and central bodies. */
  KYHAN_WORD_CENTRAL = 105,
  /* LEVEL: provinces and centrally run cities. */
  KYHAN_WORD_PROVINCE = 106,
  /* LEVEL: districts and towns. */
  KYHAN_WORD_DISTRICT = 107,
  /* LEVEL: communes, wards and special zones. */
  KYHAN_WORD_COMMUNE = 108,
  /* LEVEL: a unit or post inside an agency. */
  KYHAN_WORD_UNIT = 109,
  /* WAY: the agency is a recipient. */
  KYHAN_WORD_RECIPIENT = 110,
  /* WAY: the result goes through the agency. */
  KYHAN_WORD_VIA = 111,
  /* WAY: the result goes into a report of the agency. */
  KYHAN_WORD_FEEDS = 112,
  /* REASON: an instrument has ended the duty. */
  KYHAN_WORD_ENDED = 113,
  /* RULE: an instrument states anew what another has set. */
  KYHAN_WORD_AMENDED = 114,
  /* RULE: a working day of a period, or every one. */
  KYHAN_WORD_WORKING_DAY = 115,
  /* RULE: a period ends on a day off, by its field of law. */
  KYHAN_WORD_STAYS = 116,
  /* REASON: its rule gives no day while the document lives. */
  KYHAN_WORD_NO_DAY = 117,
  /* RULE: a day of the lunar calendar. */
  KYHAN_WORD_LUNAR = 118,
  /* RULE: the earlier or the later of several limits. */
  KYHAN_WORD_LIMITS = 119,
  /* STRENGTH: the bearer must not. */
  KYHAN_WORD_FORBIDDEN = 120,
  /* RULE: who a recipient is that is another for each bearer. */
  KYHAN_WORD_OF_BEARER = 121,
  /* REASON: waits for the time of day of an event. */
  KYHAN_WORD_EVENT_UNTIMED = 122,
  /* RULE: after a time of day it counts from the next working day. */
  KYHAN_WORD_NEXT_DAY = 123,
  /* RULE: a number of hours counted on. */
  KYHAN_WORD_HOURS = 124,
  /* RULE: a number of hours counted back. */
  KYHAN_WORD_HOURS_BEFORE = 125,
  /* RULE: half of a working day. */
  KYHAN_WORD_HALF_DAY = 126,
  /* RULE: days that a period does not count. */
  KYHAN_WORD_SUSPENDED = 127,
  /* RULE: an event happened to the bearer. EVENT: an event happened from
   * which duties count. */
  KYHAN_WORD_HAPPENED = 128
};
typedef int32_t kyhan_word;

/* TABLES
 *
 * The columns of the answer of each function, and of the table in each column.
 * A row lacks those that do not apply to it. A.B is the column B within A, where
 * another table of that name has other columns; VALUE stands for the elements of
 * a list of plain values.
 *
 * kyhan_schedule
 *     KYHAN, FROM, UNTIL, AGENCY, AS_KNOWN_ON, OCCURRENCES, UNDATED,
 *     DIAGNOSTICS
 * kyhan_explain
 *     KYHAN, AS_KNOWN_ON, OCCURRENCE, DUTY, TEXT, DIAGNOSTICS
 * kyhan_check
 *     KYHAN, DIAGNOSTICS
 * kyhan_coverage
 *     KYHAN, INDICATORS
 * kyhan_evaluate
 *     KYHAN, ON, AGENCY, AS_KNOWN_ON, COUNTS, FINDINGS, RATES,
 *     RECORDS_ELSEWHERE, DIAGNOSTICS
 * kyhan_alerts
 *     KYHAN, AGENCY, ALERTS, DIGESTS, DIAGNOSTICS
 * kyhan_chains
 *     KYHAN, LINKS, TIGHTEST
 * kyhan_what_if
 *     KYHAN, CHANGES, SLACK, AGENCIES, INSTRUMENTS
 * kyhan_render
 *     KYHAN, FORMAT, TEXT, DIAGNOSTICS
 * kyhan_workdays
 *     KYHAN, FROM, UNTIL, DAYS
 * kyhan_expand
 *     KYHAN, DATES
 * an error
 *     KYHAN, ERROR
 * ERROR
 *     CODE, MESSAGE, HELP, CANDIDATES, DIAGNOSTICS
 * kyhan_agency
 *     KYHAN, FROM, UNTIL, ON, AGENCY, IN_PLACE_OF, OWES, UNDATED, INCOMING,
 *     HELPS, INDICATORS, HAND_OVERS, DIAGNOSTICS
 * kyhan_upcoming
 *     KYHAN, FROM, AGENCY, UPCOMING, DIAGNOSTICS
 * kyhan_indicators
 *     KYHAN, YEAR, ON, AGENCY, INDICATORS
 * AGENCY, CANDIDATES
 *     ID, NAME, LEVEL, PARENT, OPENED, CLOSED, SUCCESSORS
 * OWES, kyhan_agency.UNDATED, HELPS, UPCOMING, DUTY
 *     OCCURRENCE, OBLIGATION, INSTRUMENT, PROVISION, STRENGTH, ACTION, TITLE,
 *     BEARERS, IN_PLACE_OF, OPENS, DUE, LAST_WORKING_DAY, CERTAINTY, STATUS,
 *     SUBMITTED_ON, DAYS_LATE, PHRASE, REASON, BECAUSE, RECIPIENTS, VIA,
 *     COORDINATORS, THEME, FUNDING, NOTE
 * FUNDING
 *     TITLE, SOURCES, ESTIMATED_BY, ALLOTTED_BY
 * INCOMING
 *     OBLIGATION, INSTRUMENT, PROVISION, STRENGTH, TITLE, WAY, FEEDS, DUE,
 *     LAST_WORKING_DAY, PHRASE, REASON, BECAUSE, BEARERS, EXPECTED, ACTUAL,
 *     OVERDUE, CONTRIBUTORS
 * CONTRIBUTORS
 *     OCCURRENCE, AGENCY, NAME, DUE, STATUS, SUBMITTED_ON, DAYS_LATE
 * kyhan_agency.INDICATORS, kyhan_indicators.INDICATORS
 *     INDICATOR, INSTRUMENT, GOAL_NUMBER, GOAL_TITLE, NUMBER, TITLE, ROLE,
 *     ASPECT, PROVISION, UNIT, DENOMINATOR, BASELINE, TARGETS, LEADS,
 *     SUPPLIES_DATA, CONTRIBUTES
 * TARGETS
 *     TEXT, OPERATOR, VALUE, LOWEST, HIGHEST, PART, INNER, AT, FROM, EACH, NOTE
 * HAND_OVERS
 *     FROM, TO, FUNCTIONS, OPERATES, BASIS, CERTAINTY
 * PARENT, SUCCESSORS, IN_PLACE_OF, COORDINATORS, ESTIMATED_BY, ALLOTTED_BY,
 * LEADS, SUPPLIES_DATA, CONTRIBUTES, HAND_OVERS.FROM, HAND_OVERS.TO,
 * OWES.RECIPIENTS, OWES.VIA, HELPS.RECIPIENTS, HELPS.VIA, HELPS.BEARERS,
 * UPCOMING.RECIPIENTS, UPCOMING.VIA, DUTY.RECIPIENTS, DUTY.VIA, DUTY.BEARERS,
 * INCOMING.BEARERS, kyhan_agency.UNDATED.RECIPIENTS, kyhan_agency.UNDATED.VIA,
 * CONTRIBUTOR.VIA, COLLECTOR.VIA
 *     ID, NAME
 * OCCURRENCE
 *     ID, OBLIGATION, INSTRUMENT, PROVISION, KIND, STRENGTH, ACTION, TITLE,
 *     BEARER, JOINT_BEARERS, BEARER_AS_WRITTEN, RECIPIENTS, VIA, SUBJECTS,
 *     PERIOD, RECURRENCE_ID, WINDOW, STATED, DUE, ORIGINAL_DUE,
 *     EXTENSION_BASIS, DUE_AT, LAST_WORKING_DAY, CERTAINTY, TRACE
 * OCCURRENCES
 *     ID, OBLIGATION, INSTRUMENT, PROVISION, KIND, STRENGTH, ACTION, TITLE,
 *     BEARER, JOINT_BEARERS, BEARER_AS_WRITTEN, RECIPIENTS, VIA, SUBJECTS,
 *     PERIOD, RECURRENCE_ID, WINDOW, STATED, DUE, DUE_AT, LAST_WORKING_DAY,
 *     CERTAINTY, TRACE
 * PERIOD
 *     FROM, UNTIL, CUT_OFF, INFERRED
 * WINDOW
 *     FROM, UNTIL
 * STATED
 *     PHRASE, DATE, BOUND, WHEN, TENTATIVE
 * TRACE
 *     RULE, DATE, BECAUSE, BASIS, CERTAINTY
 * SUBJECTS
 *     INDICATOR, ASPECT, ROLE, NUMBER, TITLE, UNIT, GOAL, GOAL_NUMBER,
 *     GOAL_TITLE
 * UNDATED
 *     OBLIGATION, INSTRUMENT, PROVISION, KIND, STRENGTH, ACTION, TITLE,
 *     BEARERS, RECIPIENTS, VIA, SUBJECTS, PHRASE, REASON, BECAUSE
 * DIAGNOSTICS
 *     SEVERITY, CODE, MESSAGE, HELP, CITATION, ACKNOWLEDGED, DOCUMENT, POINTER,
 *     LINE, COLUMN
 * INDICATORS
 *     INDICATOR, INSTRUMENT, GOAL, GOAL_NUMBER, GOAL_TITLE, NUMBER, TITLE,
 *     UNIT, DENOMINATOR, BASELINE, INNER, TARGETS, OWNERS, STATUS
 * BASELINE
 *     VALUE, AT
 * INNER
 *     EACH, OPERATOR, VALUE, UNIT
 * OWNERS
 *     AGENCY, NAME, ROLE, ASPECT, OBLIGATION, PROVISION
 * COUNTS
 *     STATUS, COUNT
 * FINDINGS
 *     OCCURRENCE, OBLIGATION, INSTRUMENT, ACTION, TITLE, BEARER, BEARER_NAME,
 *     RECIPIENTS, RESPONSIBLE, RESPONSIBLE_NAME, DUE, ORIGINAL_DUE,
 *     EXTENSION_BASIS, STATUS, SUBMITTED_ON, DAYS_LATE, LOCKED_ON, LOCKED
 * RATES
 *     TOTAL, OWN, AGENCIES, INSTRUMENTS, PERIODS, INDICATORS
 * TOTAL
 *     EXPECTED, ACTUAL, ACTUAL_ON_TIME, REPORTING_RATE, REPORTING_RATE_ON_TIME,
 *     ACTUAL_BY_FIRST_DUE, REPORTING_RATE_BY_FIRST_DUE, PUNCTUALITY
 * RATES.OWN, RATES.AGENCIES, RATES.INSTRUMENTS
 *     ID, NAME, EXPECTED, ACTUAL, ACTUAL_ON_TIME, REPORTING_RATE,
 *     REPORTING_RATE_ON_TIME, ACTUAL_BY_FIRST_DUE, REPORTING_RATE_BY_FIRST_DUE,
 *     PUNCTUALITY
 * RATES.INDICATORS
 *     ID, NAME, NUMBER, GOAL_NUMBER, GOAL_TITLE, EXPECTED, ACTUAL,
 *     ACTUAL_ON_TIME, REPORTING_RATE, REPORTING_RATE_ON_TIME,
 *     ACTUAL_BY_FIRST_DUE, REPORTING_RATE_BY_FIRST_DUE, PUNCTUALITY
 * PERIODS
 *     FROM, UNTIL, EXPECTED, ACTUAL, ACTUAL_ON_TIME, REPORTING_RATE,
 *     REPORTING_RATE_ON_TIME, ACTUAL_BY_FIRST_DUE, REPORTING_RATE_BY_FIRST_DUE,
 *     PUNCTUALITY
 * PUNCTUALITY
 *     DAYS_LATE, COUNT
 * ALERTS
 *     ID, DAY, STEP, KIND, TO, TO_NAME, OCCURRENCE, OBLIGATION, TITLE, BEARER,
 *     BEARER_NAME, DUE, LAST_WORKING_DAY, DAYS_LEFT, SETTLED, MERGED, TEXT
 * DIGESTS
 *     TO, NAME, SUBJECT, TEXT, ALERTS
 * LINKS
 *     CONTRIBUTOR, COLLECTOR, CROSSES_DOCUMENTS, UNDATED, MEETINGS
 * CONTRIBUTOR, COLLECTOR
 *     OBLIGATION, INSTRUMENT, PROVISION, TITLE, BEARERS, BEARER, LEVELS, VIA,
 *     DATES
 * MEETINGS, BEFORE, AFTER
 *     CONTRIBUTOR_DUE, COLLECTOR_DUE, SLACK_DAYS, SLACK_WORKING_DAYS
 * LEVELS
 *     LEVEL, COUNT
 * TIGHTEST
 *     SLACK_DAYS, SLACK_WORKING_DAYS, OBLIGATIONS, TEXT
 * CHANGES
 *     OBLIGATION, TITLE, RECURRENCE_ID, FROM, TO, BEARERS
 * SLACK
 *     CONTRIBUTOR, COLLECTOR, BEFORE, AFTER
 * DAYS
 *     DATE, KIND, NAME, BASIS, CERTAINTY
 * JOINT_BEARERS, RECIPIENTS, VIA, OBLIGATIONS, DATES, DIGESTS.ALERTS,
 * UNDATED.BEARERS, AGENCIES, INSTRUMENTS, FEEDS, SOURCES, FUNCTIONS
 *     VALUE
 */

/* Plans, checked and indexed.
 *
 * Immutable: any number of threads may ask it at once. To be freed once, with
 * kyhan_engine_free. Results do not need it to live on. */
typedef struct kyhan_engine kyhan_engine;

/* An answer or an error, as a table: rows, and columns with the names of the
 * fields of the JSON answer. A field that holds a list or an object is a
 * table within the cell.
 *
 * An answer is one row: kyhan_result_table(answer, 0,
 * KYHAN_COLUMN_OCCURRENCES) has the occurrences of a schedule, one a row.
 *
 * Immutable: any number of threads may read it. To be freed once, with
 * kyhan_result_free, when it came through an out-parameter. A table within a
 * cell is a view (`const`): it is never freed, and is valid until the result
 * it was read from is freed. A result does not need its engine to live on. */
typedef struct kyhan_result kyhan_result;

/* Rows that a question is given, such as the records of what was handed in:
 * written by row and column, as results are read.
 *
 * The one thing that changes. One thread at a time writes; any number may
 * ask with the rows while nobody writes. To be freed once, with
 * kyhan_rows_free; a question keeps nothing of them.
 *
 * A writer has no result. What breaks the conventions (bytes that are not
 * UTF-8, an unknown column, no row to write to) is kept, and every question
 * that gets the rows refuses them for it with KYHAN_STATUS_INVALID_ARGUMENT. */
typedef struct kyhan_rows kyhan_rows;

/* A text in UTF-8: an answer or an error document.
 *
 * Immutable: any number of threads may read it. To be freed once, with
 * kyhan_text_free. */
typedef struct kyhan_text kyhan_text;

/* The number of the binary interface that this library has. A program
 * compares it with KYHAN_ABI_VERSION of the header it was built with, and
 * stops when they differ. */
uint32_t kyhan_abi_version(void);

/* The version of the library, such as `0.1.0`: a view that is always valid. */
const char *kyhan_version(size_t *length);

/* Answers any request, in JSON: an object whose `call` names the question.
 * `text` gets the answer or the error document. */
int32_t kyhan_answer(const kyhan_engine *engine,
                     const char *request,
                     size_t length,
                     kyhan_text **text);

/* As kyhan_answer, read by row and column: for the questions that have no
 * function of their own. */
int32_t kyhan_query(const kyhan_engine *engine,
                    const char *request,
                    size_t length,
                    kyhan_result **result);

/* kyhan_engine_new and kyhan_answer together, for hosts that ask once. An
 * error in the documents is worded in the language of the request. */
int32_t kyhan_answer_once(const char *const *documents,
                          const size_t *lengths,
                          size_t count,
                          const char *request,
                          size_t length,
                          kyhan_text **text);

/* The name of a column, which is that of the field in JSON, such as `dueAt`: a
 * view that is always valid. NULL for a number that is no column. */
const char *kyhan_column_name(int32_t column, size_t *length);

/* Reads and compiles register documents.
 *
 * `documents` and `lengths` are arrays of `count` elements: where each
 * document begins, and how many bytes it has. They are read before the call
 * returns. No document at all makes an engine too, for kyhan_workdays and
 * kyhan_expand.
 *
 * On KYHAN_STATUS_OK the engine is written to `engine` and NULL to `error`;
 * otherwise NULL is written to `engine` and the error, with all its
 * diagnostics, to `error`. */
int32_t kyhan_engine_new(const char *const *documents,
                         const size_t *lengths,
                         size_t count,
                         int32_t lang,
                         kyhan_engine **engine,
                         kyhan_result **error);

/* The same plans as known on a day, YYYYMMDD: without what documents say that were issued
 * later. It answers every question so, and the answers of kyhan_schedule, kyhan_explain
 * and kyhan_evaluate have the day in the column AS_KNOWN_ON.
 *
 * On KYHAN_STATUS_OK the engine is written to `known` and NULL to `error`; it is one of
 * its own, to be freed once. Otherwise NULL is written to `known` and the error to
 * `error`. An engine that is known on a day already takes the new day in its place. */
int32_t kyhan_engine_as_known_on(const kyhan_engine *engine,
                                 int32_t day,
                                 int32_t lang,
                                 kyhan_engine **known,
                                 kyhan_result **error);

/* Frees an engine; NULL does nothing. */
void kyhan_engine_free(kyhan_engine *engine);

/* Everything that concerns one agency from `from` up to, not including, `until`, as it
 * stands on the day `on`, 0 for `from`: the columns AGENCY, IN_PLACE_OF, OWES, UNDATED,
 * INCOMING, HELPS, INDICATORS, HAND_OVERS and DIAGNOSTICS of one row.
 *
 * `agency` is its name, an id, an alias, or words of these, with or without marks;
 * whoever stands in its place on that day is meant. When several have the name, the
 * status is KYHAN_STATUS_AMBIGUOUS and the error has the column CANDIDATES. `records` is
 * as for kyhan_evaluate. */
int32_t kyhan_agency(const kyhan_engine *engine,
                     const char *agency,
                     size_t agency_length,
                     int32_t from,
                     int32_t until,
                     int32_t on,
                     const kyhan_rows *records,
                     int32_t lang,
                     kyhan_result **result);

/* What an agency must do next: at most `count` duties that fall due from `from` on and are
 * not done by then: the columns AGENCY, UPCOMING and DIAGNOSTICS of one row. `agency` is as
 * for kyhan_agency, `records` as for kyhan_evaluate. */
int32_t kyhan_upcoming(const kyhan_engine *engine,
                       const char *agency,
                       size_t agency_length,
                       int32_t from,
                       size_t count,
                       const kyhan_rows *records,
                       int32_t lang,
                       kyhan_result **result);

/* What is to be reached in a year, 0 for all years, and who does what for it on the day
 * `on`, 0 for the first of the year: the columns YEAR, ON, AGENCY and INDICATORS of one
 * row. `agency` is as for kyhan_agency, `instrument` is an id; NULL for all. */
int32_t kyhan_indicators(const kyhan_engine *engine,
                         int32_t year,
                         int32_t on,
                         const char *agency,
                         size_t agency_length,
                         const char *instrument,
                         size_t instrument_length,
                         int32_t lang,
                         kyhan_result **result);

/* The days off and the weekend days that are worked, from `from` up to, not
 * including, `until`, both YYYYMMDD: the column DAYS of one row. `calendar`
 * is an id, or NULL for the built-in calendar of the Vietnamese public sector. */
int32_t kyhan_workdays(const kyhan_engine *engine,
                       int32_t from,
                       int32_t until,
                       const char *calendar,
                       size_t length,
                       int32_t lang,
                       kyhan_result **result);

/* The dates of a recurrence rule (RFC 5545): the column DATES of one row.
 *
 * `start` is DTSTART. `rdates` and `exdates` are arrays of dates. `from` and
 * `until` cut a half-open window out, 0 for no limit. `limit` is the most
 * dates wanted, 0 for the library's own limit. All dates are YYYYMMDD. */
int32_t kyhan_expand(const kyhan_engine *engine,
                     int32_t start,
                     const char *rrule,
                     size_t rrule_length,
                     const int32_t *rdates,
                     size_t rdates_count,
                     const int32_t *exdates,
                     size_t exdates_count,
                     int32_t from,
                     int32_t until,
                     size_t limit,
                     kyhan_result **result);

/* Who reports to whom, and how many days lie between: the columns LINKS and
 * TIGHTEST of one row. */
int32_t kyhan_chains(const kyhan_engine *engine, int32_t lang, kyhan_result **result);

/* What would move if an occurrence fell due on another day, YYYYMMDD: the
 * columns CHANGES, SLACK, AGENCIES and INSTRUMENTS of one row. */
int32_t kyhan_what_if(const kyhan_engine *engine,
                      const char *occurrence,
                      size_t length,
                      int32_t due,
                      int32_t lang,
                      kyhan_result **result);

/* Where every duty stands at the end of the day `on`: the columns ON, AGENCY, COUNTS,
 * FINDINGS, RATES, RECORDS_ELSEWHERE and DIAGNOSTICS of one row.
 *
 * `from` and `until` cut out the due days looked at, half-open; 0 for those
 * of the year of `on`, of the year before, and at least three months ahead.
 * `agency` is as for kyhan_agency and `instrument` an id, NULL for all.
 *
 * `records` has a row for each thing that happened, NULL for none: OCCURRENCE
 * (the id), EVENT (KYHAN_WORD_SUBMITTED, WITHDRAWN, WAIVED or EXTENDED),
 * either ON (the day) or AT (the instant, such as 2024-12-13T16:30:00+07:00),
 * for an extension UNTIL (the new last day), and if known BASIS (the document
 * that waives or extends) and EVIDENCE. Records of later days are left out.
 * What contradicts itself is among the diagnostics. */
int32_t kyhan_evaluate(const kyhan_engine *engine,
                       int32_t on,
                       int32_t from,
                       int32_t until,
                       const char *agency,
                       size_t agency_length,
                       const char *instrument,
                       size_t instrument_length,
                       const kyhan_rows *records,
                       int32_t lang,
                       kyhan_result **result);

/* Whom to alert: the alerts that fall after the day `since` up to and with
 * the day `until`, both YYYYMMDD, and what each addressee should be notified of in
 * one message: the columns AGENCY, ALERTS, DIGESTS and DIAGNOSTICS of one row.
 *
 * `since` is the last day that was dealt with, so that a job that slept a
 * week loses nothing and sends nothing twice; the ids of alerts are stable.
 * `agency` is an addressee, as for kyhan_agency, or NULL for all. `acknowledged` has the
 * ids of alerts that somebody has taken note of, one a row in the column
 * VALUE; `records` is as for kyhan_evaluate. Both may be NULL. */
int32_t kyhan_alerts(const kyhan_engine *engine,
                     int32_t since,
                     int32_t until,
                     const char *agency,
                     size_t agency_length,
                     const kyhan_rows *acknowledged,
                     const kyhan_rows *records,
                     int32_t lang,
                     kyhan_result **result);

/* What falls due from `from` up to, not including, `until`, both YYYYMMDD, as
 * one text: the columns FORMAT and TEXT of one row.
 *
 * `format` is KYHAN_WORD_ICS, CSV, MD or HTML. `agency` (the bearer),
 * `instrument`, `group` and `recipient` are ids, or NULL for all; several
 * narrow one another. `limit` is the most occurrences wanted, 0 for the
 * library's own limit; more are an error, never a short text. Of `records`, as for
 * kyhan_evaluate, those count that move days: extensions and events that happened.
 *
 * For calendars alone: `tasks` not 0 gives VTODO in place of VEVENT;
 * `alarms` is an array of days before the due day; `withdrawn` has the
 * entries that were published and whose duty no longer exists, NULL for none:
 * UID, FROM and UNTIL (both included), TITLE, SEQUENCE (above the one
 * published) and DATE (of the edition that withdraws it). */
int32_t kyhan_render(const kyhan_engine *engine,
                     int32_t format,
                     int32_t from,
                     int32_t until,
                     const char *agency,
                     size_t agency_length,
                     const char *instrument,
                     size_t instrument_length,
                     const char *group,
                     size_t group_length,
                     const char *recipient,
                     size_t recipient_length,
                     const kyhan_rows *records,
                     int32_t tasks,
                     const int32_t *alarms,
                     size_t alarms_count,
                     const kyhan_rows *withdrawn,
                     size_t limit,
                     int32_t lang,
                     kyhan_result **result);

/* What is wrong or risky in the plans: the columns DIAGNOSTICS of one row. */
int32_t kyhan_check(const kyhan_engine *engine, int32_t lang, kyhan_result **result);

/* What falls due from `from` up to, not including, `until`, both YYYYMMDD:
 * the columns AGENCY (the one asked for), OCCURRENCES, UNDATED and DIAGNOSTICS of one
 * row.
 *
 * `agency` is as for kyhan_agency and `instrument` an id, NULL for all. `limit` is the
 * most occurrences wanted, 0 for the library's own limit; more are an error, never
 * a short answer. */
int32_t kyhan_schedule(const kyhan_engine *engine,
                       int32_t from,
                       int32_t until,
                       const char *agency,
                       size_t agency_length,
                       const char *instrument,
                       size_t instrument_length,
                       size_t limit,
                       int32_t lang,
                       kyhan_result **result);

/* The derivation of one occurrence, the columns OCCURRENCE and TEXT of one row; or by
 * the id of an obligation what is known of it, the columns DUTY and TEXT. Of `records`,
 * as for kyhan_evaluate, those count that move days: extensions and events that happened. */
int32_t kyhan_explain(const kyhan_engine *engine,
                      const char *occurrence,
                      size_t length,
                      const kyhan_rows *records,
                      int32_t lang,
                      kyhan_result **result);

/* Who answers for which indicator: the column INDICATORS of one row. */
int32_t kyhan_coverage(const kyhan_engine *engine, int32_t lang, kyhan_result **result);

/* The number of rows; 0 for NULL. */
size_t kyhan_result_rows(const kyhan_result *result);

/* The columns of a table: as many of their numbers as there is room for are
 * written to `columns`, and how many there are is returned. NULL with no room
 * only counts. A row lacks those that do not apply to it; a table without rows
 * has none. */
size_t kyhan_result_columns(const kyhan_result *result, int32_t *columns, size_t room);

/* A number: a count, a position, the kyhan_word of a word, 1 or 0 for true or
 * false. KYHAN_ABSENT where there is none: no such row, no such column in it,
 * a cell of another sort, a word that this library has no number for. */
int32_t kyhan_result_int(const kyhan_result *result, size_t row, int32_t column);

/* A date as the number YYYYMMDD; 0 where there is none. */
int32_t kyhan_result_date(const kyhan_result *result, size_t row, int32_t column);

/* The first byte of a text, and its length through `length`: a view that is
 * valid until the result is freed. A NUL stands after it. NULL and 0 where there
 * is none. Words and dates can be read as texts too. */
const char *kyhan_result_text(const kyhan_result *result,
                              size_t row,
                              int32_t column,
                              size_t *length);

/* The table within a cell: a view that is valid until the result is freed,
 * and is not freed itself. NULL where there is none; every function takes
 * NULL as a table without rows. */
const kyhan_result *kyhan_result_table(const kyhan_result *result,
                                       size_t row,
                                       int32_t column);

/* The JSON of a result, or of a table within: the same bytes as
 * kyhan_answer gives. The text outlives the result. */
int32_t kyhan_result_json(const kyhan_result *result, kyhan_text **text);

/* Frees a result and all views into it; NULL does nothing. */
void kyhan_result_free(kyhan_result *result);

/* Makes rows, none yet. `rows` is written in any case; after a defect of the
 * library it gets rows that every question refuses. */
int32_t kyhan_rows_new(kyhan_rows **rows);

/* Adds a row, which the next cells are written to. */
void kyhan_rows_add(kyhan_rows *rows);

/* Writes a text into the last row; NULL with length 0 leaves the cell out.
 * The text is copied. */
void kyhan_rows_set_text(kyhan_rows *rows,
                         int32_t column,
                         const char *text,
                         size_t length);

/* Writes a date, YYYYMMDD, into the last row; 0 leaves the cell out. */
void kyhan_rows_set_date(kyhan_rows *rows, int32_t column, int32_t date);

/* Writes a number into the last row: in a column of words the word of that
 * kyhan_word. */
void kyhan_rows_set_int(kyhan_rows *rows, int32_t column, int32_t number);

/* Frees rows; NULL does nothing. */
void kyhan_rows_free(kyhan_rows *rows);

/* Asks some of the questions that the library was tested with before it was
 * released, and compares the digest (SHA-1) of the answers with the one that was
 * taken then. A host runs it once, after it was installed or moved.
 *
 * On KYHAN_STATUS_OK `text` gets the number of questions and the digest, as JSON;
 * otherwise the status is KYHAN_STATUS_INTERNAL_ERROR and `text` gets the error
 * document with both digests. */
int32_t kyhan_selftest(kyhan_text **text);

/* The first byte of a text, and its length: a view that is valid until the
 * text is freed. A NUL stands after it. */
const char *kyhan_text_bytes(const kyhan_text *text, size_t *length);

/* Frees a text; NULL does nothing. */
void kyhan_text_free(kyhan_text *text);

#ifdef __cplusplus
}
#endif

#endif
