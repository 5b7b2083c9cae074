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
    /** To guide. */
    GUIDE(73),
    /** To advise a superior. */
    ADVISE(74),
    /** To supervise. */
    SUPERVISE(75),
    /** To mainstream into other work. */
    MAINSTREAM(76),
    /** To review. */
    REVIEW(77),
    /** To respond to cases. */
    RESPOND(78),
    /** To inform the public. */
    COMMUNICATE(79),
    /** To carry out. */
    IMPLEMENT(80),
    /** To support. */
    SUPPORT(81),
    /** To direct and urge. */
    URGE(82),
    /** To draft. */
    DRAFT(83),
    /** To appoint. */
    APPOINT(84),
    /** To research. */
    RESEARCH(85),
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
