import { readFileSync } from "node:fs";
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

export default defineConfig({
  base: "./",
  build: { target: "es2022", assetsInlineLimit: 0 },
  worker: { format: "es" },
  server: { fs: { allow: ["../.."] } },
  plugins: [offline()],
});
