// What the doors of documents share: calls that throw real errors, and arguments that are looked at.
import { KyhanError } from "./error.js";

/** Runs a call of the door, whose error document becomes a KyhanError. */
export function orThrow(call) {
  try {
    return call();
  } catch (thrown) {
    if (typeof thrown === "string") throw new KyhanError(JSON.parse(thrown).error);
    if (!(thrown instanceof WebAssembly.RuntimeError)) throw thrown;
    throw new KyhanError({
      code: "stopped",
      message: `the module stopped (${thrown.message}): most likely its memory is full`,
      help: "load the module anew and read a shorter document",
    });
  }
}

/** Whether the language is English; it is Vietnamese unless said. */
export function isEnglish(lang = "vi") {
  if (lang === "vi" || lang === "en") return lang === "en";
  throw new KyhanError({
    code: "invalid-argument",
    message: `\`${String(lang)}\` is not a language of the reading`,
    help: "pass `vi` or `en`",
  });
}

/** The bytes of a file. */
export function bytesOf(file) {
  if (file instanceof Uint8Array) return file;
  if (file instanceof ArrayBuffer) return new Uint8Array(file);
  throw new KyhanError({
    code: "invalid-argument",
    message: "the document is neither a text nor bytes",
    help: "pass a string, a Uint8Array or an ArrayBuffer",
  });
}
