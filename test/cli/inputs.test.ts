import { mkdirSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { askedInputs, inputsOf, type AskedInputs } from "../../src/cli/inputs.ts";
import type { Input } from "../../src/node/input.ts";
import { folder } from "./helpers.ts";

const asked = (kind: string, paths: string[], options = {}): AskedInputs => askedInputs({ input: kind, ...options }, paths) as AskedInputs;

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const bytes = (...chunks: string[]): Readable => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

const inputs = (...paths: string[]): Promise<Input[]> => all(inputsOf(asked("letters", paths), bytes("on standard input")));
const names = async (path: string, ...paths: string[]): Promise<string[]> =>
  (await inputs(...(paths.length > 0 ? paths : [path]))).map(({ source }) => source.slice(path.length + 1));

describe("a folder", () => {
  it("gives its .pdf and .txt files at any depth, in the order of their paths", async () => {
    const files = ["b.txt", "a/2.txt", "a/10.txt", "a/b/c.pdf", "a.txt", "a.pdf", "a-b.txt", "B.PDF", "notes.md", "a/x.text"];
    const path = folder(Object.fromEntries(files.map((name) => [name, ""])));
    expect(await names(path)).toEqual(["B.PDF", "a-b.txt", "a.pdf", "a.txt", "a/10.txt", "a/2.txt", "a/b/c.pdf", "b.txt"]);
  });

  it("has its links followed to files and folders, and none in circles", async () => {
    const path = folder({ "one/a.txt": "", "two/b.txt": "" });
    symlinkSync(join(path, "one/a.txt"), join(path, "two/c.txt"));
    symlinkSync(path, join(path, "two/up"));
    mkdirSync(join(path, "three"));
    symlinkSync(join(path, "one"), join(path, "three/one"));
    expect(await names(path)).toEqual(["one/a.txt", "three/one/a.txt", "two/b.txt", "two/c.txt"]);
  });

  it("gives a link that leads nowhere, for its reader to fail on", async () => {
    const path = folder({});
    symlinkSync("nowhere", join(path, "a.txt"));
    expect(await inputs(path)).toEqual([{ kind: "file", source: join(path, "a.txt") }]);
  });

  it("is an error without letters", async () => {
    const path = folder({ "a/notes.md": "" });
    expect(await inputs(path)).toMatchObject([{ kind: "error", source: path, error: { code: "folder-without-letters" } }]);
  });

  it("is not taken for a letter by its name", async () => {
    const path = folder({ "letters.txt/a.txt": "" });
    expect(await names(path)).toEqual(["letters.txt/a.txt"]);
  });
});

describe("a file", () => {
  it("is taken whatever it is called", async () => {
    const path = folder({ "letter.text": "", "[1]*.txt": "", "1.txt": "" });
    expect(await names(path, join(path, "letter.text"))).toEqual(["letter.text"]);
    expect(await names(path, join(path, "[1]*.txt"))).toEqual(["[1]*.txt"]);
  });

  it("of NDJSON is not taken for a letter", async () => {
    const path = folder({ "letters.ndjson": "{}", "letters.jsonl": "{}" });
    for (const name of ["letters.ndjson", "letters.jsonl"])
      expect(await inputs(join(path, name))).toMatchObject([{ kind: "error", error: { message: /add `--input ndjson`/ } }]);
  });

  it("is standard input as -, and a file as ./-", async () => {
    expect(await inputs("-")).toEqual([{ kind: "bytes", source: "-", bytes: Buffer.from("on standard input") }]);
    expect(await inputs("./-")).toMatchObject([{ kind: "error", source: "./-" }]);
  });
});

describe("a pattern", () => {
  const tree = (): string =>
    folder({ "2016/a.pdf": "", "2016/a.txt": "", "2017/b.pdf": "", "2017/deep/c.pdf": "", "2017/.hidden.pdf": "" });

  it("gives the files that match it, in the order of their paths", async () => {
    const path = tree();
    expect(await names(path, join(path, "*/*.pdf"))).toEqual(["2016/a.pdf", "2017/b.pdf"]);
    expect(await names(path, join(path, "**/*.{pdf,txt}"))).toEqual(["2016/a.pdf", "2016/a.txt", "2017/b.pdf", "2017/deep/c.pdf"]);
    expect(await names(path, join(path, "201[7-9]/**"))).toEqual(["2017/b.pdf", "2017/deep/c.pdf"]);
  });

  it("gives paths as they were asked for: from the working folder", async () => {
    const pattern = join(relative(process.cwd(), tree()), "*/a.*");
    const found = (await inputs(pattern)).map(({ source }) => source);
    expect(found).toEqual(["2016/a.pdf", "2016/a.txt"].map((name) => pattern.replace("*/a.*", name)));
  });

  it("is an error without a match", async () => {
    expect(await inputs(join(tree(), "*.doc"))).toMatchObject([{ kind: "error", error: { code: "no-such-file", message: /pattern/ } }]);
  });

  it("doesn't run in circles", async () => {
    const path = tree();
    symlinkSync(path, join(path, "2016/up"));
    const found = await names(path, join(path, "**/a.txt"));
    expect(found).toContain("2016/a.txt");
    expect(found.length).toBeLessThan(5);
  });
});

describe("a list", () => {
  const listed = async (list: string): Promise<Input[]> => all(inputsOf(asked("list", ["-"]), bytes(list)));

  it("names files and folders, one a line; a name is no pattern and no standard input", async () => {
    const path = folder({ "a.txt": "", "b/c.pdf": "" });
    const found = await listed(`\ufeff${path}/a.txt\r\n\n${path}/b\n${path}/*.txt\n-`);
    expect(found.map(({ kind, source }) => [kind, source])).toEqual([
      ["file", `${path}/a.txt`],
      ["file", `${path}/b/c.pdf`],
      ["error", `${path}/*.txt`],
      ["error", "-"],
    ]);
  });

  it("is read from files too, and a name that is no UTF-8 costs that line", async () => {
    const path = folder({ "a.txt": "" });
    const broken = folder({ list: Buffer.concat([Buffer.from([0xff, 10]), Buffer.from(`${path}/a.txt`)]) });
    const found = await all(inputsOf(asked("list", [join(broken, "list")]), bytes()));
    expect(found).toMatchObject([
      { kind: "error", source: `${broken}/list:1`, error: { code: "invalid-line" } },
      { kind: "file", source: `${path}/a.txt` },
    ]);
  });
});

describe("NDJSON", () => {
  it("gives a line for each object, without the empty ones, whatever the chunks are", async () => {
    const found = await all(inputsOf(asked("ndjson", ["-"]), bytes('{"te', 'xt":"a"}\n', " \r\n", '{"text":"b"}\r\n{"text', '":"c"}')));
    expect(found.map((input) => [input.source, input.kind === "line" && String(input.line)])).toEqual([
      ["-:1", '{"text":"a"}'],
      ["-:3", '{"text":"b"}\r'],
      ["-:4", '{"text":"c"}'],
    ]);
  });

  it("is read from the files that a pattern matches; a folder and a missing file are errors", async () => {
    const path = folder({ "1.ndjson": "{}\n{}", "2.ndjson": "{}", "x/y": "" });
    const paths = ["*.ndjson", "x", "3.ndjson"].map((name) => join(path, name));
    const found = await all(inputsOf(asked("ndjson", paths), bytes()));
    expect(found.map(({ source }) => source.slice(path.length + 1))).toEqual(["1.ndjson:1", "1.ndjson:2", "2.ndjson:1", "x", "3.ndjson"]);
    expect(found.slice(3)).toMatchObject([{ error: { code: "unreadable-file" } }, { error: { code: "no-such-file" } }]);
  });

  it("ends with an error where its file cannot be read on", async () => {
    const failing = (async function* () {
      yield Buffer.from("{}\n{}");
      throw Object.assign(new Error("EIO: i/o error, read"), { code: "EIO" });
    })();
    expect(await all(inputsOf(asked("ndjson", ["-"]), failing))).toMatchObject([
      { kind: "line", source: "-:1" },
      { kind: "error", source: "-", error: { code: "unreadable-file" } },
    ]);
  });
});
