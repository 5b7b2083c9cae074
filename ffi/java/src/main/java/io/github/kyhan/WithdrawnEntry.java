package io.github.kyhan;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An entry of a calendar that was published and whose duty no longer exists: the calendar keeps it
 * as cancelled.
 */
public final class WithdrawnEntry {
    private final String uid;
    private final LocalDate from;
    private final LocalDate until;
    private final String title;
    private final int sequence;
    private final LocalDate date;

    /**
     * An entry that is withdrawn.
     *
     * @param uid its UID in the former edition
     * @param from its first day
     * @param until its last day, which is included
     * @param title its title
     * @param sequence a sequence number above the former one
     * @param date the day of the edition that withdraws it
     */
    public WithdrawnEntry(
            String uid, LocalDate from, LocalDate until, String title, int sequence,
            LocalDate date) {
        this.uid = Objects.requireNonNull(uid);
        this.from = Objects.requireNonNull(from);
        this.until = Objects.requireNonNull(until);
        this.title = Objects.requireNonNull(title);
        this.sequence = sequence;
        this.date = Objects.requireNonNull(date);
    }

    void write(Rows rows) {
        rows.set(Column.UID, uid);
        rows.set(Column.FROM, from);
        rows.set(Column.UNTIL, until);
        rows.set(Column.TITLE, title);
        rows.set(Column.SEQUENCE, sequence);
        rows.set(Column.DATE, date);
    }
}
