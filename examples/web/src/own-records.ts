// The reader's own records: what was submitted, extended or waived, kept in this browser
// beside the files that are open, and handed on as a file or to the service.
import type { DutyRecord } from "kyhan";
import { ask } from "./engine";
import { addRecords, markSent, ownRecords, removeRecords, type OwnRecord } from "./store";

let own: OwnRecord[] = [];
let isKept = true;
let lastUnkept = 0;
let listener: () => void = () => undefined;
const tabs = typeof BroadcastChannel === "function" ? new BroadcastChannel("kyhan-records") : undefined;

export const records = (): readonly OwnRecord[] => own;
export const areKept = (): boolean => isKept;

/** Reads what is kept, and tells when it changes here or in another tab. */
export async function startRecords(changed: () => void): Promise<void> {
  listener = changed;
  await read();
  tabs?.addEventListener("message", () => void read().then(() => listener()));
}

async function read(): Promise<void> {
  try {
    own = [...(await ownRecords()), ...own.filter(({ key }) => key < 0)];
  } catch {
    isKept = false;
  }
  // What the service has comes back with its own records.
  const mine = service() ? own.filter(({ sent }) => !sent) : own;
  await ask("setOwnRecords", mine.map(({ line }) => line));
}

async function changed(): Promise<void> {
  await read();
  tabs?.postMessage("changed");
  listener();
}

/** Adds records; what takes them away again. A number below 0 is not kept. */
export async function record(...records: DutyRecord[]): Promise<() => Promise<void>> {
  const lines = records.map((record) => JSON.stringify(record));
  let keys: number[];
  try {
    keys = await addRecords(lines);
  } catch {
    isKept = false;
    keys = lines.map(() => (lastUnkept -= 1));
    own.push(...lines.map((line, at) => ({ key: keys[at] ?? lastUnkept, line, sent: false })));
  }
  await changed();
  return () => forget(...keys);
}

export async function forget(...keys: number[]): Promise<void> {
  await removeRecords(keys.filter((key) => key > 0)).catch(() => undefined);
  own = own.filter(({ key }) => !keys.includes(key));
  await changed();
}

/** All own records as a record file. */
export function asFile(): string {
  return own.map(({ line }) => `${line}\n`).join("");
}

/** Where a service that serves this page takes records; nothing elsewhere. */
export function service(): URL | undefined {
  return /\/pages\/[^/]+\/$/.test(location.pathname) ? new URL("../../api/records", location.href) : undefined;
}

/**
 * Sends what was not sent yet.
 *
 * @returns how many; the service's own words where it refuses
 */
export async function send(secret: string): Promise<number | string> {
  const address = service();
  const waiting = own.filter(({ sent }) => !sent);
  if (!address || waiting.length === 0) return 0;
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: `[${waiting.map(({ line }) => line).join(",")}]`,
  }).catch((error: Error) => error);
  if (answer instanceof Error) return answer.message;
  if (!answer.ok) {
    const said = (await answer.json().catch(() => ({}))) as { error?: { message?: string } };
    return said.error?.message ?? String(answer.status);
  }
  await markSent(waiting.filter(({ key }) => key > 0));
  own = own.map((record) => ({ ...record, sent: true }));
  await changed();
  return waiting.length;
}
