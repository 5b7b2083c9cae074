// What the reader keeps in this browser: opened files and own records. Where nothing can be
// kept (a private window, a full disk), the page works on and says that it is not kept.
import type { Document } from "./worker/plans";

const NAME = "kyhan";
const FILES = "files";
const RECORDS = "records";

let opening: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(FILES, { autoIncrement: true });
      request.result.createObjectStore(RECORDS, { autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no store"));
    request.onblocked = () => reject(new Error("another tab holds an older store"));
  });
  opening.catch(() => (opening = undefined));
  return opening;
}

/** Runs in one transaction, and ends when it is on the disk. */
async function within<T>(shelf: string, mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T> | void): Promise<T | undefined> {
  const transaction = (await database()).transaction(shelf, mode);
  const request = run(transaction.objectStore(shelf));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error("not kept"));
  });
  return request?.result;
}

/** The files that were opened last; none where nothing is kept. */
export async function keptFiles(): Promise<Document[]> {
  try {
    return (await within<Document[]>(FILES, "readonly", (store) => store.getAll())) ?? [];
  } catch {
    return [];
  }
}

/** Keeps the files in place of those before. @throws where nothing can be kept */
export async function keepFiles(documents: Document[]): Promise<void> {
  await within(FILES, "readwrite", (store) => {
    store.clear();
    for (const { name, blob } of documents) store.add({ name, blob });
  });
}

/** A record of the reader's own, as a line of a record file, and whether the service has it. */
export interface OwnRecord {
  key: number;
  line: string;
  sent: boolean;
}

export async function ownRecords(): Promise<OwnRecord[]> {
  const found: OwnRecord[] = [];
  await within(RECORDS, "readonly", (store) => {
    store.openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return;
      found.push({ ...(cursor.value as Omit<OwnRecord, "key">), key: cursor.key as number });
      cursor.continue();
    };
  });
  return found;
}

/** The keys of the records, once all are kept. */
export async function addRecords(lines: string[]): Promise<number[]> {
  const added: IDBRequest<IDBValidKey>[] = [];
  await within(RECORDS, "readwrite", (store) => {
    for (const line of lines) added.push(store.add({ line, sent: false }));
  });
  return added.map(({ result }) => result as number);
}

export async function removeRecords(keys: number[]): Promise<void> {
  await within(RECORDS, "readwrite", (store) => {
    for (const key of keys) store.delete(key);
  });
}

export async function markSent(records: OwnRecord[]): Promise<void> {
  await within(RECORDS, "readwrite", (store) => {
    for (const { key, line } of records) store.put({ line, sent: true }, key);
  });
}
