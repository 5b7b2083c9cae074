package org.example.kyhan;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;

import io.github.kyhan.DutyRecord;
import io.github.kyhan.RecordEvent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What happened to duties, one JSON object a line. */
final class Records {
    static final StructType SCHEMA = StructType.fromDDL(
            "occurrence STRING, event STRING, `on` DATE, until DATE, basis STRING, evidence STRING");
    private static final Object[] EVENTS =
            Arrays.stream(RecordEvent.values()).map(event -> event.name().toLowerCase(Locale.ROOT)).toArray();

    private Records() {}

    /** Reads them. Lines that are none end the job or are left out, and are named to {@code skipped} either way. */
    static Dataset<Row> read(SparkSession spark, String path, Register.Broken broken, Consumer<String> skipped) {
        Dataset<Row> lines =
                spark.read().schema(SCHEMA.add("line", "string")).option("columnNameOfCorruptRecord", "line").json(path).cache();
        var usable = col("line").isNull().and(col("occurrence").isNotNull()).and(col("on").isNotNull())
                .and(col("event").isin(EVENTS)).and(col("event").notEqual("unknown"));
        Dataset<Row> wrong = lines.filter(not(coalesce(usable, lit(false))));
        List<Row> first = wrong.takeAsList(5);
        if (!first.isEmpty()) {
            long count = wrong.count();
            String message = count + " lines of `" + path + "` are not records, such as `"
                    + (first.get(0).getString(6) == null ? first.get(0).toString() : first.get(0).getString(6)) + "`";
            if (broken == Register.Broken.FAIL) {
                throw new RefusedException(message);
            }
            skipped.accept(message);
        }
        return lines.filter(usable).drop("line");
    }

    /** The ids in a column without their last part: what the occurrences of one duty of one bearer share. */
    static Column series(String column) {
        return regexp_replace(col(column), "/[^/]*$", "");
    }

    /** A row of them as the engine takes it. */
    static DutyRecord of(Row row) {
        RecordEvent event = RecordEvent.valueOf(row.<String>getAs("event").toUpperCase(Locale.ROOT));
        DutyRecord record = new DutyRecord(row.getAs("occurrence"), event, row.<LocalDate>getAs("on"));
        return record.until(row.getAs("until")).basis(row.getAs("basis")).evidence(row.getAs("evidence"));
    }
}
