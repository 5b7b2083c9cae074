// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** Whether an alert falls before or after the due day. */
public enum AlertKind {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** After the due day. */
    OVERDUE(59),
    /** On or before the due day. */
    REMINDER(65);

    final int number;

    AlertKind(int number) {
        this.number = number;
    }

    static AlertKind of(int number) {
        for (AlertKind known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
