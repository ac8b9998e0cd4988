/** Long runs of the built command, made short. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/command.ts";
import { example, folder, objectsOf, sink } from "../cli/helpers.ts";
import { ended, imr, ndjsonOf, start } from "./helpers.ts";

const LETTERS = 300;
const NDJSON = ndjsonOf(LETTERS);
const BAD = '{"id":"bad","text":"Lunch at noon"}\n{"id":"worse"\n';

describe("--jobs", () => {
  it.each(["ndjson", "json", "csv", "parquet", "summary"])("gives the same %s with one thread and with three", async (format) => {
    const path = folder({ "in.ndjson": `${NDJSON}\n${BAD}${NDJSON}` });
    for (const jobs of ["1", "3"])
      expect(
        await imr(["parse", "--input", "ndjson", `${path}/in.ndjson`, "--format", format, "--jobs", jobs, "--out", `${path}/${jobs}`]),
      ).toMatchObject({ code: 1, out: "", err: expect.stringContaining(`${2 * LETTERS} letters, `) });
    const [one, three] = ["1", "3"].map((jobs) => readFileSync(join(path, jobs)));
    expect(one!.length).toBeGreaterThan(10_000);
    expect(three!.equals(one!)).toBe(true);
    expect(readdirSync(path).sort()).toEqual(["1", "3", "in.ndjson"]);
  });

  it("reads files and folders in the order of their names", async () => {
    const names = Array.from({ length: 100 }, (_, i) => `${String(i).padStart(3, "0")}.txt`);
    const path = folder(Object.fromEntries(names.map((name) => [name, name === "050.txt" ? "" : example("CM16-0990101")])));
    const { code, out, err } = await imr(["parse", path, "--jobs", "3"]);
    expect(objectsOf(out).map(({ source }) => source)).toEqual(names.map((name) => join(path, name)));
    expect([code, err.split("\n").at(-2)]).toEqual([1, "imr: 99 letters, 99 issues, 1 failure, 98 repeated case numbers"]);
  });

  it("is a number", async () => {
    for (const jobs of ["0", "-1", "x", "1.5"])
      expect(await imr(["parse", "x", `--jobs=${jobs}`])).toMatchObject({ code: 2, err: expect.stringContaining("no number of threads") });
  });
});

describe("a filter", () => {
  it.each(["1", "2"])("answers each line with one, in order, with --jobs %s", async (jobs) => {
    const { out } = await imr(["parse", "--input", "ndjson", "--format", "ndjson", "--jobs", jobs, "-"], NDJSON + BAD);
    expect(objectsOf(out).map(({ ok, source, input }) => [ok, source, input?.id])).toEqual([
      ...Array.from({ length: LETTERS }, (_, i) => [true, `-:${i + 1}`, `CM16-${String(i + 1).padStart(7, "0")}`]),
      [false, `-:${LETTERS + 1}`, "bad"],
      [false, `-:${LETTERS + 2}`, undefined],
    ]);
  });

  it.each(["1", "2"])("answers before the next line comes, with --jobs %s", async (jobs) => {
    const child = start("parse", "--input", "ndjson", "--format", "ndjson", "--jobs", jobs, "-");
    const answers = (child.stdout as Readable).setEncoding("utf8")[Symbol.asyncIterator]();
    for (const line of NDJSON.split("\n").slice(0, 3)) {
      child.stdin?.write(`${line}\n`);
      let answer = "";
      while (!answer.endsWith("\n")) answer += (await answers.next()).value;
      expect(objectsOf(answer)).toMatchObject([{ ok: true, input: { id: JSON.parse(line).id } }]);
    }
    expect((await ended(child)).code).toBe(0);
  });

  it("reads a named pipe, or what a shell makes of <(…), like standard input", async () => {
    if (!existsSync("/dev/stdin")) return;
    const path = join(folder({ "in.ndjson": NDJSON }), "in.ndjson");
    const out = execFileSync("sh", ["-c", `cat ${path} | node dist/imr.js parse --input ndjson --jobs 2 /dev/stdin`], {
      encoding: "utf8",
      stdio: "pipe",
      maxBuffer: 1e9,
    });
    expect(objectsOf(out)).toHaveLength(LETTERS);
  });
});

describe("a thread that dies", () => {
  it.each(["exit here", "throw here"])("costs the letter that it died of, one that says %s", async (words) => {
    const lines = NDJSON.split("\n").slice(0, 150);
    lines[70] = JSON.stringify({ text: words });
    const path = join(folder({ "in.ndjson": `${lines.join("\n")}\n` }), "in.ndjson");
    const [stdout, stderr] = [sink(), sink()];
    const worker = pathToFileURL("test/etl/dying-worker.mjs");
    const code = await main(
      ["parse", "--input", "ndjson", path, "--jobs", "2", "--errors", `${path}.errors`],
      { stdin: Readable.from([]), stdout, stderr, env: {} },
      { worker },
    );
    expect(code).toBe(1);
    const objects = objectsOf(stdout.text);
    expect(objects.map(({ source }) => source)).toEqual(lines.map((_, i) => `${path}:${i + 1}`));
    expect(objects.filter(({ ok }) => !ok)).toMatchObject([{ source: `${path}:71`, error: { code: "reader-crashed" } }]);
    expect(objectsOf(readFileSync(`${path}.errors`, "utf8"))).toMatchObject([{ source: `${path}:71`, error: { code: "reader-crashed" } }]);
  });
});

describe("--errors", () => {
  it("holds source and error of each input that could not be read", async () => {
    const path = folder({ "in.ndjson": NDJSON + BAD });
    await imr([
      "parse",
      "--input",
      "ndjson",
      join(path, "in.ndjson"),
      "--out",
      join(path, "a.csv"),
      "--errors",
      join(path, "errors.ndjson"),
    ]);
    expect(objectsOf(readFileSync(join(path, "errors.ndjson"), "utf8"))).toMatchObject([
      { source: `${path}/in.ndjson:${LETTERS + 1}`, error: { code: "not-a-determination" } },
      { source: `${path}/in.ndjson:${LETTERS + 2}`, error: { code: "invalid-line" } },
    ]);
  });
});

describe("--resume", () => {
  const args = (path: string, format: string): string[] => [
    ...["parse", "--input", "ndjson", `${path}/in.ndjson`, "--jobs", "2", "--out", `${path}/out.${format}`],
    ...["--errors", `${path}/errors`, "--resume"],
  ];

  it.each(["ndjson", "json", "csv", "parquet"])("gives the same %s however often the run is killed", async (format) => {
    const input = `${NDJSON}${BAD}${NDJSON}`;
    const whole = folder({ "in.ndjson": input });
    const path = folder({ "in.ndjson": input });
    const { err } = await imr(args(whole, format));
    let kills = 0;
    const early: Buffer[] = [];
    let last: { code: number | null; err: string } | null = null;
    // The later rounds are given time enough to come to the end.
    for (let round = 0; round < 30 && last === null; round++) {
      const child = start(...args(path, format));
      const end = ended(child);
      await Promise.race([end, wait(100 + Math.random() * 800 + 300 * round)]);
      if (child.exitCode === null && child.kill("SIGKILL")) {
        await end;
        kills++;
        // Killed behind the last step it is there, as a whole.
        if (existsSync(`${path}/out.${format}`)) early.push(readFileSync(`${path}/out.${format}`));
      } else last = await end;
    }
    expect(kills).toBeGreaterThan(0);
    expect(last?.err.split("\n").at(-2)).toBe(err.split("\n").at(-2));
    const bytesOf = (folder: string, name: string): Buffer =>
      Buffer.from(readFileSync(join(folder, name), "latin1").replaceAll(folder, "/in"), "latin1");
    const name = `out.${format}`;
    // The names of the folders have one length, and compression hides them in Parquet.
    if (format === "parquet") expect(readFileSync(join(path, name)).length).toBeGreaterThan(1000);
    else expect(bytesOf(path, name).equals(bytesOf(whole, name))).toBe(true);
    // So there the same run in one piece is the measure.
    const resumed = readFileSync(join(path, name));
    for (const file of early) expect(file.equals(resumed)).toBe(true);
    expect((await imr(args(path, format).filter((arg) => arg !== "--resume"))).code).toBe(1);
    expect(readFileSync(join(path, name)).equals(resumed)).toBe(true);
    expect(bytesOf(path, "errors").equals(bytesOf(whole, "errors"))).toBe(true);
    expect(readdirSync(path).filter((file) => file.includes(".partial"))).toEqual([]);
  });

  /** A folder with a run that was interrupted in its middle. */
  async function interrupted(signal: NodeJS.Signals = "SIGINT"): Promise<{ path: string; code: number | null; err: string }> {
    const path = folder({ "in.ndjson": NDJSON.repeat(8) });
    const child = start(...args(path, "ndjson"));
    const end = ended(child);
    const journal = `${path}/out.ndjson.partial/journal`;
    while (child.exitCode === null && !(existsSync(journal) && readFileSync(journal).length > 0)) await wait(10);
    child.kill(signal);
    return { path, ...(await end) };
  }

  it.each([["SIGINT", 130] as const, ["SIGTERM", 143] as const])("follows %s, which ends a run cleanly", async (signal, exitCode) => {
    const { path, code, err } = await interrupted(signal);
    expect(code).toBe(exitCode);
    expect(err).toBe(`imr: What is done is kept in ${path}/out.ndjson.partial: the same command with --resume goes on\n`);
    expect(readdirSync(path).sort()).toEqual(["in.ndjson", "out.ndjson.partial"]);
    expect((await imr(args(path, "ndjson"))).err).toContain(`${8 * LETTERS} letters`);
    expect(objectsOf(readFileSync(`${path}/out.ndjson`, "utf8"))).toHaveLength(8 * LETTERS);
  });

  it("refuses where inputs or options are others", async () => {
    const { path } = await interrupted();
    expect(await imr([...args(path, "ndjson"), "--strict"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("with other arguments"),
    });
    utimesSync(`${path}/in.ndjson`, new Date(), new Date(0));
    expect(await imr(args(path, "ndjson"))).toMatchObject({ code: 2, err: expect.stringContaining("has changed since the run") });
    expect(existsSync(`${path}/out.ndjson.partial`)).toBe(true);
  });

  it("takes away what does not fit the journal", async () => {
    const { path } = await interrupted();
    writeFileSync(`${path}/out.ndjson.partial/output`, "broken", { flag: "r+" });
    writeFileSync(`${path}/out.ndjson.partial/journal`, '{"half', { flag: "a" });
    expect((await imr(args(path, "ndjson"))).code).toBe(0);
    expect(objectsOf(readFileSync(`${path}/out.ndjson`, "utf8"))).toHaveLength(8 * LETTERS);
  });

  it("refuses to write where another run does", async () => {
    const path = folder({ "in.ndjson": NDJSON });
    mkdirSync(`${path}/out.ndjson.partial`);
    writeFileSync(`${path}/out.ndjson.partial/lock`, String(process.pid));
    expect(await imr(args(path, "ndjson"))).toMatchObject({ code: 2, err: expect.stringContaining(`Another run, process ${process.pid}`) });
  });

  it("needs a file to write and files to read", async () => {
    expect(await imr(["parse", "x", "--resume"])).toMatchObject({ code: 2, err: expect.stringContaining("--out FILE") });
    expect(await imr(["parse", "-", "--out", "x", "--resume"])).toMatchObject({ code: 2, err: expect.stringContaining("read once") });
    expect(await imr(["parse", "x", "--out", "/dev/null", "--resume"])).toMatchObject({ code: 2, err: expect.stringContaining("is none") });
  });
});

describe("output that cannot be written", () => {
  it.skipIf(!existsSync("/dev/full"))("ends the run with exit code 3", async () => {
    const path = join(folder({ "in.ndjson": NDJSON }), "in.ndjson");
    const { code, err } = await imr(["parse", "--input", "ndjson", path, "--jobs", "2", "--out", "/dev/full"]);
    expect([code, err]).toEqual([3, expect.stringContaining("could not be written (ENOSPC: no space left on device)")]);
  });

  // Root may write to every folder but those of the system's own.
  const isRoot = process.getuid?.() === 0;
  it.skipIf(isRoot && !existsSync("/sys"))("is said before anything is read, where the folder may not be written to", async () => {
    const path = folder({ "in.ndjson": NDJSON });
    const closed = isRoot ? "/sys" : path;
    if (!isRoot) chmodSync(path, 0o500);
    const { code, err } = await imr(["parse", "--input", "ndjson", `${path}/in.ndjson`, "--out", `${closed}/out.csv`]);
    chmodSync(path, 0o700);
    expect([code, err]).toEqual([2, expect.stringContaining("the permission to write there is missing")]);
  });

  it("ends without a word where the reader closes the pipe, also with threads", async () => {
    const child = start("parse", "--input", "ndjson", join(folder({ "in.ndjson": NDJSON.repeat(4) }), "in.ndjson"), "--jobs", "2");
    child.stdout?.once("data", () => child.stdout?.destroy());
    expect(await ended(child)).toMatchObject({ code: 0, err: "" });
  });
});

describe("progress", () => {
  it("is shown on a terminal, on one line that is taken away at the end", async () => {
    const path = join(folder({ "in.ndjson": NDJSON }), "in.ndjson");
    const [stdout, stderr] = [sink(), Object.assign(sink(), { isTTY: true })];
    expect(await main(["parse", "--input", "ndjson", path], { stdin: Readable.from([]), stdout, stderr, env: {} })).toBe(0);
    const [last, ...lines] = stderr.text.split("\r\x1b[K").reverse();
    expect(last).toBe(`imr: ${LETTERS} letters, 643 issues, 0 failures, 0 repeated case numbers\n`);
    expect(lines.filter(Boolean).length).toBeGreaterThan(0);
    for (const line of lines.filter(Boolean)) expect(line).toMatch(/^\d+ letters, \d+\/s, \d+ s left$/);
  });
});
