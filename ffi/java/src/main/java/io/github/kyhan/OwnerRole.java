// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** What an agency does for an indicator. */
public enum OwnerRole {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** Answers for the indicator. */
    LEADS(22),
    /** Reports figures to whoever leads. */
    SUPPLIES_DATA(86),
    /** Helps. */
    CONTRIBUTES(23);

    final int number;

    OwnerRole(int number) {
        this.number = number;
    }

    static OwnerRole of(int number) {
        for (OwnerRole known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
