# Generated from the sources by ffi/generate; a test compares.
"""The numbers and the functions of kyhan.h."""

from ctypes import POINTER, c_char_p, c_int32, c_size_t, c_uint32, c_void_p
from typing import Any

ABI = 3
OK = 0
ABSENT = -(2**31)


class Column:
    """The columns of tables."""

    KYHAN = 1
    FROM = 2
    UNTIL = 3
    OCCURRENCES = 4
    UNDATED = 5
    DIAGNOSTICS = 6
    OCCURRENCE = 7
    TEXT = 8
    INDICATORS = 9
    DAYS = 10
    DATES = 11
    ERROR = 12
    ID = 13
    OBLIGATION = 14
    INSTRUMENT = 15
    PROVISION = 16
    ACTION = 17
    TITLE = 18
    BEARER = 19
    BEARER_AS_WRITTEN = 20
    RECIPIENTS = 21
    VIA = 22
    SUBJECTS = 23
    PERIOD = 24
    RECURRENCE_ID = 25
    WINDOW = 26
    STATED = 27
    DUE = 28
    DUE_AT = 29
    LAST_WORKING_DAY = 30
    CERTAINTY = 31
    TRACE = 32
    INDICATOR = 33
    ASPECT = 34
    CUT_OFF = 35
    PHRASE = 36
    DATE = 37
    BOUND = 38
    WHEN = 39
    TENTATIVE = 40
    RULE = 41
    BECAUSE = 42
    BASIS = 43
    BEARERS = 44
    REASON = 45
    SEVERITY = 46
    CODE = 47
    MESSAGE = 48
    HELP = 49
    CITATION = 50
    DOCUMENT = 51
    POINTER = 52
    GOAL = 53
    NUMBER = 54
    TARGETS = 55
    OWNERS = 56
    STATUS = 57
    AGENCY = 58
    NAME = 59
    ROLE = 60
    KIND = 61
    VALUE = 62
    ON = 63
    COUNTS = 64
    COUNT = 65
    FINDINGS = 66
    RATES = 67
    RECORDS_ELSEWHERE = 68
    BEARER_NAME = 69
    RESPONSIBLE = 70
    ORIGINAL_DUE = 71
    EXTENSION_BASIS = 72
    SUBMITTED_ON = 73
    DAYS_LATE = 74
    LOCKED_ON = 75
    LOCKED = 76
    TOTAL = 77
    AGENCIES = 78
    INSTRUMENTS = 79
    PERIODS = 80
    EXPECTED = 81
    ACTUAL = 82
    ACTUAL_ON_TIME = 83
    REPORTING_RATE = 84
    REPORTING_RATE_ON_TIME = 85
    PUNCTUALITY = 86
    ALERTS = 87
    DIGESTS = 88
    DAY = 89
    STEP = 90
    TO = 91
    DAYS_LEFT = 92
    SETTLED = 93
    SUBJECT = 94
    LINKS = 95
    TIGHTEST = 96
    CONTRIBUTOR = 97
    COLLECTOR = 98
    CROSSES_DOCUMENTS = 99
    MEETINGS = 100
    CONTRIBUTOR_DUE = 101
    COLLECTOR_DUE = 102
    SLACK_DAYS = 103
    SLACK_WORKING_DAYS = 104
    OBLIGATIONS = 105
    CHANGES = 106
    SLACK = 107
    BEFORE = 108
    AFTER = 109
    RESPONSIBLE_NAME = 110
    FORMAT = 111
    EVENT = 112
    AT = 113
    EVIDENCE = 114
    UID = 115
    SEQUENCE = 116
    LINE = 117
    COLUMN = 118
    STRENGTH = 119
    INFERRED = 120
    UNIT = 121
    GOAL_NUMBER = 122
    GOAL_TITLE = 123
    DENOMINATOR = 124
    BASELINE = 125
    INNER = 126
    EACH = 127
    OPERATOR = 128
    OWES = 129
    INCOMING = 130
    HELPS = 131
    HAND_OVERS = 132
    COORDINATORS = 133
    NOTE = 134
    THEME = 135
    FUNDING = 136
    SOURCES = 137
    ESTIMATED_BY = 138
    ALLOTTED_BY = 139
    IN_PLACE_OF = 140
    OPENS = 141
    WAY = 142
    FEEDS = 143
    OVERDUE = 144
    CONTRIBUTORS = 145
    LEVEL = 146
    PARENT = 147
    OPENED = 148
    CLOSED = 149
    SUCCESSORS = 150
    CANDIDATES = 151
    FUNCTIONS = 152
    OPERATES = 153
    LEADS = 154
    SUPPLIES_DATA = 155
    CONTRIBUTES = 156
    LOWEST = 157
    HIGHEST = 158
    PART = 159
    YEAR = 160
    UPCOMING = 161
    DUTY = 162
    ACKNOWLEDGED = 163
    AS_KNOWN_ON = 164
    TO_NAME = 165
    MERGED = 166
    OWN = 167
    ACTUAL_BY_FIRST_DUE = 168
    REPORTING_RATE_BY_FIRST_DUE = 169
    LEVELS = 170
    JOINT_BEARERS = 171


# The result and the parameters of each function.
SIGNATURES: dict[str, tuple[Any, list[Any]]] = {
    "kyhan_abi_version": (c_uint32, []),
    "kyhan_version": (c_void_p, [POINTER(c_size_t)]),
    "kyhan_answer": (c_int32, [c_void_p, c_char_p, c_size_t, POINTER(c_void_p)]),
    "kyhan_query": (c_int32, [c_void_p, c_char_p, c_size_t, POINTER(c_void_p)]),
    "kyhan_answer_once": (c_int32, [POINTER(c_char_p), POINTER(c_size_t), c_size_t, c_char_p, c_size_t, POINTER(c_void_p)]),
    "kyhan_column_name": (c_void_p, [c_int32, POINTER(c_size_t)]),
    "kyhan_engine_new": (c_int32, [POINTER(c_char_p), POINTER(c_size_t), c_size_t, c_int32, POINTER(c_void_p), POINTER(c_void_p)]),
    "kyhan_engine_as_known_on": (c_int32, [c_void_p, c_int32, c_int32, POINTER(c_void_p), POINTER(c_void_p)]),
    "kyhan_engine_free": (None, [c_void_p]),
    "kyhan_agency": (c_int32, [c_void_p, c_char_p, c_size_t, c_int32, c_int32, c_int32, c_void_p, c_int32, POINTER(c_void_p)]),
    "kyhan_upcoming": (c_int32, [c_void_p, c_char_p, c_size_t, c_int32, c_size_t, c_void_p, c_int32, POINTER(c_void_p)]),
    "kyhan_indicators": (c_int32, [c_void_p, c_int32, c_int32, c_char_p, c_size_t, c_char_p, c_size_t, c_int32, POINTER(c_void_p)]),
    "kyhan_workdays": (c_int32, [c_void_p, c_int32, c_int32, c_char_p, c_size_t, c_int32, POINTER(c_void_p)]),
    "kyhan_expand": (c_int32, [c_void_p, c_int32, c_char_p, c_size_t, POINTER(c_int32), c_size_t, POINTER(c_int32), c_size_t, c_int32, c_int32, c_size_t, POINTER(c_void_p)]),
    "kyhan_chains": (c_int32, [c_void_p, c_int32, POINTER(c_void_p)]),
    "kyhan_what_if": (c_int32, [c_void_p, c_char_p, c_size_t, c_int32, c_int32, POINTER(c_void_p)]),
    "kyhan_evaluate": (c_int32, [c_void_p, c_int32, c_int32, c_int32, c_char_p, c_size_t, c_char_p, c_size_t, c_void_p, c_int32, POINTER(c_void_p)]),
    "kyhan_alerts": (c_int32, [c_void_p, c_int32, c_int32, c_char_p, c_size_t, c_void_p, c_void_p, c_int32, POINTER(c_void_p)]),
    "kyhan_render": (c_int32, [c_void_p, c_int32, c_int32, c_int32, c_char_p, c_size_t, c_char_p, c_size_t, c_char_p, c_size_t, c_char_p, c_size_t, c_void_p, c_int32, POINTER(c_int32), c_size_t, c_void_p, c_size_t, c_int32, POINTER(c_void_p)]),
    "kyhan_check": (c_int32, [c_void_p, c_int32, POINTER(c_void_p)]),
    "kyhan_schedule": (c_int32, [c_void_p, c_int32, c_int32, c_char_p, c_size_t, c_char_p, c_size_t, c_size_t, c_int32, POINTER(c_void_p)]),
    "kyhan_explain": (c_int32, [c_void_p, c_char_p, c_size_t, c_void_p, c_int32, POINTER(c_void_p)]),
    "kyhan_coverage": (c_int32, [c_void_p, c_int32, POINTER(c_void_p)]),
    "kyhan_result_rows": (c_size_t, [c_void_p]),
    "kyhan_result_columns": (c_size_t, [c_void_p, POINTER(c_int32), c_size_t]),
    "kyhan_result_int": (c_int32, [c_void_p, c_size_t, c_int32]),
    "kyhan_result_date": (c_int32, [c_void_p, c_size_t, c_int32]),
    "kyhan_result_text": (c_void_p, [c_void_p, c_size_t, c_int32, POINTER(c_size_t)]),
    "kyhan_result_table": (c_void_p, [c_void_p, c_size_t, c_int32]),
    "kyhan_result_json": (c_int32, [c_void_p, POINTER(c_void_p)]),
    "kyhan_result_free": (None, [c_void_p]),
    "kyhan_rows_new": (c_int32, [POINTER(c_void_p)]),
    "kyhan_rows_add": (None, [c_void_p]),
    "kyhan_rows_set_text": (None, [c_void_p, c_int32, c_char_p, c_size_t]),
    "kyhan_rows_set_date": (None, [c_void_p, c_int32, c_int32]),
    "kyhan_rows_set_int": (None, [c_void_p, c_int32, c_int32]),
    "kyhan_rows_free": (None, [c_void_p]),
    "kyhan_selftest": (c_int32, [POINTER(c_void_p)]),
    "kyhan_text_bytes": (c_void_p, [c_void_p, POINTER(c_size_t)]),
    "kyhan_text_free": (None, [c_void_p]),
}
