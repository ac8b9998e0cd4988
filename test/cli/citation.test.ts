import { describe, expect, it } from "vitest";
import { citationInShort } from "../../src/cli/output/citation.ts";
import type { GuidelineCitation } from "../../src/index.ts";

const CITATION: GuidelineCitation = {
  kind: "guideline",
  text: "as printed",
  span: { start: 0, end: 0 },
  context: null,
  authority: "MTUS",
  guideline: "knee-complaints",
  source: null,
  edition: null,
  chapter: null,
  sections: [],
  tables: [],
  pages: [],
};

const cases: readonly [Partial<GuidelineCitation>, string][] = [
  [{}, "MTUS Knee Complaints"],
  [{ edition: 2004 }, "MTUS Knee Complaints 2004"],
  [{ edition: 2004, sections: ["Initial Care", "Physical Methods"] }, "MTUS Knee Complaints 2004: Initial Care; Physical Methods"],
  [
    {
      sections: ["Massage"],
      tables: ["Table 13-6"],
      pages: [
        { from: 3, to: 3 },
        { from: 5, to: 7 },
      ],
    },
    "MTUS Knee Complaints: Massage, Table 13-6, p. 3, 5-7",
  ],
  [{ pages: [{ from: 3, to: 3 }] }, "MTUS Knee Complaints: p. 3"],
  [{ guideline: "mtus" }, "MTUS in general"],
  [{ guideline: "mtus", edition: 2016 }, "MTUS 2016"],
  [{ guideline: "acoem", authority: "non-MTUS", edition: 2004 }, "non-MTUS ACOEM 2004"],
  [{ guideline: "odg", authority: "non-MTUS" }, "non-MTUS ODG"],
  [
    { guideline: "odg", authority: "non-MTUS", edition: 2015, chapter: "pain", sections: ["Baclofen"] },
    "non-MTUS ODG 2015, Pain: Baclofen",
  ],
  [{ guideline: "other", authority: "non-MTUS", source: "fda" }, "non-MTUS U.S. Food and Drug Administration"],
  [{ guideline: "other", authority: "non-MTUS" }, "non-MTUS as printed"],
];

describe("citationInShort", () => {
  for (const [fields, short] of cases) it(short, () => expect(citationInShort({ ...CITATION, ...fields })).toBe(short));
});
