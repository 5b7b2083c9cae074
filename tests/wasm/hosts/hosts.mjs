// The installed package in the hosts that ask for no configuration: built or run by each,
// then made to answer: hosts.mjs FOLDER TARBALL-FOLDER.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { openBrowser, serve } from "../browser.mjs";

const here = import.meta.dirname;
const [folder, installed] = process.argv.slice(2);
const run = promisify(execFile);
const bin = (name) => join(here, "node_modules/.bin", name);
const tool = (...path) => join(here, "node_modules", ...path);

/** What every host must say: a computed date, a refusal, a date that was read. */
const expected = "2024-02-29 invalid-register 2026-11-20";
const answering = `
import { Engine, KyhanError } from "kyhan";
export async function say() {
  const { dates } = new Engine().expand({ start: "2024-01-31", rrule: "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=2" });
  let code;
  try { new Engine({ kyhan: 1, agencys: [] }); } catch (error) { code = error instanceof KyhanError && error.code; }
  const { draft } = await import("kyhan/reading");
  const { duties } = draft("KẾ HOẠCH\\n\\n1. Sở Y tế báo cáo trước ngày 20/11/2026.\\n");
  return [dates[1], code, duties[0].timing.once.when].join(" ");
}
`;
const inPage = 'import { say } from "./say.js"; say().then((said) => { document.title = said; });';
const inConsole = 'import { say } from "./say.js"; say().then((said) => console.log(said));';
const inWorker = `
const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => { document.title = data; };
`;
const html = (script) => `<!doctype html><title></title><script type="module" src="${script}"></script>`;

function project(name, files, type = "module") {
  const root = join(folder, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "package.json"), JSON.stringify({ private: true, type }));
  for (const [file, text] of Object.entries({ "say.js": answering, ...files })) writeFileSync(join(root, file), text);
  cpSync(installed, join(root, "node_modules/kyhan"), { recursive: true });
  return root;
}

const browser = await openBrowser();
async function title(url) {
  const tab = await browser.newPage();
  tab.on("pageerror", (error) => console.error(`${url}: ${error}`));
  await tab.goto(url);
  await tab.waitForFunction(() => document.title !== "", null, { timeout: 30_000 });
  const said = await tab.title();
  await tab.close();
  return said;
}

async function served(root) {
  const { url, close } = await serve(root);
  const said = await title(url);
  close();
  return said;
}

const vite = (version) => tool(version, "bin/vite.js");
const page = (name) => project(name, { "index.html": html("/main.js"), "main.js": inPage });

async function devServer(version) {
  const root = page(`${version}-dev`);
  const server = spawn("node", [vite(version), "--port", "0", "--host", "127.0.0.1"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  try {
    let text = "";
    const address = await new Promise((resolve, reject) => {
      server.stdout.on("data", (piece) => {
        text += String(piece).replace(/\u001b\[\d+m/g, "");
        const found = text.match(/http:\/\/127\.0\.0\.1:\d+\//);
        if (found) resolve(found[0]);
      });
      server.once("exit", () => reject(new Error(text)));
    });
    return await title(address);
  } finally {
    server.kill();
  }
}

const hosts = {
  async "Vite 5, production"() {
    const root = page("vite5");
    await run("node", [vite("vite5"), "build", "--logLevel", "warn"], { cwd: root });
    return served(join(root, "dist"));
  },
  "Vite 5, development": () => devServer("vite5"),
  async "Vite 6, production, in a worker"() {
    const root = project("vite6", { "index.html": html("/main.js"), "main.js": inWorker, "worker.js": 'import { Engine } from "kyhan"; import { draft } from "kyhan/reading";\n' + answering.replace(/^import.*$/m, 'import { KyhanError } from "kyhan";').replace('const { draft } = await import("kyhan/reading");', "") + "say().then((said) => postMessage(said));" });
    await run("node", [vite("vite6"), "build", "--logLevel", "warn"], { cwd: root });
    return served(join(root, "dist"));
  },
  "Vite 6, development": () => devServer("vite6"),
  async "rollup"() {
    const root = project("rollup", { "main.js": inPage });
    await run(bin("rollup"), ["main.js", "-d", "dist", "-p", `${tool("@rollup/plugin-node-resolve/dist/cjs/index.js")}={browser:true}`, "--silent"], { cwd: root });
    writeFileSync(join(root, "dist/index.html"), html("main.js"));
    return served(join(root, "dist"));
  },
  async "esbuild, modules"() {
    const root = project("esbuild", { "main.js": inPage });
    await run(bin("esbuild"), ["main.js", "--bundle", "--format=esm", "--outfile=dist/main.js", "--log-level=warning"], { cwd: root });
    writeFileSync(join(root, "dist/index.html"), html("main.js"));
    return served(join(root, "dist"));
  },
  async "esbuild, one script"() {
    const root = project("iife", { "main.js": inPage });
    await run(bin("esbuild"), ["main.js", "--bundle", "--format=iife", "--outfile=dist/main.js", "--log-level=warning"], { cwd: root });
    writeFileSync(join(root, "dist/index.html"), '<!doctype html><meta charset="utf-8"><title></title><script src="main.js"></script>');
    return served(join(root, "dist"));
  },
  async "esbuild for Node"() {
    const root = project("for-node", { "main.js": inConsole });
    await run(bin("esbuild"), ["main.js", "--bundle", "--platform=node", "--outfile=dist/main.cjs", "--log-level=warning"], { cwd: root });
    return (await run("node", ["main.cjs"], { cwd: join(root, "dist") })).stdout.trim();
  },
  async "Bun"() {
    const root = project("bun", { "main.js": inConsole });
    return (await run(bin("bun"), ["main.js"], { cwd: root })).stdout.trim();
  },
  async "Bun, built"() {
    const root = project("bun-built", { "main.js": inConsole });
    await run(bin("bun"), ["build", "--target", "bun", "main.js", "--outfile", "dist/main.js"], { cwd: root });
    return (await run(bin("bun"), ["main.js"], { cwd: join(root, "dist") })).stdout.trim();
  },
  async "Deno"() {
    const root = project("deno", { "main.js": inConsole });
    return (await run(bin("deno"), ["run", "--no-prompt", "--node-modules-dir=manual", "main.js"], { cwd: root })).stdout.trim();
  },
  async "Cloudflare's workerd"() {
    const root = project("workerd", { "main.js": 'import { say } from "./say.js"; export default { fetch: async () => new Response(await say()) };' });
    // What wrangler does: the condition, and the compiled module beside the code.
    await run(bin("esbuild"), ["main.js", "--bundle", "--format=esm", "--conditions=workerd,worker,browser", "--external:*.wasm", "--outfile=dist/main.js", "--log-level=warning"], { cwd: root });
    const { Miniflare } = await import(tool("miniflare/dist/src/index.js"));
    const module = (name) => ({ type: "CompiledWasm", path: join(root, "dist", name), contents: readFileSync(join(installed, name)) });
    const worker = new Miniflare({
      compatibilityDate: "2024-09-01", modulesRoot: join(root, "dist"),
      modules: [{ type: "ESModule", path: join(root, "dist/main.js"), contents: readFileSync(join(root, "dist/main.js"), "utf8") }, module("kyhan.wasm"), module("reading.wasm")],
    });
    const said = await (await worker.dispatchFetch("http://kyhan/")).text();
    await worker.dispose();
    return said;
  },
  async "Vercel's edge runtime"() {
    const root = project("edge-light", { "main.js": 'import { say } from "./say.js"; globalThis.saying = say();' });
    // What Next does: the condition, and each `.wasm?module` as a variable of the program.
    const build = `
      const { build } = await import(${JSON.stringify(tool("esbuild/lib/main.js"))});
      const compiled = { name: "compiled", setup({ onResolve, onLoad }) {
        onResolve({ filter: /\\.wasm\\?module$/ }, ({ path }) => ({ path: path.match(/(\\w+)\\.wasm/)[1], namespace: "wasm" }));
        onLoad({ filter: /./, namespace: "wasm" }, ({ path }) => ({ contents: "export default wasm_" + path + ";" }));
      } };
      await build({ entryPoints: ["main.js"], bundle: true, format: "iife", conditions: ["edge-light", "worker", "browser"], outfile: "dist/main.js", logLevel: "warning", plugins: [compiled] });`;
    await run("node", ["--input-type=module", "-e", build], { cwd: root });
    const { EdgeVM } = await import(tool("@edge-runtime/vm/dist/index.js"));
    const module = (name) => new WebAssembly.Module(readFileSync(join(installed, name)));
    const edge = new EdgeVM({
      // As it is deployed: nothing is compiled while it runs.
      codeGeneration: { strings: false, wasm: false },
      extend: (context) => Object.assign(context, { wasm_kyhan: module("kyhan.wasm"), wasm_reading: module("reading.wasm") }),
    });
    edge.evaluate(readFileSync(join(root, "dist/main.js"), "utf8"));
    return edge.evaluate("saying");
  },
  async "jest, jsdom"() {
    const root = project("jest", {
      "say.test.js": `
        const { Engine, KyhanError } = require("kyhan");
        const { draft } = require("kyhan/reading");
        test("says", () => {
          const { dates } = new Engine().expand({ start: "2024-01-31", rrule: "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=2" });
          let code;
          try { new Engine({ kyhan: 1, agencys: [] }); } catch (error) { code = error instanceof KyhanError && error.code; }
          const { duties } = draft("KẾ HOẠCH\\n\\n1. Sở Y tế báo cáo trước ngày 20/11/2026.\\n");
          expect([dates[1], code, duties[0].timing.once.when].join(" ")).toBe(${JSON.stringify(expected)});
          expect(typeof document).toBe("object");
        });`,
    }, "commonjs");
    await run("node", [tool("jest/bin/jest.js"), "--env", tool("jest-environment-jsdom/build/index.js"), "--rootDir", root, "--ci"], { cwd: root });
    return expected;
  },
};
for (const version of ["ts49", "ts51"]) {
  hosts[`TypeScript ${JSON.parse(readFileSync(tool(version, "package.json"))).version}`] = async () => {
    const plan = { kyhan: 1, agencies: [{ id: "a", name: "A", level: "province" }], instruments: [], obligations: [] };
    const root = project(version, {
      "plan.json": JSON.stringify(plan),
      "main.ts": `
        import { Engine, KyhanError, type Register } from "kyhan";
        import { draft } from "kyhan/reading";
        import plan from "./plan.json";
        const engine = new Engine(plan, draft("x").register);
        Engine.open([plan]);
        const day: string | undefined = engine.schedule({ from: "2024-01-01", until: "2025-01-01" }).occurrences[0]?.due;
        export const said: [string | undefined, Register] = [day, { kyhan: 1 }];
        // @ts-expect-error the version of the format is 1
        new Engine({ kyhan: 2 });
        // @ts-expect-error unknown fields are refused
        new Engine({ kyhan: 1, agencys: [] });
        export const isError = (error: unknown): boolean => error instanceof KyhanError;`,
    });
    const resolutions = [["node16", "node16"], ...(version === "ts51" ? [["es2022", "bundler"]] : [])];
    for (const [module, moduleResolution] of resolutions) {
      const compilerOptions = {
        noEmit: true, strict: true, resolveJsonModule: true, esModuleInterop: true, target: "es2022", lib: ["es2022", "dom"],
        types: [], module, moduleResolution,
      };
      writeFileSync(join(root, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }));
      await run("node", [tool(version, "bin/tsc")], { cwd: root });
    }
    return expected;
  };
}

let failed = 0;
for (const [name, answer] of Object.entries(hosts)) {
  const began = performance.now();
  try {
    assert.equal(await answer(), expected);
    console.log(`1 check: ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.error(`${name}: ${error.message}\n${error.stdout ?? ""}`);
  }
}
await browser.close();
process.exitCode = failed > 0 ? 1 : 0;
