import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inputsOf, type Input } from "../../src/cli/inputs.ts";
import { folder } from "./helpers.ts";

async function inputs(...paths: string[]): Promise<Input[]> {
  const found: Input[] = [];
  for await (const input of inputsOf(paths)) found.push(input);
  return found;
}

const names = async (path: string): Promise<string[]> => (await inputs(path)).map(({ source }) => source.slice(path.length + 1));

describe("inputsOf", () => {
  it("gives a folder's .txt files at any depth, in the order of their paths", async () => {
    const files = ["b.txt", "a/2.txt", "a/10.txt", "a/b/c.txt", "a.txt", "a-b.txt", "B.TXT", "letter.pdf", "notes.md", "a/x.text"];
    const path = folder(Object.fromEntries(files.map((name) => [name, ""])));
    expect(await names(path)).toEqual(["B.TXT", "a-b.txt", "a.txt", "a/10.txt", "a/2.txt", "a/b/c.txt", "b.txt"]);
  });

  it("takes a file that is named whatever it is called", async () => {
    const path = join(folder({ "letter.text": "" }), "letter.text");
    expect(await inputs(path)).toEqual([{ kind: "file", source: path }]);
  });

  it("takes - for standard input, and ./- for a file", async () => {
    expect(await inputs("-")).toEqual([{ kind: "standard-input", source: "-" }]);
    expect(await inputs("./-")).toMatchObject([{ kind: "error", source: "./-" }]);
  });

  it("follows links to files and folders, and none in circles", async () => {
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

  it("gives a folder without letters as an error", async () => {
    const path = folder({ "a/notes.md": "" });
    expect(await inputs(path)).toMatchObject([{ kind: "error", source: path, error: { code: "folder-without-letters" } }]);
  });

  it("doesn't take a folder for a letter by its name", async () => {
    const path = folder({ "letters.txt/a.txt": "" });
    expect(await names(path)).toEqual(["letters.txt/a.txt"]);
  });
});
