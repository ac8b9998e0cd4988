/**
 * The package opens no connection, starts no other program and changes no file that it was not told to. Looked at in two ways, as each
 * overlooks something: Node's own permissions refuse to write and to start programs, and a watch notes calls, network calls above all.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { exports } from "../package.json";
import { root } from "./helpers/source.ts";

const WATCH = pathToFileURL(join(root, "test", "helpers", "watch-outside.mjs")).href;
const PERMISSIONS = process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission";
/** Reading is allowed everywhere; of what else Node can refuse, nothing is. */
const REFUSING = [PERMISSIONS, "--allow-fs-read=*", "--no-warnings"];

/** A folder of their own, so that a file that comes up in it is seen. */
const folder = mkdtempSync(join(tmpdir(), "imr-privacy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
const script = (code: string): string[] => ["--input-type=module", "--eval", code];

const IMR = join(root, "dist", "imr.js");
const LETTERS = join(root, "examples", "letters");
const PDFS = join(root, "examples", "pdfs");
const entries = Object.values(exports)
  .flatMap((target) => (typeof target === "object" ? [target.import.default] : []))
  .map((path) => pathToFileURL(join(root, path)).href);

/** Loads every entry point and reads every example in every way. */
const USE = `
  import { readdirSync, readFileSync } from "node:fs";
  ${entries.map((entry) => `await import(${JSON.stringify(entry)});`).join("\n")}
  const { agreementOf, extractCitations, resolveCitations, safeParseDetermination, splitDeterminations } = await import(${JSON.stringify(entries[0])});
  for (const name of readdirSync(${JSON.stringify(LETTERS)})) {
    const letter = readFileSync(${JSON.stringify(`${LETTERS}/`)} + name, "utf8");
    for (const text of [letter, letter.slice(0, 900), letter.toUpperCase(), "", "Milk, bread, eggs"]) {
      const { success, data } = safeParseDetermination(text);
      if (success) resolveCitations(data), data.issues.map(agreementOf);
      extractCitations(text), splitDeterminations(text);
    }
  }
  console.log("done");
`;

const WAYS = {
  "the library": script(USE),
  "imr parse of letters": [IMR, "parse", "--format", "ndjson", LETTERS],
  "imr parse for people": [IMR, "parse", "--format", "summary", LETTERS],
  "imr parse of PDFs": [IMR, "parse", "--format", "json", PDFS],
  "imr check": [IMR, "check", LETTERS],
  "imr citations": [IMR, "citations", LETTERS],
  "imr explain": [IMR, "explain", PDFS],
  "imr stats": [IMR, "stats", LETTERS, "--by", "category"],
  "imr schema": [IMR, "schema"],
  "imr parse to a table": [IMR, "parse", "--format", "csv", "--table", "citations", LETTERS],
};

describe.each(Object.entries(WAYS))("%s", (_way, args) => {
  it("needs no permission but to read", () => {
    const { status, stdout, stderr } = node(...REFUSING, ...args);
    expect([status, stderr.replace(/^imr: .*\n/gm, "")]).toEqual([0, ""]);
    expect(stdout).not.toBe("");
  });

  it("does nothing outside its process", () => {
    const { status, stdout, stderr } = node("--import", WATCH, ...args);
    expect([status, stderr.replace(/^imr: .*\n/gm, "")]).toEqual([0, ""]);
    expect(stdout).not.toBe("");
    expect(readdirSync(folder)).toEqual([]);
  });
});

it("writes the file that it is told to and no other", () => {
  const args = [IMR, "parse", LETTERS, PDFS, "--out", "issues.parquet"];
  expect(node(...REFUSING, ...args).status).not.toBe(0);
  expect(readdirSync(folder)).toEqual([]);
  expect(node(...REFUSING, `--allow-fs-write=${folder}`, ...args).status).toBe(0);
  expect(readdirSync(folder)).toEqual(["issues.parquet"]);
});

describe("would be seen:", () => {
  // Nothing listens at port 9 of this machine, and none of it gets out.
  it.each([
    ["a request", `await fetch("http://127.0.0.1:9/").catch(() => {})`, "globalThis.fetch"],
    ["a request by other means", `(await import("node:http")).get("http://127.0.0.1:9/").on("error", () => {})`, "net.Socket.connect"],
    ["a secure one", `(await import("node:https")).get("https://127.0.0.1:9/").on("error", () => {})`, "net.Socket.connect"],
    ["a connection", `import { connect } from "node:net"; connect(9, "127.0.0.1").on("error", () => {})`, "net.Socket.connect"],
    ["a name looked up", `import { lookup } from "node:dns/promises"; await lookup("localhost").catch(() => {})`, "dns.promises.lookup"],
    [
      "a datagram",
      `import d from "node:dgram"; const s = d.createSocket("udp4"); s.send("x", 9, "127.0.0.1", () => s.close())`,
      "dgram.Socket.send",
    ],
    ["a file", `import { writeFileSync } from "node:fs"; writeFileSync(process.env.TARGET, "")`, "fs.writeFileSync"],
    ["a file, opened", `import { open } from "node:fs/promises"; await (await open(process.env.TARGET, "a")).close()`, "fs.promises.open"],
    [
      "a stream to a file",
      `import { createWriteStream } from "node:fs"; createWriteStream(process.env.TARGET).end()`,
      "fs.createWriteStream",
    ],
    [
      "a program",
      `import { execFileSync } from "node:child_process"; execFileSync(process.execPath, ["--version"])`,
      "child_process.execFileSync",
    ],
  ])("%s", (_what, code, name) => {
    const target = join(mkdtempSync(join(tmpdir(), "imr-privacy-")), "file");
    const { status, stderr } = spawnSync(process.execPath, ["--import", WATCH, ...script(code)], {
      encoding: "utf8",
      env: { ...process.env, TARGET: target },
    });
    rmSync(join(target, ".."), { recursive: true });
    expect(stderr).toContain(name);
    expect(status).toBe(97);
  });

  it.each([
    ["a file", `import { writeFileSync } from "node:fs"; writeFileSync("file", "")`],
    ["a program", `import { execFileSync } from "node:child_process"; execFileSync(process.execPath, ["--version"])`],
  ])("%s, which is refused", (_what, code) => {
    expect(node(...REFUSING, ...script(code)).stderr).toContain("ERR_ACCESS_DENIED");
  });
});
