// The page's end of the engine's thread: questions out, promises back.
import type {
  AlertsAnswer, AlertsQuery, ChainsAnswer, CheckAnswer, CoverageAnswer, EvaluateAnswer, EvaluateQuery,
  ExplainAnswer, InLang, RenderQuery, ScheduleAnswer, ScheduleQuery, WorkdaysAnswer, WorkdaysQuery,
} from "kyhan";
import type { Call, Document, Opened } from "./engine-worker";

export type { Contents, Document, Opened } from "./engine-worker";

const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" });
const waiting = new Map<number, { resolve: (found: never) => void; reject: (error: Error) => void }>();
let last = 0;

const ready = new Promise<void>((resolve) => {
  worker.addEventListener("message", ({ data }) => {
    if (data === "ready") return resolve();
    const { id, found, error } = data;
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) waiter?.resolve(found as never);
    else waiter?.reject(new Error(error));
  });
});

async function post<T>(message: object): Promise<T> {
  await ready;
  const id = ++last;
  return new Promise<T>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, ...message });
  });
}

const ask = <T>(call: Call, question: object) => post<T>({ call, question });

export const engine = {
  open: (documents: Document[], lang: string) => post<Opened>({ open: documents, lang }),
  check: (options: InLang) => ask<CheckAnswer>("check", options),
  schedule: (query: ScheduleQuery) => ask<ScheduleAnswer>("schedule", query),
  explain: (occurrence: string, options: InLang) => ask<ExplainAnswer>("explain", { occurrence, ...options }),
  coverage: (options: InLang) => ask<CoverageAnswer>("coverage", options),
  workdays: (query: WorkdaysQuery) => ask<WorkdaysAnswer>("workdays", query),
  render: (query: RenderQuery) => ask<{ text: string }>("render", query),
  evaluate: (query: EvaluateQuery) => ask<EvaluateAnswer>("evaluate", query),
  alerts: (query: AlertsQuery) => ask<AlertsAnswer>("alerts", query),
  chains: (options: InLang) => ask<ChainsAnswer>("chains", options),
};
