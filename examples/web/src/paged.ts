// A list as a table of which one page is on the screen.
import { make, table } from "./dom";
import { ask } from "./engine";
import { chosen } from "./state";
import type { About, Page, Rows } from "./worker/lists";
import { lang, word } from "./words";

export interface Shape<Row> {
  caption: string;
  heads: string[];
  cells: (row: Row) => (Node | string)[];
  about?: About;
}

/** A list's first page, with a way to the others. */
export async function paged<Name extends keyof Rows>(name: Name, shape: Shape<Rows[Name]>): Promise<HTMLElement> {
  return pages(name, shape.caption, ({ rows }) => table(shape.caption, shape.heads, rows.map(shape.cells)), shape.about);
}

/** As `paged`, drawn by the caller; what it is called tells its pages from those of others. */
export async function pages<Name extends keyof Rows>(
  name: Name, caption: string, draw: (page: Page<Rows[Name]>) => HTMLElement, about: About = {},
): Promise<HTMLElement> {
  const choice = chosen();
  const look = (from: number) => ask("page", name, choice, about, from) as Promise<Page<Rows[Name]>>;
  const first = await look(0);
  if (first.total === 0) return make("p", { class: "note" }, word("nothing"));
  const place = make("div", {}, draw(first));
  const length = first.rows.length;
  if (length === first.total) return place;

  let from = 0;
  let asked = 0;
  const where = make("span", { role: "status" });
  const step = (text: string, by: number) => {
    const button = make("button", { type: "button", onclick: () => void turn(from + by) }, text);
    return button;
  };
  const [back, on] = [step(`‹ ${word("previous")}`, -length), step(`${word("next")} ›`, length)];
  const mark = () => {
    const [start, end, total] = [from + 1, Math.min(from + length, first.total), first.total].map((number) =>
      number.toLocaleString(lang()));
    where.textContent = `${start}–${end} ${word("of")} ${total}`;
    // A button that is disabled would lose the focus.
    back.setAttribute("aria-disabled", String(from === 0));
    on.setAttribute("aria-disabled", String(from + length >= first.total));
  };
  const turn = async (to: number) => {
    if (to < 0 || to >= first.total) return;
    from = to;
    const turn = (asked += 1);
    const found = await look(to);
    if (turn !== asked) return;
    place.replaceChildren(draw(found));
    mark();
    place.scrollIntoView({ block: "nearest" });
  };
  mark();
  return make("div", {}, place, make("nav", { class: "pager", "aria-label": `${word("pagesOf")}: ${caption}` }, back, where, on));
}
