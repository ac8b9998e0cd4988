/** A letter's text as it comes out of files and lines, before anyone parses it. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makePdf } from "../../scripts/make-pdf.mjs";
import { readLetterText } from "../../src/node/letter-text.ts";
import { folder } from "../cli/helpers.ts";

describe("readLetterText", () => {
  const path = (): string =>
    folder({
      "a.pdf": makePdf([{ runs: [{ text: "One", x: 72, y: 700 }] }, { runs: [{ text: "Two", x: 72, y: 700 }] }]),
      "b.txt": "Three",
      "c.txt": "",
    });
  const file = (name: string) => readLetterText({ kind: "file", source: join(path(), name) });

  it("gives the pages of a PDF with its text", async () => {
    const pages = [
      { number: 1, span: { start: 0, end: 5 } },
      { number: 2, span: { start: 5, end: 9 } },
    ];
    expect(await file("a.pdf")).toMatchObject({ ok: true, letter: "One\n\fTwo\n", pages, fields: null });
  });

  it("gives a text file as it is", async () => expect(await file("b.txt")).toMatchObject({ ok: true, letter: "Three", pages: null }));

  it("fails on an empty file", async () => expect(await file("c.txt")).toMatchObject({ ok: false, error: { code: "empty-file" } }));

  it("gives the other fields of a line of NDJSON", async () => {
    const line = new TextEncoder().encode('{"id":1,"body":"Four"}');
    expect(await readLetterText({ kind: "line", source: "-:1", line }, { textField: "body" })).toEqual({
      ok: true,
      source: "-:1",
      letter: "Four",
      pages: null,
      fields: '{"id":1}',
    });
  });
});
