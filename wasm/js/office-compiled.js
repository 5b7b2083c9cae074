// As `compiled.js`, Word and Excel files.
import { initSync } from "./office-door.js";
import module from "./office.wasm";

initSync({ module });

export { KyhanError, sheetsOf, textOf } from "./opening.js";
