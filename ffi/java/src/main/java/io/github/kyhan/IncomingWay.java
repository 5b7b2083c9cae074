// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** How a result comes to an agency. */
public enum IncomingWay {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** The agency is a recipient. */
    RECIPIENT(110),
    /** The result goes through the agency. */
    VIA(111),
    /** The result goes into a report of the agency. */
    FEEDS(112);

    final int number;

    IncomingWay(int number) {
        this.number = number;
    }

    static IncomingWay of(int number) {
        for (IncomingWay known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
