// Where plans and records come from: the reader's files, or the examples.
import { byId } from "./dom";
import type { Document } from "./worker/plans";

const addresses = {
  ...import.meta.glob<string>("../../plans/*.json", { query: "?url", import: "default", eager: true }),
  ...import.meta.glob<string>("../../records/*.jsonl", { query: "?url", import: "default", eager: true }),
};

/** Sample plans of the present year, those whose entries have ids of their own. */
const gallery = import.meta.glob<string>(
  ["../../gallery/*.jsonc", "!../../gallery/chi-thi.jsonc", "!../../gallery/quyet-dinh-bao-cao-dinh-ky.jsonc"], { query: "?url", import: "default", eager: true });

/** Five plans, their agencies, and a year of records. */
export const examples = (): Promise<Document[]> => fetched(addresses);

/** The day of the five plans' life on which they are shown first. */
export const EXAMPLE_DAY = "2024-12-02";

export const samples = (): Promise<Document[]> => fetched(gallery);

function fetched(files: Record<string, string>): Promise<Document[]> {
  return Promise.all(
    Object.entries(files).map(async ([path, address]) => ({
      name: path.split("/").at(-1) ?? path,
      blob: await (await fetch(address)).blob(),
    })),
  );
}

/** The plans and records that the page's address names in `plans`, if it does. */
export function namedDocuments(): Promise<Document[]> | undefined {
  const list = new URLSearchParams(location.search).get("plans");
  return list === null ? undefined : listed(new URL(list, location.href));
}

/** What a list `{"files": […]}` names, each seen from the list. */
async function listed(list: URL): Promise<Document[]> {
  const { files } = (await (await got(list)).json()) as { files: string[] };
  return Promise.all(
    files.map(async (file) => ({
      name: file.split("/").at(-1) ?? file,
      blob: await (await got(new URL(file, list))).blob(),
    })),
  );
}

async function got(address: URL): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
  return answer;
}

/** Takes files from the button and from a drop anywhere on the page. */
export function listenForFiles(open: (documents: Document[]) => void): void {
  const take = (files: Iterable<File> | null | undefined) => {
    const documents = [...(files ?? [])].map((file) => ({ name: file.name, blob: file }));
    if (documents.length > 0) open(documents);
  };
  byId<HTMLInputElement>("files").addEventListener("change", ({ target }) => {
    const field = target as HTMLInputElement;
    take(field.files);
    // The same file may be opened again once it was mended.
    field.value = "";
  });
  const mark = (is: boolean) => document.body.classList.toggle("dropping", is);
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => mark(event.relatedTarget !== null));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    take(event.dataTransfer?.files);
  });
}
