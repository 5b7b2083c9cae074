// What the reader must know of: it stays until it is answered.
import { byId, make } from "./dom";
import { word } from "./words";

interface Answer {
  text: string;
  act: () => void;
}

const shown = new Map<string, HTMLElement>();

/** Says something; another message of the same sort takes its place. */
export function tell(sort: string, text: string, ...answers: Answer[]): void {
  settle(sort);
  const button = ({ text, act }: Answer) =>
    make("button", { type: "button", class: "quiet", onclick: () => { settle(sort); act(); } }, text);
  const entry = make("div", { class: "message" }, make("p", {}, text),
    ...answers.map(button), button({ text: word("close"), act: () => undefined }));
  shown.set(sort, entry);
  byId("messages").append(entry);
}

/** Takes a message away. */
export function settle(sort: string): void {
  shown.get(sort)?.remove();
  shown.delete(sort);
}
