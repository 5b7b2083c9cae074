import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

/** Writes the service worker with the list of files that the page is made of. */
function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    generateBundle(_options, bundle) {
      const source = readFileSync("src/service-worker.js", "utf8");
      const files = JSON.stringify(["./", ...Object.keys(bundle)]);
      this.emitFile({
        type: "asset",
        fileName: "service-worker.js",
        source: source.replace("FILES", () => files),
      });
    },
  };
}

/** Puts the script and the styles into the page, and lets it run nothing but that script. */
function oneFile(): Plugin {
  return {
    name: "one-file",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const page = files.find(({ fileName }) => fileName === "index.html");
      const scripts = files.filter((file) => file.type === "chunk");
      const styles = files.filter((file) => file.type === "asset" && file.fileName.endsWith(".css"));
      const [script] = scripts;
      if (page?.type !== "asset" || !script || scripts.length > 1 || files.length !== 2 + styles.length) {
        this.error(`more than one file: ${files.map(({ fileName }) => fileName).join(", ")}`);
      }
      // Vite leaves its mark of what to preload where nothing is split. What would end the
      // element is written otherwise; it stands in strings only.
      const code = script.code.replace(/\b__VITE_PRELOAD__\b/g, "void 0").replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
      const hash = createHash("sha256").update(code).digest("base64");
      const policy = `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval'; worker-src blob:; connect-src data:; `
        + "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
      const css = styles.map((style) => style.type === "asset" ? String(style.source) : "").join("");
      const html = String(page.source)
        .replace(/(http-equiv="Content-Security-Policy"\s+content=)"[^"]*"/, (_, start: string) => `${start}"${policy}"`)
        .replace(/<link rel="stylesheet"[^>]*>/g, "")
        .replace(/<script type="module"[^>]*><\/script>/, () => `<style>${css}</style>`)
        .replace("</body>", () => `<script type="module">${code}</script></body>`);
      for (const { fileName } of files) delete bundle[fileName];
      this.emitFile({ type: "asset", fileName: "kyhan.html", source: html });
    },
  };
}

export default defineConfig(({ mode }) => {
  const shared = { base: "./", server: { fs: { allow: ["../.."] } } };
  if (mode !== "single") {
    return {
      ...shared, plugins: [offline()], worker: { format: "es" },
      build: { target: "es2022", assetsInlineLimit: 0 },
    };
  }
  const whole = { output: { codeSplitting: false } };
  return {
    ...shared, plugins: [oneFile()], worker: { format: "iife", rolldownOptions: whole },
    resolve: { alias: { "./worker-start": fileURLToPath(new URL("src/worker-start-inline.ts", import.meta.url)) } },
    build: {
      target: "es2022", outDir: "dist-single", assetsInlineLimit: () => true, cssCodeSplit: false, modulePreload: false,
      rolldownOptions: whole,
    },
  };
});
