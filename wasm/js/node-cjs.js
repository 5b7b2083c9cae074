// Node, by `require`: bundled with the rest into one CommonJS file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { initSync } from "./door.js";

initSync({ module: readFileSync(join(__dirname, "kyhan.wasm")) });

export { Engine, KyhanError, answer } from "./engine.js";
