package org.example.kyhan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The job against one process, with tasks that throw, empty partitions, and input that is broken. */
public final class Trials {
    private static final AtomicInteger THROWN = new AtomicInteger();

    private final SparkSession spark;
    private final Path folder;
    private final Path plans;
    private final Path records;

    private Trials(SparkSession spark, Path folder, Path records) {
        this.spark = spark;
        this.folder = folder;
        this.plans = folder.resolve("plans");
        this.records = records;
    }

    /** A folder to write in, a file of records, and the plans. */
    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = Main.session()) {
            Trials trials = new Trials(spark, Path.of(arguments[0]), Path.of(arguments[1]));
            Files.createDirectories(trials.plans);
            for (String plan : List.of(arguments).subList(2, arguments.length)) {
                Files.copy(Path.of(plan), trials.plans.resolve(Path.of(plan).getFileName()));
            }
            Map<String, RowDigest> whole = trials.sameAsOneProcess();
            trials.sameAfterThrownTasks(whole.get("schedule"));
            trials.emptyPartitions();
            trials.brokenPlan(whole.get("schedule"));
            trials.brokenRecords();
            trials.changedRegister();
        }
    }

    private Map<String, RowDigest> sameAsOneProcess() throws IOException {
        Settings settings = settings("whole", "--ask", "schedule,evaluate,alerts,agency", "--records", records.toString());
        Map<String, RowDigest> answers = Main.run(spark, settings);
        same(OneProcess.run(spark, settings), answers);
        answers.forEach((question, rows) -> check(rows.rows() > 50, question + " has " + rows));
        check(spark.read().parquet(settings.out() + "/evaluate").filter("submittedOn IS NOT NULL").count() > 100,
                "the records were not led to their duties");
        System.out.println("as one process: " + answers);
        return answers;
    }

    /** The first attempt of every task throws after one row. */
    private void sameAfterThrownTasks(RowDigest expected) throws IOException {
        Settings settings = settings("thrown");
        Register register = Register.read(settings.register(), settings.broken(), System.err::println);
        Deadlines deadlines = new Deadlines(spark, register);
        Dataset<Row> rows = deadlines.schedule(deadlines.shares(settings.from(), settings.until(), 3));
        MapPartitionsFunction<Row, Row> failing = Trials::failing;
        RowDigest written = new Results(spark, settings.out(), register)
                .write("schedule", DutyRow.class, rows.mapPartitions(failing, Columns.encoder(DutyRow.class)));
        same(expected, written);
        check(THROWN.get() > 0, "no task was thrown");
        System.out.println("with " + THROWN + " tasks thrown: the same");
    }

    private static Iterator<Row> failing(Iterator<Row> rows) {
        AtomicInteger given = new AtomicInteger();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                if (given.getAndIncrement() == 1 && TaskContext.get().attemptNumber() == 0) {
                    THROWN.incrementAndGet();
                    throw new IllegalStateException("the first attempt of a task");
                }
                return rows.next();
            }
        };
    }

    /** More partitions than shares that have a duty, and a window in which nothing falls due. */
    private void emptyPartitions() throws IOException {
        Settings quiet = settings("quiet", "--from", "1999-01-01", "--until", "1999-02-01", "--ask", "schedule,evaluate");
        Main.run(spark, quiet).forEach((question, rows) -> same(0L, rows.rows()));
        Settings all = settings("many");
        Register register = Register.read(all.register(), all.broken(), System.err::println);
        Deadlines deadlines = new Deadlines(spark, register);
        Dataset<Share> shares = deadlines.shares(all.from(), all.from().plusDays(1), 3);
        same(0L, deadlines.schedule(shares.repartition(2).filter(
                (FilterFunction<Share>) share -> false)).count());
        System.out.println("empty partitions: no rows");
    }

    private void brokenPlan(RowDigest whole) throws IOException {
        Path broken = plans.resolve("zz-broken.json");
        Files.writeString(broken, "{\"kyhan\":1,\"agencies\":[{\"id\":\"x\"}");
        refused("zz-broken.json", () -> Main.run(spark, settings("fails")));
        List<String> skipped = new ArrayList<>();
        Register.read(plans, Register.Broken.SKIP, skipped::add);
        check(skipped.size() == 1 && skipped.get(0).contains("zz-broken.json"), "not named: " + skipped);
        same(whole, Main.run(spark, settings("skips", "--broken", "skip")).get("schedule"));
        Files.delete(broken);
        System.out.println("a broken plan: named, then skipped: " + skipped);
    }

    private void brokenRecords() throws IOException {
        Path broken = folder.resolve("broken.jsonl");
        Files.copy(records, broken, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(broken, Files.readString(broken) + "not a record\n{\"occurrence\":\"a/b/1\",\"event\":\"lost\",\"on\":\"2024-01-01\"}\n");
        String[] asked = {"--ask", "alerts", "--records", broken.toString()};
        refused("2 lines of", () -> Main.run(spark, settings("bad-records", asked)));
        System.out.println("broken records: named");
    }

    /** Results of one register take none of another, and a task refuses documents that are not the driver's. */
    private void changedRegister() throws IOException {
        Path plan = Files.list(plans).sorted().findFirst().orElseThrow();
        Register before = Register.read(plans, Register.Broken.FAIL, System.err::println);
        Files.writeString(plan, Files.readString(plan) + "\n");
        refused("the register changed", () -> Main.run(spark, settings("whole", "--ask", "evaluate")));
        TreeMap<String, byte[]> changed = new TreeMap<>(before.documents());
        changed.put(plan.getFileName().toString(), Files.readAllBytes(plan));
        Register mixed = new Register(changed, before.digest(), before.provinces(), before.unnamed());
        refused("the register changed", () -> mixed.open().close());
        System.out.println("a changed register: refused");
    }

    private Settings settings(String out, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--register", plans.toString(), "--out", folder.resolve(out).toString(), "--from", "2023-07-01",
                "--until", "2026-01-01", "--since", "2024-12-09", "--on", "2024-12-16", "--partitions", "3"));
        all.addAll(List.of(more));
        return Settings.of(all.toArray(String[]::new));
    }

    private interface Run {
        void run() throws IOException;
    }

    private static void refused(String words, Run run) throws IOException {
        try {
            run.run();
        } catch (RefusedException refused) {
            check(refused.getMessage().contains(words), "refused with other words: " + refused.getMessage());
            return;
        }
        throw new AssertionError("not refused: " + words);
    }

    private static void same(Object expected, Object found) {
        check(expected.equals(found), "expected " + expected + ", found " + found);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
