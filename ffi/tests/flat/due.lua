-- The flat header through LuaJIT.
local header, library, plan = arg[1], arg[2], arg[3]
local ffi = require("ffi")
ffi.cdef(io.open(header):read("*a"))
local kyhan = ffi.load(library)
assert(kyhan.kyhan_abi_version() == kyhan.KYHAN_ABI_VERSION)
local document = io.open(plan, "rb"):read("*a")
local engine, result = ffi.new("kyhan_engine *[1]"), ffi.new("kyhan_result *[1]")
local status = kyhan.kyhan_engine_new(ffi.new("const char *[1]", {document}), ffi.new("size_t[1]", {#document}), 1,
    kyhan.KYHAN_LANG_EN, engine, result)
assert(status == kyhan.KYHAN_STATUS_OK)
status = kyhan.kyhan_schedule(engine[0], 20240101, 20250101, nil, 0, nil, 0, 0, kyhan.KYHAN_LANG_EN, result)
assert(status == kyhan.KYHAN_STATUS_OK)
local duties = kyhan.kyhan_result_table(result[0], 0, kyhan.KYHAN_COLUMN_OCCURRENCES)
for row = 0, tonumber(kyhan.kyhan_result_rows(duties)) - 1 do
    local bearer = ffi.string(kyhan.kyhan_result_text(duties, row, kyhan.KYHAN_COLUMN_BEARER, nil))
    print(kyhan.kyhan_result_date(duties, row, kyhan.KYHAN_COLUMN_DUE) .. " " .. bearer)
end
kyhan.kyhan_result_free(result[0])
kyhan.kyhan_engine_free(engine[0])
