/**
 * The line of a JSON text, from 1, on which the value of a JSON Pointer begins;
 * where there is none, as when a member is missing, that of what should hold it.
 */
export function lineOf(text: string, pointer: string): number {
  const index = indexOf(text, pointer);
  if (index !== undefined) return text.slice(0, index).split("\n").length;
  return pointer === "" ? 1 : lineOf(text, pointer.slice(0, pointer.lastIndexOf("/")));
}

function indexOf(text: string, pointer: string): number | undefined {
  const wanted = pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  const path: (string | number)[] = [];
  const matches = () =>
    path.length === wanted.length && path.every((step, depth) => String(step) === wanted[depth]);
  let isName = false;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [piece] = found;
    if (piece === "{" || piece === "[") {
      if (matches()) return found.index;
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
      path[path.length - 1] = piece.slice(1, -1);
    } else if (matches()) {
      return found.index;
    }
  }
  return undefined;
}
