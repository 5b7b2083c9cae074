// Real errors around the door of Word and Excel files.
import { bytesOf, isEnglish, orThrow } from "./calls.js";
import { KyhanError } from "./error.js";
import { sheetsOf as sheetsOfBytes, textOf as textOfBytes } from "./office-door.js";

/** @param {Uint8Array | ArrayBuffer} file @param {{lang?: "vi" | "en"}} options */
export function textOf(file, { lang } = {}) {
  return orThrow(() => textOfBytes(bytesOf(file), isEnglish(lang)));
}

/** @param {Uint8Array | ArrayBuffer} file @param {{lang?: "vi" | "en"}} options */
export function sheetsOf(file, { lang } = {}) {
  return JSON.parse(orThrow(() => sheetsOfBytes(bytesOf(file), isEnglish(lang))));
}

export { KyhanError };
