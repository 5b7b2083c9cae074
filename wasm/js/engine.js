// Plain objects and real errors around the module, which takes and gives JSON text.
import { Door, answer as answerText, version } from "./door.js";
import { KyhanError } from "./error.js";

export { KyhanError };

// The engine's own limit, and one for what stands in the module's memory of
// 4 GiB beside what is made of it.
const MAX_DOCUMENT_BYTES = 256 * 1024 * 1024;
const MAX_DOCUMENTS_BYTES = 1024 * 1024 * 1024;

/** Refuses what JSON would lose or change without a word. */
function checkPlain(value) {
  const isLost =
    typeof value === "function" ||
    typeof value === "symbol" ||
    (typeof value === "number" && !Number.isFinite(value)) ||
    value instanceof Map ||
    value instanceof Set;
  if (isLost) throw new TypeError(`\`${String(value)}\` cannot be written as JSON`);
  if (typeof value !== "object" || value === null || typeof value.toJSON === "function") return;
  for (const entry of Array.isArray(value) ? value : Object.values(value)) checkPlain(entry);
}

function toText(value, name) {
  if (typeof value === "string") return value;
  try {
    const text = JSON.stringify(value);
    // Afterwards, because a cycle would not end; a function that writes each value would take longer.
    checkPlain(value);
    if (text !== undefined) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw invalidArgument(name, error.message);
  }
  throw invalidArgument(name, `\`${String(value)}\` cannot be written as JSON`);
}

function invalidArgument(name, reason) {
  return new KyhanError({
    code: "invalid-argument",
    message: `the ${name} is not plain data: ${reason}`,
    help: "pass a plain object, as JSON.parse makes them, or its JSON text",
  });
}

/** How many bytes a text has in UTF-8. */
function bytesOf(text) {
  let bytes = text.length;
  // No character takes more than three bytes for each of its code units.
  if (3 * bytes <= MAX_DOCUMENT_BYTES || bytes > MAX_DOCUMENT_BYTES) return bytes;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit < 0x800 || (unit & 0xf800) === 0xd800 ? 1 : 2;
  }
  return bytes;
}

function checkLimit(what, found, limit) {
  if (found <= limit) return;
  throw new KyhanError({
    code: "limit-exceeded",
    message: `limit \`${what}\` exceeded: ${found}, at most ${limit}`,
    help: "split the input or narrow the request",
  });
}

/** The list of registers that a caller meant; what is easily given in its place is refused. */
function listOf(registers) {
  if (typeof registers === "string" || typeof registers?.[Symbol.iterator] !== "function") {
    throw new KyhanError({
      code: "invalid-argument",
      message: "the registers are not a list",
      help: "pass a list, even of one: `Engine.open([register])`",
    });
  }
  return registers;
}

function checkRegister(register) {
  const slip = Array.isArray(register)
    ? ["is a list", "pass the registers one by one, `new Engine(...registers)`, or use `Engine.open(registers)`"]
    : typeof register?.then === "function"
      ? ["is a promise", "await it first"]
      : register instanceof Uint8Array || register instanceof ArrayBuffer
        ? ["is bytes", "decode them first: `new TextDecoder().decode(bytes)`"]
        : undefined;
  if (!slip) return;
  throw new KyhanError({ code: "invalid-argument", message: `a register ${slip[0]}`, help: slip[1] });
}

/** The texts of registers, none of them too long for the module. */
function textsOf(registers) {
  let all = 0;
  return Array.from(listOf(registers), (register) => {
    checkRegister(register);
    const text = toText(register, "register");
    const bytes = bytesOf(text);
    checkLimit("document bytes", bytes, MAX_DOCUMENT_BYTES);
    all += bytes;
    checkLimit("bytes of all documents", all, MAX_DOCUMENTS_BYTES);
    return text;
  });
}

function isEnglish(lang) {
  if (lang === "vi" || lang === "en") return lang === "en";
  throw new KyhanError({
    code: "invalid-argument",
    message: `\`${String(lang)}\` is not a language of the engine`,
    help: "pass `vi` or `en`",
  });
}

/** The error document that a call of the door threw. */
function documentOf(thrown) {
  if (typeof thrown === "string") return thrown;
  if (!(thrown instanceof WebAssembly.RuntimeError)) throw thrown;
  throw new KyhanError({
    code: "stopped",
    message: `the module stopped (${thrown.message}): most likely its memory, 4 GiB at most, is full`,
    help: "ask for less; what the call took is given back when the module is loaded anew",
  });
}

function errorOf(thrown) {
  return new KyhanError(JSON.parse(documentOf(thrown)).error);
}

function requestText(request) {
  checkLimit("request bytes", bytesOf(request), MAX_DOCUMENT_BYTES);
  return request;
}

function textOf(request) {
  if (typeof request === "string") return requestText(request);
  throw invalidArgument("request text", "it is not a string");
}

/** @param {(object | string)[]} registers @param {string} request */
export function answer(registers, request) {
  const texts = textsOf(registers);
  const text = textOf(request);
  try {
    return answerText(texts, text);
  } catch (thrown) {
    return documentOf(thrown);
  }
}

export class Engine {
  #door;

  /** @param {(object | string)[]} registers */
  constructor(...registers) {
    const texts = textsOf(registers);
    try {
      this.#door = new Door(texts);
    } catch (thrown) {
      throw errorOf(thrown);
    }
  }

  /** @param {Iterable<object | string>} registers @param {{lang?: "vi" | "en"}} options */
  static open(registers, { lang = "vi" } = {}) {
    isEnglish(lang);
    const texts = textsOf(registers);
    try {
      return new Engine(...texts);
    } catch (thrown) {
      // Only a request names a language, so one is asked to word the refusal.
      const worded = JSON.parse(answer(texts, JSON.stringify({ call: "check", lang })));
      throw worded.error ? new KyhanError(worded.error) : thrown;
    }
  }

  #open() {
    if (this.#door) return this.#door;
    throw new KyhanError({
      code: "freed",
      message: "the engine was freed",
      help: "make a new Engine, or call free later",
    });
  }

  #ask(call, options) {
    if (options !== undefined && (typeof options !== "object" || options === null)) {
      throw invalidArgument("request", `\`${String(options)}\` is not an object`);
    }
    const request = { call, ...options };
    if (request.call !== call) throw invalidArgument("request", "it names another `call`");
    const text = requestText(toText(request, "request"));
    try {
      return JSON.parse(this.#open().answer(text));
    } catch (thrown) {
      throw errorOf(thrown);
    }
  }

  answer(request) {
    const text = textOf(request);
    try {
      return this.#open().answer(text);
    } catch (thrown) {
      return documentOf(thrown);
    }
  }

  check(options) {
    return this.#ask("check", options);
  }

  schedule(query) {
    return this.#ask("schedule", query);
  }

  agency(query) {
    return this.#ask("agency", query);
  }

  upcoming(query) {
    return this.#ask("upcoming", query);
  }

  indicators(query) {
    return this.#ask("indicators", query);
  }

  explain(occurrence, options) {
    return this.#ask("explain", { ...options, occurrence });
  }

  coverage(options) {
    return this.#ask("coverage", options);
  }

  workdays(query) {
    return this.#ask("workdays", query);
  }

  expand(query) {
    return this.#ask("expand", query);
  }

  render(query) {
    return this.#ask("render", query).text;
  }

  evaluate(query) {
    return this.#ask("evaluate", query);
  }

  alerts(query) {
    return this.#ask("alerts", query);
  }

  chains(options) {
    return this.#ask("chains", options);
  }

  nameOf(id, { lang = "vi" } = {}) {
    return this.#open().nameOf(String(id), isEnglish(lang));
  }

  version() {
    return version();
  }

  free() {
    const door = this.#door;
    this.#door = undefined;
    try {
      door?.free();
    } catch {
      // A call that stopped never gave it back: the module keeps it.
    }
  }
}

if (Symbol.dispose) Engine.prototype[Symbol.dispose] = Engine.prototype.free;
