/** The command on hostile files: each is answered with one line, and the next file is read. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { letterWith } from "../../bench/families.mjs";
import { filesIn } from "../../scripts/labels.mjs";
import { folder, imr, objectsOf } from "../cli/helpers.ts";
import { check } from "./check.ts";

const letter = Buffer.from(letterWith("The brace was worn."));
const million = 1_000_000;

const FILES: readonly { name: string; content: () => Uint8Array | string; gives: string }[] = [
  { name: "empty", content: () => "", gives: "no-text" },
  { name: "blanks", content: () => " \n\f".repeat(1_000), gives: "no-text" },
  { name: "a byte order mark", content: () => "\ufeff", gives: "no-text" },
  { name: "NUL", content: () => "\0".repeat(1_000), gives: "binary-file" },
  { name: "NUL in a letter", content: () => Buffer.concat([letter, Buffer.from([0])]), gives: "binary-file" },
  { name: "bytes that are no UTF-8", content: () => Buffer.from([0xc3, 0x28, 0x80, 0xfe]), gives: "binary-file" },
  { name: "a surrogate in UTF-8", content: () => Buffer.concat([letter, Buffer.from([0xed, 0xa0, 0x80])]), gives: "binary-file" },
  {
    name: "cut in the middle of a character",
    content: () => Buffer.concat([letter, Buffer.from("ﬁ").subarray(0, 2)]),
    gives: "binary-file",
  },
  {
    name: "UTF-16",
    content: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(String(letter), "utf16le")]),
    gives: "binary-file",
  },
  { name: "UTF-16 without a mark", content: () => Buffer.from(String(letter), "utf16le"), gives: "binary-file" },
  { name: "50 MB of bytes", content: () => Buffer.alloc(50 * million, "Upheld "), gives: "letter-too-long" },
  { name: "12 MB of a letter", content: () => letterWith("It was worn. ".repeat(million)), gives: "letter-too-long" },
  { name: "one line of 9 MB", content: () => letterWith("It was worn. ".repeat(700_000)).replace(/\n/g, " "), gives: "read" },
  { name: "a million headings", content: () => "CLINICAL CASE SUMMARY\n".repeat(400_000), gives: "read" },
  {
    name: "1,001 issues",
    content: () => Array.from({ length: 1_001 }, (_, i) => `Brace ${i}: Upheld\nClaims Administrator guideline:\n`).join(""),
    gives: "too-many-issues",
  },
  { name: "names of objects", content: () => letterWith("__proto__ constructor", "issue-blocks", "title"), gives: "read" },
  { name: "a letter cut in two", content: () => letter.subarray(0, letter.length / 2), gives: "read" },
  { name: "a web page", content: () => `<!DOCTYPE html>${"<div>".repeat(10_000)}`, gives: "not-a-determination" },
];

describe("imr parse", () => {
  it.each(FILES)("says $gives of $name", async ({ content, gives }) => {
    const path = folder({ "1.txt": content(), "2.txt": letter });
    const { code, out, err } = await imr(["parse", "--format", "ndjson", path]);
    const [first, second, ...more] = objectsOf(out);
    expect(first.ok ? "read" : first.error.code).toBe(gives);
    expect(second.ok).toBe(true);
    expect(more).toEqual([]);
    expect(code).toBe(gives === "read" ? 0 : 1);
    expect(err.split("\n").every((line) => line.length < 500)).toBe(true);
  });
});

describe("files", () => {
  it.each(filesIn(join(import.meta.dirname, "files"), ".txt").map((path) => [basename(path), path]))("%s is read", async (_name, path) => {
    const { out } = await imr(["parse", "--format", "ndjson", path]);
    const [result] = objectsOf(out);
    expect(result.ok).toBe(true);
    expect(check(readFileSync(path, "utf8"))).toEqual(result.record);
  });
});
