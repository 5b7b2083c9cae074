package io.github.kyhan;

/** How many duties have a status. */
public final class StatusCount {
    private final DutyStatus status;
    private final int count;

    StatusCount(Table table, int row) {
        status = DutyStatus.of(table.word(row, Column.STATUS));
        count = table.word(row, Column.COUNT);
    }

    /**
     * The status.
     *
     * @return its name
     */
    public DutyStatus status() {
        return status;
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
