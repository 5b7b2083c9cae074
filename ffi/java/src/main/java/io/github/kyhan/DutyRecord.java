package io.github.kyhan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * What happened to a duty, as the host keeps it. A record is never changed: a later one says what
 * happened next.
 */
public final class DutyRecord {
    private final String occurrence;
    private final RecordEvent event;
    private final LocalDate on;
    private final OffsetDateTime at;
    private LocalDate until;
    private String basis;
    private String evidence;

    /**
     * What happened on a day.
     *
     * @param occurrence the id of the occurrence
     * @param event what happened
     * @param on the day in Viet Nam
     */
    public DutyRecord(String occurrence, RecordEvent event, LocalDate on) {
        this(occurrence, event, Objects.requireNonNull(on), null);
    }

    /**
     * What happened at an instant, which counts where a deadline has a time of day.
     *
     * @param occurrence the id of the occurrence
     * @param event what happened
     * @param at the instant
     */
    public DutyRecord(String occurrence, RecordEvent event, OffsetDateTime at) {
        this(occurrence, event, null, Objects.requireNonNull(at));
    }

    private DutyRecord(String occurrence, RecordEvent event, LocalDate on, OffsetDateTime at) {
        this.occurrence = Objects.requireNonNull(occurrence);
        this.event = Objects.requireNonNull(event);
        this.on = on;
        this.at = at;
    }

    /**
     * Sets the new last day, of an extension.
     *
     * @param day the new last day
     * @return this
     */
    public DutyRecord until(LocalDate day) {
        until = day;
        return this;
    }

    /**
     * Sets the document that waives or extends.
     *
     * @param document such as its symbol
     * @return this
     */
    public DutyRecord basis(String document) {
        basis = document;
        return this;
    }

    /**
     * Sets where the proof is.
     *
     * @param place a document number, a URL
     * @return this
     */
    public DutyRecord evidence(String place) {
        evidence = place;
        return this;
    }

    void write(Rows rows) {
        rows.set(Column.OCCURRENCE, occurrence);
        rows.set(Column.EVENT, event.number);
        rows.set(Column.ON, on);
        rows.set(Column.AT, at == null ? null : at.toString());
        rows.set(Column.UNTIL, until);
        rows.set(Column.BASIS, basis);
        rows.set(Column.EVIDENCE, evidence);
    }
}
