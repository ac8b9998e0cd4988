import { rmSync } from "node:fs";
import { defineConfig } from "tsup";

// Not tsup's own `clean`: of two builds into one folder, one could take away what the other has written.
rmSync("dist", { recursive: true, force: true });

const common = { sourcemap: true, target: "es2022", treeshake: true } as const;

export default defineConfig([
  // The command shares the library's code: what both need becomes a chunk.
  { ...common, entry: { index: "src/index.ts", imr: "src/cli/imr.ts" }, format: "esm", dts: { entry: { index: "src/index.ts" } } },
  { ...common, entry: { index: "src/index.ts" }, format: "cjs", dts: true },
]);
