// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** The kind of deed that a duty asks for. */
public enum ActionKind {
    /** A word that this version has no name for. */
    UNKNOWN(0),
    /** To report. */
    REPORT(1),
    /** To issue a plan. */
    ISSUE_PLAN(2),
    /** To put the reports of others together. */
    AGGREGATE(3),
    /** To organise an activity. */
    ORGANISE(4),
    /** To inspect. */
    INSPECT(5),
    /** To publish. */
    PUBLISH(6),
    /** To train. */
    TRAIN(7),
    /** To coordinate. */
    COORDINATE(8),
    /** To fund. */
    FUND(9),
    /** To collect data. */
    COLLECT(10),
    /** Something else. */
    OTHER(11);

    final int number;

    ActionKind(int number) {
        this.number = number;
    }

    static ActionKind of(int number) {
        for (ActionKind known : values()) {
            if (known.number == number) {
                return known;
            }
        }
        return UNKNOWN;
    }
}
