package io.github.kyhan;

import java.time.LocalDate;
import java.util.List;

/** How many reports were expected, came, and came in time. */
public final class Rate {
    private final String id;
    private final String name;
    private final String number;
    private final String goalNumber;
    private final String goalTitle;
    private final LocalDate from;
    private final LocalDate until;
    private final int expected;
    private final int actual;
    private final int actualOnTime;
    private final Double reportingRate;
    private final Double reportingRateOnTime;
    private final Integer actualByFirstDue;
    private final Double reportingRateByFirstDue;
    private final List<PunctualityCount> punctuality;

    Rate(Table table, int row) {
        id = table.text(row, Column.ID);
        name = table.text(row, Column.NAME);
        number = table.text(row, Column.NUMBER);
        goalNumber = table.text(row, Column.GOAL_NUMBER);
        goalTitle = table.text(row, Column.GOAL_TITLE);
        from = table.date(row, Column.FROM);
        until = table.date(row, Column.UNTIL);
        expected = table.word(row, Column.EXPECTED);
        actual = table.word(row, Column.ACTUAL);
        actualOnTime = table.word(row, Column.ACTUAL_ON_TIME);
        reportingRate = table.tenths(row, Column.REPORTING_RATE);
        reportingRateOnTime = table.tenths(row, Column.REPORTING_RATE_ON_TIME);
        actualByFirstDue = table.number(row, Column.ACTUAL_BY_FIRST_DUE);
        reportingRateByFirstDue = table.tenths(row, Column.REPORTING_RATE_BY_FIRST_DUE);
        punctuality = table.list(row, Column.PUNCTUALITY, PunctualityCount::new);
    }

    /**
     * The id of the agency, instrument or indicator.
     *
     * @return null for the total and for periods
     */
    public String id() {
        return id;
    }

    /**
     * Its name.
     *
     * @return may be null
     */
    public String name() {
        return name;
    }

    /**
     * The number of an indicator in its document.
     *
     * @return null where there is none
     */
    public String number() {
        return number;
    }

    /**
     * The number of an indicator's goal.
     *
     * @return null where there is none
     */
    public String goalNumber() {
        return goalNumber;
    }

    /**
     * The name of an indicator's goal.
     *
     * @return null where there is none
     */
    public String goalTitle() {
        return goalTitle;
    }

    /**
     * The first day of a period.
     *
     * @return null for everything else
     */
    public LocalDate from() {
        return from;
    }

    /**
     * The last day of a period.
     *
     * @return null for everything else
     */
    public LocalDate until() {
        return until;
    }

    /**
     * The reports that should have come.
     *
     * @return a count
     */
    public int expected() {
        return expected;
    }

    /**
     * Those of them that came, in time or late.
     *
     * @return a count
     */
    public int actual() {
        return actual;
    }

    /**
     * Those of them that came in time.
     *
     * @return a count
     */
    public int actualOnTime() {
        return actualOnTime;
    }

    /**
     * The share that came, in percent from 0 to 100 with one decimal.
     *
     * @return null when none was expected
     */
    public Double reportingRate() {
        return reportingRate;
    }

    /**
     * The share that came in time, in percent likewise.
     *
     * @return null when none was expected
     */
    public Double reportingRateOnTime() {
        return reportingRateOnTime;
    }

    /**
     * Those that came by their due days before extensions.
     *
     * @return null when none was extended
     */
    public Integer actualByFirstDue() {
        return actualByFirstDue;
    }

    /**
     * The share of those, in percent likewise.
     *
     * @return null when none was extended
     */
    public Double reportingRateByFirstDue() {
        return reportingRateByFirstDue;
    }

    /**
     * How many came how many days late, the earliest first.
     *
     * @return in their order
     */
    public List<PunctualityCount> punctuality() {
        return punctuality;
    }
}
