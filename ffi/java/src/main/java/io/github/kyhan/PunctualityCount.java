package io.github.kyhan;

/** How many reports came so many days after the due day. */
public final class PunctualityCount {
    private final int daysLate;
    private final int count;

    PunctualityCount(Table table, int row) {
        daysLate = table.word(row, Column.DAYS_LATE);
        count = table.word(row, Column.COUNT);
    }

    /**
     * Days after the due day.
     *
     * @return negative when early
     */
    public int daysLate() {
        return daysLate;
    }

    /**
     * How many.
     *
     * @return a count
     */
    public int count() {
        return count;
    }
}
