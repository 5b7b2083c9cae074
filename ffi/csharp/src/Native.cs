// Generated from the sources by ffi/generate; a test compares.

using System;
using System.Runtime.InteropServices;

namespace Kyhan
{
    /// <summary>The functions of kyhan.h, found in the file that <see cref="Library"/>
    /// loaded. Handles are counted by the marshaller around each call, so that none is
    /// freed while a call uses it.</summary>
    internal static class Native
    {
        // With it the functions are found at the first call, not before the library is loaded.
        static Native()
        {
        }

        internal static readonly kyhan_version_t kyhan_version = Library.Find<kyhan_version_t>("kyhan_version");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr kyhan_version_t(out UIntPtr length);

        internal static readonly kyhan_query_t kyhan_query = Library.Find<kyhan_query_t>("kyhan_query");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_query_t(EngineHandle engine, byte[] request, UIntPtr length, out ResultHandle result);

        internal static readonly kyhan_answer_once_t kyhan_answer_once = Library.Find<kyhan_answer_once_t>("kyhan_answer_once");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_answer_once_t(IntPtr[] documents, UIntPtr[] lengths, UIntPtr count, byte[] request, UIntPtr length, out TextHandle text);

        internal static readonly kyhan_engine_new_t kyhan_engine_new = Library.Find<kyhan_engine_new_t>("kyhan_engine_new");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_engine_new_t(IntPtr[] documents, UIntPtr[] lengths, UIntPtr count, int lang, out EngineHandle engine, out ResultHandle error);

        internal static readonly kyhan_engine_as_known_on_t kyhan_engine_as_known_on = Library.Find<kyhan_engine_as_known_on_t>("kyhan_engine_as_known_on");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_engine_as_known_on_t(EngineHandle engine, int day, int lang, out EngineHandle known, out ResultHandle error);

        internal static readonly kyhan_engine_free_t kyhan_engine_free = Library.Find<kyhan_engine_free_t>("kyhan_engine_free");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void kyhan_engine_free_t(IntPtr engine);

        internal static readonly kyhan_agency_t kyhan_agency = Library.Find<kyhan_agency_t>("kyhan_agency");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_agency_t(EngineHandle engine, byte[] agency, UIntPtr agencyLength, int from, int until, int on, RowsHandle records, int lang, out ResultHandle result);

        internal static readonly kyhan_upcoming_t kyhan_upcoming = Library.Find<kyhan_upcoming_t>("kyhan_upcoming");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_upcoming_t(EngineHandle engine, byte[] agency, UIntPtr agencyLength, int from, UIntPtr count, RowsHandle records, int lang, out ResultHandle result);

        internal static readonly kyhan_indicators_t kyhan_indicators = Library.Find<kyhan_indicators_t>("kyhan_indicators");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_indicators_t(EngineHandle engine, int year, int on, byte[] agency, UIntPtr agencyLength, byte[] instrument, UIntPtr instrumentLength, int lang, out ResultHandle result);

        internal static readonly kyhan_workdays_t kyhan_workdays = Library.Find<kyhan_workdays_t>("kyhan_workdays");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_workdays_t(EngineHandle engine, int from, int until, byte[] calendar, UIntPtr length, int lang, out ResultHandle result);

        internal static readonly kyhan_expand_t kyhan_expand = Library.Find<kyhan_expand_t>("kyhan_expand");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_expand_t(EngineHandle engine, int start, byte[] rrule, UIntPtr rruleLength, int[] rdates, UIntPtr rdatesCount, int[] exdates, UIntPtr exdatesCount, int from, int until, UIntPtr limit, out ResultHandle result);

        internal static readonly kyhan_chains_t kyhan_chains = Library.Find<kyhan_chains_t>("kyhan_chains");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_chains_t(EngineHandle engine, int lang, out ResultHandle result);

        internal static readonly kyhan_what_if_t kyhan_what_if = Library.Find<kyhan_what_if_t>("kyhan_what_if");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_what_if_t(EngineHandle engine, byte[] occurrence, UIntPtr length, int due, int lang, out ResultHandle result);

        internal static readonly kyhan_evaluate_t kyhan_evaluate = Library.Find<kyhan_evaluate_t>("kyhan_evaluate");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_evaluate_t(EngineHandle engine, int on, int from, int until, byte[] agency, UIntPtr agencyLength, byte[] instrument, UIntPtr instrumentLength, RowsHandle records, int lang, out ResultHandle result);

        internal static readonly kyhan_alerts_t kyhan_alerts = Library.Find<kyhan_alerts_t>("kyhan_alerts");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_alerts_t(EngineHandle engine, int since, int until, byte[] agency, UIntPtr agencyLength, RowsHandle acknowledged, RowsHandle records, int lang, out ResultHandle result);

        internal static readonly kyhan_render_t kyhan_render = Library.Find<kyhan_render_t>("kyhan_render");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_render_t(EngineHandle engine, int format, int from, int until, byte[] agency, UIntPtr agencyLength, byte[] instrument, UIntPtr instrumentLength, byte[] group, UIntPtr groupLength, byte[] recipient, UIntPtr recipientLength, RowsHandle records, int tasks, int[] alarms, UIntPtr alarmsCount, RowsHandle withdrawn, UIntPtr limit, int lang, out ResultHandle result);

        internal static readonly kyhan_check_t kyhan_check = Library.Find<kyhan_check_t>("kyhan_check");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_check_t(EngineHandle engine, int lang, out ResultHandle result);

        internal static readonly kyhan_schedule_t kyhan_schedule = Library.Find<kyhan_schedule_t>("kyhan_schedule");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_schedule_t(EngineHandle engine, int from, int until, byte[] agency, UIntPtr agencyLength, byte[] instrument, UIntPtr instrumentLength, UIntPtr limit, int lang, out ResultHandle result);

        internal static readonly kyhan_explain_t kyhan_explain = Library.Find<kyhan_explain_t>("kyhan_explain");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_explain_t(EngineHandle engine, byte[] occurrence, UIntPtr length, RowsHandle records, int lang, out ResultHandle result);

        internal static readonly kyhan_coverage_t kyhan_coverage = Library.Find<kyhan_coverage_t>("kyhan_coverage");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_coverage_t(EngineHandle engine, int lang, out ResultHandle result);

        internal static readonly kyhan_result_rows_t kyhan_result_rows = Library.Find<kyhan_result_rows_t>("kyhan_result_rows");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate UIntPtr kyhan_result_rows_t(IntPtr result);

        internal static readonly kyhan_result_int_t kyhan_result_int = Library.Find<kyhan_result_int_t>("kyhan_result_int");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_result_int_t(IntPtr result, UIntPtr row, int column);

        internal static readonly kyhan_result_date_t kyhan_result_date = Library.Find<kyhan_result_date_t>("kyhan_result_date");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_result_date_t(IntPtr result, UIntPtr row, int column);

        internal static readonly kyhan_result_text_t kyhan_result_text = Library.Find<kyhan_result_text_t>("kyhan_result_text");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr kyhan_result_text_t(IntPtr result, UIntPtr row, int column, out UIntPtr length);

        internal static readonly kyhan_result_table_t kyhan_result_table = Library.Find<kyhan_result_table_t>("kyhan_result_table");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr kyhan_result_table_t(IntPtr result, UIntPtr row, int column);

        internal static readonly kyhan_result_json_t kyhan_result_json = Library.Find<kyhan_result_json_t>("kyhan_result_json");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_result_json_t(ResultHandle result, out TextHandle text);

        internal static readonly kyhan_result_free_t kyhan_result_free = Library.Find<kyhan_result_free_t>("kyhan_result_free");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void kyhan_result_free_t(IntPtr result);

        internal static readonly kyhan_rows_new_t kyhan_rows_new = Library.Find<kyhan_rows_new_t>("kyhan_rows_new");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_rows_new_t(out RowsHandle rows);

        internal static readonly kyhan_rows_add_t kyhan_rows_add = Library.Find<kyhan_rows_add_t>("kyhan_rows_add");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void kyhan_rows_add_t(RowsHandle rows);

        internal static readonly kyhan_rows_set_text_t kyhan_rows_set_text = Library.Find<kyhan_rows_set_text_t>("kyhan_rows_set_text");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void kyhan_rows_set_text_t(RowsHandle rows, int column, byte[] text, UIntPtr length);

        internal static readonly kyhan_rows_set_date_t kyhan_rows_set_date = Library.Find<kyhan_rows_set_date_t>("kyhan_rows_set_date");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void kyhan_rows_set_date_t(RowsHandle rows, int column, int date);

        internal static readonly kyhan_rows_set_int_t kyhan_rows_set_int = Library.Find<kyhan_rows_set_int_t>("kyhan_rows_set_int");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void kyhan_rows_set_int_t(RowsHandle rows, int column, int number);

        internal static readonly kyhan_rows_free_t kyhan_rows_free = Library.Find<kyhan_rows_free_t>("kyhan_rows_free");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void kyhan_rows_free_t(IntPtr rows);

        internal static readonly kyhan_selftest_t kyhan_selftest = Library.Find<kyhan_selftest_t>("kyhan_selftest");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int kyhan_selftest_t(out TextHandle text);

        internal static readonly kyhan_text_bytes_t kyhan_text_bytes = Library.Find<kyhan_text_bytes_t>("kyhan_text_bytes");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr kyhan_text_bytes_t(TextHandle text, out UIntPtr length);

        internal static readonly kyhan_text_free_t kyhan_text_free = Library.Find<kyhan_text_free_t>("kyhan_text_free");

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void kyhan_text_free_t(IntPtr text);
    }
}
