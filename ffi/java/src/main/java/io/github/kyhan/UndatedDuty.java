package io.github.kyhan;

import java.util.List;

/** A duty without a computable date. */
public final class UndatedDuty {
    private final String obligation;
    private final String instrument;
    private final String provision;
    private final DutyKind kind;
    private final Strength strength;
    private final ActionKind action;
    private final String title;
    private final List<String> bearers;
    private final List<String> recipients;
    private final List<String> via;
    private final List<Subject> subjects;
    private final String phrase;
    private final UndatedReason reason;
    private final String because;

    UndatedDuty(Table table, int row) {
        obligation = table.text(row, Column.OBLIGATION);
        instrument = table.text(row, Column.INSTRUMENT);
        provision = table.text(row, Column.PROVISION);
        kind = table.optionalWord(row, Column.KIND, DutyKind::of);
        strength = table.optionalWord(row, Column.STRENGTH, Strength::of);
        action = ActionKind.of(table.word(row, Column.ACTION));
        title = table.text(row, Column.TITLE);
        bearers = table.texts(row, Column.BEARERS);
        recipients = table.texts(row, Column.RECIPIENTS);
        via = table.texts(row, Column.VIA);
        subjects = table.list(row, Column.SUBJECTS, Subject::new);
        phrase = table.text(row, Column.PHRASE);
        reason = UndatedReason.of(table.word(row, Column.REASON));
        because = table.text(row, Column.BECAUSE);
    }

    /**
     * The obligation.
     *
     * @return its id
     */
    public String obligation() {
        return obligation;
    }

    /**
     * The instrument.
     *
     * @return its id
     */
    public String instrument() {
        return instrument;
    }

    /**
     * Where in the instrument the duty stands.
     *
     * @return such as {@code V.1}
     */
    public String provision() {
        return provision;
    }

    /**
     * An activity of nobody in particular.
     *
     * @return null for a duty
     */
    public DutyKind kind() {
        return kind;
    }

    /**
     * How strongly the document binds the bearers.
     *
     * @return null when it assigns the duty
     */
    public Strength strength() {
        return strength;
    }

    /**
     * The kind of deed.
     *
     * @return its name
     */
    public ActionKind action() {
        return action;
    }

    /**
     * What the duty is called.
     *
     * @return a title
     */
    public String title() {
        return title;
    }

    /**
     * Those whom the document binds.
     *
     * @return their ids
     */
    public List<String> bearers() {
        return bearers;
    }

    /**
     * Those to whom the result goes.
     *
     * @return their ids
     */
    public List<String> recipients() {
        return recipients;
    }

    /**
     * Those through whom it goes.
     *
     * @return their ids
     */
    public List<String> via() {
        return via;
    }

    /**
     * The indicators that the duty is about.
     *
     * @return in their order
     */
    public List<Subject> subjects() {
        return subjects;
    }

    /**
     * The words of the deadline.
     *
     * @return null where there are none
     */
    public String phrase() {
        return phrase;
    }

    /**
     * Why there is no date.
     *
     * @return its name
     */
    public UndatedReason reason() {
        return reason;
    }

    /**
     * The reason in words.
     *
     * @return a sentence
     */
    public String because() {
        return because;
    }
}
