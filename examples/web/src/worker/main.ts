// The engine in a thread of its own, so that the page never waits for it:
// takes calls one after the other and posts what they answer.
import type { calls } from "./calls";

// Loaded apart, so that a call can say why the engine does not load.
const loading = import("./calls");
let last: Promise<void> = Promise.resolve();

async function take({ id, call, given }: { id: number; call: keyof typeof calls; given: unknown[] }): Promise<void> {
  try {
    const { calls } = await loading;
    const run = calls[call] as (...given: unknown[]) => unknown;
    postMessage({ id, found: await run(...given) });
  } catch (error) {
    const { message, help } = error as { message?: string; help?: string };
    postMessage({ id, error: [message ?? String(error), help].filter(Boolean).join("; ") });
  }
}

addEventListener("message", ({ data }: MessageEvent) => {
  last = last.then(() => take(data));
});
