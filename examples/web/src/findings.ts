// What is wrong or risky in the documents, each with its place in the file.
import type { Diagnostic } from "kyhan";
import { make } from "./dom";
import { engine } from "./engine";
import { lineOf } from "./json-place";
import { state } from "./state";
import { lang, word } from "./words";

export async function showFindings(view: HTMLElement): Promise<void> {
  const isRefused = state.refused.length > 0;
  const found = isRefused ? state.refused : (await engine.check({ lang: lang() })).diagnostics;
  if (found.length === 0) return view.replaceChildren(make("p", { class: "note" }, word("noFindings")));
  const list = make("ul", { class: "findings" }, ...found.map(entry));
  view.replaceChildren(make("h2", {}, isRefused ? word("refused") : `${word("findings")} (${found.length})`), list);
}

function entry({ severity, code, message, help, citation, document, pointer }: Diagnostic): HTMLElement {
  const file = state.documents[document];
  const line = file ? lineOf(file.text, pointer) : 1;
  const lines = file?.text.split("\n").slice(line - 1, line + 2).join("\n").slice(0, 400);
  return make(
    "li",
    { class: severity },
    make("p", { class: "message" }, message),
    make("p", {}, help),
    make(
      "details",
      {},
      make("summary", {}, `${file?.name ?? document}, ${word("line")} ${line}`),
      make("code", {}, pointer || "/"),
      make("pre", { tabindex: "0" }, lines ?? ""),
      make("small", {}, [code, citation].filter(Boolean).join(" · ")),
    ),
  );
}
