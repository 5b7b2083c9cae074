package io.github.kyhan;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Rows that a question is given; used by one thread, within one call. */
final class Rows implements AutoCloseable {
    final Pointer pointer;
    private final Handle handle;

    private Rows() {
        PointerByReference rows = new PointerByReference();
        // It fails by a defect alone, which the question then reports.
        Functions.kyhan_rows_new(rows);
        pointer = rows.getValue();
        handle = Handle.ofRows(pointer);
    }

    static Rows ofRecords(Collection<DutyRecord> records) {
        return of(records, (rows, record) -> record.write(rows));
    }

    static Rows ofWithdrawn(Collection<WithdrawnEntry> entries) {
        return of(entries, (rows, entry) -> entry.write(rows));
    }

    static Rows ofTexts(Collection<String> texts) {
        return of(texts, (rows, text) -> rows.set(Column.VALUE, Objects.requireNonNull(text)));
    }

    private static <T> Rows of(Collection<T> elements, BiConsumer<Rows, T> write) {
        Rows rows = new Rows();
        try {
            for (T element : elements) {
                Functions.kyhan_rows_add(rows.pointer);
                write.accept(rows, element);
            }
            return rows;
        } catch (RuntimeException error) {
            rows.close();
            throw error;
        }
    }

    /** Null leaves the cell out. */
    void set(int column, String text) {
        byte[] bytes = Utf8.argument(text);
        Functions.kyhan_rows_set_text(pointer, column, bytes, Utf8.length(bytes));
    }

    void set(int column, int number) {
        Functions.kyhan_rows_set_int(pointer, column, number);
    }

    /** Null leaves the cell out. */
    void set(int column, LocalDate date) {
        Functions.kyhan_rows_set_date(pointer, column, Dates.optionalNumber(date));
    }

    @Override
    public void close() {
        handle.close();
    }
}
