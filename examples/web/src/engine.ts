// The page's end of the engine's thread: calls out, promises back.
import type { calls } from "./worker/calls";
import { startWorker } from "./worker-start";

type Calls = typeof calls;
type Name = keyof Calls;
type Found<Call extends Name> = Awaited<ReturnType<Calls[Call]>>;

interface Waiter {
  call: Name;
  resolve: (found: never) => void;
  reject: (error: Error) => void;
}

const worker = startWorker();
const waiting = new Map<number, Waiter>();
let last = 0;
let tell: (call?: Name, done?: number) => void = () => undefined;

worker.addEventListener("message", ({ data: { id, found, error, done } }) => {
  if (done !== undefined) return tell(current(), done);
  const waiter = waiting.get(id);
  waiting.delete(id);
  tell(current());
  if (error === undefined) waiter?.resolve(found as never);
  else waiter?.reject(new Error(error));
});

// The thread's own files could not be loaded.
worker.addEventListener("error", ({ message }) => {
  const error = new Error(message || "the engine's thread failed");
  for (const waiter of waiting.values()) waiter.reject(error);
  waiting.clear();
  tell();
});

/** The call that is being worked on: they are taken in their order. */
function current(): Name | undefined {
  return waiting.values().next().value?.call;
}

/** Tells what is being worked on, from 0 to 1 done where that is known; nothing when idle. */
export function onWork(listener: (call?: Name, done?: number) => void): void {
  tell = listener;
}

export function ask<Call extends Name>(call: Call, ...given: Parameters<Calls[Call]>): Promise<Found<Call>> {
  const id = ++last;
  const found = new Promise<Found<Call>>((resolve, reject) => waiting.set(id, { call, resolve, reject }));
  tell(current());
  worker.postMessage({ id, call, given });
  return found;
}
