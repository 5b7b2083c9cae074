package org.example.kyhan;

import static org.apache.spark.sql.functions.col;

import io.github.kyhan.DutyRecord;
import io.github.kyhan.Engine;
import io.github.kyhan.KyhanException;
import io.github.kyhan.Lang;
import io.github.kyhan.Schedule;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The questions to the engine as functions of Datasets. */
final class Deadlines {
    private final SparkSession spark;
    private final Broadcast<Register> register;

    Deadlines(SparkSession spark, Register register) {
        this.spark = spark;
        this.register = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(register);
    }

    /** What falls due: {@link DutyRow}. */
    Dataset<Row> schedule(Dataset<Share> shares) {
        return ask(shares, DutyRow.class, (engine, register, share) -> {
            try (Schedule answer = schedule(engine, share)) {
                return answer.stream()
                        .filter(duty -> share.owns(duty.bearer(), register))
                        .map(duty -> DutyRow.of(duty, register))
                        .toList();
            }
        });
    }

    /**
     * Where duties stand at the end of a day: {@link FindingRow}. The schedule leads each record to
     * the shares that have duties of its series.
     */
    Dataset<Row> evaluate(Dataset<Share> shares, Dataset<Row> schedule, Dataset<Row> records, LocalDate on) {
        Dataset<Row> keys = schedule.select(Records.series("id").as("series"), col("key")).distinct();
        Dataset<Row> led = records.join(keys, Records.series("occurrence").equalTo(keys.col("series")));
        Broadcast<Register> register = this.register;
        CoGroupFunction<String, Share, Row, Row> question = (key, share, rows) -> {
            Register here = register.value();
            List<DutyRecord> known = stream(rows).map(Records::of).toList();
            return stream(share).flatMap(its -> Engines.of(here)
                    .evaluate(on, known, its.from(), its.until(), its.agency(), its.instrument(), Lang.VI)
                    .findings().stream()
                    .filter(found -> its.owns(found.bearer(), here))
                    .map(found -> Columns.row(FindingRow.of(found, here)))).iterator();
        };
        return shares.groupByKey((MapFunction<Share, String>) Share::key, Encoders.STRING()).cogroup(
                led.groupByKey((MapFunction<Row, String>) row -> row.getAs("key"), Encoders.STRING()),
                question, Columns.encoder(FindingRow.class));
    }

    /**
     * Whom to alert: {@link AlertRow}, each day as it was known on that day, a task for each. An
     * alert may depend on what others submitted, so every task has all records.
     */
    Dataset<Row> alerts(LocalDate sinceExclusive, LocalDate untilInclusive, Dataset<Row> records) {
        List<LocalDate> days = sinceExclusive.plusDays(1).datesUntil(untilInclusive.plusDays(1)).toList();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<List<Row>> rows = context.broadcast(new ArrayList<>(records.collectAsList()));
        Broadcast<Register> register = this.register;
        MapPartitionsFunction<LocalDate, Row> question = part -> {
            Register here = register.value();
            List<DutyRecord> known = rows.value().stream().map(Records::of).toList();
            return stream(part).flatMap(day -> Engines.of(here)
                    .alerts(day.minusDays(1), day, known).alerts().stream()
                    .map(alert -> Columns.row(AlertRow.of(alert, here)))).iterator();
        };
        return spark.createDataset(context.parallelize(days, Math.max(1, days.size())).rdd(), Encoders.LOCALDATE())
                .mapPartitions(question, Columns.encoder(AlertRow.class));
    }

    /** The sheets of agencies: {@link SheetRow}. */
    Dataset<Row> agency(Dataset<Share> shares) {
        return ask(shares, SheetRow.class, (engine, register, share) -> share.agency() == null
                ? List.of()
                : List.of(sheet(engine, share)));
    }

    static SheetRow sheet(Engine engine, Share share) {
        String request = "{\"call\":\"agency\",\"agency\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(share.agency(), share.from(), share.until());
        String sheet;
        try {
            sheet = engine.answer(request);
        } catch (KyhanException refused) {
            sheet = refused.document(); // such as of an agency that was divided before that year
        }
        return new SheetRow(share.agency(), sheet, share.from().getYear(), share.province());
    }

    /**
     * Shares in partitions of about equal weight, which is the number of their duties: counted in a
     * pass of its own that reads none of them. Neighbours stay together, so that a partition writes
     * to few folders.
     */
    Dataset<Share> shares(LocalDate from, LocalDate until, int partitions) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<Share> shares = Share.of(register.value(), from, until);
        Broadcast<Register> register = this.register;
        List<Long> weights = context.parallelize(shares, partitions).map(share -> {
            try (Schedule answer = schedule(Engines.of(register.value()), share)) {
                return 1 + answer.stream().count();
            }
        }).collect();
        List<List<Share>> slices = Stream.generate(() -> (List<Share>) new ArrayList<Share>()).limit(partitions).toList();
        long whole = weights.stream().mapToLong(Long::longValue).sum();
        long before = 0;
        for (int at = 0; at < shares.size(); at++) {
            slices.get((int) (before * partitions / whole)).add(shares.get(at));
            before += weights.get(at);
        }
        return spark.createDataset(
                context.parallelize(slices, partitions).flatMap(List::iterator).rdd(),
                Encoders.javaSerialization(Share.class));
    }

    private static Schedule schedule(Engine engine, Share share) {
        return engine.schedule(share.from(), share.until(), share.agency(), share.instrument(), Lang.VI);
    }

    private interface Question<T extends Record> extends Serializable {
        List<T> ask(Engine engine, Register register, Share share);
    }

    private <T extends Record> Dataset<Row> ask(Dataset<Share> shares, Class<T> type, Question<T> question) {
        Broadcast<Register> register = this.register;
        MapPartitionsFunction<Share, Row> answers = part -> {
            Register here = register.value();
            Engine engine = Engines.of(here);
            return stream(part).flatMap(share -> question.ask(engine, here, share).stream()).map(Columns::row).iterator();
        };
        return shares.mapPartitions(answers, Columns.encoder(type));
    }

    private static <T> Stream<T> stream(Iterator<T> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }
}
