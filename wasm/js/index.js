// Every host that may compile a module as it runs: Node, Deno, Bun, browsers, bundlers,
// workers. The module is in the code, so no bundler must know of it and no file be found;
// the engine is ready when the import is, without top-level await.
import { initSync } from "./door.js";
import { unpack } from "./inline.js";
import packed from "./kyhan-packed.js";

initSync({ module: unpack(packed) });

export { Engine, KyhanError, answer } from "./engine.js";
