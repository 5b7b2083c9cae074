//! Answers as columns: a stream of Apache Arrow, which DuckDB, pandas, Polars and Spark
//! read without parsing text.

use std::borrow::Cow;
use std::io::{IsTerminal, Write, stdout};
use std::process::ExitCode;
use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::{
    ArrayRef, Date32Array, Int32Array, RecordBatch, StringArray, TimestampSecondArray,
};
use arrow_ipc::writer::StreamWriter;
use arrow_schema::{ArrowError, DataType, Field, Schema, TimeUnit};
use kyhan::dates::Date;
use kyhan::{Instant, Lang};

use crate::failure::Failure;
use crate::output;

/// So many rows are held at a time.
const BATCH: usize = 65_536;

/// Instants are those of Viet Nam, as everywhere.
const ZONE: &str = "+07:00";

/// What a column holds of a row. Every column may lack a value.
pub(crate) enum Column<R> {
    Text(fn(&R) -> Option<Cow<'_, str>>),
    Texts(fn(&R) -> Vec<Cow<'_, str>>),
    Day(fn(&R) -> Option<Date>),
    Instant(fn(&R) -> Option<Instant>),
    Whole(fn(&R) -> Option<i32>),
}

impl<R> Column<R> {
    fn kind(&self) -> DataType {
        match self {
            Column::Text(_) => DataType::Utf8,
            Column::Texts(_) => {
                DataType::List(Arc::new(Field::new_list_field(DataType::Utf8, true)))
            }
            Column::Day(_) => DataType::Date32,
            Column::Instant(_) => DataType::Timestamp(TimeUnit::Second, Some(ZONE.into())),
            Column::Whole(_) => DataType::Int32,
        }
    }

    fn array(&self, rows: &[R]) -> ArrayRef {
        match self {
            Column::Text(value) => Arc::new(rows.iter().map(value).collect::<StringArray>()),
            Column::Texts(values) => {
                let mut lists = ListBuilder::new(StringBuilder::new());
                for row in rows {
                    lists.append_value(values(row).into_iter().map(Some));
                }
                Arc::new(lists.finish())
            }
            Column::Day(value) => {
                let days = rows.iter().map(|row| value(row).map(Date::day_number));
                Arc::new(days.collect::<Date32Array>())
            }
            Column::Instant(value) => {
                let seconds = |instant: Instant| instant.epoch_minutes() * 60;
                let seconds = rows.iter().map(|row| value(row).map(seconds));
                let instants: TimestampSecondArray = seconds.collect();
                Arc::new(instants.with_timezone(ZONE))
            }
            Column::Whole(value) => Arc::new(rows.iter().map(value).collect::<Int32Array>()),
        }
    }
}

/// Writes rows to standard output, which has to lead into a file or a program.
pub(crate) fn write<R>(
    columns: &[(&str, Column<R>)],
    rows: impl IntoIterator<Item = R>,
    lang: Lang,
) -> Result<ExitCode, Failure> {
    if stdout().is_terminal() {
        return Err(Failure::refused(
            lang.pick("dữ liệu Arrow không in ra màn hình được", "Arrow data cannot be shown here"),
            lang.pick("ghi vào tệp: `… > han.arrows`", "write it to a file: `… > due.arrows`"),
            lang,
        ));
    }
    output::write_machine(|out| {
        stream(columns, rows.into_iter(), out).map_err(|error| match error {
            ArrowError::IoError(_, error) => error.into(),
            other => Failure::message(&other.to_string(), "", lang),
        })
    })
}

fn stream<R>(
    columns: &[(&str, Column<R>)],
    mut rows: impl Iterator<Item = R>,
    out: &mut dyn Write,
) -> Result<(), ArrowError> {
    let fields = columns.iter().map(|(name, column)| Field::new(*name, column.kind(), true));
    let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
    let mut writer = StreamWriter::try_new(out, &schema)?;
    let mut batch = Vec::new();
    loop {
        batch.clear();
        batch.extend(rows.by_ref().take(BATCH));
        if batch.is_empty() {
            return writer.finish();
        }
        let arrays = columns.iter().map(|(_, column)| column.array(&batch));
        writer.write(&RecordBatch::try_new(Arc::clone(&schema), arrays.collect())?)?;
    }
}
