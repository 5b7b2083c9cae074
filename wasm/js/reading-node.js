// Node, as a module: the reading is ready when the import is.
import { readFileSync } from "node:fs";
import { initSync } from "./reading-door.js";

initSync({ module: readFileSync(new URL("./reading.wasm", import.meta.url)) });

export { draft, KyhanError, textOf } from "./drafting.js";
