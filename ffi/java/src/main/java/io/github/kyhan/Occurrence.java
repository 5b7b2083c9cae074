package io.github.kyhan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One duty of one bearer at one time: a view that can be read until the schedule or explanation it
 * came from is closed.
 */
public final class Occurrence {
    private final Table table;
    private final int row;

    Occurrence(Table table, int row) {
        this.table = table;
        this.row = row;
    }

    /**
     * The id: obligation, bearer as written and recurrence id. Records refer to it; it
     * survives successions and holidays announced late.
     *
     * @return the id
     */
    public String id() {
        return table.text(row, Column.ID);
    }

    /**
     * The obligation.
     *
     * @return its id
     */
    public String obligation() {
        return table.text(row, Column.OBLIGATION);
    }

    /**
     * The instrument.
     *
     * @return its id
     */
    public String instrument() {
        return table.text(row, Column.INSTRUMENT);
    }

    /**
     * Where in the instrument the duty stands.
     *
     * @return such as {@code V.1}
     */
    public String provision() {
        return table.text(row, Column.PROVISION);
    }

    /**
     * The kind of deed.
     *
     * @return its name
     */
    public ActionKind action() {
        return ActionKind.of(table.word(row, Column.ACTION));
    }

    /**
     * What the duty is called.
     *
     * @return a title
     */
    public String title() {
        return table.text(row, Column.TITLE);
    }

    /**
     * Who bears it on the due day.
     *
     * @return its id; null when the document names nobody
     */
    public String bearer() {
        return table.text(row, Column.BEARER);
    }

    /**
     * The name under which the document binds the bearer.
     *
     * @return null when it names nobody
     */
    public String bearerAsWritten() {
        return table.text(row, Column.BEARER_AS_WRITTEN);
    }

    /**
     * Those to whom the result goes.
     *
     * @return their ids
     */
    public List<String> recipients() {
        return table.texts(row, Column.RECIPIENTS);
    }

    /**
     * Those through whom it goes.
     *
     * @return their ids
     */
    public List<String> via() {
        return table.texts(row, Column.VIA);
    }

    /**
     * The indicators that the duty is about.
     *
     * @return in their order
     */
    public List<Subject> subjects() {
        return table.list(row, Column.SUBJECTS, Subject::new);
    }

    /**
     * The reporting period.
     *
     * @return null when there is none
     */
    public ReportingPeriod period() {
        Table period = table.inner(row, Column.PERIOD);
        return period == null ? null : new ReportingPeriod(period, 0);
    }

    /**
     * The named day before any adjustment.
     *
     * @return a day
     */
    public LocalDate recurrenceId() {
        return table.date(row, Column.RECURRENCE_ID);
    }

    /**
     * The first day of a window that ends with the due day.
     *
     * @return null for a deadline
     */
    public LocalDate opens() {
        Table window = table.inner(row, Column.WINDOW);
        return window == null ? null : window.date(0, Column.FROM);
    }

    /**
     * What the document itself says.
     *
     * @return its words and day
     */
    public Stated stated() {
        return new Stated(table.inner(row, Column.STATED), 0);
    }

    /**
     * The last day on which it can be done.
     *
     * @return a day
     */
    public LocalDate due() {
        return table.date(row, Column.DUE);
    }

    /**
     * The instant at which it is late.
     *
     * @return in UTC+07
     */
    public OffsetDateTime dueAt() {
        return OffsetDateTime.parse(table.text(row, Column.DUE_AT));
    }

    /**
     * The last working day on or before the due day.
     *
     * @return a day
     */
    public LocalDate lastWorkingDay() {
        return table.date(row, Column.LAST_WORKING_DAY);
    }

    /**
     * Whether these dates rest on decisions already taken.
     *
     * @return its name
     */
    public Certainty certainty() {
        return Certainty.of(table.word(row, Column.CERTAINTY));
    }

    /**
     * The derivation of the dates.
     *
     * @return step by step
     */
    public List<TraceStep> trace() {
        return table.list(row, Column.TRACE, TraceStep::new);
    }
}
