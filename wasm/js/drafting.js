// Plain objects and real errors around the door of the reading.
import { bytesOf, isEnglish, orThrow } from "./calls.js";
import { KyhanError } from "./error.js";
import { disagreementsOf, draftOf, textOf as textOfBytes } from "./reading-door.js";

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

/** @param {object | string} register */
export function disagreements(register) {
  const text = typeof register === "string" ? register : JSON.stringify(register);
  return JSON.parse(orThrow(() => disagreementsOf(text)));
}

export { KyhanError };
