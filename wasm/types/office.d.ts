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
