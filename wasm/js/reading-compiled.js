// As `compiled.js`, the reading of documents.
import { initSync } from "./reading-door.js";
import module from "./reading.wasm";

initSync({ module });

export { draft, KyhanError, textOf } from "./drafting.js";
