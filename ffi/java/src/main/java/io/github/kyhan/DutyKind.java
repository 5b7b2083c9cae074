// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** What is listed, where it is no duty of somebody. */
public enum DutyKind {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** A task of nobody in particular. */
    ACTIVITY(87);

    final int number;

    DutyKind(int number) {
        this.number = number;
    }

    static DutyKind of(int number) {
        for (DutyKind known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
