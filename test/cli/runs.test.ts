/** Runs that write a file, without a process of their own: what is kept of one that ends early, and how the next goes on. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/command.ts";
import { root } from "../helpers/source.ts";
import { example, folder, imr, objectsOf, sink } from "./helpers.ts";

const NORCO = example("CM16-0990101");
/** More than are read at a time. */
const COUNT = 150;
const manyLetters = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: COUNT }, (_, i) => [
      `letters/${String(i).padStart(3, "0")}.txt`,
      NORCO.replaceAll("CM16-0990101", `CM16-1${String(i).padStart(6, "0")}`),
    ]),
  );

/** Runs the command until something is kept. */
async function interrupted(args: readonly string[], journal: string) {
  const stop = new AbortController();
  const watch = setInterval(() => {
    if (existsSync(journal) && readFileSync(journal).includes("\n")) stop.abort();
  }, 1);
  const stderr = sink();
  const code = await main(args, { stdin: Readable.from([]), stdout: sink(), stderr, env: {} }, { signal: stop.signal });
  clearInterval(watch);
  return { code, err: stderr.text };
}

describe("a run that ended early", () => {
  /** A folder with letters, and what is kept of a run over them. */
  async function cutOff(format: string) {
    const path = folder(manyLetters());
    const [letters, out, whole] = ["letters", `out.${format}`, `whole.${format}`].map((name) => join(path, name)) as [
      string,
      string,
      string,
    ];
    const args = ["parse", letters, "--jobs", "1", "--format", format];
    await imr([...args, "--out", whole]);
    const partial = `${out}.partial`;
    const { code, err } = await interrupted([...args, "--out", out], join(partial, "journal"));
    expect([code, existsSync(out)]).toEqual([130, false]);
    expect(err).toContain(`What is done is kept in ${partial}: the same command with --resume goes on`);
    return { path, letters, out, whole, partial, resume: [...args, "--out", out, "--resume"] };
  }

  it.each(["ndjson", "json", "csv", "parquet"])("is gone on with: the same bytes as one without a break, as %s", async (format) => {
    const { out, whole, partial, resume } = await cutOff(format);
    const { code, err } = await imr(resume);
    expect([code, err]).toEqual([0, `imr: ${COUNT} letters, ${COUNT} issues, 0 failures, 0 repeated case numbers\n`]);
    expect(readFileSync(out).equals(readFileSync(whole))).toBe(true);
    expect(existsSync(partial)).toBe(false);
  });

  it.each(["half a line", `{"fingerprint":"x","length":5,"digest":"y"}\n`])("is gone on with where its journal ends in %j", async (end) => {
    const { out, whole, partial, resume } = await cutOff("ndjson");
    appendFileSync(join(partial, "journal"), end);
    appendFileSync(join(partial, "output"), "cut off in mid-li");
    expect((await imr(resume)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(readFileSync(whole, "utf8"));
  });

  it("is begun anew without --resume", async () => {
    const { out, whole, resume } = await cutOff("ndjson");
    expect((await imr(resume.filter((arg) => arg !== "--resume"))).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(readFileSync(whole, "utf8"));
  });

  it("is not gone on with where an input has changed, or is gone", async () => {
    const { letters, partial, resume } = await cutOff("ndjson");
    writeFileSync(join(letters, "000.txt"), `${NORCO}\n`);
    const changed = await imr(resume);
    expect([changed.code, changed.err]).toEqual([2, expect.stringContaining("has changed since the run that is gone on with")]);
    expect(existsSync(partial)).toBe(true);
  });

  it("is not gone on with by a run that asks for something else", async () => {
    const { resume } = await cutOff("ndjson");
    const { code, err } = await imr([...resume, "--strict"]);
    expect([code, err]).toEqual([2, expect.stringContaining("is of a run with other arguments or another version")]);
  });

  it("is left alone while another process is at it", async () => {
    const { partial, resume } = await cutOff("ndjson");
    writeFileSync(join(partial, "lock"), String(process.ppid));
    const { code, err } = await imr(resume);
    expect([code, err]).toEqual([2, expect.stringContaining(`Another run, process ${process.ppid}, is writing`)]);
    writeFileSync(join(partial, "lock"), "999999999");
    expect((await imr(resume)).code).toBe(0);
  });
});

describe("a run that is stopped", () => {
  it("leaves nothing where nothing was done", async () => {
    const path = folder(manyLetters());
    const stdout = sink();
    const io = { stdin: Readable.from([]), stdout, stderr: sink(), env: {} };
    const args = ["parse", join(path, "letters"), "--jobs", "1", "--out", join(path, "out.ndjson")];
    expect(await main(args, io, { signal: AbortSignal.abort() })).toBe(130);
    expect(existsSync(join(path, "out.ndjson.partial"))).toBe(false);
    expect(stdout.text).toBe("");
  });

  it("stops on the way to standard output, too", async () => {
    const path = folder(manyLetters());
    const stop = new AbortController();
    const stdout = sink();
    const io = { stdin: Readable.from([]), stdout, stderr: sink(), env: {} };
    const run = main(["parse", join(path, "letters"), "--jobs", "1", "--format", "ndjson"], io, { signal: stop.signal });
    const watch = setInterval(() => {
      if (stdout.text !== "") stop.abort();
    }, 1);
    expect(await run).toBe(130);
    clearInterval(watch);
    expect(objectsOf(stdout.text).length).toBeLessThan(COUNT);
  });
});

describe("threads", () => {
  const worker = pathToFileURL(join(root, "dist", "imr-worker.js"));

  it.each(["ndjson", "csv"])("give the bytes of a run without any, as %s", async (format) => {
    const path = folder(manyLetters());
    const args = ["parse", join(path, "letters"), "--format", format];
    const stdout = sink();
    const io = { stdin: Readable.from([]), stdout, stderr: sink(), env: {} };
    expect(await main([...args, "--jobs", "2"], io, { worker })).toBe(0);
    expect(stdout.text).toBe((await imr([...args, "--jobs", "1"])).out);
  });

  it("are ended with the run", async () => {
    const path = folder(manyLetters());
    const io = { stdin: Readable.from([]), stdout: sink(), stderr: sink(), env: {} };
    const args = ["parse", join(path, "letters"), "--format", "ndjson", "--jobs", "2"];
    expect(await main(args, io, { worker, signal: AbortSignal.timeout(1) })).toBe(130);
  });
});

describe("what cannot be run", () => {
  it.each([
    { args: ["--jobs", "0"], says: "`--jobs 0` is no number of threads" },
    { args: ["--jobs", "many"], says: "`--jobs many` is no number of threads" },
    { args: ["--resume"], says: "`--resume` goes on with a file: name it with `--out FILE`" },
    { args: ["--resume", "--out", "/dev/null"], says: "`--resume` goes on with a file, and `--out /dev/null` is none" },
    { args: ["--out", "LETTER"], says: "is an input, too: name another file" },
    { args: ["--errors", "LETTER"], says: "is an input, too: name another file" },
    { args: ["--out", "same", "--errors", "same"], says: "`--out` and `--errors` name the same file: name two" },
    { args: ["--out", "/no/such/folder/out.ndjson"], says: "/no/such/folder/out.ndjson" },
    { args: ["--errors", "/no/such/folder/errors.ndjson"], says: "/no/such/folder/errors.ndjson" },
  ])("$args", async ({ args, says }) => {
    const path = join(folder({ "letter.txt": NORCO }), "letter.txt");
    const { code, err, out } = await imr(["parse", path, ...args.map((arg) => (arg === "LETTER" ? path : arg))]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(says);
    expect(readFileSync(path, "utf8")).toBe(NORCO);
  });

  it("standard input, twice", async () => {
    const { code, err } = await imr(["parse", "-", "--out", "out.ndjson", "--resume"], { stdin: NORCO });
    expect([code, err]).toEqual([2, expect.stringContaining("standard input can be read once")]);
  });
});

it("lists what could not be read in a file of its own", async () => {
  const path = folder({ "good.txt": NORCO, "bad.txt": "Milk, bread, eggs" });
  const [out, errors] = [join(path, "out.ndjson"), join(path, "errors.ndjson")];
  const { code } = await imr(["parse", join(path, "bad.txt"), join(path, "good.txt"), "--out", out, "--errors", errors]);
  expect(code).toBe(1);
  expect(objectsOf(readFileSync(errors, "utf8"))).toEqual([
    { source: join(path, "bad.txt"), error: expect.objectContaining({ code: "not-a-determination" }) },
  ]);
  expect(objectsOf(readFileSync(out, "utf8")).map(({ ok }) => ok)).toEqual([false, true]);
});
