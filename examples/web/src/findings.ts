// What is wrong or risky in the files, each with its place.
import { make } from "./dom";
import { pages } from "./paged";
import { state } from "./state";
import type { Found } from "./worker/findings";
import { word } from "./words";

export async function showFindings(view: HTMLElement): Promise<void> {
  const { isRefused } = state.opened;
  let total = 0;
  const list = await pages("findings", (page) => {
    total = page.total;
    return make("ul", { class: "findings" }, ...page.rows.map(entry));
  });
  if (total === 0) return view.replaceChildren(make("p", { class: "note" }, word("noFindings")));
  view.replaceChildren(make("h2", {}, isRefused ? word("refused") : `${word("findings")} (${total})`), list);
}

function entry({ severity, code, message, help, citation, file, line, excerpt, pointer }: Found): HTMLElement {
  return make(
    "li",
    { class: severity },
    make("p", { class: "message" }, message),
    make("p", {}, help),
    make(
      "details",
      {},
      make("summary", {}, `${file}, ${word("line")} ${line}`),
      pointer !== "" && make("code", {}, pointer),
      make("pre", { tabindex: "0" }, excerpt),
      make("small", {}, [code, citation].filter(Boolean).join(" · ")),
    ),
  );
}
