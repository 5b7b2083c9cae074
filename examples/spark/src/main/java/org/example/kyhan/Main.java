package org.example.kyhan;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Asks the questions of a whole register and writes the answers as Parquet. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = session()) {
            run(spark, Settings.of(arguments)).forEach((question, rows) -> System.out.println(question + " " + rows));
        } catch (RefusedException | IllegalArgumentException | DateTimeException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    static SparkSession session() {
        return SparkSession.builder()
                .appName("kyhan")
                .config("spark.sql.datetime.java8API.enabled", true)
                .config("spark.executor.processTreeMetrics.enabled", true)
                .config("spark.executor.metrics.pollingInterval", "500ms")
                .getOrCreate();
    }

    static Map<String, RowDigest> run(SparkSession spark, Settings settings) throws IOException {
        TaskMeter meter = new TaskMeter();
        spark.sparkContext().addSparkListener(meter);
        Register register = Register.read(settings.register(), settings.broken(), Main::skipped);
        Results results = new Results(spark, settings.out(), register);
        int partitions =
                settings.partitions() > 0 ? settings.partitions() : 4 * spark.sparkContext().defaultParallelism();
        Deadlines deadlines = new Deadlines(spark, register);
        Dataset<Share> shares = deadlines.shares(settings.from(), settings.until(), partitions);
        Dataset<Row> records = settings.records() == null
                ? spark.createDataFrame(List.of(), Records.SCHEMA)
                : Records.read(spark, settings.records(), settings.broken(), Main::skipped);
        Map<String, RowDigest> answers = new LinkedHashMap<>();
        for (String question : settings.questions()) {
            long start = System.nanoTime();
            RowDigest written = switch (question) {
                case "schedule" -> results.write(question, DutyRow.class, deadlines.schedule(shares));
                case "evaluate" -> {
                    Dataset<Row> schedule = results.read("schedule", DutyRow.class);
                    strays(records, schedule);
                    yield results.write(question, FindingRow.class,
                            deadlines.evaluate(shares, schedule, records, settings.on()));
                }
                case "alerts" -> results.write(question, AlertRow.class,
                        deadlines.alerts(settings.since(), settings.on(), records));
                case "agency" -> results.write(question, SheetRow.class, deadlines.agency(shares));
                default -> throw new IllegalArgumentException("no question `" + question + "`: " + Settings.USAGE);
            };
            answers.put(question, written);
            System.err.printf("%s: %.1f s, %s%n", question, (System.nanoTime() - start) / 1e9, meter.report());
        }
        spark.sparkContext().removeSparkListener(meter);
        return answers;
    }

    /** Records that no duty of the window takes up are said, not lost. */
    private static void strays(Dataset<Row> records, Dataset<Row> schedule) {
        Dataset<Row> strays = records.join(
                schedule, Records.series("occurrence").equalTo(Records.series("id")), "left_anti");
        List<Row> first = strays.takeAsList(1);
        if (!first.isEmpty()) {
            System.err.println(strays.count() + " records are of no duty of the window, such as `"
                    + first.get(0).getString(0) + "`");
        }
    }

    private static void skipped(String reason) {
        System.err.println("skipped: " + reason);
    }
}
