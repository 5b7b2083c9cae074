package org.example.kyhan;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Rows as a multiset, whatever their order: how many, and the sum of 64 bits of the SHA-256 of each.
 *
 * @param rows their number
 * @param sum modulo 2^64
 */
public record RowDigest(long rows, long sum) implements Serializable {
    static RowDigest of(Dataset<Row> rows) {
        MapPartitionsFunction<Row, RowDigest> digest = part -> {
            RowDigest all = new RowDigest(0, 0);
            while (part.hasNext()) {
                Row row = part.next();
                Object[] values = new Object[row.size()];
                Arrays.setAll(values, row::get);
                all = all.plus(of(values));
            }
            return List.of(all).iterator();
        };
        return rows.mapPartitions(digest, Encoders.javaSerialization(RowDigest.class)).collectAsList().stream()
                .reduce(new RowDigest(0, 0), RowDigest::plus);
    }

    static RowDigest of(Object[] values) {
        String text = Arrays.stream(values).map(String::valueOf).collect(Collectors.joining("\u001f"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new RowDigest(1, ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    RowDigest plus(RowDigest other) {
        return new RowDigest(rows + other.rows, sum + other.sum);
    }

    @Override
    public String toString() {
        return "%d rows %016x".formatted(rows, sum);
    }
}
