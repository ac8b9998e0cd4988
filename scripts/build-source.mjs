import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { build } from "tsup";

/** The library as its source stands now, whatever dist/ holds. */
export async function loadSource(root) {
  const outDir = join(root, "node_modules", ".cache", "imr-source");
  await build({ config: false, entry: { index: join(root, "src", "index.ts") }, format: ["esm"], outDir, silent: true, clean: true });
  return import(pathToFileURL(join(outDir, "index.js")).href);
}
