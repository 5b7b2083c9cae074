package io.github.kyhan;

import com.sun.jna.Pointer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** A table of a result: the result itself, or a table in a cell. */
final class Table {
    private final Handle owner;
    private final Pointer view;

    Table(Handle owner) {
        this.owner = owner;
        this.view = owner.use(pointer -> pointer);
    }

    private Table(Handle owner, Pointer view) {
        this.owner = owner;
        this.view = view;
    }

    int rows() {
        return owner.use(held -> Math.toIntExact(Functions.kyhan_result_rows(view).longValue()));
    }

    /** A number; null where there is none. */
    Integer number(int row, int column) {
        int found = owner.use(held -> Functions.kyhan_result_int(view, new SizeT(row), column));
        return found == Numbers.ABSENT ? null : (Integer) found;
    }

    /** The number of a word; 0 for one that has no number. */
    int word(int row, int column) {
        Integer found = number(row, column);
        return found == null ? 0 : found;
    }

    /** A word; null where there is none. */
    <T> T optionalWord(int row, int column, IntFunction<T> of) {
        Integer found = number(row, column);
        return found == null ? null : of.apply(found);
    }

    /** A number counted in tenths; null where there is none. */
    Double tenths(int row, int column) {
        Integer found = number(row, column);
        return found == null ? null : (Double) (found / 10.0);
    }

    /** A number that is no count; null where there is none. */
    Double decimal(int row, int column) {
        String digits = text(row, column);
        return digits == null ? null : Double.valueOf(digits);
    }

    /** A date; null where there is none. */
    LocalDate date(int row, int column) {
        int found = owner.use(held -> Functions.kyhan_result_date(view, new SizeT(row), column));
        return Dates.date(found);
    }

    /** A text; null where there is none. */
    String text(int row, int column) {
        return owner.use(
                held -> {
                    long[] length = new long[1];
                    Pointer bytes =
                            Functions.kyhan_result_text(view, new SizeT(row), column, length);
                    return Utf8.copy(bytes, length);
                });
    }

    /** A table in a cell; null where there is none. */
    Table inner(int row, int column) {
        Pointer inner =
                owner.use(held -> Functions.kyhan_result_table(view, new SizeT(row), column));
        return inner == null ? null : new Table(owner, inner);
    }

    /** The rows of a table in a cell, each read at once. */
    <T> List<T> list(int row, int column, BiFunction<Table, Integer, T> read) {
        Table inner = inner(row, column);
        List<T> list = new ArrayList<>();
        for (int at = 0, rows = inner == null ? 0 : inner.rows(); at < rows; at++) {
            list.add(read.apply(inner, at));
        }
        return Collections.unmodifiableList(list);
    }

    /** A list of texts in a cell. */
    List<String> texts(int row, int column) {
        return list(row, column, (table, at) -> table.text(at, Column.VALUE));
    }
}
