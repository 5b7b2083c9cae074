// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** Which end of a link has no date. */
public enum UndatedEnd {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** The one that reports. */
    CONTRIBUTOR(66),
    /** The one that collects. */
    COLLECTOR(67),
    /** Neither has one. */
    BOTH(68);

    final int number;

    UndatedEnd(int number) {
        this.number = number;
    }

    static UndatedEnd of(int number) {
        for (UndatedEnd known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
