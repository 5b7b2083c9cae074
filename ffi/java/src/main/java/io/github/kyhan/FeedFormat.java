// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** The form of a feed. */
public enum FeedFormat {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** A calendar (RFC 5545), to subscribe to. */
    ICS(69),
    /** A table for spreadsheets (RFC 4180). */
    CSV(70),
    /** Tables in Markdown. */
    MD(71),
    /** A page with the derivation of every date. */
    HTML(72);

    final int number;

    FeedFormat(int number) {
        this.number = number;
    }

    static FeedFormat of(int number) {
        for (FeedFormat known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
