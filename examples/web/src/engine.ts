// The page's end of the engine's thread: calls out, promises back.
import type { calls } from "./worker/calls";

type Calls = typeof calls;
type Name = keyof Calls;
type Found<Call extends Name> = Awaited<ReturnType<Calls[Call]>>;

interface Waiter {
  call: Name;
  resolve: (found: never) => void;
  reject: (error: Error) => void;
}

const worker = new Worker(new URL("./worker/main.ts", import.meta.url), { type: "module" });
const waiting = new Map<number, Waiter>();
let last = 0;
let tell: (call?: Name, done?: number) => void = () => undefined;

const ready = new Promise<void>((resolve) => {
  worker.addEventListener("message", ({ data }) => {
    if (data === "ready") return resolve();
    const { id, found, error, done } = data;
    const first = waiting.values().next().value;
    if (done !== undefined) return tell(first?.call, done);
    const waiter = waiting.get(id);
    waiting.delete(id);
    tell(waiting.values().next().value?.call);
    if (error === undefined) waiter?.resolve(found as never);
    else waiter?.reject(new Error(error));
  });
});

/** Tells what is being worked on, from 0 to 1 done where that is known; nothing when idle. */
export function onWork(listener: (call?: Name, done?: number) => void): void {
  tell = listener;
}

export async function ask<Call extends Name>(call: Call, ...given: Parameters<Calls[Call]>): Promise<Found<Call>> {
  const id = ++last;
  const found = new Promise<Found<Call>>((resolve, reject) => waiting.set(id, { call, resolve, reject }));
  tell(call);
  await ready;
  worker.postMessage({ id, call, given });
  return found;
}
