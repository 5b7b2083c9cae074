// The tabs: one for each view.
import { byId, make } from "./dom";
import { state } from "./state";
import { word, type Word } from "./words";

export function fillTabs(views: string[]): void {
  const tabs = byId("tabs");
  const hadFocus = tabs.contains(document.activeElement);
  tabs.setAttribute("aria-label", word("views"));
  tabs.replaceChildren(
    ...views.map((view) =>
      make(
        "button",
        {
          type: "button", role: "tab", id: `tab-${view}`, "aria-controls": "view",
          "aria-selected": String(view === state.view), tabindex: view === state.view ? "0" : "-1",
        },
        word(view as Word),
      ),
    ),
  );
  const selected = byId(`tab-${state.view}`);
  selected.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  if (hadFocus) selected.focus();
}

export function listenToTabs(views: string[], choose: (view: string) => void): void {
  const tabs = byId("tabs");
  tabs.addEventListener("click", ({ target }) => {
    const tab = (target as HTMLElement).closest("[role=tab]");
    if (tab) choose(tab.id.slice("tab-".length));
  });
  tabs.addEventListener("keydown", (event) => {
    const at = views.indexOf(state.view);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(views.at(to % views.length) as string);
  });
}
