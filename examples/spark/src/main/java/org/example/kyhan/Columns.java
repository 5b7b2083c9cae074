package org.example.kyhan;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A Java record as a row of Spark: a column for each component, by its name and type. */
final class Columns {
    /** Looked up once: the virtual machine makes them anew at each call. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Columns() {}

    static StructType of(Class<? extends Record> type) {
        return new StructType(Arrays.stream(COMPONENTS.get(type)).map(Columns::column).toArray(StructField[]::new));
    }

    static Encoder<Row> encoder(Class<? extends Record> type) {
        return Encoders.row(of(type));
    }

    static Row row(Record record) {
        return RowFactory.create(values(record));
    }

    static Object[] values(Record record) {
        RecordComponent[] components = COMPONENTS.get(record.getClass());
        Object[] values = new Object[components.length];
        try {
            for (int at = 0; at < values.length; at++) {
                values[at] = components[at].getAccessor().invoke(record);
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return values;
    }

    private static StructField column(RecordComponent component) {
        Class<?> type = component.getType();
        return DataTypes.createStructField(component.getName(), type(type), !type.isPrimitive());
    }

    private static DataType type(Class<?> type) {
        if (type == String.class) {
            return DataTypes.StringType;
        }
        if (type == LocalDate.class) {
            return DataTypes.DateType;
        }
        if (type == int.class || type == Integer.class) {
            return DataTypes.IntegerType;
        }
        if (type == boolean.class) {
            return DataTypes.BooleanType;
        }
        throw new IllegalArgumentException("no column type for " + type);
    }
}
