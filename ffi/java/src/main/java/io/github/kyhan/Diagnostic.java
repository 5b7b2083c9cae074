package io.github.kyhan;

import java.io.Serializable;

/** Something wrong or risky in a register, and where. */
public final class Diagnostic implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How much it weighs. */
    private final Severity severity;
    /** The stable name. */
    private final String code;
    /** What is wrong. */
    private final String message;
    /** What to do. */
    private final String help;
    /** What it is measured against. */
    private final String citation;
    /** Why it may stay, where the register acknowledges it; null otherwise. */
    private final String acknowledged;
    /** Which document. */
    private final int document;
    /** Where in it. */
    private final String pointer;
    /** Which line of it. */
    private final Integer line;
    /** Which column of that line. */
    private final Integer column;

    Diagnostic(Table table, int row) {
        severity = Severity.of(table.word(row, Column.SEVERITY));
        code = table.text(row, Column.CODE);
        message = table.text(row, Column.MESSAGE);
        help = table.text(row, Column.HELP);
        citation = table.text(row, Column.CITATION);
        acknowledged = table.text(row, Column.ACKNOWLEDGED);
        document = table.word(row, Column.DOCUMENT);
        pointer = table.text(row, Column.POINTER);
        line = table.number(row, Column.LINE);
        column = table.number(row, Column.COLUMN);
    }

    /**
     * How much it weighs.
     *
     * @return an error or a warning
     */
    public Severity severity() {
        return severity;
    }

    /**
     * The stable name of this sort of problem.
     *
     * @return such as {@code due-on-rest-day}
     */
    public String code() {
        return code;
    }

    /**
     * What is wrong.
     *
     * @return a sentence
     */
    public String message() {
        return message;
    }

    /**
     * What to do about it.
     *
     * @return a sentence
     */
    public String help() {
        return help;
    }

    /**
     * The article or standard it is measured against.
     *
     * @return null where there is none
     */
    public String citation() {
        return citation;
    }

    /**
     * Why it may stay, where the register acknowledges it.
     *
     * @return a reason, or null
     */
    public String acknowledged() {
        return acknowledged;
    }

    /**
     * The position of the document in the list given to the engine.
     *
     * @return from 0
     */
    public int document() {
        return document;
    }

    /**
     * The place in that document.
     *
     * @return a JSON Pointer (RFC 6901)
     */
    public String pointer() {
        return pointer;
    }

    /**
     * The line of that document.
     *
     * @return from 1; null where it is not known
     */
    public Integer line() {
        return line;
    }

    /**
     * The column of that line.
     *
     * @return in characters from 1; null where it is not known
     */
    public Integer column() {
        return column;
    }
}
