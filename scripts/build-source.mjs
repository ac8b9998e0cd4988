import { pathToFileURL } from "node:url";
import { dirname, join } from "node:path";
import { build } from "tsup";

/** Makes one JavaScript file of a module of the project and all that it imports, as the source stands now, whatever dist/ holds; its path. */
export async function buildSource(root, module) {
  const outDir = join(root, "node_modules", ".cache", "imr-source", dirname(module));
  const entry = { index: join(root, module) };
  await build({ config: false, entry, format: ["esm"], platform: "node", outDir, silent: true, clean: true });
  return join(outDir, "index.js");
}

/** The library, or another file of src/. */
export const loadSource = async (root, file = "index.ts") => import(pathToFileURL(await buildSource(root, join("src", file))).href);
