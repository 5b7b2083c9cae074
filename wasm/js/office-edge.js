// As `edge.js`, Word and Excel files.
import { initSync } from "./office-door.js";
import module from "./office.wasm?module";

// Compiled in another realm, as a development server does, it is no instance of this one's class.
if (!(module instanceof WebAssembly.Module)) Object.setPrototypeOf(module, WebAssembly.Module.prototype);
initSync({ module });

export { KyhanError, sheetsOf, textOf } from "./opening.js";
