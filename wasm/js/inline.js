// A module that stands in the code as text: deflated (RFC 1951), then in base 64.
import { inflateSync } from "fflate";

/** @param {{ bytes: number, text: string }} packed */
export function unpack({ bytes, text }) {
  const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return inflateSync(packed, { out: new Uint8Array(bytes) });
}
