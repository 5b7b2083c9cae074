// Writes a module as code: pack.mjs MODULE.wasm OUT.js.
import { readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";

const [from, to] = process.argv.slice(2);
const module = readFileSync(from);
const text = deflateRawSync(module, { level: 9, memLevel: 9 }).toString("base64");
writeFileSync(to, `export default { bytes: ${module.length}, text: "${text}" };\n`);
