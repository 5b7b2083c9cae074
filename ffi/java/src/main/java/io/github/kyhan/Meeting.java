package io.github.kyhan;

import java.time.LocalDate;

/** A due day of the contributor and that of the collector that it is for. */
public final class Meeting {
    private final LocalDate contributorDue;
    private final LocalDate collectorDue;
    private final int slackDays;
    private final int slackWorkingDays;

    Meeting(Table table, int row) {
        contributorDue = table.date(row, Column.CONTRIBUTOR_DUE);
        collectorDue = table.date(row, Column.COLLECTOR_DUE);
        slackDays = table.word(row, Column.SLACK_DAYS);
        slackWorkingDays = table.word(row, Column.SLACK_WORKING_DAYS);
    }

    /**
     * When the contributor is due.
     *
     * @return a day
     */
    public LocalDate contributorDue() {
        return contributorDue;
    }

    /**
     * When the collector is due.
     *
     * @return a day
     */
    public LocalDate collectorDue() {
        return collectorDue;
    }

    /**
     * The days between them.
     *
     * @return negative when the collector is due first
     */
    public int slackDays() {
        return slackDays;
    }

    /**
     * The working days between them, likewise.
     *
     * @return a number of days
     */
    public int slackWorkingDays() {
        return slackWorkingDays;
    }
}
