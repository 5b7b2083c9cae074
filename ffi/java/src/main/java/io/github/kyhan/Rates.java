package io.github.kyhan;

import java.util.List;

/**
 * Reporting rates of the reports whose due day has passed. Waived ones, and those of a
 * window, are not counted.
 */
public final class Rates {
    private final Rate total;
    private final List<Rate> own;
    private final List<Rate> agencies;
    private final List<Rate> instruments;
    private final List<Rate> periods;
    private final List<Rate> indicators;

    Rates(Table table, int row) {
        total = new Rate(table.inner(row, Column.TOTAL), 0);
        own = table.list(row, Column.OWN, Rate::new);
        agencies = table.list(row, Column.AGENCIES, Rate::new);
        instruments = table.list(row, Column.INSTRUMENTS, Rate::new);
        periods = table.list(row, Column.PERIODS, Rate::new);
        indicators = table.list(row, Column.INDICATORS, Rate::new);
    }

    /**
     * Of everything together.
     *
     * @return never null
     */
    public Rate total() {
        return total;
    }

    /**
     * By agency, of the reports that it bears itself.
     *
     * @return in their order
     */
    public List<Rate> own() {
        return own;
    }

    /**
     * By agency, each with all agencies below it.
     *
     * @return in their order
     */
    public List<Rate> agencies() {
        return agencies;
    }

    /**
     * By instrument.
     *
     * @return in their order
     */
    public List<Rate> instruments() {
        return instruments;
    }

    /**
     * By reporting period.
     *
     * @return in their order
     */
    public List<Rate> periods() {
        return periods;
    }

    /**
     * By indicator.
     *
     * @return in their order
     */
    public List<Rate> indicators() {
        return indicators;
    }
}
