// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** Why a duty has no computable date. */
public enum UndatedReason {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** Recurs, and no day is stated. */
    PERIODIC(27),
    /** Goes on all the time. */
    CONTINUOUS(28),
    /** Falls due when somebody asks. */
    ON_REQUEST(29),
    /** Falls due when the case arises. */
    AD_HOC(30),
    /** Prescribed by a rule that is not loaded. */
    AS_PRESCRIBED(31),
    /** Nothing is said of time. */
    UNSTATED(32),
    /** Begins on a day and has no end. */
    OPEN_ENDED(33),
    /** Waits for the day of an event. */
    EVENT_UNDATED(34),
    /** Waits for a duty that has no date. */
    OBLIGATION_UNDATED(35),
    /** Other provisions set the same acts. */
    RESTATED(91),
    /** The bearer is the only recipient. */
    REPORTS_TO_ITSELF(92),
    /** An instrument has ended the duty. */
    ENDED(113),
    /** Waits for the time of day of an event. */
    EVENT_UNTIMED(122),
    /** Its rule gives no day while the document lives. */
    NO_DAY(117);

    final int number;

    UndatedReason(int number) {
        this.number = number;
    }

    static UndatedReason of(int number) {
        for (UndatedReason known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
