package io.github.kyhan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** One duty of one bearer at one time. */
public final class Occurrence {
    private final Table table;
    private final int row;
    private final String id;
    private final String obligation;
    private final String instrument;
    private final String provision;
    private final ActionKind action;
    private final String title;
    private final String bearer;
    private final String bearerAsWritten;
    private final LocalDate recurrenceId;
    private final LocalDate due;
    private final OffsetDateTime dueAt;
    private final LocalDate lastWorkingDay;
    private final Certainty certainty;
    private volatile Details details;

    /** Reads what most programs need. */
    Occurrence(Table table, int row) {
        this.table = table;
        this.row = row;
        id = table.text(row, Column.ID);
        obligation = table.text(row, Column.OBLIGATION);
        instrument = table.text(row, Column.INSTRUMENT);
        provision = table.text(row, Column.PROVISION);
        action = ActionKind.of(table.word(row, Column.ACTION));
        title = table.text(row, Column.TITLE);
        bearer = table.text(row, Column.BEARER);
        bearerAsWritten = table.text(row, Column.BEARER_AS_WRITTEN);
        recurrenceId = table.date(row, Column.RECURRENCE_ID);
        due = table.date(row, Column.DUE);
        dueAt = OffsetDateTime.parse(table.text(row, Column.DUE_AT));
        lastWorkingDay = table.date(row, Column.LAST_WORKING_DAY);
        certainty = Certainty.of(table.word(row, Column.CERTAINTY));
    }

    /** A duty that is read whole. */
    static Occurrence whole(Table table, int row) {
        Occurrence whole = new Occurrence(table, row);
        whole.details = new Details(table, row);
        return whole;
    }

    /**
     * The id: obligation, bearer as written and recurrence id. Records refer to it; it
     * survives successions and holidays announced late.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The obligation.
     *
     * @return its id
     */
    public String obligation() {
        return obligation;
    }

    /**
     * The instrument.
     *
     * @return its id
     */
    public String instrument() {
        return instrument;
    }

    /**
     * Where in the instrument the duty stands.
     *
     * @return such as {@code V.1}
     */
    public String provision() {
        return provision;
    }

    /**
     * An activity of nobody in particular.
     *
     * @return null for a duty
     */
    public DutyKind kind() {
        return details().kind;
    }

    /**
     * How strongly the document binds the bearer.
     *
     * @return null when it assigns the duty
     */
    public Strength strength() {
        return details().strength;
    }

    /**
     * The kind of deed.
     *
     * @return its name
     */
    public ActionKind action() {
        return action;
    }

    /**
     * What the duty is called.
     *
     * @return a title
     */
    public String title() {
        return title;
    }

    /**
     * Who bears it on the due day.
     *
     * @return its id; null when the document names nobody
     */
    public String bearer() {
        return bearer;
    }

    /**
     * The document's words for the bearer.
     *
     * @return null where the register has none
     */
    public String bearerAsWritten() {
        return bearerAsWritten;
    }

    /**
     * Those who bear a joint duty on the due day.
     *
     * @return their ids; none of other duties
     */
    public List<String> jointBearers() {
        return details().jointBearers;
    }

    /**
     * Those to whom the result goes.
     *
     * @return their ids
     */
    public List<String> recipients() {
        return details().recipients;
    }

    /**
     * Those through whom it goes.
     *
     * @return their ids
     */
    public List<String> via() {
        return details().via;
    }

    /**
     * The indicators that the duty is about.
     *
     * @return in their order
     */
    public List<Subject> subjects() {
        return details().subjects;
    }

    /**
     * The reporting period.
     *
     * @return null when there is none
     */
    public ReportingPeriod period() {
        return details().period;
    }

    /**
     * The named day before any adjustment.
     *
     * @return a day
     */
    public LocalDate recurrenceId() {
        return recurrenceId;
    }

    /**
     * The first day of a window that ends with the due day.
     *
     * @return null for a deadline
     */
    public LocalDate opens() {
        return details().opens;
    }

    /**
     * What the document itself says.
     *
     * @return its words and day
     */
    public Stated stated() {
        return details().stated;
    }

    /**
     * The last day on which it can be done.
     *
     * @return a day
     */
    public LocalDate due() {
        return due;
    }

    /**
     * The instant at which it is late.
     *
     * @return in UTC+07
     */
    public OffsetDateTime dueAt() {
        return dueAt;
    }

    /**
     * The last working day on or before the due day.
     *
     * @return a day
     */
    public LocalDate lastWorkingDay() {
        return lastWorkingDay;
    }

    /**
     * Whether these dates rest on decisions already taken.
     *
     * @return its name
     */
    public Certainty certainty() {
        return certainty;
    }

    /**
     * The derivation of the dates.
     *
     * @return step by step
     */
    public List<TraceStep> trace() {
        return details().trace;
    }

    private Details details() {
        Details found = details;
        if (found == null) {
            found = new Details(table, row);
            details = found;
        }
        return found;
    }

    /** What is read when it is asked for. */
    private static final class Details {
        private final DutyKind kind;
        private final Strength strength;
        private final List<String> jointBearers;
        private final List<String> recipients;
        private final List<String> via;
        private final List<Subject> subjects;
        private final ReportingPeriod period;
        private final LocalDate opens;
        private final Stated stated;
        private final List<TraceStep> trace;

        Details(Table table, int row) {
            kind = table.optionalWord(row, Column.KIND, DutyKind::of);
            strength = table.optionalWord(row, Column.STRENGTH, Strength::of);
            jointBearers = table.texts(row, Column.JOINT_BEARERS);
            recipients = table.texts(row, Column.RECIPIENTS);
            via = table.texts(row, Column.VIA);
            subjects = table.list(row, Column.SUBJECTS, Subject::new);
            Table found = table.inner(row, Column.PERIOD);
            period = found == null ? null : new ReportingPeriod(found, 0);
            Table window = table.inner(row, Column.WINDOW);
            opens = window == null ? null : window.date(0, Column.FROM);
            stated = new Stated(table.inner(row, Column.STATED), 0);
            trace = table.list(row, Column.TRACE, TraceStep::new);
        }
    }
}
