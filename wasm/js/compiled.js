// Hosts that compile modules when a program is deployed and forbid it later, such as
// Cloudflare's: there the import of a `.wasm` file is the compiled module.
import { initSync } from "./door.js";
import module from "./kyhan.wasm";

initSync({ module });

export { Engine, KyhanError, answer } from "./engine.js";
