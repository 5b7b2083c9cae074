package io.github.kyhan;

/** The value from which change is measured. */
public final class Baseline {
    private final double value;
    private final String at;

    Baseline(Table table, int row) {
        value = table.decimal(row, Column.VALUE);
        at = table.text(row, Column.AT);
    }

    /**
     * The value.
     *
     * @return in the unit of the indicator
     */
    public double value() {
        return value;
    }

    /**
     * The day, month, quarter or year that it is of.
     *
     * @return null where there is none
     */
    public String at() {
        return at;
    }
}
