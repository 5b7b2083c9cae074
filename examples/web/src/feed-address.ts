// The address of a calendar to subscribe to, where `kyhan calendars` published
// calendars into a folder beside this page. The addresses of `kyhan serve` are
// secrets of their agencies, and no page learns them.
import { make } from "./dom";
import type { Choice } from "./worker/answers";
import { word } from "./words";

const FOLDER = "calendars/";

interface Published {
  file: string;
  kind: string;
  id: string;
}

let published: Promise<Published[]> | undefined;

async function look(): Promise<Published[]> {
  // A page from the disk has nothing beside it.
  if (location.protocol === "file:") return [];
  try {
    const answer = await fetch(`${FOLDER}manifest.json`);
    return answer.ok ? ((await answer.json()) as { feeds: Published[] }).feeds : [];
  } catch {
    return [];
  }
}

/** A button that copies the address of what was chosen; empty when none is published. */
export function feedAddress({ agency, instrument }: Choice): HTMLElement {
  const place = make("span", { role: "status" });
  const [kind, id] = agency ? ["agency", agency] : ["instrument", instrument];
  if (id !== undefined) {
    published ??= look();
    void published.then((feeds) => {
      const feed = feeds.find((feed) => feed.kind === kind && feed.id === id);
      if (feed) place.append(copyButton(new URL(FOLDER + feed.file, location.href).href));
    });
  }
  return place;
}

function copyButton(address: string): HTMLElement {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      button.textContent = word("copied");
    } catch {
      // Only secure pages may write to the clipboard; others show what to copy.
      prompt(word("copyAddress"), address);
    }
  };
  const button = make("button", { type: "button", class: "quiet", title: address, onclick: () => void copy() }, word("copyAddress"));
  return button;
}
