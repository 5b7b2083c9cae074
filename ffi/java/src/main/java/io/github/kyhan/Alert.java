package io.github.kyhan;

import java.time.LocalDate;

/** One alert to one addressee. */
public final class Alert {
    private final String id;
    private final LocalDate day;
    private final String step;
    private final AlertKind kind;
    private final String to;
    private final String toName;
    private final String occurrence;
    private final String obligation;
    private final String title;
    private final String bearer;
    private final String bearerName;
    private final LocalDate due;
    private final LocalDate lastWorkingDay;
    private final int daysLeft;
    private final boolean isSettled;
    private final boolean isMerged;
    private final String text;

    Alert(Table table, int row) {
        id = table.text(row, Column.ID);
        day = table.date(row, Column.DAY);
        step = table.text(row, Column.STEP);
        kind = AlertKind.of(table.word(row, Column.KIND));
        to = table.text(row, Column.TO);
        toName = table.text(row, Column.TO_NAME);
        occurrence = table.text(row, Column.OCCURRENCE);
        obligation = table.text(row, Column.OBLIGATION);
        title = table.text(row, Column.TITLE);
        bearer = table.text(row, Column.BEARER);
        bearerName = table.text(row, Column.BEARER_NAME);
        due = table.date(row, Column.DUE);
        lastWorkingDay = table.date(row, Column.LAST_WORKING_DAY);
        daysLeft = table.word(row, Column.DAYS_LEFT);
        isSettled = table.word(row, Column.SETTLED) == 1;
        isMerged = table.word(row, Column.MERGED) == 1;
        text = table.text(row, Column.TEXT);
    }

    /**
     * The id, which never changes: keep it to send nothing twice.
     *
     * @return a text
     */
    public String id() {
        return id;
    }

    /**
     * The day on which it falls.
     *
     * @return a day
     */
    public LocalDate day() {
        return day;
    }

    /**
     * The id of the step of the alert policy.
     *
     * @return an id
     */
    public String step() {
        return step;
    }

    /**
     * Before or after the due day.
     *
     * @return its name
     */
    public AlertKind kind() {
        return kind;
    }

    /**
     * The id of the addressee.
     *
     * @return null when the document names nobody
     */
    public String to() {
        return to;
    }

    /**
     * The name of the addressee.
     *
     * @return null when the document names nobody
     */
    public String toName() {
        return toName;
    }

    /**
     * The id of the occurrence.
     *
     * @return an id
     */
    public String occurrence() {
        return occurrence;
    }

    /**
     * The id of the obligation.
     *
     * @return an id
     */
    public String obligation() {
        return obligation;
    }

    /**
     * What the duty is called.
     *
     * @return a text
     */
    public String title() {
        return title;
    }

    /**
     * The id of who bears it.
     *
     * @return null when the document names nobody
     */
    public String bearer() {
        return bearer;
    }

    /**
     * The name of who bears it.
     *
     * @return null when the document names nobody
     */
    public String bearerName() {
        return bearerName;
    }

    /**
     * The due day as it was on the day of the alert, extensions included.
     *
     * @return a day
     */
    public LocalDate due() {
        return due;
    }

    /**
     * The last working day on or before the due day.
     *
     * @return a day
     */
    public LocalDate lastWorkingDay() {
        return lastWorkingDay;
    }

    /**
     * Days from the day of the alert to the due day.
     *
     * @return negative when overdue
     */
    public int daysLeft() {
        return daysLeft;
    }

    /**
     * Whether the duty was done or lifted after the day of the alert, within the days asked about.
     *
     * @return true if so
     */
    public boolean isSettled() {
        return isSettled;
    }

    /**
     * Whether earlier steps to the same addressee fell on this day and are one with this.
     *
     * @return true if so
     */
    public boolean isMerged() {
        return isMerged;
    }

    /**
     * The alert in a sentence without full stop.
     *
     * @return a text
     */
    public String text() {
        return text;
    }
}
