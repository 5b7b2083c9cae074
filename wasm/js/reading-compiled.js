// As `compiled.js`, the reading of documents.
import { initSync } from "./reading-door.js";
import module from "./reading.wasm";

initSync({ module });

export { disagreements, draft, KyhanError, textOf } from "./drafting.js";
