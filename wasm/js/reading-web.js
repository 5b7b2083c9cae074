// Browsers and bundlers: the reading is ready when the import is. Import it when it is
// asked for, `await import("kyhan/reading")`, and nobody else downloads it.
import load from "./reading-door.js";

await load({ module_or_path: new URL("./reading.wasm", import.meta.url) });

export { draft, KyhanError, textOf } from "./drafting.js";
