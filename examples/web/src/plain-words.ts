// Vietnamese as people type it when they are in a hurry: no marks, no capitals, no signs.
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase()
    .replace(/[^a-z0-9]+/g, " ").trim();
}

/** Words of an official name as they are written short. */
const SHORT: [RegExp, string][] = [
  [/\bubnd\b/g, "uy ban nhan dan"], [/\bhdnd\b/g, "hoi dong nhan dan"], [/\bld tb ?& ?xh\b|\bldtbxh\b|\bld tbxh\b|\bld tb xh\b/g, "lao dong thuong binh va xa hoi"],
];

/** As `plain`, with what is usually written short in full. */
export function inFull(text: string): string {
  return SHORT.reduce((said, [short, full]) => said.replace(short, full), plain(text));
}
