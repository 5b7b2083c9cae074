// The vectors of tests/vectors: each folder with a request.json is a question.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { isUtf8 } from "node:buffer";
import { join } from "node:path";

const project = process.env.PROJECT;
const root = join(project, "tests/vectors");

function documents(folder) {
  const plans = join(folder, "PLANS");
  if (existsSync(plans)) {
    const names = readFileSync(plans, "utf8").split("\n").filter((line) => line.trim() !== "");
    return names.map((name) => join(project, "examples/plans", name.trim()));
  }
  const files = readdirSync(folder).filter((file) => /^register.*\.json$/.test(file));
  return files.sort().map((file) => join(folder, file));
}

/** Every vector with its texts; the newline that ends an expectation is not part of it. */
export function vectors() {
  const found = [];
  for (const area of readdirSync(root).sort()) {
    for (const vector of readdirSync(join(root, area)).sort()) {
      const folder = join(root, area, vector);
      if (!existsSync(join(folder, "request.json"))) continue;
      const registers = documents(folder).map((path) => readFileSync(path));
      found.push({
        name: `${area}/${vector}`,
        registers: registers.map((bytes) => bytes.toString("utf8")),
        isText: registers.every(isUtf8),
        request: readFileSync(join(folder, "request.json"), "utf8"),
        expected: readFileSync(join(folder, "expect.json"), "utf8").replace(/\n$/, ""),
      });
    }
  }
  return found;
}
