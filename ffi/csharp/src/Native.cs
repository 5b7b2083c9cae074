using System;
using System.Runtime.InteropServices;

namespace Kyhan
{
    /// <summary>The functions of kyhan.h. Handles are counted by the marshaller
    /// around each call, so that none is freed while a call uses it.</summary>
    internal static class Native
    {
        private const string Library = "kyhan";
        private const CallingConvention C = CallingConvention.Cdecl;

        internal const uint AbiVersion = 1;
        internal const int Ok = 0;
        internal const int Absent = int.MinValue;

        /// <summary>Refuses a library with another binary interface.</summary>
        internal static void RequireSameAbi()
        {
            uint found = kyhan_abi_version();
            if (found != AbiVersion)
            {
                throw new KyhanException(
                    "abi-mismatch",
                    "the native library has the binary interface " + found
                        + ", this assembly was built for " + AbiVersion);
            }
        }

        [DllImport(Library, CallingConvention = C)]
        private static extern uint kyhan_abi_version();

        [DllImport(Library, CallingConvention = C)]
        internal static extern IntPtr kyhan_version(out UIntPtr length);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_engine_new(
            IntPtr[] documents, UIntPtr[] lengths, UIntPtr count, int lang,
            out EngineHandle engine, out ResultHandle error);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void kyhan_engine_free(IntPtr engine);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_check(EngineHandle engine, int lang, out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_schedule(
            EngineHandle engine, int from, int until, byte[] agency, UIntPtr agencyLength,
            byte[] instrument, UIntPtr instrumentLength, UIntPtr limit, int lang,
            out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_explain(
            EngineHandle engine, byte[] occurrence, UIntPtr length, int lang,
            out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_coverage(
            EngineHandle engine, int lang, out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_workdays(
            EngineHandle engine, int from, int until, byte[] calendar, UIntPtr length, int lang,
            out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_expand(
            EngineHandle engine, int start, byte[] rrule, UIntPtr rruleLength,
            int[] rdates, UIntPtr rdatesCount, int[] exdates, UIntPtr exdatesCount,
            int from, int until, UIntPtr limit, out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_evaluate(
            EngineHandle engine, int on, int from, int until, byte[] agency, UIntPtr agencyLength,
            byte[] instrument, UIntPtr instrumentLength, RowsHandle records, int lang,
            out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_alerts(
            EngineHandle engine, int since, int until, byte[] agency, UIntPtr agencyLength,
            RowsHandle acknowledged, RowsHandle records, int lang, out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_chains(
            EngineHandle engine, int lang, out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_what_if(
            EngineHandle engine, byte[] occurrence, UIntPtr length, int due, int lang,
            out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_render(
            EngineHandle engine, int format, int from, int until, byte[] agency,
            UIntPtr agencyLength, byte[] instrument, UIntPtr instrumentLength, byte[] group,
            UIntPtr groupLength, byte[] recipient, UIntPtr recipientLength, int tasks,
            int[] alarms, UIntPtr alarmsCount, RowsHandle withdrawn, UIntPtr limit, int lang,
            out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_rows_new(out RowsHandle rows);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void kyhan_rows_add(RowsHandle rows);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void kyhan_rows_set_text(
            RowsHandle rows, int column, byte[] text, UIntPtr length);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void kyhan_rows_set_date(RowsHandle rows, int column, int date);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void kyhan_rows_set_int(RowsHandle rows, int column, int number);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void kyhan_rows_free(IntPtr rows);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_query(
            EngineHandle engine, byte[] request, UIntPtr length, out ResultHandle result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_answer_once(
            IntPtr[] documents, UIntPtr[] lengths, UIntPtr count, byte[] request, UIntPtr length,
            out TextHandle text);

        [DllImport(Library, CallingConvention = C)]
        internal static extern UIntPtr kyhan_result_rows(IntPtr result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_result_int(IntPtr result, UIntPtr row, int column);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_result_date(IntPtr result, UIntPtr row, int column);

        [DllImport(Library, CallingConvention = C)]
        internal static extern IntPtr kyhan_result_text(
            IntPtr result, UIntPtr row, int column, out UIntPtr length);

        [DllImport(Library, CallingConvention = C)]
        internal static extern IntPtr kyhan_result_table(IntPtr result, UIntPtr row, int column);

        [DllImport(Library, CallingConvention = C)]
        internal static extern int kyhan_result_json(ResultHandle result, out TextHandle text);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void kyhan_result_free(IntPtr result);

        [DllImport(Library, CallingConvention = C)]
        internal static extern IntPtr kyhan_text_bytes(TextHandle text, out UIntPtr length);

        [DllImport(Library, CallingConvention = C)]
        internal static extern void kyhan_text_free(IntPtr text);
    }
}
