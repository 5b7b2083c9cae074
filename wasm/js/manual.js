// Hosts that load the module themselves: service workers, edge runtimes, and
// bundlers without top-level await.
import load from "./door.js";

/** @param {WebAssembly.Module | BufferSource | Response | URL | string} source */
export async function initialize(source) {
  await load({ module_or_path: source });
}

export { Engine, KyhanError, answer } from "./engine.js";
