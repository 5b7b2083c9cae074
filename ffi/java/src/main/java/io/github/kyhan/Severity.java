// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** How much a diagnostic weighs. */
public enum Severity {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** The register cannot be used as it stands. */
    ERROR(15),
    /** Somebody should look at this. */
    WARNING(16);

    final int number;

    Severity(int number) {
        this.number = number;
    }

    static Severity of(int number) {
        for (Severity known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
