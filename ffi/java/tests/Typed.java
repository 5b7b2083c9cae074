import io.github.kyhan.ActionKind;
import io.github.kyhan.Bound;
import io.github.kyhan.Certainty;
import io.github.kyhan.CoverageStatus;
import io.github.kyhan.DutyRecord;
import io.github.kyhan.DutyStatus;
import io.github.kyhan.Engine;
import io.github.kyhan.Explanation;
import io.github.kyhan.FeedFormat;
import io.github.kyhan.FeedQuery;
import io.github.kyhan.Finding;
import io.github.kyhan.IndicatorCoverage;
import io.github.kyhan.InnerTarget;
import io.github.kyhan.KyhanException;
import io.github.kyhan.Lang;
import io.github.kyhan.Occurrence;
import io.github.kyhan.OwnerRole;
import io.github.kyhan.RecordEvent;
import io.github.kyhan.Rule;
import io.github.kyhan.Schedule;
import io.github.kyhan.Severity;
import io.github.kyhan.UndatedReason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The typed answers say what the JSON says, and bad arguments are refused. */
final class Typed {
    static final String PLAN =
            ("{'kyhan':1,"
                            + "'agencies':[{'id':'so-y-te','name':'Sở Y tế','level':'province'},"
                            + "{'id':'ubnd-tinh','name':'Ủy ban nhân dân tỉnh','level':'province'}],"
                            + "'instruments':[{'id':'kh-14','kind':'plan','symbol':'14/KH-UBND',"
                            + "'issued':'2024-01-12','title':'Kế hoạch'}],"
                            + "'indicators':[{'id':'i1','instrument':'kh-14','title':'Tỷ lệ'}],"
                            + "'obligations':[{'id':'kh-14.V','instrument':'kh-14','provision':'V',"
                            + "'title':'Báo cáo năm','titleEn':'Yearly report','action':'report',"
                            + "'bearers':[{'party':'so-y-te','asWritten':'Sở Y tế tỉnh'}],"
                            + "'recipients':['ubnd-tinh'],"
                            + "'subjects':[{'indicator':'i1'}],'phrase':'trước ngày 15/12/2024',"
                            + "'timing':{'once':{'when':'2024-12-15','bound':'before'}}},"
                            + "{'id':'kh-14.VI','instrument':'kh-14','provision':'VI',"
                            + "'title':'Phối hợp','action':'coordinate','bearers':['so-y-te'],"
                            + "'timing':'continuous'}]}")
                    .replace('\'', '"');

    private Typed() {}

    static void run(List<byte[]> plans) {
        try (Engine engine = new Engine(PLAN)) {
            answers(engine);
            refusals(engine);
        }
        try (Engine engine = new Engine(Lang.VI, plans);
                Schedule schedule = engine.schedule(day("2024-01-01"), day("2025-01-01"))) {
            everything(engine, schedule);
        }
        System.out.println("Java: the typed answers hold");
    }

    private static void answers(Engine engine) {
        Check.that(Engine.version().length() >= 5, "the version");
        try (Schedule schedule =
                engine.schedule(day("2024-01-01"), day("2025-01-01"), "so-y-te", null, Lang.EN)) {
            Check.same(schedule.occurrences().size(), 1, "occurrences");
            Occurrence duty = schedule.occurrences().get(0);
            Check.same(duty.id(), "kh-14.V/so-y-te/1", "id");
            Check.same(duty.obligation(), "kh-14.V", "obligation");
            Check.same(duty.instrument(), "kh-14", "instrument");
            Check.same(duty.provision(), "V", "provision");
            Check.same(duty.action(), ActionKind.REPORT, "action");
            Check.same(duty.title(), "Yearly report", "title");
            Check.same(duty.bearer(), "so-y-te", "bearer");
            Check.same(duty.bearerAsWritten(), "Sở Y tế tỉnh", "bearer as written");
            Check.same(duty.recipients(), Collections.singletonList("ubnd-tinh"), "recipients");
            Check.same(duty.via(), Collections.emptyList(), "via");
            Check.same(duty.subjects().get(0).indicator(), "i1", "subject");
            Check.same(duty.subjects().get(0).aspect(), null, "aspect");
            Check.same(duty.period(), null, "period");
            Check.same(duty.opens(), null, "window");
            Check.same(duty.recurrenceId(), day("2024-12-15"), "recurrence id");
            Check.same(duty.stated().phrase(), "trước ngày 15/12/2024", "phrase");
            Check.same(duty.stated().bound(), Bound.BEFORE, "bound");
            Check.same(duty.due(), day("2024-12-14"), "due");
            Check.same(duty.dueAt().toString(), "2024-12-15T00:00+07:00", "instant");
            Check.same(duty.lastWorkingDay(), day("2024-12-13"), "last working day");
            Check.same(duty.certainty(), Certainty.DECIDED, "certainty");
            Check.same(
                    duty.trace().stream().map(step -> step.rule()).collect(Collectors.toList()),
                    Arrays.asList(Rule.STATED, Rule.BEFORE, Rule.LAST_WORKING_DAY),
                    "trace");
            Check.same(schedule.undated().get(0).reason(), UndatedReason.CONTINUOUS, "reason");
            Check.that(
                    schedule.diagnostics().stream()
                            .anyMatch(found -> found.code().equals("due-on-rest-day")),
                    "diagnostics");
            Check.fails(
                    IndexOutOfBoundsException.class,
                    () -> schedule.occurrences().get(1),
                    "a row beyond the last");
            try (Explanation explanation = engine.explain(duty.id(), Lang.VI)) {
                Check.that(explanation.text().contains("thứ Bảy"), "the explanation");
                Check.same(explanation.occurrence().due(), duty.due(), "the due day explained");
            }
            List<DutyRecord> moved =
                    Collections.singletonList(
                            new DutyRecord(duty.id(), RecordEvent.EXTENDED, day("2024-12-10"))
                                    .until(day("2024-12-20")));
            try (Explanation explanation = engine.explain(duty.id(), moved, Lang.VI)) {
                Check.that(explanation.text().contains("gia hạn"), "the extension explained");
            }
            String table =
                    engine.render(
                            FeedFormat.CSV,
                            new FeedQuery(day("2024-01-01"), day("2025-01-01")).records(moved));
            Check.that(table.contains("2024-12-20"), "the extension in a feed");
            try (Engine before = engine.asKnownOn(day("2020-01-01"), Lang.VI);
                    Schedule unknown = before.schedule(day("2024-01-01"), day("2025-01-01"))) {
                Check.same(unknown.occurrences().size(), 0, "what was not known yet");
            }
        }
        Check.same(engine.check(Lang.VI).get(0).severity(), Severity.WARNING, "severity");
        Check.same(
                engine.coverage(Lang.VI).get(0).status(), CoverageStatus.COVERED, "coverage");
        Check.same(
                engine.coverage(Lang.VI).get(0).owners().get(0).role(), OwnerRole.LEADS, "role");
        Check.same(
                engine.workdays(day("2024-04-29"), day("2024-05-05"), null, Lang.EN).stream()
                        .map(special -> special.date().getDayOfMonth() + "-" + special.kind())
                        .collect(Collectors.joining(",")),
                "29-OFF,30-OFF,1-OFF,4-WORKING",
                "working days");
        Check.same(
                engine.expand(
                                day("2024-01-31"),
                                "FREQ=MONTHLY;BYMONTHDAY=-1",
                                Collections.singletonList(day("2024-02-15")),
                                Collections.singletonList(day("2024-03-31")),
                                day("2024-02-01"),
                                day("2024-05-01"))
                        .toString(),
                "[2024-02-15, 2024-02-29, 2024-04-30]",
                "expand");
    }

    private static void refusals(Engine engine) {
        Class<KyhanException> refused = KyhanException.class;
        List<byte[]> bad = Arrays.asList(bytes("{}"), bytes("{\"kyhan\":1,\"alert\":[]}"));
        KyhanException error = Check.fails(refused, () -> new Engine(Lang.EN, bad), "documents");
        Check.same(error.code(), "invalid-register", "code");
        Check.same(error.diagnostics().size(), 2, "both documents are reported");
        Check.same(error.diagnostics().get(1).document(), 1, "document");
        Check.same(error.diagnostics().get(0).severity(), Severity.ERROR, "severity");
        error =
                Check.fails(
                        refused,
                        () -> engine.schedule(day("2024-01-01"), day("2025-01-01"), "", null, Lang.VI),
                        "the empty id");
        Check.same(error.code(), "unknown-reference", "an empty id is not no id");
        error =
                Check.fails(
                        refused, () -> engine.explain("kh-14.V/so-y-te/2024-12-16", Lang.VI), "id");
        Check.that(error.help().contains("kh-14.V/so-y-te/1"), "the nearest id is in the help");
        Check.same(error.diagnostics().size(), 0, "a question has no diagnostics");
        Check.fails(NullPointerException.class, () -> engine.explain(null, Lang.VI), "null");
        Check.fails(NullPointerException.class, () -> engine.answer(null), "null request");
        Check.fails(NullPointerException.class, () -> new Engine((String) null), "null document");
        Check.fails(
                IllegalArgumentException.class,
                () -> engine.explain("\ud800", Lang.VI),
                "a lone surrogate");
        swapped(engine);
        Check.that(
                Check.fails(refused, () -> new Engine(Lang.EN, bad), "documents")
                        .getMessage().contains("document 1 /alert: "),
                "the message has the places");
        records(engine);
        error = Check.fails(refused, () -> engine.explain("a\0b", Lang.VI), "NUL");
        Check.that(error.getMessage().contains("a\0b"), "a NUL is a character like others");
    }

    /** A window whose ends are swapped would answer nothing. */
    private static void swapped(Engine engine) {
        LocalDate first = day("2025-01-01");
        LocalDate last = day("2024-01-01");
        List<DutyRecord> none = Collections.emptyList();
        List<Runnable> questions =
                Arrays.asList(
                        () -> engine.schedule(first, last),
                        () -> engine.workdays(first, last, null, Lang.VI),
                        () -> engine.expand(last, "FREQ=DAILY", first, last),
                        () -> engine.evaluate(last, none, first, last, null, null, Lang.VI),
                        () -> engine.alerts(first, last, none),
                        () -> engine.render(FeedFormat.CSV, new FeedQuery(first, last)));
        for (Runnable question : questions) {
            KyhanException error =
                    Check.fails(KyhanException.class, question::run, "a swapped window");
            Check.same(error.code(), "invalid-argument", "a swapped window");
        }
    }

    private static void records(Engine engine) {
        LocalDate today = day("2024-12-20");
        List<DutyRecord> none = Collections.emptyList();
        DutyRecord done =
                new DutyRecord(
                        "kh-14.V/so-y-te/2024-12-15", RecordEvent.SUBMITTED, day("2024-12-13"));
        Check.same(
                engine.evaluate(today, none).findings().get(0).status(),
                DutyStatus.OVERDUE,
                "undone");
        Finding finding = engine.evaluate(today, one(done)).findings().get(0);
        Check.same(finding.status(), DutyStatus.SUBMITTED, "done");
        Check.same(finding.daysLate(), -1, "a day early");
        Class<NullPointerException> isNull = NullPointerException.class;
        Check.fails(isNull, () -> engine.evaluate(today, null), "no list");
        Check.fails(
                isNull, () -> engine.evaluate(today, one(null)), "no record");
        Check.fails(
                isNull,
                () ->
                        engine.alerts(
                                today, today, none, null, Collections.singletonList(null), Lang.VI),
                "a null id");
        Check.fails(
                isNull,
                () -> new DutyRecord(null, RecordEvent.SUBMITTED, today),
                "a record of nothing");
        Check.fails(
                IllegalArgumentException.class,
                () -> engine.evaluate(today, one(new DutyRecord("\ud800", RecordEvent.WAIVED, today))),
                "a lone surrogate");
        KyhanException error =
                Check.fails(
                        KyhanException.class,
                        () -> engine.evaluate(today, one(new DutyRecord("x", RecordEvent.UNKNOWN, today))),
                        "an event without a name");
        Check.same(error.code(), "invalid-argument", "an event without a name");
        error =
                Check.fails(
                        KyhanException.class,
                        () ->
                                engine.render(
                                        FeedFormat.ICS, new FeedQuery(today, today).alarms(-1)),
                        "an alarm after");
        Check.same(error.code(), "invalid-request", "an alarm after");
    }

    private static List<DutyRecord> one(DutyRecord record) {
        return Collections.singletonList(record);
    }

    /** Reads every property of every duty of the example plans. */
    private static void everything(Engine engine, Schedule schedule) {
        int read = 0;
        for (Occurrence duty : schedule.occurrences()) {
            read += duty.id().length() + duty.title().length() + duty.recipients().size();
            read += duty.via().size() + duty.subjects().size() + duty.due().getDayOfMonth();
            read += duty.dueAt().getDayOfMonth() + duty.stated().date().getDayOfMonth();
            read += duty.period() == null ? 0 : duty.period().cutOff().getDayOfMonth();
            read += duty.opens() == null ? 0 : duty.opens().getDayOfMonth();
            Check.that(duty.action() != ActionKind.UNKNOWN, "every action has a name");
            Check.that(duty.certainty() != Certainty.UNKNOWN, "every certainty has a name");
            Check.that(
                    duty.trace().stream().noneMatch(step -> step.rule() == Rule.UNKNOWN),
                    "every rule has a name");
        }
        Check.that(read > 0, "something was read");
        Check.that(
                schedule.undated().stream()
                        .noneMatch(duty -> duty.reason() == UndatedReason.UNKNOWN),
                "every reason has a name");
        List<IndicatorCoverage> indicators = engine.coverage(Lang.VI);
        Check.that(
                indicators.stream()
                        .anyMatch(row -> row.baseline() != null && row.baseline().value() == 23),
                "the value from which change is measured");
        InnerTarget inner =
                indicators.stream().flatMap(row -> row.inner().stream()).findFirst().get();
        Check.same(
                inner.operator() + " " + inner.value() + " " + inner.each(),
                "AT_LEAST 4.0 QUARTER",
                "inner");
        Check.that(
                indicators.stream().allMatch(row -> row.goal() == null || row.goalNumber() != null),
                "goals");
        String request = "{\"call\":\"schedule\",\"from\":\"2024-01-01\",\"until\":\"2025-01-01\"}";
        Check.that(schedule.toJson().equals(engine.answer(request)), "the same bytes");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
