// Hosts that know the condition `edge-light`, such as Vercel's: as `compiled.js`, but the
// import of the compiled module is asked for with `?module`.
import { initSync } from "./door.js";
import module from "./kyhan.wasm?module";

// Compiled in another realm, as a development server does, it is no instance of this one's class.
if (!(module instanceof WebAssembly.Module)) Object.setPrototypeOf(module, WebAssembly.Module.prototype);
initSync({ module });

export { Engine, KyhanError, answer } from "./engine.js";
