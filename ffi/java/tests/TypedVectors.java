import io.github.kyhan.DutyRecord;
import io.github.kyhan.Engine;
import io.github.kyhan.Explanation;
import io.github.kyhan.FeedFormat;
import io.github.kyhan.FeedQuery;
import io.github.kyhan.KyhanException;
import io.github.kyhan.Lang;
import io.github.kyhan.RecordEvent;
import io.github.kyhan.Schedule;
import io.github.kyhan.WithdrawnEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the vectors of schedules, standings, alerts, chains and feeds through the typed methods:
 * what the typed answers say, written as JSON, must be the bytes of expect.json.
 */
final class TypedVectors {
    private static final List<String> AREAS =
            Arrays.asList(
                    "schedule", "period", "groups", "succession", "plans", "explain", "evaluate",
                    "alerts", "chains", "feeds", "check", "coverage");

    /** What the types do not let a caller ask, besides a schedule without traces. */
    private static final List<String> UNTYPABLE =
            Arrays.asList(
                    "neither-on-nor-at", "unknown-format", "window-backwards", "check-of-a-window",
                    "check-of-an-agency", "check-of-an-instrument", "chains-of-an-agency",
                    "chains-of-an-instrument", "check-beyond-ten-years",
                    "window-after-days-that-meet", "window-with-one-day-too-early",
                    "duty-without-a-day-vi", "duty-without-a-day-en");

    private TypedVectors() {}

    static void run(Path root) throws IOException {
        int cases = 0;
        int failures = 0;
        int untypable = 0;
        for (String area : AREAS) {
            List<Path> folders;
            try (Stream<Path> found = Files.list(root.resolve(area))) {
                folders = found.filter(Files::isDirectory).collect(Collectors.toList());
            }
            for (Path folder : folders) {
                if (UNTYPABLE.contains(folder.getFileName().toString())) {
                    untypable++;
                    continue;
                }
                Map<String, Object> request =
                        Json.read(text(folder.resolve("request.json")) + " ");
                if (Boolean.FALSE.equals(request.get("trace"))) {
                    continue;
                }
                cases++;
                String found = ask(folder, request) + "\n";
                if (!found.equals(text(folder.resolve("expect.json")))) {
                    System.err.println(folder + " gives\n" + found);
                    failures++;
                }
            }
        }
        Check.same(untypable, UNTYPABLE.size(), "vectors that cannot be typed");
        Check.that(failures == 0 && cases > 300, "all typed answers are the JSON answers");
        System.out.println(
                "Java: " + cases + " vectors through the typed methods, " + failures
                        + " differences");
    }

    private static String text(Path path) throws IOException {
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }

    private static String ask(Path folder, Map<String, Object> request) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        for (Path document : Vectors.documents(folder)) {
            documents.add(Files.readAllBytes(document));
        }
        Lang lang = "en".equals(request.get("lang")) ? Lang.EN : Lang.VI;
        try (Engine engine = new Engine(lang, documents)) {
            return ask(engine, request, lang);
        } catch (KyhanException error) {
            return error.document();
        }
    }

    private static String ask(Engine engine, Map<String, Object> request, Lang lang) {
        String agency = (String) request.get("agency");
        String instrument = (String) request.get("instrument");
        List<DutyRecord> records =
                objects(request, "records").stream()
                        .map(TypedVectors::record)
                        .collect(Collectors.toList());
        LocalDate from = date(request, "from");
        LocalDate until = date(request, "until");
        switch ((String) request.get("call")) {
            case "schedule":
                try (Schedule schedule =
                        engine.schedule(from, until, agency, instrument, lang)) {
                    return JsonText.of(schedule, from, until);
                }
            case "explain":
                try (Explanation explanation =
                        engine.explain((String) request.get("occurrence"), records, lang)) {
                    return JsonText.of(explanation);
                }
            case "evaluate":
                return JsonText.of(
                        engine.evaluate(
                                date(request, "on"), records, from, until, agency, instrument,
                                lang));
            case "alerts":
                List<String> acknowledged =
                        list(request, "acknowledged").stream()
                                .map(id -> (String) id)
                                .collect(Collectors.toList());
                return JsonText.of(
                        engine.alerts(
                                date(request, "since"), until, records, agency, acknowledged,
                                lang));
            case "chains":
                if (!request.containsKey("whatIf")) {
                    return JsonText.of(engine.chains(lang));
                }
                Map<String, Object> supposed = object(request.get("whatIf"));
                return JsonText.of(
                        engine.whatIf(
                                (String) supposed.get("occurrence"), date(supposed, "due"), lang));
            case "check":
                return JsonText.ofDiagnostics(engine.check(lang));
            case "coverage":
                return JsonText.ofIndicators(engine.coverage(lang));
            default:
                FeedFormat format = FeedFormat.valueOf(word(request, "format"));
                FeedQuery query = feed(request).records(records).lang(lang);
                return JsonText.of(format, engine.render(format, query));
        }
    }

    private static FeedQuery feed(Map<String, Object> request) {
        Check.same(request.get("call"), "render", "the call");
        FeedQuery query =
                new FeedQuery(date(request, "from"), date(request, "until"))
                        .agency((String) request.get("agency"))
                        .instrument((String) request.get("instrument"))
                        .group((String) request.get("group"))
                        .recipient((String) request.get("recipient"))
                        .alarms(
                                list(request, "alarms").stream()
                                        .mapToInt(days -> (Integer) days)
                                        .toArray())
                        .withdrawn(
                                objects(request, "withdrawn").stream()
                                        .map(TypedVectors::withdrawn)
                                        .toArray(WithdrawnEntry[]::new));
        return Boolean.TRUE.equals(request.get("tasks")) ? query.tasks() : query;
    }

    private static DutyRecord record(Map<String, Object> fields) {
        String id = (String) fields.get("occurrence");
        RecordEvent event = RecordEvent.valueOf(word(fields, "event"));
        String at = (String) fields.get("at");
        DutyRecord record =
                at == null
                        ? new DutyRecord(id, event, date(fields, "on"))
                        : new DutyRecord(id, event, OffsetDateTime.parse(at));
        return record.until(date(fields, "until"))
                .basis((String) fields.get("basis"))
                .evidence((String) fields.get("evidence"));
    }

    private static WithdrawnEntry withdrawn(Map<String, Object> fields) {
        return new WithdrawnEntry(
                (String) fields.get("uid"), date(fields, "from"), date(fields, "until"),
                (String) fields.get("title"), (Integer) fields.get("sequence"),
                date(fields, "date"));
    }

    private static LocalDate date(Map<String, Object> fields, String name) {
        Object text = fields.get(name);
        return text == null ? null : LocalDate.parse((String) text);
    }

    private static String word(Map<String, Object> fields, String name) {
        return ((String) fields.get(name)).toUpperCase();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<?> list(Map<String, Object> fields, String name) {
        Object list = fields.get(name);
        return list == null ? Collections.emptyList() : (List<?>) list;
    }

    private static List<Map<String, Object>> objects(Map<String, Object> fields, String name) {
        return list(fields, name).stream().map(TypedVectors::object).collect(Collectors.toList());
    }
}
