package io.github.kyhan;

/** A condition on each counted unit. */
public final class InnerTarget {
    private final TargetUnit each;
    private final TargetOperator operator;
    private final double value;
    private final String unit;

    InnerTarget(Table table, int row) {
        each = TargetUnit.of(table.word(row, Column.EACH));
        operator = TargetOperator.of(table.word(row, Column.OPERATOR));
        value = table.decimal(row, Column.VALUE);
        unit = table.text(row, Column.UNIT);
    }

    /**
     * The period in which it is counted.
     *
     * @return its name
     */
    public TargetUnit each() {
        return each;
    }

    /**
     * How the value bounds the count.
     *
     * @return its name
     */
    public TargetOperator operator() {
        return operator;
    }

    /**
     * The value.
     *
     * @return in its unit
     */
    public double value() {
        return value;
    }

    /**
     * What is counted.
     *
     * @return a unit
     */
    public String unit() {
        return unit;
    }
}
