// What `npm install imr-determination` weighs: packs the package, installs it into an empty folder, and counts the bytes
// of each package there. `npm run install-size`
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "imr-install-size-"));
const npm = (args, cwd) =>
  execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], shell: process.platform === "win32" });

const bytesIn = (path) =>
  readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const inner = join(path, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(inner) : entry.isFile() ? statSync(inner).size : 0);
  }, 0);

try {
  const [{ filename }] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], root));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true }));
  npm(["install", "--no-audit", "--no-fund", "--loglevel=error", `./${filename}`], folder);
  const modules = join(folder, "node_modules");
  const names = readdirSync(modules)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => (name.startsWith("@") ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name]));
  const sizes = names.map((name) => ({ name, bytes: bytesIn(join(modules, name)) })).sort((a, b) => b.bytes - a.bytes);
  const row = (name, bytes) => console.log(`${name.padEnd(24)} ${(bytes / 1e6).toFixed(2).padStart(7)} MB`);
  for (const { name, bytes } of sizes) row(name, bytes);
  row(
    `${sizes.length} packages`,
    sizes.reduce((sum, { bytes }) => sum + bytes, 0),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
