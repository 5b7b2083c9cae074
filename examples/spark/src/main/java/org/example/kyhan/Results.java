package org.example.kyhan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** A folder of Parquet files by question, year and province, all of one register. */
final class Results {
    private final SparkSession spark;
    private final String folder;

    /** Opens a folder. One that has results of another register is refused. */
    Results(SparkSession spark, String folder, Register register) throws IOException {
        this.spark = spark;
        this.folder = folder;
        Path mark = new Path(folder, "_register");
        FileSystem files = mark.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (!files.exists(mark)) {
            try (var out = files.create(mark)) {
                out.write(register.digest().getBytes(StandardCharsets.US_ASCII));
            }
            return;
        }
        try (var in = files.open(mark)) {
            String found = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            if (!found.equals(register.digest())) {
                throw new RefusedException("the register changed: `" + folder + "` has results of digest `" + found
                        + "`, the register has `" + register.digest() + "`: choose another --out");
            }
        }
    }

    /** Writes the answers to a question and says what was written. */
    RowDigest write(String question, Class<? extends Record> type, Dataset<Row> rows) {
        rows.write().mode(SaveMode.Overwrite).partitionBy("year", "province").parquet(folder + "/" + question);
        return RowDigest.of(read(question, type));
    }

    /** Reads them again. */
    Dataset<Row> read(String question, Class<? extends Record> type) {
        String[] names = Columns.of(type).fieldNames();
        return spark.read().schema(Columns.of(type)).parquet(folder + "/" + question)
                .select(names[0], Arrays.copyOfRange(names, 1, names.length));
    }
}
