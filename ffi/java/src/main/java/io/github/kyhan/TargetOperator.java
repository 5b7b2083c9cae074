// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** How a value bounds a count. */
public enum TargetOperator {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** The value or more. */
    AT_LEAST(97),
    /** More than the value. */
    MORE_THAN(98),
    /** The value or less. */
    AT_MOST(99),
    /** Less than the value. */
    LESS_THAN(100),
    /** The value. */
    EQUAL(101),
    /** About the value. */
    ABOUT(102),
    /** The yearly change lies in a range. */
    CHANGE_RANGE(103),
    /** No number. */
    QUALITATIVE(104);

    final int number;

    TargetOperator(int number) {
        this.number = number;
    }

    static TargetOperator of(int number) {
        for (TargetOperator known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
