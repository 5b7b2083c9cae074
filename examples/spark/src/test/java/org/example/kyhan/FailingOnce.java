package org.example.kyhan;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The first attempt of every task that has rows throws after one of them: the job ends with the same rows. */
final class FailingOnce {
    static final AtomicInteger THROWN = new AtomicInteger();

    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.of(arguments);
        try (SparkSession spark = Main.session()) {
            Register register = Register.read(settings.register(), settings.broken(), System.err::println);
            Deadlines deadlines = new Deadlines(spark, register);
            Dataset<Row> rows = deadlines.schedule(deadlines.shares(settings.from(), settings.until(), settings.partitions()));
            MapPartitionsFunction<Row, Row> failing = FailingOnce::failing;
            RowDigest written = new Results(spark, settings.out(), register)
                    .write("schedule", DutyRow.class, rows.mapPartitions(failing, Columns.encoder(DutyRow.class)));
            System.out.println("schedule " + written);
            System.err.println(THROWN.get() + " tasks thrown");
        }
        if (THROWN.get() == 0) {
            throw new AssertionError("no task was thrown");
        }
    }

    private static Iterator<Row> failing(Iterator<Row> rows) {
        return new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                if (given++ == 1 && TaskContext.get().attemptNumber() == 0) {
                    THROWN.incrementAndGet();
                    throw new IllegalStateException("the first attempt of a task");
                }
                return rows.next();
            }
        };
    }
}
