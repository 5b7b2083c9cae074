package io.github.kyhan;

import java.util.List;

/** All that one addressee should be notified of, as one message. */
public final class Digest {
    private final String to;
    private final String name;
    private final String subject;
    private final String text;
    private final List<String> alerts;

    Digest(Table table, int row) {
        to = table.text(row, Column.TO);
        name = table.text(row, Column.NAME);
        subject = table.text(row, Column.SUBJECT);
        text = table.text(row, Column.TEXT);
        alerts = table.texts(row, Column.ALERTS);
    }

    /**
     * The id of the addressee.
     *
     * @return an id
     */
    public String to() {
        return to;
    }

    /**
     * Its name.
     *
     * @return a text
     */
    public String name() {
        return name;
    }

    /**
     * The subject line.
     *
     * @return a text
     */
    public String subject() {
        return subject;
    }

    /**
     * The message, in lines.
     *
     * @return a text
     */
    public String text() {
        return text;
    }

    /**
     * The ids of the alerts in it.
     *
     * @return ids
     */
    public List<String> alerts() {
        return alerts;
    }
}
