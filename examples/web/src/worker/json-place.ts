/**
 * The lines of a JSON text, from 1, on which the values of JSON Pointers begin;
 * where there is none, as when a member is missing, that of what should hold it.
 * The text is walked through once, however many are asked for.
 */
export function linesOf(text: string, pointers: string[]): number[] {
  const wanted = new Set(pointers.flatMap(withHolders));
  const places = indicesOf(text, wanted);
  const known = new Map<number, number>([[0, 1]]);
  let [line, at] = [1, 0];
  for (const index of [...new Set(places.values())].sort((a, b) => a - b)) {
    for (let next = text.indexOf("\n", at); next !== -1 && next < index; next = text.indexOf("\n", at)) {
      line += 1;
      at = next + 1;
    }
    known.set(index, line);
  }
  return pointers.map((pointer) => {
    const place = withHolders(pointer).find((holder) => places.has(holder));
    return known.get(place === undefined ? 0 : (places.get(place) ?? 0)) ?? 1;
  });
}

/** A pointer, then what holds it, up to the document. */
function withHolders(pointer: string): string[] {
  return pointer === "" ? [""] : [pointer, ...withHolders(pointer.slice(0, pointer.lastIndexOf("/")))];
}

function indicesOf(text: string, wanted: Set<string>): Map<string, number> {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  const path: (string | number)[] = [];
  const places = new Map<string, number>();
  const note = (index: number) => {
    const pointer = path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    if (wanted.has(pointer) && !places.has(pointer)) places.set(pointer, index);
  };
  let isName = false;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [piece] = found;
    if (piece === "{" || piece === "[") {
      note(found.index);
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
    } else {
      note(found.index);
    }
  }
  return places;
}
