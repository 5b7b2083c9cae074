//! The functions of `kyhan.h`, as a foreign program declares them.

use std::ffi::{c_char, c_void};

/// An engine, a result, a text or rows.
pub(super) type Handle = *mut c_void;

unsafe extern "C" {
    pub(super) fn kyhan_abi_version() -> u32;
    pub(super) fn kyhan_version(length: *mut usize) -> *const c_char;
    pub(super) fn kyhan_column_name(column: i32, length: *mut usize) -> *const c_char;
    pub(super) fn kyhan_answer(
        engine: Handle,
        request: *const c_char,
        length: usize,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_query(
        engine: Handle,
        request: *const c_char,
        length: usize,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_answer_once(
        documents: *const *const c_char,
        lengths: *const usize,
        count: usize,
        request: *const c_char,
        length: usize,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_engine_new(
        documents: *const *const c_char,
        lengths: *const usize,
        count: usize,
        lang: i32,
        engine: *mut Handle,
        error: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_engine_as_known_on(
        engine: Handle,
        day: i32,
        lang: i32,
        known: *mut Handle,
        error: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_engine_free(engine: Handle);
    pub(super) fn kyhan_workdays(
        engine: Handle,
        from: i32,
        until: i32,
        calendar: *const c_char,
        length: usize,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_expand(
        engine: Handle,
        start: i32,
        rrule: *const c_char,
        rrule_length: usize,
        rdates: *const i32,
        rdates_count: usize,
        exdates: *const i32,
        exdates_count: usize,
        from: i32,
        until: i32,
        limit: usize,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_chains(engine: Handle, lang: i32, out: *mut Handle) -> i32;
    pub(super) fn kyhan_what_if(
        engine: Handle,
        occurrence: *const c_char,
        length: usize,
        due: i32,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_evaluate(
        engine: Handle,
        on: i32,
        from: i32,
        until: i32,
        agency: *const c_char,
        agency_length: usize,
        instrument: *const c_char,
        instrument_length: usize,
        records: Handle,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_alerts(
        engine: Handle,
        since: i32,
        until: i32,
        agency: *const c_char,
        agency_length: usize,
        acknowledged: Handle,
        records: Handle,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_render(
        engine: Handle,
        format: i32,
        from: i32,
        until: i32,
        agency: *const c_char,
        agency_length: usize,
        instrument: *const c_char,
        instrument_length: usize,
        group: *const c_char,
        group_length: usize,
        recipient: *const c_char,
        recipient_length: usize,
        records: Handle,
        tasks: i32,
        alarms: *const i32,
        alarms_count: usize,
        withdrawn: Handle,
        limit: usize,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_check(engine: Handle, lang: i32, out: *mut Handle) -> i32;
    pub(super) fn kyhan_schedule(
        engine: Handle,
        from: i32,
        until: i32,
        agency: *const c_char,
        agency_length: usize,
        instrument: *const c_char,
        instrument_length: usize,
        limit: usize,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_explain(
        engine: Handle,
        occurrence: *const c_char,
        length: usize,
        records: Handle,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_coverage(engine: Handle, lang: i32, out: *mut Handle) -> i32;
    pub(super) fn kyhan_agency(
        engine: Handle,
        agency: *const c_char,
        agency_length: usize,
        from: i32,
        until: i32,
        on: i32,
        records: Handle,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_upcoming(
        engine: Handle,
        agency: *const c_char,
        agency_length: usize,
        from: i32,
        count: usize,
        records: Handle,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_indicators(
        engine: Handle,
        year: i32,
        on: i32,
        agency: *const c_char,
        agency_length: usize,
        instrument: *const c_char,
        instrument_length: usize,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    pub(super) fn kyhan_result_rows(result: Handle) -> usize;
    pub(super) fn kyhan_result_columns(result: Handle, columns: *mut i32, room: usize) -> usize;
    pub(super) fn kyhan_result_int(result: Handle, row: usize, column: i32) -> i32;
    pub(super) fn kyhan_result_date(result: Handle, row: usize, column: i32) -> i32;
    pub(super) fn kyhan_result_text(
        result: Handle,
        row: usize,
        column: i32,
        length: *mut usize,
    ) -> *const c_char;
    pub(super) fn kyhan_result_table(result: Handle, row: usize, column: i32) -> Handle;
    pub(super) fn kyhan_result_json(result: Handle, out: *mut Handle) -> i32;
    pub(super) fn kyhan_result_free(result: Handle);
    pub(super) fn kyhan_rows_new(rows: *mut Handle) -> i32;
    pub(super) fn kyhan_rows_add(rows: Handle);
    pub(super) fn kyhan_rows_set_text(
        rows: Handle,
        column: i32,
        text: *const c_char,
        length: usize,
    );
    pub(super) fn kyhan_rows_set_date(rows: Handle, column: i32, date: i32);
    pub(super) fn kyhan_rows_set_int(rows: Handle, column: i32, number: i32);
    pub(super) fn kyhan_rows_free(rows: Handle);
    pub(super) fn kyhan_text_bytes(text: Handle, length: *mut usize) -> *const c_char;
    pub(super) fn kyhan_text_free(text: Handle);
}
