package org.example.kyhan;

import io.github.kyhan.DutyRecord;
import io.github.kyhan.Engine;
import io.github.kyhan.Lang;
import io.github.kyhan.Schedule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** The same questions, each asked once of one engine and without a task: what the job is compared with. */
final class OneProcess {
    private OneProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = Main.session()) { // reads the records and has no other part
            run(spark, Settings.of(arguments)).forEach((question, rows) -> System.out.println(question + " " + rows));
        }
    }

    static Map<String, RowDigest> run(SparkSession spark, Settings settings) throws IOException {
        Register register = Register.read(settings.register(), settings.broken(), System.err::println);
        List<DutyRecord> records = settings.records() == null
                ? List.of()
                : Records.read(spark, settings.records(), settings.broken(), System.err::println)
                        .collectAsList().stream().map(Records::of).toList();
        Map<String, RowDigest> answers = new LinkedHashMap<>();
        try (Engine engine = register.open()) {
            for (String question : settings.questions()) {
                long start = System.nanoTime();
                answers.put(question, ask(question, engine, register, settings, records));
                System.err.printf("%s in one process: %.1f s%n", question, (System.nanoTime() - start) / 1e9);
            }
        }
        return answers;
    }

    private static RowDigest ask(
            String question, Engine engine, Register register, Settings settings, List<DutyRecord> records) {
        return switch (question) {
            case "schedule" -> {
                try (Schedule answer = engine.schedule(settings.from(), settings.until())) {
                    yield digest(answer.stream().map(duty -> DutyRow.of(duty, register)));
                }
            }
            case "evaluate" -> digest(engine
                    .evaluate(settings.on(), records, settings.from(), settings.until(), null, null, Lang.VI)
                    .findings().stream().map(found -> FindingRow.of(found, register)));
            case "alerts" -> digest(settings.since().plusDays(1).datesUntil(settings.on().plusDays(1))
                    .flatMap(day -> engine.alerts(day.minusDays(1), day, records).alerts().stream())
                    .map(alert -> AlertRow.of(alert, register)));
            case "agency" -> digest(Share.of(register, settings.from(), settings.until()).stream()
                    .filter(share -> share.agency() != null).map(share -> Deadlines.sheet(engine, share)));
            default -> throw new IllegalArgumentException("no question `" + question + "`: " + Settings.USAGE);
        };
    }

    private static RowDigest digest(Stream<? extends Record> rows) {
        return rows.map(row -> RowDigest.of(Columns.values(row))).reduce(new RowDigest(0, 0), RowDigest::plus);
    }
}
