// A table as CSV (RFC 4180). The mark at its beginning tells Excel that it is UTF-8.
export function asCsv(rows: string[][]): string {
  const cell = (text: string) => {
    // A cell that begins so would be computed by a spreadsheet.
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}
