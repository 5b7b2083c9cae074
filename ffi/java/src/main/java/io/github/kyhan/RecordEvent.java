// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** What a record says happened to a duty, or that an event happened. */
public enum RecordEvent {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** The result was handed in. */
    SUBMITTED(60),
    /** The duty was lifted. */
    WAIVED(62),
    /** What was handed in was taken back: the duty is open again. */
    WITHDRAWN(63),
    /** The last day was moved. */
    EXTENDED(64),
    /** An event happened from which duties count. */
    HAPPENED(128);

    final int number;

    RecordEvent(int number) {
        this.number = number;
    }

    static RecordEvent of(int number) {
        for (RecordEvent known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
