// The types of kyhan/reading and kyhan/office.
import { textOf as textOfFile } from "kyhan/office";
import { type Disagreement, type Draft, disagreements, draft, textOf } from "kyhan/reading";
import { Engine, type Register } from "kyhan";

const found: Draft = draft(textOf(new Uint8Array()), { lang: "en" });
const register: Register = found.register;
new Engine(register);
const [from, to] = found.duties[0]?.span ?? [0, 0];
export const length: number = to - from;
export const sure = found.duties.every((duty) => duty.confidence === "sure");
export const reasons = found.dismissed.filter((date) => date.reason === "citation");
export const office: Draft = draft(textOfFile(new ArrayBuffer(0), { lang: "vi" }));
export const others: Disagreement[] = disagreements(register);
// @ts-expect-error a number is no document
draft(7);
// @ts-expect-error there is no such confidence
export const wrong = found.duties.filter((duty) => duty.confidence === "certain");
