"""The flat header through cffi: the first due day of the plan at the second path."""

import sys

import cffi

header, library, plan = sys.argv[1:]
ffi = cffi.FFI()
ffi.cdef(open(header).read())
kyhan = ffi.dlopen(library)
assert kyhan.kyhan_abi_version() == kyhan.KYHAN_ABI_VERSION
document = open(plan, "rb").read()
text = ffi.new("char[]", document)
engine, result = ffi.new("kyhan_engine **"), ffi.new("kyhan_result **")
status = kyhan.kyhan_engine_new(
    ffi.new("const char *[]", [text]), ffi.new("size_t[]", [len(document)]), 1, kyhan.KYHAN_LANG_EN, engine, result
)
assert status == kyhan.KYHAN_STATUS_OK
null = ffi.NULL
status = kyhan.kyhan_schedule(engine[0], 20240101, 20250101, null, 0, null, 0, 0, kyhan.KYHAN_LANG_EN, result)
assert status == kyhan.KYHAN_STATUS_OK
duties = kyhan.kyhan_result_table(result[0], 0, kyhan.KYHAN_COLUMN_OCCURRENCES)
for row in range(kyhan.kyhan_result_rows(duties)):
    # A NUL ends the text, so the length is not needed.
    bearer = ffi.string(kyhan.kyhan_result_text(duties, row, kyhan.KYHAN_COLUMN_BEARER, null)).decode()
    print(kyhan.kyhan_result_date(duties, row, kyhan.KYHAN_COLUMN_DUE), bearer)
assert kyhan.kyhan_result_int(duties, 0, 0) == kyhan.KYHAN_ABSENT
kyhan.kyhan_result_free(result[0])
kyhan.kyhan_engine_free(engine[0])
