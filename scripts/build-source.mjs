import { pathToFileURL } from "node:url";
import { dirname, join } from "node:path";
import { build } from "tsup";

/** The library, or another file of src/, as its source stands now, whatever dist/ holds. */
export async function loadSource(root, file = "index.ts") {
  const outDir = join(root, "node_modules", ".cache", "imr-source", dirname(file));
  await build({ config: false, entry: { index: join(root, "src", file) }, format: ["esm"], outDir, silent: true, clean: true });
  return import(pathToFileURL(join(outDir, "index.js")).href);
}
