package io.github.kyhan;

import java.time.LocalDate;

/** One step of the derivation of a date. */
public final class TraceStep {
    private final Rule rule;
    private final LocalDate date;
    private final String because;
    private final String basis;
    private final Certainty certainty;

    TraceStep(Table table, int row) {
        rule = Rule.of(table.word(row, Column.RULE));
        date = table.date(row, Column.DATE);
        because = table.text(row, Column.BECAUSE);
        basis = table.text(row, Column.BASIS);
        certainty = table.optionalWord(row, Column.CERTAINTY, Certainty::of);
    }

    /**
     * The rule applied.
     *
     * @return its name
     */
    public Rule rule() {
        return rule;
    }

    /**
     * The date that it leads to.
     *
     * @return a day
     */
    public LocalDate date() {
        return date;
    }

    /**
     * The reason, in words.
     *
     * @return a sentence
     */
    public String because() {
        return because;
    }

    /**
     * The document or article that it rests on.
     *
     * @return null where there is none
     */
    public String basis() {
        return basis;
    }

    /**
     * What makes the step uncertain.
     *
     * @return null when nothing does
     */
    public Certainty certainty() {
        return certainty;
    }
}
