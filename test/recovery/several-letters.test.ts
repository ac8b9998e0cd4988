/** Files that hold several letters, of one layout or of several. */
import { describe, expect, it } from "vitest";
import { parseDetermination, splitDeterminations, type Layout } from "../../src/index.ts";
import { brokenInvariants } from "../helpers/invariants.ts";
import { contentOf, LAYOUTS, WITHOUT_HEADER } from "./letters.ts";

/** The letter of another case: another number, another patient. */
const another = (letter: string): string => letter.replaceAll("099", "098").replace(/\d\d(?=[ -]?-?year| y\/o)/, "39");

const PAIRS = LAYOUTS.flatMap((first) =>
  LAYOUTS.map((second) => ({ one: first.layout, other: second.layout, first: first.letter, second: another(second.letter) })),
);

describe.each(PAIRS)("a letter of $one before one of $other", ({ one, other, first, second }) => {
  it.each([
    { between: "\n\f", name: "a form feed" },
    { between: "\n\n\n", name: "empty lines" },
    { between: "\n", name: "a line end" },
  ])("are two, with $name between them", ({ between }) => {
    const file = first.trimEnd() + between + second;
    const spans = splitDeterminations(file);
    expect(spans).toHaveLength(2);
    const [own, next] = spans.map(({ start, end }) => parseDetermination(file.slice(start, end)));
    const [alone, nextAlone] = [parseDetermination(first), parseDetermination(second)];
    expect(own && contentOf(own)).toEqual(contentOf(alone));
    expect(next && contentOf(next)).toEqual(contentOf(nextAlone));
    expect([own?.layout, next?.layout]).toEqual([one, other]);

    const whole = parseDetermination(file);
    expect(contentOf(whole)).toEqual(contentOf(alone));
    expect(whole.diagnostics.map(({ code }) => code)).toEqual([...alone.diagnostics.map(({ code }) => code), "other-letter"]);
    const rest = whole.sections.find(({ kind }) => kind === "other-letter");
    expect(rest?.span.start).toBe(spans[1]?.start);
    expect(brokenInvariants(file, whole)).toEqual([]);
  });
});

describe("the letters of one of each layout in one file", () => {
  const letters = [...LAYOUTS, ...LAYOUTS.toReversed()].map(({ layout, letter }, i) => ({
    layout,
    letter: i < 4 ? letter : another(letter),
  }));
  // The two in the middle are of one layout.
  const file = letters.map(({ letter }) => letter.trim()).join("\n\f");

  it("are told apart", () => {
    const spans = splitDeterminations(file);
    expect(spans.map(({ start, end }) => parseDetermination(file.slice(start, end)).layout)).toEqual(letters.map(({ layout }) => layout));
    for (const [i, { start, end }] of spans.entries())
      expect(contentOf(parseDetermination(file.slice(start, end)))).toEqual(contentOf(parseDetermination(letters[i]?.letter ?? "")));
  });
});

describe("a letter without a header table", () => {
  it.each(LAYOUTS)("does not take that of a letter of $layout behind it", ({ letter }) => {
    const file = `${WITHOUT_HEADER.trimEnd()}\n\f${letter}`;
    const own = parseDetermination(file);
    expect(own.caseHeader).toBeNull();
    expect(contentOf(own)).toEqual(contentOf(parseDetermination(WITHOUT_HEADER)));
    const [, next] = splitDeterminations(file);
    expect(contentOf(parseDetermination(file.slice(next?.start)))).toEqual(contentOf(parseDetermination(letter)));
  });

  it.each(LAYOUTS.filter(({ layout }) => layout !== "issue-blocks"))("behind a letter of $layout is another", ({ letter, layout }) => {
    const file = `${letter.trimEnd()}\n\f${WITHOUT_HEADER}`;
    const spans = splitDeterminations(file);
    expect(spans.map(({ start, end }) => parseDetermination(file.slice(start, end)).layout)).toEqual([
      layout,
      "issue-blocks",
    ] satisfies Layout[]);
  });
});

it("a notice whose list is shorter than that of the notice behind it keeps its own decisions", () => {
  const notice = LAYOUTS.find(({ layout }) => layout === "notice")?.letter ?? "";
  const upheld = notice.replaceAll("is medically necessary and appropriate", "is not medically necessary and appropriate");
  const short = upheld.replace(/^3\) (?:MAXIMUS Federal[\s\S]*?appropriate\.|Regarding[\s\S]*?(?=^E\S{1,2}ect of))/gm, "");
  const read = parseDetermination(`${short}\n\f${another(notice)}`);
  expect(read.issues.map(({ decision }) => decision)).toEqual(["upheld", "upheld"]);
});
