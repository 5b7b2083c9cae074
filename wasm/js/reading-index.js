// As `index.js`, the reading of documents. Import it when it is asked for,
// `await import("kyhan/reading")`, and nobody else downloads it.
import { initSync } from "./reading-door.js";
import { unpack } from "./inline.js";
import packed from "./reading-packed.js";

initSync({ module: unpack(packed) });

export { disagreements, draft, KyhanError, textOf } from "./drafting.js";
