package io.github.kyhan;

/** How many bearers are of one level of government. */
public final class LevelCount {
    private final AgencyLevel level;
    private final int count;

    LevelCount(Table table, int row) {
        level = table.optionalWord(row, Column.LEVEL, AgencyLevel::of);
        count = table.word(row, Column.COUNT);
    }

    /**
     * The level.
     *
     * @return null for collective parties
     */
    public AgencyLevel level() {
        return level;
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
