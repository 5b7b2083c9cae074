// UTF-8 where a host has no encoder and decoder of its own, as in jsdom.
class Decoder {
  decode(bytes = new Uint8Array()) {
    let escaped = "";
    for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, "0")}`;
    return decodeURIComponent(escaped);
  }
}

class Encoder {
  encode(text) {
    const found = [];
    const escaped = encodeURIComponent(text);
    for (let at = 0; at < escaped.length; at += 1) {
      const isByte = escaped[at] === "%";
      found.push(isByte ? Number.parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at));
      if (isByte) at += 2;
    }
    return Uint8Array.from(found);
  }

  encodeInto(text, place) {
    const bytes = this.encode(text);
    place.set(bytes);
    return { read: text.length, written: bytes.length };
  }
}

export const TextDecoder = globalThis.TextDecoder ?? Decoder;
export const TextEncoder = globalThis.TextEncoder ?? Encoder;
