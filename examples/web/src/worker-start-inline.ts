import EngineWorker from "./worker/main.ts?worker&inline";

/** The engine's thread, from code inside the page: for a page that is one file. */
export function startWorker(): Worker {
  return new EngineWorker();
}
