package io.github.kyhan;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** What a feed holds and how it is worded. Several filters narrow one another. */
public final class FeedQuery {
    private final LocalDate from;
    private final LocalDate until;
    private String agency;
    private String instrument;
    private String group;
    private String recipient;
    private boolean tasks;
    private int[] alarms = {};
    private Lang lang = Lang.VI;

    /** Written by {@link Engine#render}. */
    List<WithdrawnEntry> withdrawn = Collections.emptyList();

    /** Written by {@link Engine#render}. */
    List<DutyRecord> records = Collections.emptyList();

    /**
     * Everything that falls due from a day up to, not including, another, in Vietnamese.
     *
     * @param from the first due day
     * @param untilExclusive the day after the last
     */
    public FeedQuery(LocalDate from, LocalDate untilExclusive) {
        this.from = Objects.requireNonNull(from);
        this.until = Objects.requireNonNull(untilExclusive);
    }

    /**
     * Only duties that an agency bears.
     *
     * @param id its id
     * @return this
     */
    public FeedQuery agency(String id) {
        agency = id;
        return this;
    }

    /**
     * Only duties of an instrument.
     *
     * @param id its id
     * @return this
     */
    public FeedQuery instrument(String id) {
        instrument = id;
        return this;
    }

    /**
     * Only duties that the document gives to a group.
     *
     * @param id its id
     * @return this
     */
    public FeedQuery group(String id) {
        group = id;
        return this;
    }

    /**
     * Only duties whose results go to or through an agency.
     *
     * @param id its id
     * @return this
     */
    public FeedQuery recipient(String id) {
        recipient = id;
        return this;
    }

    /**
     * In a calendar, tasks (VTODO) in place of events.
     *
     * @return this
     */
    public FeedQuery tasks() {
        tasks = true;
        return this;
    }

    /**
     * In a calendar, alarms so many days before the due day.
     *
     * @param days each 0 or more
     * @return this
     */
    public FeedQuery alarms(int... days) {
        alarms = days.clone();
        return this;
    }

    /**
     * In a calendar, entries that were published and whose duty no longer exists.
     *
     * @param entries which are cancelled
     * @return this
     */
    public FeedQuery withdrawn(WithdrawnEntry... entries) {
        withdrawn = Arrays.asList(entries.clone());
        return this;
    }

    /**
     * What happened. Of it those count that move days: extensions and events.
     *
     * @param happened the records
     * @return this
     */
    public FeedQuery records(List<DutyRecord> happened) {
        records = Objects.requireNonNull(happened);
        return this;
    }

    /**
     * The language of the text.
     *
     * @param language Vietnamese or English
     * @return this
     */
    public FeedQuery lang(Lang language) {
        lang = Objects.requireNonNull(language);
        return this;
    }

    int render(
            Pointer engine, FeedFormat format, Pointer happened, Pointer rows,
            PointerByReference out) {
        byte[] agencyBytes = Utf8.argument(agency);
        byte[] instrumentBytes = Utf8.argument(instrument);
        byte[] groupBytes = Utf8.argument(group);
        byte[] recipientBytes = Utf8.argument(recipient);
        return Functions.kyhan_render(
                engine, format.number, Dates.number(from), Dates.number(until), agencyBytes,
                Utf8.length(agencyBytes), instrumentBytes, Utf8.length(instrumentBytes),
                groupBytes, Utf8.length(groupBytes), recipientBytes,
                Utf8.length(recipientBytes), happened, tasks ? 1 : 0, alarms,
                new SizeT(alarms.length), rows, new SizeT(), lang.number, out);
    }
}
