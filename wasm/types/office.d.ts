import { KyhanError } from "./types.js";

export { KyhanError };

/**
 * The text of a file, for `draft` of `kyhan/reading`: Word (.docx) with the numbers of
 * its lists, its tables, text boxes and tracked changes as accepted, Excel (.xlsx), a
 * saved web page, Markdown or plain text in UTF-8 or UTF-16.
 *
 * @throws KyhanError `limit-exceeded`, `damaged-file` or `unreadable-file`, with what
 *   to do
 */
export declare function textOf(
  file: Uint8Array | ArrayBuffer,
  options?: { lang?: "vi" | "en" },
): string;

/** A sheet of an Excel file, without its blank rows. */
export interface Sheet {
  name: string;
  rows: {
    /** Its number in Excel. */
    row: number;
    /** What its cells show, from column A on; days as `14/12/2024`. */
    cells: string[];
  }[];
}

/**
 * The sheets of an Excel file that are not hidden; none of any other file.
 *
 * @throws KyhanError `limit-exceeded` or `damaged-file`, with what to do
 */
export declare function sheetsOf(
  file: Uint8Array | ArrayBuffer,
  options?: { lang?: "vi" | "en" },
): Sheet[];
