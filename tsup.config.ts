import { rmSync } from "node:fs";
import { defineConfig } from "tsup";

// Not tsup's own `clean`: of two builds into one folder, one could take away what the other has written.
rmSync("dist", { recursive: true, force: true });

/** What can be imported: the library, and each sub-path of package.json's `exports`. */
const library = {
  index: "src/index.ts",
  node: "src/node/index.ts",
  pdf: "src/pdf/index.ts",
  stats: "src/stats/index.ts",
  tables: "src/tables/index.ts",
  testing: "src/testing/index.ts",
};
const common = { target: "es2022", treeshake: true } as const;

export default defineConfig([
  // Sub-paths and the command share the library's code: what several need becomes a chunk.
  { ...common, entry: { ...library, imr: "src/cli/imr.ts", "imr-worker": "src/cli/worker.ts" }, format: "esm", dts: { entry: library } },
  { ...common, entry: library, format: "cjs", dts: true },
]);
