package io.github.kyhan;

import java.util.List;

/** One indicator and who answers for it. */
public final class IndicatorCoverage {
    private final String indicator;
    private final String instrument;
    private final String goal;
    private final String goalNumber;
    private final String goalTitle;
    private final String number;
    private final String title;
    private final String unit;
    private final String denominator;
    private final Baseline baseline;
    private final List<InnerTarget> inner;
    private final int targets;
    private final List<IndicatorOwner> owners;
    private final CoverageStatus status;

    IndicatorCoverage(Table table, int row) {
        indicator = table.text(row, Column.INDICATOR);
        instrument = table.text(row, Column.INSTRUMENT);
        goal = table.text(row, Column.GOAL);
        goalNumber = table.text(row, Column.GOAL_NUMBER);
        goalTitle = table.text(row, Column.GOAL_TITLE);
        number = table.text(row, Column.NUMBER);
        title = table.text(row, Column.TITLE);
        unit = table.text(row, Column.UNIT);
        denominator = table.text(row, Column.DENOMINATOR);
        Table found = table.inner(row, Column.BASELINE);
        baseline = found == null ? null : new Baseline(found, 0);
        inner = table.list(row, Column.INNER, InnerTarget::new);
        targets = table.word(row, Column.TARGETS);
        owners = table.list(row, Column.OWNERS, IndicatorOwner::new);
        status = CoverageStatus.of(table.word(row, Column.STATUS));
    }

    /**
     * The indicator.
     *
     * @return its id
     */
    public String indicator() {
        return indicator;
    }

    /**
     * The instrument.
     *
     * @return its id
     */
    public String instrument() {
        return instrument;
    }

    /**
     * The goal.
     *
     * @return its id; null where there is none
     */
    public String goal() {
        return goal;
    }

    /**
     * The number of the goal.
     *
     * @return null where there is none
     */
    public String goalNumber() {
        return goalNumber;
    }

    /**
     * The name of the goal.
     *
     * @return null where there is none
     */
    public String goalTitle() {
        return goalTitle;
    }

    /**
     * The number in the document.
     *
     * @return null where there is none
     */
    public String number() {
        return number;
    }

    /**
     * What it is called.
     *
     * @return null where there is none
     */
    public String title() {
        return title;
    }

    /**
     * The unit of its values.
     *
     * @return null where there is none
     */
    public String unit() {
        return unit;
    }

    /**
     * What a percentage is taken of.
     *
     * @return null where there is none
     */
    public String denominator() {
        return denominator;
    }

    /**
     * The value from which change is measured.
     *
     * @return null where there is none
     */
    public Baseline baseline() {
        return baseline;
    }

    /**
     * The conditions on each counted unit.
     *
     * @return in their order
     */
    public List<InnerTarget> inner() {
        return inner;
    }

    /**
     * How many targets it has.
     *
     * @return a count
     */
    public int targets() {
        return targets;
    }

    /**
     * Who answers for it, and who helps.
     *
     * @return in the order of the documents
     */
    public List<IndicatorOwner> owners() {
        return owners;
    }

    /**
     * Whether somebody answers for it.
     *
     * @return its name
     */
    public CoverageStatus status() {
        return status;
    }
}
