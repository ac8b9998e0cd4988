import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issueBlocksContents, issueBlocksLetter, letterContents, printLetter, type ExtractorStyle } from "../../src/testing/index.ts";
import { LETTERS, PLAIN, slices } from "./helpers.ts";

describe("the printer", () => {
  it("prints the same words whatever the extractor does to them", () => {
    const words = (letter: string): string => letter.replace(/\s+/g, "").toLowerCase();
    const fixed = { headerOrder: "beside", bullet: "•", quotes: "curly", ligatures: false, pageLengths: [] } as const;
    fc.assert(
      fc.property(issueBlocksLetter({ style: fixed }), letterContents(), ({ extractor }, content) => {
        const plain = printLetter(content, { ...PLAIN, ...fixed });
        expect(words(printLetter(content, extractor).letter)).toBe(words(plain.letter));
      }),
    );
  });

  it("keeps lines within the width where words allow it", () => {
    fc.assert(
      fc.property(issueBlocksContents(), fc.integer({ min: 45, max: 110 }), (content, width) => {
        for (const line of printLetter({ ...content, header: null }, { ...PLAIN, width }).letter.split("\n"))
          expect(line.length).toBeLessThanOrEqual(width + 45);
      }),
    );
  });

  it.each(LETTERS)("never breaks a page inside the header table: $layout", ({ letters }) => {
    fc.assert(
      fc.property(letters({ style: { pageLengths: [1], pageBreak: "\f", doubled: false } }), ({ letter, record: { caseHeader } }) => {
        if (caseHeader) expect(letter.slice(caseHeader.span.start, caseHeader.span.end)).not.toContain("\f");
      }),
    );
  });

  it("puts no empty line before titles, or before any paragraph, where the extractor drops it", () => {
    const content = fc.sample(issueBlocksContents(), { numRuns: 50, seed: 2 }).filter(({ issues }) => issues.length > 1);
    for (const each of content) {
      const between = (emptyLines: ExtractorStyle["emptyLines"]): string[] => {
        const { letter, record } = printLetter(each, { ...PLAIN, emptyLines });
        return record.issues.slice(1).map(({ span }) => letter.slice(span.start - 3, span.start));
      };
      expect(between("before-all").every((white) => white.endsWith(".\n\n"))).toBe(true);
      expect(between("not-before-titles").every((white) => white.endsWith(".\n"))).toBe(true);
      expect(printLetter({ ...each, header: null }, { ...PLAIN, emptyLines: "none" }).letter).not.toContain("\n\n");
    }
  });

  it("puts the footer at the end of every page, numbered from 1", () => {
    for (const { letters } of LETTERS) {
      for (const { letter, record } of fc.sample(letters({ style: { ...PLAIN, pageLengths: [20], centred: true } }), {
        numRuns: 50,
        seed: 3,
      })) {
        const footers = slices(letter, record, "page-footer").map((footer) => footer.trim());
        if (footers.length === 0) continue;
        const ofPages = letter.split("\f").map((page) => page.trimEnd().split("\n").at(-1)?.trim());
        const last = footers.filter(
          (footer, at) => at % (footers.some((one) => one.startsWith("Form")) ? 2 : 1) === 0 || footer.startsWith("Form"),
        );
        for (const footer of ofPages) expect(last).toContain(footer);
        footers.filter((footer) => footer.startsWith("Final")).forEach((footer, at) => expect(footer).toMatch(new RegExp(` ${at + 1}$`)));
      }
    }
  });
});
