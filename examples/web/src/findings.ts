// What is wrong or risky in the files, in a clerk's words: one entry for each kind, each
// case with its duty and plan; what whoever keeps the data needs is folded below it.
import { withNames } from "./detail";
import { make } from "./dom";
import { ask } from "./engine";
import { paged } from "./paged";
import { chosen, planOf, state } from "./state";
import { riskWords } from "./risk-words";
import type { Found } from "./worker/findings";
import { lang, word, type Word, sentence } from "./words";

export async function showFindings(view: HTMLElement): Promise<void> {
  const { isRefused, strangers } = state.opened;
  const kinds = await ask("findingKinds", chosen());
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const wrong = strangers.map(({ name, kind }) =>
    make("p", { class: "warning" }, sentence("wrongFile", { name, kind: word(`kind_${kind}` as Word) })));
  if (total === 0) return view.replaceChildren(...wrong, make("p", { class: "note" }, word("noFindings")));
  const sections = await Promise.all(kinds.map(async ({ code, severity, count, help }) => {
    const words = riskWords(code, lang());
    const list = await paged("findings", {
      caption: words?.title ?? code,
      heads: [word("whatIsFound"), word("where")],
      cells: (found) => [said(found), place(found)],
      about: { code, severity },
    });
    return make("details", { class: `finding ${severity}`, open: severity === "error" || kinds.length === 1 },
      make("summary", {}, make("b", {}, words?.title ?? first(list, code)), make("span", { class: "count" }, ` (${count.toLocaleString(lang())})`)),
      make("p", {}, words?.help ?? help), list);
  }));
  const refused = isRefused
    ? make("p", { class: "note" }, state.opened.plans.length > 0 ? `${word("othersOpen")}: ${state.opened.plans.join(", ")}` : "") : undefined;
  view.replaceChildren(
    make("h2", {}, isRefused ? word("refused") : `${word("findings")} (${total.toLocaleString(lang())})`),
    ...(refused ? [refused] : []), ...wrong, make("div", { class: "findings" }, ...sections));
}

/** A kind that has no words of its own is called as its first case is. */
function first(list: HTMLElement, code: string): string {
  return list.querySelector(".said")?.textContent ?? code;
}

function said({ message }: Found): HTMLElement {
  return make("p", { class: "said" }, withNames(message).replaceAll("`", ""));
}

function place({ about, help, code, citation, file, line, excerpt, pointer, acknowledged }: Found): HTMLElement {
  const own = about && [about.title, about.provision && `${word("section")} ${about.provision}`].filter(Boolean).join(" · ");
  return make("div", {},
    own && make("b", {}, own),
    about?.instrument && make("small", {}, planOf(about.instrument).whole),
    acknowledged !== undefined && make("small", {}, `${word("acknowledged")}: ${acknowledged}`),
    make("details", {},
      make("summary", {}, `${file || word("ownRecordsFile")}, ${word("line")} ${line}`),
      make("p", {}, help),
      pointer !== "" && make("code", {}, pointer),
      make("pre", { tabindex: "0" }, excerpt),
      make("small", {}, [code, citation].filter(Boolean).join(" · "))));
}
