import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { example, EXAMPLES, folder, objectsOf } from "./helpers.ts";

const IMR = "dist/imr.js";
const imr = (args: string[], input = "") => spawnSync(process.execPath, [IMR, ...args], { input, encoding: "utf8" });

beforeAll(() => {
  if (!existsSync(IMR)) spawnSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" });
});

describe("the built command", () => {
  it("reads files, folders and standard input, names what it cannot read, and exits with 1", () => {
    const path = join(folder({ "letter.pdf": "%PDF-1.7" }), "letter.pdf");
    const { status, stdout, stderr } = imr(["parse", EXAMPLES, path, "-"], example("CM16-0990101"));
    expect(objectsOf(stdout).map(({ ok }) => ok)).toEqual([...Array(7).fill(true), false, true]);
    expect(stderr).toBe(
      `imr: ${path}: This PDF is cut off, its end is missing: download or copy it again\n` +
        "imr: 8 letters, 16 issues, 1 failure, 1 repeated case number\n",
    );
    expect(status).toBe(1);
  });

  it("exits with 0 and 2", () => {
    expect(imr(["parse", "-"], example("CM16-0990101")).status).toBe(0);
    expect(imr(["parse"])).toMatchObject({ status: 2, stdout: "" });
    expect(imr(["--version"])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("ends without a word when the reader closes the pipe", async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, example("CM17-0990158")]));
    const child = spawn(process.execPath, [IMR, "parse", folder(files)], { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, stderr]).toEqual([0, ""]);
  });
});

describe("what is loaded", () => {
  /** What a file of dist/ imports before it runs, and what these import. */
  const loadedBy = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    const text = file.startsWith("./") ? readFileSync(join("dist", file), "utf8") : "";
    const imported = [
      ...text.matchAll(/^(?:import|export)\b[^;'"]*["']([^"']+)["'];?$/gm),
      ...text.matchAll(/\brequire\(["']([^"']+)["']\)/g),
    ];
    for (const [, name] of imported) loadedBy(name as string, seen);
    return seen;
  };
  const packagesOf = (file: string): string[] =>
    [...loadedBy(file)].filter((name) => !name.startsWith("./") && !builtinModules.includes(name)).sort();

  it.each(["./index.js", "./index.cjs"])("by the library, %s: parsimmon and zod", (file) => {
    expect(packagesOf(file)).toEqual(["parsimmon", "zod"]);
  });

  it.each(["./tables.js", "./tables.cjs"])("by the tables, %s: zod", (file) => {
    expect(packagesOf(file)).toEqual(["zod"]);
  });

  it("by the command as it starts: nothing that makes files of tables", () => {
    const loaded = [...loadedBy("./imr.js")];
    expect(loaded).toContain("zod");
    expect(loaded.filter((name) => /csv|parquet/.test(name))).toEqual([]);
  });

  it("by the command where a table is asked for: what makes it", () => {
    const path = join(folder({}), "issues.parquet");
    expect(imr(["parse", EXAMPLES, "--out", path])).toMatchObject({ status: 0, stdout: "" });
    expect(readFileSync(path).subarray(0, 4).toString()).toBe("PAR1");
    expect(imr(["parse", EXAMPLES, "--format", "csv"]).stdout.split("\r\n")).toHaveLength(17);
  });
});
