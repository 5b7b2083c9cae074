// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** The rule that a step of a derivation applies. */
public enum Rule {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** The named day is left out. */
    BEFORE(19),
    /** The named day is included. */
    BY(20),
    /** On the named day. */
    ON(21),
    /** The day that the document names. */
    STATED(36),
    /** The last day of the month, quarter or year named. */
    LAST_DAY_OF(37),
    /** A rule of recurrence. */
    RECURRENCE(38),
    /** This register reads "before" as including the day. */
    BEFORE_READ_INCLUSIVE(39),
    /** A time of day. */
    TIME(40),
    /** The first day of a window. */
    WINDOW_OPENS(41),
    /** The last day of a window. */
    WINDOW_CLOSES(42),
    /** The end of a reporting period. */
    PERIOD_END(43),
    /** The data cut-off of a period. */
    CUT_OFF(44),
    /** The day of an event. */
    EVENT(45),
    /** The due day of another duty. */
    ANCHOR(46),
    /** The duty that prescribes it. */
    PRESCRIBED(47),
    /** A length of time counted on. */
    COUNT(48),
    /** A month without the day ends on its last. */
    MONTH_END(49),
    /** A length of time counted back. */
    LEAD(50),
    /** A period ends on the next working day. */
    ROLL(51),
    /** The convention of the duty moves it. */
    CONVENTION(52),
    /** The last working day before it. */
    LAST_WORKING_DAY(53),
    /** One of a group. */
    MEMBER(54),
    /** Who acts in place of whom. */
    SUCCESSION(55),
    /** The first day of the month, quarter or year named. */
    FIRST_DAY_OF(56),
    /** The day stands elsewhere in the same document. */
    SAME_AS(93),
    /** An instrument states anew what another has set. */
    AMENDED(114),
    /** A working day of a period, or every one. */
    WORKING_DAY(115),
    /** A day of the lunar calendar. */
    LUNAR(118),
    /** The earlier or the later of several limits. */
    LIMITS(119),
    /** After a time of day it counts from the next working day. */
    NEXT_DAY(123),
    /** A number of hours counted on. */
    HOURS(124),
    /** A number of hours counted back. */
    HOURS_BEFORE(125),
    /** Half of a working day. */
    HALF_DAY(126),
    /** Days that a period does not count. */
    SUSPENDED(127),
    /** A period ends on a day off, by its field of law. */
    STAYS(116),
    /** A decision moves the last day. */
    EXTENDED(64),
    /** Who a recipient is that is another for each bearer. */
    OF_BEARER(121),
    /** An event happened to the bearer. */
    HAPPENED(128);

    final int number;

    Rule(int number) {
        this.number = number;
    }

    static Rule of(int number) {
        for (Rule known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
