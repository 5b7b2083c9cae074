// Node, by `require`: bundled with the rest into one CommonJS file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { initSync } from "./reading-door.js";

initSync({ module: readFileSync(join(__dirname, "reading.wasm")) });

export { draft, KyhanError, textOf } from "./drafting.js";
