package io.github.kyhan;

import java.time.LocalDate;

/** A reporting period. */
public final class ReportingPeriod {
    private final LocalDate from;
    private final LocalDate until;
    private final LocalDate cutOff;
    private final boolean inferred;

    ReportingPeriod(Table table, int row) {
        from = table.date(row, Column.FROM);
        until = table.date(row, Column.UNTIL);
        cutOff = table.date(row, Column.CUT_OFF);
        inferred = table.word(row, Column.INFERRED) == 1;
    }

    /**
     * Its first day.
     *
     * @return a day
     */
    public LocalDate from() {
        return from;
    }

    /**
     * Its last day.
     *
     * @return a day
     */
    public LocalDate until() {
        return until;
    }

    /**
     * The last day that its data cover.
     *
     * @return a day
     */
    public LocalDate cutOff() {
        return cutOff;
    }

    /**
     * Whether the document names no such period or no cut-off.
     *
     * @return whether it is inferred
     */
    public boolean isInferred() {
        return inferred;
    }
}
