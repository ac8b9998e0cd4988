/**
 * Installs what package-lock.json names if it is missing or older than that file: `node scripts/ensure-installed.mjs`.
 * Runs in a fresh clone, so it imports nothing that has to be installed.
 */
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);

/** When a file was last changed; a missing one never was. */
const changed = (path) => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed("node_modules/.package-lock.json") < changed("package-lock.json")) {
  console.log("Installing the packages that package-lock.json names (npm ci); this takes a moment.");
  const { status, error } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: fileURLToPath(root),
    stdio: ["ignore", "ignore", "inherit"],
    // npm is a batch file on Windows, which only a shell runs.
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(`npm ci failed${error ? ` (${error.message})` : ""}: see above, or run it in ${fileURLToPath(root)}`);
    process.exit(status || 1);
  }
}
