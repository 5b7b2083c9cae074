// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** Whether a special day is off or worked. */
public enum DayKind {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** A day off. */
    OFF(17),
    /** A weekend day that is worked. */
    WORKING(18);

    final int number;

    DayKind(int number) {
        this.number = number;
    }

    static DayKind of(int number) {
        for (DayKind known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
