// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** The period in which a condition on each counted unit is counted. */
public enum TargetUnit {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** A month. */
    MONTH(94),
    /** A quarter. */
    QUARTER(95),
    /** A year. */
    YEAR(96);

    final int number;

    TargetUnit(int number) {
        this.number = number;
    }

    static TargetUnit of(int number) {
        for (TargetUnit known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
