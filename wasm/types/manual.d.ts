/**
 * Loads the engine's module; call it once, before anything else.
 *
 * @param source the compiled module, its bytes, a response or an address of
 *   `kyhan/kyhan.wasm`
 */
export declare function initialize(
  source: WebAssembly.Module | BufferSource | Response | URL | string,
): Promise<void>;

export * from "./types.js";
