// Plain objects and real errors around the door of the reading.
import { KyhanError } from "./error.js";
import { draftOf, textOf as textOfBytes } from "./reading-door.js";

/** Runs a call of the door, whose error document becomes a KyhanError. */
function orThrow(call) {
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

function isEnglish(lang = "vi") {
  if (lang === "vi" || lang === "en") return lang === "en";
  throw new KyhanError({
    code: "invalid-argument",
    message: `\`${String(lang)}\` is not a language of the reading`,
    help: "pass `vi` or `en`",
  });
}

function bytesOf(file) {
  if (file instanceof Uint8Array) return file;
  if (file instanceof ArrayBuffer) return new Uint8Array(file);
  throw new KyhanError({
    code: "invalid-argument",
    message: "the document is neither a text nor bytes",
    help: "pass a string, a Uint8Array or an ArrayBuffer",
  });
}

/** @param {Uint8Array | ArrayBuffer} file @param {{lang?: "vi" | "en"}} options */
export function textOf(file, { lang } = {}) {
  return orThrow(() => textOfBytes(bytesOf(file), isEnglish(lang)));
}

/**
 * @param {string | Uint8Array | ArrayBuffer} document
 * @param {{directory?: object | string, lang?: "vi" | "en"}} options
 */
export function draft(document, { directory = "{}", lang } = {}) {
  const text = typeof document === "string" ? document : textOf(document, { lang });
  const register = typeof directory === "string" ? directory : JSON.stringify(directory);
  return JSON.parse(orThrow(() => draftOf(text, register, isEnglish(lang))));
}

export { KyhanError };
