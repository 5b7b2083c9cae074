// As `edge.js`, the reading of documents.
import { initSync } from "./reading-door.js";
import module from "./reading.wasm?module";

// Compiled in another realm, as a development server does, it is no instance of this one's class.
if (!(module instanceof WebAssembly.Module)) Object.setPrototypeOf(module, WebAssembly.Module.prototype);
initSync({ module });

export { disagreements, draft, KyhanError, textOf } from "./drafting.js";
