// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** The level of government of an agency. */
public enum AgencyLevel {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** Ministries and central bodies. */
    CENTRAL(105),
    /** Provinces and centrally run cities. */
    PROVINCE(106),
    /** Districts and towns. */
    DISTRICT(107),
    /** Communes, wards and special zones. */
    COMMUNE(108),
    /** A unit or post inside an agency. */
    UNIT(109);

    final int number;

    AgencyLevel(int number) {
        this.number = number;
    }

    static AgencyLevel of(int number) {
        for (AgencyLevel known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
