// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** Where a duty stands on a day. The due day is that of the last extension, if any. */
public enum DutyStatus {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** Its window, the period that it covers or its document has not begun. */
    SCHEDULED(57),
    /** Not done, and the due day is not over. */
    OPEN(58),
    /** Not done, and the due day is over. */
    OVERDUE(59),
    /** Done in time. */
    SUBMITTED(60),
    /** Done late. */
    SUBMITTED_LATE(61),
    /** The duty was lifted. */
    WAIVED(62),
    /** The due day of what nobody must do is over. */
    ELAPSED(90);

    final int number;

    DutyStatus(int number) {
        this.number = number;
    }

    static DutyStatus of(int number) {
        for (DutyStatus known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
