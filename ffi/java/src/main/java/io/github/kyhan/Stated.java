package io.github.kyhan;

import java.time.LocalDate;

/** The words and the day of the document. */
public final class Stated {
    private final String phrase;
    private final LocalDate date;
    private final Bound bound;
    private final String when;
    private final LocalDate tentative;

    Stated(Table table, int row) {
        phrase = table.text(row, Column.PHRASE);
        date = table.date(row, Column.DATE);
        bound = table.optionalWord(row, Column.BOUND, Bound::of);
        when = table.text(row, Column.WHEN);
        tentative = table.date(row, Column.TENTATIVE);
    }

    /**
     * The words of the deadline.
     *
     * @return null where there are none
     */
    public String phrase() {
        return phrase;
    }

    /**
     * The named day.
     *
     * @return a day
     */
    public LocalDate date() {
        return date;
    }

    /**
     * How the deadline treats that day.
     *
     * @return null where it names none
     */
    public Bound bound() {
        return bound;
    }

    /**
     * The month, quarter or year named in place of a day.
     *
     * @return null for a day
     */
    public String when() {
        return when;
    }

    /**
     * A day that the document expects.
     *
     * @return null where there is none
     */
    public LocalDate tentative() {
        return tentative;
    }
}
