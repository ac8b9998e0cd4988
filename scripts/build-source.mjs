import { pathToFileURL } from "node:url";
import { basename, join } from "node:path";
import { build } from "tsup";

/** Makes one JavaScript file of a module and all that it imports, as the source stands now, whatever dist/ holds; its path. */
export async function buildSource(root, module) {
  const name = basename(module, ".ts");
  const outDir = join(root, "node_modules", ".cache", `imr-${name}`);
  await build({
    config: false,
    entry: { [name]: join(root, module) },
    format: ["esm"],
    platform: "node",
    outDir,
    silent: true,
    clean: true,
  });
  return join(outDir, `${name}.js`);
}

/** The library. */
export const loadSource = async (root) => import(pathToFileURL(await buildSource(root, join("src", "index.ts"))).href);
