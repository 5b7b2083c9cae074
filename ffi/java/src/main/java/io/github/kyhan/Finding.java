package io.github.kyhan;

import java.time.LocalDate;
import java.util.List;

/** Where one duty stands. */
public final class Finding {
    private final String occurrence;
    private final String obligation;
    private final String instrument;
    private final ActionKind action;
    private final String title;
    private final String bearer;
    private final String bearerName;
    private final String responsible;
    private final String responsibleName;
    private final List<String> recipients;
    private final LocalDate due;
    private final LocalDate originalDue;
    private final String extensionBasis;
    private final DutyStatus status;
    private final LocalDate submittedOn;
    private final Integer daysLate;
    private final LocalDate lockedOn;
    private final boolean isLocked;

    Finding(Table table, int row) {
        occurrence = table.text(row, Column.OCCURRENCE);
        obligation = table.text(row, Column.OBLIGATION);
        instrument = table.text(row, Column.INSTRUMENT);
        action = ActionKind.of(table.word(row, Column.ACTION));
        title = table.text(row, Column.TITLE);
        bearer = table.text(row, Column.BEARER);
        bearerName = table.text(row, Column.BEARER_NAME);
        responsible = table.text(row, Column.RESPONSIBLE);
        responsibleName = table.text(row, Column.RESPONSIBLE_NAME);
        recipients = table.texts(row, Column.RECIPIENTS);
        due = table.date(row, Column.DUE);
        originalDue = table.date(row, Column.ORIGINAL_DUE);
        extensionBasis = table.text(row, Column.EXTENSION_BASIS);
        status = DutyStatus.of(table.word(row, Column.STATUS));
        submittedOn = table.date(row, Column.SUBMITTED_ON);
        daysLate = table.number(row, Column.DAYS_LATE);
        lockedOn = table.date(row, Column.LOCKED_ON);
        isLocked = table.word(row, Column.LOCKED) == 1;
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
     * The id of the instrument.
     *
     * @return an id
     */
    public String instrument() {
        return instrument;
    }

    /**
     * The kind of action.
     *
     * @return its name
     */
    public ActionKind action() {
        return action;
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
     * The id of who bears it on the due day.
     *
     * @return null when the document names nobody
     */
    public String bearer() {
        return bearer;
    }

    /**
     * The name of the bearer.
     *
     * @return null when the document names nobody
     */
    public String bearerName() {
        return bearerName;
    }

    /**
     * The id of who must act now.
     *
     * @return null when that is the bearer
     */
    public String responsible() {
        return responsible;
    }

    /**
     * The name of who must act now.
     *
     * @return null when that is the bearer
     */
    public String responsibleName() {
        return responsibleName;
    }

    /**
     * The ids of those to whom the result goes.
     *
     * @return ids
     */
    public List<String> recipients() {
        return recipients;
    }

    /**
     * The last day on which it can be done, extensions included.
     *
     * @return a day
     */
    public LocalDate due() {
        return due;
    }

    /**
     * The due day before an extension.
     *
     * @return null without one
     */
    public LocalDate originalDue() {
        return originalDue;
    }

    /**
     * What the extension rests on.
     *
     * @return may be null
     */
    public String extensionBasis() {
        return extensionBasis;
    }

    /**
     * Where it stands.
     *
     * @return its name
     */
    public DutyStatus status() {
        return status;
    }

    /**
     * The day on which it was handed in.
     *
     * @return null when it was not
     */
    public LocalDate submittedOn() {
        return submittedOn;
    }

    /**
     * The days from the due day to the day of handing in, or while it is overdue to the day asked
     * about.
     *
     * @return negative when early, null otherwise
     */
    public Integer daysLate() {
        return daysLate;
    }

    /**
     * The first day on which a late result is no longer taken.
     *
     * @return null where the document sets none
     */
    public LocalDate lockedOn() {
        return lockedOn;
    }

    /**
     * Whether it is overdue and no longer taken.
     *
     * @return true if so
     */
    public boolean isLocked() {
        return isLocked;
    }
}
