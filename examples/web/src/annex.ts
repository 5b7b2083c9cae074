// Duties as an annex that Word opens, laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I, asks:
// A4 across, Times New Roman, a heading that every page repeats, page numbers from the second
// page on. The library is loaded when an annex is asked for.
import { save } from "./dom";
import { word, type Word } from "./words";

/** A duty, as the cells after its number. */
export interface AnnexRow {
  what: string;
  leads: string;
  helps: string;
  recipients: string;
  time: string;
  basis: string;
}

export interface Annex {
  title: string;
  /** The line under the title: what it belongs to, or as of when it stands. */
  under: string;
  /** Rows under a heading of their own; without one when it is empty. */
  parts: { name: string; rows: AnnexRow[] }[];
}

const FONT = "Times New Roman";
/** Half points: 13 in the table, 14 in the titles. */
const [TEXT, TITLE] = [26, 28];
/** Twentieths of a point: A4, and its margins of 2, 1.5, 2 and 3 cm from the top on. */
const PAPER = { width: 11906, height: 16838 };
const MARGIN = { top: 1134, right: 850, bottom: 1134, left: 1701, header: 567 };
const COLUMNS: [Word, number][] = [
  ["rowNumber", 680], ["content", 3500], ["leads", 1900], ["coordinators", 1800], ["recipients", 1900], ["timeKind", 2100], ["basis", 2407],
];

export async function saveAnnex(fileName: string, { title, under, parts }: Annex): Promise<void> {
  const {
    AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType,
  } = await import("docx");
  const widths = COLUMNS.map(([, width]) => width);
  const line = (text: string, look: { bold?: boolean; italics?: boolean; size?: number } = {}, alignment: "center" | "left" = "center") =>
    new Paragraph({ alignment, children: [new TextRun({ text, ...look })] });
  const cell = (text: string, at: number, isHead = false) => new TableCell({
    width: { size: widths[at] ?? 0, type: WidthType.DXA },
    ...(isHead && { verticalAlign: VerticalAlign.CENTER }),
    children: text.split("\n").map((said) => line(said, { bold: isHead }, isHead || at === 0 ? "center" : "left")),
  });
  let number = 0;
  const rowOf = ({ what, leads, helps, recipients, time, basis }: AnnexRow) => new TableRow({
    cantSplit: true, children: [String(number += 1), what, leads, helps, recipients, time, basis].map((text, at) => cell(text, at)),
  });
  const partOf = (name: string) => new TableRow({
    cantSplit: true, children: [new TableCell({ columnSpan: COLUMNS.length, children: [line(name, { bold: true }, "left")] })],
  });
  const full = parts.filter(({ rows }) => rows.length > 0);
  const table = new Table({
    columnWidths: widths, layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 85, right: 85 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: COLUMNS.map(([head], at) => cell(word(head), at, true)) }),
      ...full.flatMap(({ name, rows }) => [...(name === "" ? [] : [partOf(name)]), ...rows.map(rowOf)]),
    ],
  });
  const document = new Document({
    title,
    styles: { default: { document: { run: { font: FONT, size: TEXT } } } },
    sections: [{
      properties: { titlePage: true, page: { size: { ...PAPER, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN } },
      headers: {
        first: new Header({ children: [line("")] }),
        default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }),
      },
      children: [
        line(word("annex"), { bold: true, size: TITLE }), line(title.toUpperCase(), { bold: true, size: TITLE }),
        ...(under === "" ? [] : [line(under, { italics: true, size: TITLE })]), line(""), table,
      ],
    }],
  });
  const blob = await Packer.toBlob(document);
  save(`${fileName}.docx`, blob.type, blob);
}
