// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** Whether a date rests on decisions already taken. */
public enum Certainty {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** It rests on decisions already taken. */
    DECIDED(12),
    /** It rests on a holiday that is not decided yet. */
    PROVISIONAL(13),
    /** It rests on a hand-over that is general knowledge. */
    UNCONFIRMED(14);

    final int number;

    Certainty(int number) {
        this.number = number;
    }

    static Certainty of(int number) {
        for (Certainty known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
