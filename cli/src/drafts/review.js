"use strict";
const register = JSON.parse(document.getElementById("register").textContent);
const words = JSON.parse(document.getElementById("words").textContent);
const pieces = [...document.querySelectorAll("#source > [id]")];
const starts = pieces.map((piece) => Number(piece.id.slice(1)));
const said = new Map();
let saved = true;

// A field leads to its words.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-from]");
  if (!link) return;
  event.preventDefault();
  document.querySelectorAll(".here").forEach((piece) => piece.classList.remove("here"));
  const [from, to] = [Number(link.dataset.from), Number(link.dataset.to)];
  // A block without a duty may begin within a piece.
  let first = starts.findLastIndex((start) => start <= from);
  for (let at = first; at < starts.length && starts[at] < to; at += 1) {
    pieces[at].classList.add("here");
  }
  pieces[first].scrollIntoView({ block: "center" });
});

// Words lead to their duty.
document.getElementById("source").addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  if (!mark) return;
  const link = document.querySelector(`#duties a[data-from="${mark.id.slice(1)}"]`);
  link?.scrollIntoView({ block: "center" });
  link?.focus();
});

function tell() {
  const open = register.obligations?.filter((duty) => duty.unconfirmed && !said.has(duty.id));
  document.getElementById("left").textContent = `${open?.length ?? 0} ${words.left}`;
}

function say(article, answer) {
  const id = article.dataset.id;
  if (said.get(id) === answer) said.delete(id);
  else said.set(id, answer);
  article.classList.toggle("confirmed", said.get(id) === "confirmed");
  article.classList.toggle("rejected", said.get(id) === "rejected");
  article.querySelector("output").textContent = words[said.get(id)] ?? "";
  saved = false;
  tell();
}

for (const article of document.querySelectorAll("article")) {
  article.querySelector(".confirm").addEventListener("click", () => say(article, "confirmed"));
  article.querySelector(".reject").addEventListener("click", () => say(article, "rejected"));
}

/** The register without what was rejected, and without the marks of what was confirmed. */
function confirmed() {
  const obligations = (register.obligations ?? [])
    .filter((duty) => said.get(duty.id) !== "rejected")
    .map(({ unconfirmed, ...duty }) =>
      unconfirmed && said.get(duty.id) !== "confirmed" ? { ...duty, unconfirmed } : duty,
    );
  return { ...register, obligations };
}

document.getElementById("save").addEventListener("click", () => {
  const text = JSON.stringify(confirmed(), null, 2) + "\n";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "register.json";
  link.click();
  URL.revokeObjectURL(link.href);
  saved = true;
});

window.addEventListener("beforeunload", (event) => {
  if (!saved) event.preventDefault();
});
tell();
