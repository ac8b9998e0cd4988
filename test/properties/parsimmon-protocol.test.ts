/**
 * Our combinators call parsimmon's inner function instead of `.parse()`. That is no promise of parsimmon's, so the version
 * is pinned and what we rely on is held here.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fc from "fast-check";
import P from "parsimmon";
import { describe, expect, it } from "vitest";
import { itemOf, notAhead, optional, placed, run, scan, textUpTo, token, type Rule } from "../../src/grammar/combinators.ts";

interface Reply {
  status: boolean;
  index: number;
  value: unknown;
  furthest: number;
  expected: string[];
}
type Action = (input: unknown, index: number) => Reply;
const inner = (parser: unknown): Action => (parser as { _: Action })._;
const reply = (parser: unknown, input: unknown, index = 0): Reply => (parser as { _: Action })._(input, index);
const parserOf = P as unknown as (action: Action) => P.Parser<unknown>;

describe("parsimmon", () => {
  it("is exactly 1.18.1, installed and asked for", () => {
    const require = createRequire(import.meta.url);
    expect(JSON.parse(readFileSync(require.resolve("parsimmon/package.json"), "utf8"))).toMatchObject({ version: "1.18.1" });
    expect(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))).toMatchObject({
      dependencies: { parsimmon: "1.18.1" },
    });
  });

  it("makes a parser of an action and keeps it as `_`", () => {
    const action: Action = (_input, index) => ({ status: true, index, value: 1, furthest: -1, expected: [] });
    expect(inner(parserOf(action))).toBe(action);
    expect(P.isParser(parserOf(action))).toBe(true);
  });

  it("replies to a success with the offset behind it, and to a failure with status false", () => {
    expect(reply(P.string("ab"), "xab", 1)).toEqual({ status: true, index: 3, value: "ab", furthest: -1, expected: [] });
    expect(reply(P.string("ab"), "xab", 0)).toEqual({ status: false, index: -1, value: null, furthest: 0, expected: ["'ab'"] });
  });

  it("hands the input on as it is, text or not, to every combinator that the grammar uses", () => {
    const input = [{ kind: "a" }, { kind: "a" }, { kind: "b" }];
    const seen: [unknown, number][] = [];
    const item = parserOf((given, index) => {
      seen.push([given, index]);
      return index < 3
        ? { status: true, index: index + 1, value: index, furthest: -1, expected: [] }
        : { status: false, index: -1, value: null, furthest: index, expected: [] };
    });
    const values = (parser: unknown): unknown => reply(parser, input).value;
    expect(values(P.seq(item, item))).toEqual([0, 1]);
    expect(values(P.seqMap(item, item, (a, b) => [b, a]))).toEqual([1, 0]);
    expect(values(P.alt(P.fail("nothing"), item))).toBe(0);
    expect(values(item.or(P.succeed(null)))).toBe(0);
    expect(values(item.many())).toEqual([0, 1, 2]);
    expect(values(item.atLeast(2))).toEqual([0, 1, 2]);
    expect(values(P.sepBy1(item, item))).toEqual([0, 2]);
    expect(values(item.map((value) => [value]))).toEqual([0]);
    expect(values(item.chain((value) => P.succeed([value])))).toEqual([0]);
    expect(seen.every(([given]) => given === input)).toBe(true);
  });

  it("goes back to where an alternative began", () => {
    expect(reply(P.alt(P.seq(P.string("a"), P.string("x")), P.string("ab")), "ab")).toMatchObject({ status: true, index: 2, value: "ab" });
  });

  it("never merges replies that got NaN far: no list of what was expected is made", () => {
    const fails = Array.from({ length: 50 }, (_, n) => token(new RegExp(`x${n}`)));
    const many = P.seq(P.alt(...fails, token(/a/)), P.alt(...fails, token(/b/)).many());
    expect(reply(many, "abb")).toMatchObject({ status: true, index: 3, value: ["a", ["b", "b"]], expected: [] });
    expect(reply(P.alt(...fails), "abb")).toMatchObject({ status: false, expected: [] });
  });

  it("throws where `many` is given what can be empty, so rules under it must not be", () => {
    expect(() => reply(P.string("").many(), "a")).toThrow(/infinite loop/);
  });
});

describe("our combinators", () => {
  it("read at an offset, and say where they stopped", () => {
    expect(run(token(/b+/), "abbc", 1)).toEqual({ value: "bb", start: 1, end: 3 });
    expect(run(token(/b+/), "abbc", 0)).toBeNull();
  });

  it("see the characters before: a token runs on the whole text, not on a slice", () => {
    expect(run(token(/(?<=a)b/), "ab", 1)).not.toBeNull();
    expect(run(token(/\bb/), "ab", 1)).toBeNull();
  });

  it("are not mixed up by the flags of the pattern, or by being nested in themselves", () => {
    const pattern = /b/g;
    const rule = token(pattern);
    pattern.lastIndex = 7;
    expect(run(rule, "ab", 1)).not.toBeNull();
    const nested: Rule<string> = token(/b/, () => (run(rule, "b") ? "read" : "not read"));
    expect(run(P.seq(nested, nested), "bb")?.value).toEqual(["read", "read"]);
  });

  it("read text up to a stop, to the end where there is none, and never nothing", () => {
    const upToSemicolon = textUpTo(/;/);
    expect(run(upToSemicolon, "ab ;c")).toEqual({ value: "ab ", start: 0, end: 3 });
    expect(run(upToSemicolon, ";c")).toEqual({ value: ";c", start: 0, end: 2 });
    expect(run(upToSemicolon, "abc", 1)).toEqual({ value: "bc", start: 1, end: 3 });
    expect(run(upToSemicolon, "abc", 3)).toBeNull();
  });

  it("look ahead, leave out, and give places", () => {
    expect(run(optional(token(/a/)), "b")).toEqual({ value: null, start: 0, end: 0 });
    expect(run(notAhead(token(/a/)), "b")).toEqual({ value: null, start: 0, end: 0 });
    expect(run(notAhead(token(/a/)), "a")).toBeNull();
    expect(
      run(
        P.seqMap(token(/a/), placed(token(/b+/)), (_a, place) => place),
        "abbb",
      )?.value,
    ).toEqual({ value: "bbb", start: 1, end: 4 });
  });

  it("read items of a list by their kind", () => {
    const items = [{ kind: "title" }, { kind: "prose" }];
    expect(run(P.seq(itemOf("title"), itemOf("title", "prose")), items)?.end).toBe(2);
    expect(run(itemOf("prose"), items)).toBeNull();
    expect(run(itemOf("prose"), items, 2)).toBeNull();
  });

  it("scan a text cue by cue, and pass over cues inside what was read", () => {
    expect(scan("a1 aa2 a3", /a/g, token(/a+\d/)).map(({ value, start, end }) => [value, start, end])).toEqual([
      ["a1", 0, 2],
      ["aa2", 3, 6],
      ["a3", 7, 9],
    ]);
  });

  it("leave Object.prototype alone where .parse() would write to it", () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype)) run(P.alt(token(/x/), token(/[\s\S]*/)), name);
    expect((Object.prototype as Record<string, unknown>)["0"]).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("agree with parsimmon's own `parse` on harmless texts", () => {
    const word = token(/[a-z]+/);
    const list = P.sepBy1(
      P.alt(
        word,
        token(/\d+/, ([digits]) => Number(digits)),
      ),
      token(/, ?/),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.stringMatching(/^[a-z]{1,5}$/), fc.nat()), { minLength: 1 }), (values) => {
        const text = values.join(", ");
        expect(run(list, text)?.value).toEqual(list.tryParse(text));
      }),
    );
  });
});
