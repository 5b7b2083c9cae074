// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** The functions of kyhan.h, found in the file that {@link Library} loaded. */
final class Functions {
    static {
        Native.register(Functions.class, Library.loaded());
    }

    private Functions() {}

    static native Pointer kyhan_version(long[] length);

    static native int kyhan_query(
            Pointer engine,
            byte[] request,
            SizeT length,
            PointerByReference result);

    static native int kyhan_answer_once(
            Pointer documents,
            Pointer lengths,
            SizeT count,
            byte[] request,
            SizeT length,
            PointerByReference text);

    static native int kyhan_engine_new(
            Pointer documents,
            Pointer lengths,
            SizeT count,
            int lang,
            PointerByReference engine,
            PointerByReference error);

    static native int kyhan_engine_as_known_on(
            Pointer engine,
            int day,
            int lang,
            PointerByReference known,
            PointerByReference error);

    static native void kyhan_engine_free(Pointer engine);

    static native int kyhan_agency(
            Pointer engine,
            byte[] agency,
            SizeT agencyLength,
            int from,
            int until,
            int on,
            Pointer records,
            int lang,
            PointerByReference result);

    static native int kyhan_upcoming(
            Pointer engine,
            byte[] agency,
            SizeT agencyLength,
            int from,
            SizeT count,
            Pointer records,
            int lang,
            PointerByReference result);

    static native int kyhan_indicators(
            Pointer engine,
            int year,
            int on,
            byte[] agency,
            SizeT agencyLength,
            byte[] instrument,
            SizeT instrumentLength,
            int lang,
            PointerByReference result);

    static native int kyhan_workdays(
            Pointer engine,
            int from,
            int until,
            byte[] calendar,
            SizeT length,
            int lang,
            PointerByReference result);

    static native int kyhan_expand(
            Pointer engine,
            int start,
            byte[] rrule,
            SizeT rruleLength,
            int[] rdates,
            SizeT rdatesCount,
            int[] exdates,
            SizeT exdatesCount,
            int from,
            int until,
            SizeT limit,
            PointerByReference result);

    static native int kyhan_chains(Pointer engine, int lang, PointerByReference result);

    static native int kyhan_what_if(
            Pointer engine,
            byte[] occurrence,
            SizeT length,
            int due,
            int lang,
            PointerByReference result);

    static native int kyhan_evaluate(
            Pointer engine,
            int on,
            int from,
            int until,
            byte[] agency,
            SizeT agencyLength,
            byte[] instrument,
            SizeT instrumentLength,
            Pointer records,
            int lang,
            PointerByReference result);

    static native int kyhan_alerts(
            Pointer engine,
            int since,
            int until,
            byte[] agency,
            SizeT agencyLength,
            Pointer acknowledged,
            Pointer records,
            int lang,
            PointerByReference result);

    static native int kyhan_render(
            Pointer engine,
            int format,
            int from,
            int until,
            byte[] agency,
            SizeT agencyLength,
            byte[] instrument,
            SizeT instrumentLength,
            byte[] group,
            SizeT groupLength,
            byte[] recipient,
            SizeT recipientLength,
            Pointer records,
            int tasks,
            int[] alarms,
            SizeT alarmsCount,
            Pointer withdrawn,
            SizeT limit,
            int lang,
            PointerByReference result);

    static native int kyhan_check(Pointer engine, int lang, PointerByReference result);

    static native int kyhan_schedule(
            Pointer engine,
            int from,
            int until,
            byte[] agency,
            SizeT agencyLength,
            byte[] instrument,
            SizeT instrumentLength,
            SizeT limit,
            int lang,
            PointerByReference result);

    static native int kyhan_explain(
            Pointer engine,
            byte[] occurrence,
            SizeT length,
            Pointer records,
            int lang,
            PointerByReference result);

    static native int kyhan_coverage(Pointer engine, int lang, PointerByReference result);

    static native SizeT kyhan_result_rows(Pointer result);

    static native int kyhan_result_int(Pointer result, SizeT row, int column);

    static native int kyhan_result_date(Pointer result, SizeT row, int column);

    static native Pointer kyhan_result_text(Pointer result, SizeT row, int column, long[] length);

    static native Pointer kyhan_result_table(Pointer result, SizeT row, int column);

    static native int kyhan_result_json(Pointer result, PointerByReference text);

    static native void kyhan_result_free(Pointer result);

    static native int kyhan_rows_new(PointerByReference rows);

    static native void kyhan_rows_add(Pointer rows);

    static native void kyhan_rows_set_text(Pointer rows, int column, byte[] text, SizeT length);

    static native void kyhan_rows_set_date(Pointer rows, int column, int date);

    static native void kyhan_rows_set_int(Pointer rows, int column, int number);

    static native void kyhan_rows_free(Pointer rows);

    static native int kyhan_selftest(PointerByReference text);

    static native Pointer kyhan_text_bytes(Pointer text, long[] length);

    static native void kyhan_text_free(Pointer text);
}
