// As `index.js`, Word and Excel files. Import it when it is asked for,
// `await import("kyhan/office")`, and nobody else downloads it.
import { initSync } from "./office-door.js";
import { unpack } from "./inline.js";
import packed from "./office-packed.js";

initSync({ module: unpack(packed) });

export { KyhanError, sheetsOf, textOf } from "./opening.js";
