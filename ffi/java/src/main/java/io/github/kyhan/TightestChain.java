package io.github.kyhan;

import java.util.List;

/** The chain through the link with the least slack. */
public final class TightestChain {
    private final int slackDays;
    private final int slackWorkingDays;
    private final List<String> obligations;
    private final String text;

    TightestChain(Table table, int row) {
        slackDays = table.word(row, Column.SLACK_DAYS);
        slackWorkingDays = table.word(row, Column.SLACK_WORKING_DAYS);
        obligations = table.texts(row, Column.OBLIGATIONS);
        text = table.text(row, Column.TEXT);
    }

    /**
     * The least days between two due days of it.
     *
     * @return a number of days
     */
    public int slackDays() {
        return slackDays;
    }

    /**
     * The working days between them.
     *
     * @return a number of days
     */
    public int slackWorkingDays() {
        return slackWorkingDays;
    }

    /**
     * The ids of its obligations, from the first contributor to the last collector.
     *
     * @return ids
     */
    public List<String> obligations() {
        return obligations;
    }

    /**
     * The chain in a sentence, without full stop.
     *
     * @return a text
     */
    public String text() {
        return text;
    }
}
