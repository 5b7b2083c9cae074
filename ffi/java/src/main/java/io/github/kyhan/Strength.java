// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** How strongly a document binds the bearer, where it does not assign the duty. */
public enum Strength {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** The bearer is asked to. */
    REQUESTED(88),
    /** The bearer is encouraged to. */
    ENCOURAGED(89),
    /** The bearer must not. */
    FORBIDDEN(120);

    final int number;

    Strength(int number) {
        this.number = number;
    }

    static Strength of(int number) {
        for (Strength known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
