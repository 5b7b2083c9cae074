// Node, as a module: the engine is ready when the import is.
import { readFileSync } from "node:fs";
import { initSync } from "./door.js";

initSync({ module: readFileSync(new URL("./kyhan.wasm", import.meta.url)) });

export { Engine, KyhanError, answer } from "./engine.js";
