/** The line of a JSON text, from 1, on which the value of a JSON Pointer begins. */
export function lineOf(text: string, pointer: string): number {
  const wanted = pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  const path: (string | number)[] = [];
  const matches = () =>
    path.length === wanted.length && path.every((step, depth) => String(step) === wanted[depth]);
  let isName = false;
  let best = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [piece] = found;
    if (piece === "{" || piece === "[") {
      if (matches()) return lineAt(text, found.index);
      path.push(piece === "{" ? "" : 0);
      isName = piece === "{";
    } else if (piece === "}" || piece === "]") {
      path.pop();
      isName = false;
    } else if (piece === ",") {
      const step = path.at(-1);
      if (typeof step === "number") path[path.length - 1] = step + 1;
      isName = typeof step === "string";
    } else if (piece === ":") {
      isName = false;
    } else if (isName) {
      path[path.length - 1] = JSON.parse(piece);
      if (matches()) best = found.index;
    } else if (matches()) {
      return lineAt(text, found.index);
    }
  }
  return lineAt(text, best);
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
