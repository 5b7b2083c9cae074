package io.github.kyhan;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Plans, checked and indexed. Immutable: any number of threads may ask one engine at once, and it
 * may be closed while calls are in flight; they end first.
 *
 * <p>A call on a closed engine throws {@link IllegalStateException}; a call without an answer
 * throws {@link KyhanException}. Windows are half-open: the first day is in, the last is not.
 */
public final class Engine implements AutoCloseable {
    private final Handle handle;

    /**
     * Reads and compiles register documents, worded in Vietnamese where they are refused.
     *
     * @param documents the JSON texts; none for working days and rules
     */
    public Engine(String... documents) {
        this(Lang.VI, Documents.encoded(documents));
    }

    /**
     * Reads and compiles register documents as they stand in their files.
     *
     * @param lang the language of the errors
     * @param documents the JSON texts in UTF-8
     */
    public Engine(Lang lang, List<byte[]> documents) {
        Library.require();
        PointerByReference engine = new PointerByReference();
        PointerByReference error = new PointerByReference();
        try (Documents copied = new Documents(documents)) {
            int status =
                    Functions.kyhan_engine_new(
                            copied.pointers, copied.lengths, copied.count, lang.number, engine,
                            error);
            if (status != Numbers.OK) {
                throw KyhanException.of(error);
            }
        }
        handle = Handle.ofEngine(engine.getValue());
    }

    private Engine(Pointer engine) {
        handle = Handle.ofEngine(engine);
    }

    /**
     * The same plans as known on a day: without what documents say that were issued later. It
     * answers every question so.
     *
     * @param day the day; of an engine that is known on one already, in its place
     * @param lang the language of the errors
     * @return to be closed by itself
     */
    public Engine asKnownOn(LocalDate day, Lang lang) {
        int number = Dates.number(day);
        PointerByReference known = new PointerByReference();
        PointerByReference error = new PointerByReference();
        int status =
                handle.use(
                        engine ->
                                Functions.kyhan_engine_as_known_on(
                                        engine, number, lang.number, known, error));
        if (status != Numbers.OK) {
            throw KyhanException.of(error);
        }
        return new Engine(known.getValue());
    }

    /**
     * The version of the native library.
     *
     * @return such as {@code 0.1.0}
     */
    public static String version() {
        Library.require();
        long[] length = new long[1];
        return Utf8.copy(Functions.kyhan_version(length), length);
    }

    /**
     * Asks the native library some of the questions that it was tested with and compares the
     * answers: run it once after the library was installed or moved. A difference throws.
     *
     * @return the number of questions and the digest of the answers, as JSON
     */
    public static String selfTest() {
        Library.require();
        PointerByReference text = new PointerByReference();
        int status = Functions.kyhan_selftest(text);
        String report = Utf8.take(text);
        if (status != Numbers.OK) {
            throw new KyhanException(
                    "internal-error", report, "do not use this library on this machine");
        }
        return report;
    }

    /**
     * What is wrong or risky in the plans.
     *
     * @param lang the language of the messages
     * @return in the order of their places
     */
    public List<Diagnostic> check(Lang lang) {
        try (Handle answer = ask((engine, out) -> Functions.kyhan_check(engine, lang.number, out))) {
            return new Table(answer).list(0, Column.DIAGNOSTICS, Diagnostic::new);
        }
    }

    /**
     * What falls due from a day up to, not including, another.
     *
     * @param from the first due day
     * @param untilExclusive the day after the last
     * @return to be closed
     */
    public Schedule schedule(LocalDate from, LocalDate untilExclusive) {
        return schedule(from, untilExclusive, null, null, Lang.VI);
    }

    /**
     * What falls due from a day up to, not including, another.
     *
     * @param from the first due day
     * @param untilExclusive the day after the last
     * @param agency only duties of this agency, by name or in somebody's place; null for all
     * @param instrument only duties of this instrument; null for all
     * @param lang the language of titles and reasons
     * @return to be closed
     */
    public Schedule schedule(
            LocalDate from, LocalDate untilExclusive, String agency, String instrument, Lang lang) {
        byte[] agencyBytes = Utf8.argument(agency);
        byte[] instrumentBytes = Utf8.argument(instrument);
        return new Schedule(
                ask(
                        (engine, out) ->
                                Functions.kyhan_schedule(
                                        engine, Dates.number(from), Dates.number(untilExclusive),
                                        agencyBytes, Utf8.length(agencyBytes), instrumentBytes,
                                        Utf8.length(instrumentBytes), new SizeT(), lang.number,
                                        out)));
    }

    /**
     * The derivation of one occurrence.
     *
     * @param occurrence its id
     * @param lang the language of the text
     * @return plain objects; nothing to close
     */
    public Explanation explain(String occurrence, Lang lang) {
        return explain(occurrence, Collections.emptyList(), lang);
    }

    /**
     * The derivation of one occurrence, with what moved its day since.
     *
     * @param occurrence its id
     * @param records what happened; of it those count that move days: extensions and events
     * @param lang the language of the text
     * @return plain objects; nothing to close
     */
    public Explanation explain(String occurrence, List<DutyRecord> records, Lang lang) {
        byte[] id = required(occurrence);
        try (Rows rows = Rows.ofRecords(records);
                Handle answer =
                        ask(
                                (engine, out) ->
                                        Functions.kyhan_explain(
                                                engine, id, Utf8.length(id), rows.pointer,
                                                lang.number, out))) {
            return new Explanation(new Table(answer), 0);
        }
    }

    /**
     * Who answers for which indicator.
     *
     * @param lang the language of titles
     * @return in the order of the documents
     */
    public List<IndicatorCoverage> coverage(Lang lang) {
        try (Handle answer =
                ask((engine, out) -> Functions.kyhan_coverage(engine, lang.number, out))) {
            return new Table(answer).list(0, Column.INDICATORS, IndicatorCoverage::new);
        }
    }

    /**
     * The days off and the weekend days that are worked, from a day up to, not including, another.
     * Plain weekends are left out.
     *
     * @param from the first day
     * @param untilExclusive the day after the last
     * @param calendar the id of a calendar; null for the Vietnamese public sector
     * @param lang the language of names
     * @return in their order
     */
    public List<SpecialDay> workdays(
            LocalDate from, LocalDate untilExclusive, String calendar, Lang lang) {
        byte[] id = Utf8.argument(calendar);
        try (Handle answer =
                ask(
                        (engine, out) ->
                                Functions.kyhan_workdays(
                                        engine, Dates.number(from), Dates.number(untilExclusive), id,
                                        Utf8.length(id), lang.number, out))) {
            return new Table(answer).list(0, Column.DAYS, SpecialDay::new);
        }
    }

    /**
     * The dates of a recurrence rule (RFC 5545).
     *
     * @param start DTSTART
     * @param rrule such as {@code FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25}
     * @param from the first day wanted; null for no limit
     * @param untilExclusive the day after the last day wanted; null for no limit
     * @return in their order
     */
    public List<LocalDate> expand(
            LocalDate start, String rrule, LocalDate from, LocalDate untilExclusive) {
        List<LocalDate> none = Collections.emptyList();
        return expand(start, rrule, none, none, from, untilExclusive);
    }

    /**
     * The dates of a recurrence rule (RFC 5545).
     *
     * @param start DTSTART
     * @param rrule such as {@code FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25}
     * @param rdates days to add
     * @param exdates days to take out
     * @param from the first day wanted; null for no limit
     * @param untilExclusive the day after the last day wanted; null for no limit
     * @return in their order
     */
    public List<LocalDate> expand(
            LocalDate start, String rrule, List<LocalDate> rdates, List<LocalDate> exdates,
            LocalDate from, LocalDate untilExclusive) {
        byte[] rule = required(rrule);
        int[] added = Dates.numbers(rdates);
        int[] removed = Dates.numbers(exdates);
        try (Handle answer =
                ask(
                        (engine, out) ->
                                Functions.kyhan_expand(
                                        engine, Dates.number(start), rule, Utf8.length(rule),
                                        added, new SizeT(added.length), removed,
                                        new SizeT(removed.length), Dates.optionalNumber(from),
                                        Dates.optionalNumber(untilExclusive), new SizeT(), out))) {
            return new Table(answer)
                    .list(0, Column.DATES, (table, row) -> table.date(row, Column.VALUE));
        }
    }

    /**
     * Where every duty stands at the end of a day, given what happened, and how well reports came
     * in: the duties due in the year of the day, in the year before and at least three months
     * ahead.
     *
     * @param on the day; records of later days are left out
     * @param records what happened
     * @return plain objects; nothing to close
     */
    public Standing evaluate(LocalDate on, List<DutyRecord> records) {
        return evaluate(on, records, null, null, null, null, Lang.VI);
    }

    /**
     * Where every duty stands at the end of a day, given what happened, and how well reports came
     * in.
     *
     * @param on the day; records of later days are left out
     * @param records what happened
     * @param from the first due day looked at, extensions aside; null for that of the year before
     * @param untilExclusive the day after the last due day looked at; null for the end of the year, at least
     *     three months ahead
     * @param agency only duties of this agency, by name or in somebody's place; null for all
     * @param instrument only duties of this instrument; null for all
     * @param lang the language of titles and names
     * @return plain objects; nothing to close
     */
    public Standing evaluate(
            LocalDate on, List<DutyRecord> records, LocalDate from, LocalDate untilExclusive,
            String agency, String instrument, Lang lang) {
        byte[] agencyBytes = Utf8.argument(agency);
        byte[] instrumentBytes = Utf8.argument(instrument);
        try (Rows rows = Rows.ofRecords(records);
                Handle answer =
                        ask(
                                (engine, out) ->
                                        Functions.kyhan_evaluate(
                                                engine, Dates.number(on),
                                                Dates.optionalNumber(from),
                                                Dates.optionalNumber(untilExclusive), agencyBytes,
                                                Utf8.length(agencyBytes), instrumentBytes,
                                                Utf8.length(instrumentBytes), rows.pointer,
                                                lang.number, out))) {
            return new Standing(new Table(answer), 0);
        }
    }

    /**
     * Whom to alert: the alerts that fall after one day up to and with another. Ask with the day
     * that was dealt with last, and a job that slept a week loses nothing and sends nothing twice.
     *
     * @param sinceExclusive the last day that was dealt with; its alerts are left out
     * @param untilInclusive the last day wanted, such as today; its alerts are there
     * @param records what happened
     * @return plain objects; nothing to close
     */
    public AlertsAnswer alerts(LocalDate sinceExclusive, LocalDate untilInclusive, List<DutyRecord> records) {
        return alerts(sinceExclusive, untilInclusive, records, null, Collections.emptyList(), Lang.VI);
    }

    /**
     * Whom to alert: the alerts that fall after one day up to and with another.
     *
     * @param sinceExclusive the last day that was dealt with; its alerts are left out
     * @param untilInclusive the last day wanted, such as today; its alerts are there
     * @param records what happened
     * @param agency only alerts to this agency; null for all
     * @param acknowledged the ids of alerts that somebody has taken note of
     * @param lang the language of the messages
     * @return plain objects; nothing to close
     */
    public AlertsAnswer alerts(
            LocalDate sinceExclusive, LocalDate untilInclusive, List<DutyRecord> records, String agency,
            Collection<String> acknowledged, Lang lang) {
        byte[] id = Utf8.argument(agency);
        try (Rows rows = Rows.ofRecords(records);
                Rows known = Rows.ofTexts(acknowledged);
                Handle answer =
                        ask(
                                (engine, out) ->
                                        Functions.kyhan_alerts(
                                                engine, Dates.number(sinceExclusive),
                                                Dates.number(untilInclusive), id, Utf8.length(id),
                                                known.pointer, rows.pointer, lang.number,
                                                out))) {
            return new AlertsAnswer(new Table(answer), 0);
        }
    }

    /**
     * Who reports to whom, and how much time lies between.
     *
     * @param lang the language of titles and names
     * @return plain objects; nothing to close
     */
    public ChainsAnswer chains(Lang lang) {
        try (Handle answer =
                ask((engine, out) -> Functions.kyhan_chains(engine, lang.number, out))) {
            return new ChainsAnswer(new Table(answer), 0);
        }
    }

    /**
     * What would move if a duty fell due on another day.
     *
     * @param occurrence the id of the occurrence
     * @param due the day that is supposed
     * @param lang the language of titles
     * @return plain objects; nothing to close
     */
    public WhatIf whatIf(String occurrence, LocalDate due, Lang lang) {
        byte[] id = required(occurrence);
        try (Handle answer =
                ask(
                        (engine, out) ->
                                Functions.kyhan_what_if(
                                        engine, id, Utf8.length(id), Dates.number(due),
                                        lang.number, out))) {
            return new WhatIf(new Table(answer), 0);
        }
    }

    /**
     * What falls due in a window as one text: a calendar to subscribe to, a table, a page.
     *
     * @param format the form
     * @param query what is wanted
     * @return the text
     */
    public String render(FeedFormat format, FeedQuery query) {
        try (Rows records = Rows.ofRecords(query.records);
                Rows withdrawn = Rows.ofWithdrawn(query.withdrawn);
                Handle answer =
                        ask(
                                (engine, out) ->
                                        query.render(
                                                engine, format, records.pointer,
                                                withdrawn.pointer, out))) {
            return new Table(answer).text(0, Column.TEXT);
        }
    }

    /**
     * Answers any request in JSON, in JSON.
     *
     * @param request an object whose {@code call} names the question
     * @return the answer
     */
    public String answer(String request) {
        byte[] bytes = required(request);
        try (Handle answer =
                ask(
                        (engine, out) ->
                                Functions.kyhan_query(engine, bytes, Utf8.length(bytes), out))) {
            return jsonOf(answer);
        }
    }

    /**
     * Makes an engine and answers one request, for hosts that ask once.
     *
     * @param request an object whose {@code call} names the question
     * @param documents the register documents in UTF-8
     * @return the answer, or the error document
     */
    public static String answerOnce(String request, List<byte[]> documents) {
        Library.require();
        byte[] bytes = required(request);
        PointerByReference text = new PointerByReference();
        try (Documents copied = new Documents(documents)) {
            Functions.kyhan_answer_once(
                    copied.pointers, copied.lengths, copied.count, bytes, Utf8.length(bytes), text);
        }
        return Utf8.take(text);
    }

    /** Frees the engine when the last call on it has ended; again, does nothing. */
    @Override
    public void close() {
        handle.close();
    }

    static String jsonOf(Handle result) {
        PointerByReference text = new PointerByReference();
        result.use(pointer -> Functions.kyhan_result_json(pointer, text));
        return Utf8.take(text);
    }

    private static byte[] required(String text) {
        if (text == null) {
            throw new NullPointerException("a text must be given");
        }
        return Utf8.argument(text);
    }

    private Handle ask(BiFunction<Pointer, PointerByReference, Integer> call) {
        PointerByReference out = new PointerByReference();
        int status = handle.use(engine -> call.apply(engine, out));
        if (status != Numbers.OK) {
            throw KyhanException.of(out);
        }
        return Handle.ofResult(out.getValue());
    }
}
