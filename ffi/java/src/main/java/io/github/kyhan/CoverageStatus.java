// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** Whether somebody answers for an indicator. */
public enum CoverageStatus {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** Somebody answers for it. */
    COVERED(24),
    /** Nobody answers for it. */
    GAP(25),
    /** Several answer for the same data. */
    OVERLAP(26);

    final int number;

    CoverageStatus(int number) {
        this.number = number;
    }

    static CoverageStatus of(int number) {
        for (CoverageStatus known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
