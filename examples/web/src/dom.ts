type Child = Node | string | false | undefined;

/** An element with its attributes and children; `on…` functions are listeners. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | (() => void)> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

export function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** More names than this are folded. */
const MOST_NAMES = 3;

/** Names in a row, folded when they would fill the screen. */
export function names(all: string[]): HTMLElement {
  if (all.length <= MOST_NAMES) return make("p", {}, all.join("; "));
  const [first = "", ...others] = all;
  return make("details", {}, make("summary", {}, `${first} + ${others.length}`), others.join("; "));
}

export function save(fileName: string, kind: string, text: string | Blob): void {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: kind })), download: fileName });
  link.click();
  // A busy browser may begin to save much later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A table with a caption for screen readers; cells are texts or nodes. */
export function table(caption: string, heads: string[], rows: (Node | string)[][]): HTMLElement {
  return make(
    "div",
    { class: "table", tabindex: "0", role: "region", "aria-label": caption },
    make(
      "table",
      {},
      make("caption", { class: "unseen" }, caption),
      make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
      make(
        "tbody",
        {},
        ...rows.map((cells) =>
          make("tr", {}, ...cells.map((cell, at) => make("td", { "data-head": heads[at] ?? "" }, cell))),
        ),
      ),
    ),
  );
}
