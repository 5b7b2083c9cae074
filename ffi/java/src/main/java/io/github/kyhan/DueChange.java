package io.github.kyhan;

import java.time.LocalDate;

/** A due day that would move. */
public final class DueChange {
    private final String obligation;
    private final String title;
    private final LocalDate recurrenceId;
    private final LocalDate from;
    private final LocalDate to;
    private final int bearers;

    DueChange(Table table, int row) {
        obligation = table.text(row, Column.OBLIGATION);
        title = table.text(row, Column.TITLE);
        recurrenceId = table.date(row, Column.RECURRENCE_ID);
        from = table.date(row, Column.FROM);
        to = table.date(row, Column.TO);
        bearers = table.word(row, Column.BEARERS);
    }

    /**
     * The id of the obligation.
     *
     * @return an id
     */
    public String obligation() {
        return obligation;
    }

    /**
     * What it is called.
     *
     * @return a text
     */
    public String title() {
        return title;
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
     * The due day now.
     *
     * @return a day
     */
    public LocalDate from() {
        return from;
    }

    /**
     * The due day then.
     *
     * @return a day
     */
    public LocalDate to() {
        return to;
    }

    /**
     * How many bear it.
     *
     * @return a count
     */
    public int bearers() {
        return bearers;
    }
}
