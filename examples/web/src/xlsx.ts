// Tables as a workbook that Excel opens: real dates, heads that stay, columns as wide as what
// is in them. The library is loaded when a table is asked for.
import { save } from "./dom";

/** A table and the name of its sheet; the first row is the heads. */
export interface Sheet {
  name: string;
  rows: string[][];
}

const WIDEST = 60;

export async function saveWorkbook(fileName: string, sheets: Sheet[]): Promise<void> {
  const { default: write } = await import("write-excel-file/browser");
  const blob = await write(sheets.map(({ name, rows }) => ({
    sheet: name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
    data: rows.map((row, at) => row.map((text) => at === 0 ? { value: text, fontWeight: "bold" as const, wrap: true } : cell(text))),
    columns: (rows[0] ?? []).map((_, column) => ({ width: Math.min(WIDEST, Math.max(10, ...rows.map((row) => (row[column]?.length ?? 0) + 2))) })),
    stickyRowsCount: 1,
    orientation: "landscape" as const,
    dateFormat: "dd/mm/yyyy",
  }))).toBlob();
  save(`${fileName}.xlsx`, blob.type, blob);
}

/** Dates and whole numbers are such, and all else is text, never a formula. */
function cell(text: string) {
  if (text === "") return null;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { value: new Date(`${text}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" };
  if (/^\d{1,9}$/.test(text)) return { value: Number(text), type: Number };
  return { value: text, type: String, wrap: text.length > WIDEST };
}
