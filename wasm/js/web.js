// Browsers and bundlers: the engine is ready when the import is. Every bundler
// knows `new URL(…, import.meta.url)` as the address of an asset.
import load from "./door.js";

await load({ module_or_path: new URL("./kyhan.wasm", import.meta.url) });

export { Engine, KyhanError, answer } from "./engine.js";
