// What a file is, by its first bytes: a name can say anything.
export type Kind = "register" | "records" | "document" | "word" | "excel" | "oldOffice" | "pdf" | "image" | "empty" | "text" | "other";

const BEGINNINGS: [Kind, number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["oldOffice", [0xd0, 0xcf, 0x11, 0xe0]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
];

export function isRecordFile(name: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(name);
}

/** What a file is. Only registers and records are opened as they are. */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  if (isRecordFile(name)) return isText(bytes) ? "records" : "other";
  if (bytes.length === 0) return "empty";
  const known = BEGINNINGS.find(([, first]) => first.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return zipped(bytes);
  if (!isText(bytes)) return "other";
  const text = new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/^\uFEFF/, "").trimStart();
  if (/^[{[/]/.test(text)) return "register";
  if (/^</.test(text) || /\.(txt|html?|md)$/i.test(name)) return "document";
  return /\.jsonc?$/i.test(name) ? "register" : "text";
}

/** Word and Excel are archives; the names in them say which. */
function zipped(bytes: Uint8Array): Kind {
  const names = new TextDecoder("latin1").decode(bytes);
  if (names.includes("word/document")) return "word";
  return names.includes("xl/workbook") ? "excel" : "other";
}

/** Text in UTF-8 has no zero among its first bytes. */
function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).includes(0);
}
