// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** How a deadline treats the day it names. */
public enum Bound {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** The named day is left out. */
    BEFORE(19),
    /** The named day is included. */
    BY(20),
    /** On the named day. */
    ON(21);

    final int number;

    Bound(int number) {
        this.number = number;
    }

    static Bound of(int number) {
        for (Bound known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
