import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDetermination } from "../../src/index.ts";
import { resolveCitations } from "../../src/resolve/index.ts";
import type { Citation, Determination } from "../../src/schema/index.ts";
import { filesIn } from "../../scripts/labels.mjs";
import { guideline, issueOf, literature, odg, other, recordOf, regulation, web, type Sides } from "./helpers.ts";

const lowBack = guideline("low-back-complaints", { edition: 2004 });
const neck = guideline("neck-and-upper-back-complaints", { edition: 2004 });
const elbow = guideline("elbow-complaints", { edition: 2007 });
const pain2009 = guideline("chronic-pain-medical-treatment", { edition: 2009 });
const pain2016 = guideline("chronic-pain-medical-treatment", { edition: 2016 });
/** As letters of 2014 print it. */
const pain = (topic: string, pages?: string) =>
  guideline("chronic-pain-medical-treatment", { sections: [topic], ...(pages === undefined ? {} : { pages }) });
const drugs = [pain("Benzodiazepines", "24"), pain("Opioids, On-Going Management", "74-97")];
const mtus = guideline("mtus");
const acoem = guideline("acoem");

/** `max 0` is the first citation of MAXIMUS' line, `ca 1` the second of the claims administrator's. */
type Meant = `${"max" | "ca"} ${number}` | null;

const CASES: readonly (readonly [string, Citation, Sides, Meant])[] = [
  // a part
  ["the part on MAXIMUS' line", guideline("low-back-complaints"), { maximus: [pain2016, lowBack] }, "max 1"],
  ["MAXIMUS' line comes first", guideline("low-back-complaints"), { maximus: [lowBack], administrator: [lowBack] }, "max 0"],
  [
    "else the claims administrator's",
    guideline("neck-and-upper-back-complaints"),
    { maximus: [pain2016], administrator: [odg(), neck] },
    "ca 1",
  ],
  ["a part that no line cites", guideline("neck-and-upper-back-complaints"), { maximus: [pain2016], administrator: [lowBack] }, null],
  ["one line is missing", guideline("low-back-complaints"), { maximus: null, administrator: [lowBack] }, "ca 0"],
  ["both lines are missing", guideline("low-back-complaints"), { maximus: null, administrator: null }, null],
  [
    "the same guideline on other pages is still the guideline",
    guideline("low-back-complaints", { pages: "308" }),
    { maximus: [guideline("low-back-complaints", { pages: "303" })] },
    "max 0",
  ],
  ["two of that part, and nothing tells which", guideline("chronic-pain-medical-treatment"), { maximus: drugs }, null],
  [
    "… nor is the claims administrator's taken for it",
    guideline("chronic-pain-medical-treatment"),
    { maximus: drugs, administrator: [pain2009] },
    null,
  ],
  ["two of that part: the printed pages tell", guideline("chronic-pain-medical-treatment", { pages: "80" }), { maximus: drugs }, "max 1"],
  [
    "a range of pages that begins before the line's",
    guideline("chronic-pain-medical-treatment", { pages: "23-24" }),
    { maximus: drugs },
    "max 0",
  ],
  ["pages of both of them", guideline("chronic-pain-medical-treatment", { pages: "24, 80" }), { maximus: drugs }, null],
  ["pages of none of them", guideline("chronic-pain-medical-treatment", { pages: "50" }), { maximus: drugs }, null],
  [
    "the pages of the topic tell, where the line prints none",
    guideline("chronic-pain-medical-treatment", { pages: "113" }),
    { maximus: [pain("Benzodiazepines"), pain("Topical analgesics")] },
    "max 1",
  ],
  [
    "… but printed pages go before those of a topic",
    guideline("chronic-pain-medical-treatment", { pages: "24" }),
    { maximus: [pain("Benzodiazepines"), pain("Weaning", "24")] },
    "max 1",
  ],
  [
    "… and the topics' pages are not those of 2016",
    guideline("chronic-pain-medical-treatment", { pages: "24" }),
    {
      maximus: [
        { ...pain("Benzodiazepines"), edition: 2016 },
        { ...pain("Office visits"), edition: 2016 },
      ],
    },
    null,
  ],
  ["the topic tells", guideline("chronic-pain-medical-treatment", { sections: ["benzodiazepines section"] }), { maximus: drugs }, "max 0"],
  [
    "a topic with and without what stands in parentheses",
    guideline("chronic-pain-medical-treatment", { sections: ["Cyclobenzaprine"] }),
    { maximus: [...drugs, pain("Cyclobenzaprine (Flexeril)")] },
    "max 2",
  ],
  [
    "page and topic contradict each other",
    guideline("chronic-pain-medical-treatment", { pages: "80", sections: ["Benzodiazepines"] }),
    { maximus: drugs },
    null,
  ],
  [
    "the page is on two, the topic is of one",
    guideline("chronic-pain-medical-treatment", { pages: "24", sections: ["Biofeedback"] }),
    { maximus: [pain("Benzodiazepines", "24"), pain("Biofeedback", "24-25")] },
    "max 1",
  ],
  ["the line cites the very same twice", guideline("low-back-complaints"), { maximus: [lowBack, lowBack] }, "max 0"],

  // editions
  ["the printed edition tells", guideline("chronic-pain-medical-treatment", { edition: 2016 }), { maximus: [pain2009, pain2016] }, "max 1"],
  ["another edition is another text", guideline("chronic-pain-medical-treatment", { edition: 2016 }), { maximus: [pain2009] }, null],
  [
    "… but the claims administrator can have cited it",
    guideline("chronic-pain-medical-treatment", { edition: 2016 }),
    { maximus: [pain2009], administrator: [pain2016] },
    "ca 0",
  ],
  ["the line prints no edition", guideline("chronic-pain-medical-treatment", { edition: 2009 }), { maximus: [pain("Massage")] }, "max 0"],
  [
    "a year that is no edition of it (`MTUS 2009 Acupuncture Guidelines`)",
    guideline("acupuncture-treatment", { edition: 2009 }),
    { maximus: [guideline("acupuncture-treatment", { edition: 2007 })] },
    "max 0",
  ],

  // a part, and the whole work on the line
  [
    "a chapter of ACOEM, where the line names none",
    guideline("low-back-complaints", { pages: "303" }),
    { maximus: [odg(), acoem] },
    "max 1",
  ],
  ["a part of the MTUS, where the line names none", guideline("opioid-treatment"), { maximus: [mtus] }, "max 0"],
  ["the Division's own guideline is none of ACOEM's", guideline("chronic-pain-medical-treatment"), { maximus: [acoem] }, null],
  ["the part itself goes before the whole work", guideline("low-back-complaints"), { maximus: [acoem, lowBack] }, "max 1"],
  [
    "a name that two guidelines have",
    guideline("chronic-pain-medical-treatment", { text: "MTUS Chronic Pain Guidelines" }),
    { maximus: [guideline("chronic-pain", { edition: 2017 })] },
    "max 0",
  ],
  [
    "a name that only the older one has",
    guideline("chronic-pain-medical-treatment", { text: "MTUS Chronic Pain Medical Treatment Guidelines" }),
    { maximus: [guideline("chronic-pain", { edition: 2017 })] },
    null,
  ],
  [
    "a name of two, with the year of the one",
    guideline("chronic-pain-medical-treatment", { text: "MTUS 2016 Chronic Pain Guidelines", edition: 2016 }),
    { maximus: [guideline("chronic-pain")] },
    null,
  ],
  [
    "neighbours in name are not the same",
    guideline("low-back-complaints"),
    { maximus: [guideline("low-back-disorders", { authority: "non-MTUS" })] },
    null,
  ],

  // the MTUS
  ["the one citation of the MTUS", mtus, { maximus: [odg("low-back"), lowBack] }, "max 1"],
  ["two of them", mtus, { maximus: [lowBack, pain2016] }, null],
  ["none of them", mtus, { maximus: [odg("low-back")] }, null],
  ["never the claims administrator's", mtus, { maximus: [odg("low-back")], administrator: [lowBack] }, null],
  ["ACOEM's third edition as Non-MTUS", mtus, { maximus: [guideline("low-back-disorders", { authority: "non-MTUS" })] }, null],
  ["the line itself names only the MTUS", mtus, { maximus: [lowBack, mtus] }, "max 1"],
  ["an unread part of the MTUS is one too", mtus, { maximus: [{ ...other("Unheard-of Complaints"), authority: "MTUS" }] }, "max 0"],
  [
    "two of them: the printed page tells",
    guideline("mtus", { pages: "301" }),
    { maximus: [guideline("low-back-complaints", { pages: "298, 301" }), pain("Massage", "60")] },
    "max 0",
  ],
  [
    "two of them: the page is in no chapter of ACOEM's that is cited",
    guideline("mtus", { pages: "60" }),
    { maximus: [lowBack, pain2009] },
    "max 1",
  ],
  ["the only one has not that page", guideline("mtus", { pages: "98-99" }), { maximus: [lowBack] }, null],
  ["… which is known without its edition", guideline("mtus", { pages: "98-99" }), { maximus: [guideline("low-back-complaints")] }, null],
  ["the revised elbow chapter counts its own pages", guideline("mtus", { pages: "33" }), { maximus: [elbow] }, "max 0"],
  ["the year of the MTUS is no edition of its part", guideline("mtus", { edition: 2016 }), { maximus: [lowBack] }, "max 0"],

  // ACOEM
  ["the one guideline of ACOEM", acoem, { maximus: [pain2016, neck] }, "max 1"],
  ["two of them", acoem, { maximus: [lowBack, neck] }, null],
  ["two of them: the pages of the chapter tell", guideline("acoem", { pages: "303" }), { maximus: [neck, lowBack] }, "max 1"],
  [
    "two of them: only one is known to have that page",
    guideline("acoem", { pages: "303" }),
    { maximus: [guideline("low-back-disorders", { authority: "non-MTUS" }), lowBack] },
    "max 1",
  ],
  ["two of them: the table tells", guideline("acoem", { tables: ["Table 8-8"] }), { maximus: [lowBack, neck] }, "max 1"],
  ["the only one has not that table", guideline("acoem", { tables: ["Table 12-8"] }), { maximus: [neck] }, null],
  [
    "the claims administrator's has it",
    guideline("acoem", { tables: ["Table 12-8"] }),
    { maximus: [neck], administrator: [lowBack] },
    "ca 0",
  ],
  ["ACOEM's third edition as Non-MTUS", acoem, { maximus: [guideline("low-back-disorders", { authority: "non-MTUS" })] }, "max 0"],
  ["the Division's own guideline is none of ACOEM's", acoem, { maximus: [pain2016] }, null],
  ["only the claims administrator cites ACOEM", acoem, { maximus: [odg()], administrator: [odg(), lowBack] }, "ca 1"],
  [
    "the year of the 2nd edition",
    guideline("acoem", { edition: 2004 }),
    { maximus: [guideline("low-back-disorders", { edition: 2016 })] },
    null,
  ],

  // the ODG
  ["the chapter", odg("low-back"), { maximus: [odg("pain"), odg("low-back")] }, "max 1"],
  ["the chapter on the claims administrator's line", odg("low-back"), { maximus: [odg("pain")], administrator: [odg("low-back")] }, "ca 0"],
  ["another chapter", odg("low-back"), { maximus: [odg("pain")] }, null],
  ["a chapter, where the line names the ODG alone", odg("low-back"), { maximus: [lowBack, odg()] }, "max 1"],
  ["a chapter, where the line names a topic of some chapter", odg("low-back"), { maximus: [odg(null, "Chiropractic guidelines")] }, null],
  ["the only citation of the ODG, whatever its chapter", odg(), { maximus: [lowBack, odg("low-back", "MRIs")] }, "max 1"],
  ["two chapters", odg(), { maximus: [odg("low-back"), odg("pain")] }, null],
  [
    "two topics of one chapter: which is meant is not told",
    odg(),
    { maximus: [odg("low-back", "MRIs"), odg("low-back", "Traction")] },
    null,
  ],
  [
    "two topics of one chapter, and the topic",
    odg(null, "traction"),
    { maximus: [odg("low-back", "MRIs"), odg("low-back", "Traction")] },
    "max 1",
  ],
  ["the claims administrator's", odg(), { maximus: [lowBack], administrator: [odg("low-back")] }, "ca 0"],
  [
    "a chapter of another year: there is one every year",
    guideline("odg", { edition: 2015, chapter: "pain" }),
    { maximus: [guideline("odg", { edition: 2016, chapter: "pain" })] },
    "max 0",
  ],

  // other sources, regulations, the web, literature
  ["the same known source", other("FDA", "fda"), { maximus: [other("UpToDate", "uptodate"), other("FDA (Zolpidem)", "fda")] }, "max 1"],
  ["another source", other("FDA", "fda"), { maximus: [other("UpToDate", "uptodate")] }, null],
  [
    "the same words of an unknown source",
    other("A Textbook of Pain"),
    { maximus: [other("A journal"), other("a textbook of pain")] },
    "max 1",
  ],
  ["an unknown source is not every unknown source", other("A textbook"), { maximus: [other("A journal")] }, null],
  ["the guideline that the section adopts", regulation("8 CCR", "9792.24.2"), { maximus: [lowBack, pain2016] }, "max 1"],
  ["a subdivision of it", regulation("8 CCR", "9792.23.5(b)(1)"), { maximus: [lowBack, pain2016] }, "max 0"],
  ["a section that only begins alike", regulation("8 CCR", "9792.23.5"), { maximus: [guideline("hip-and-groin-disorders"), neck] }, null],
  [
    "the section of a guideline cited as Non-MTUS",
    regulation("8 CCR", "9792.23.5"),
    { maximus: [guideline("low-back-disorders", { authority: "non-MTUS" })] },
    null,
  ],
  ["a section that adopts no guideline", regulation("8 CCR", "9792.21.1"), { maximus: [lowBack] }, null],
  ["on the claims administrator's line", regulation("8 CCR", "9792.24.4"), { administrator: [guideline("opioid-treatment")] }, "ca 0"],
  [
    "the Labor Code",
    regulation("Labor Code", "4600"),
    { maximus: [other("California Labor Code Section 4600(a)", "labor-code")] },
    "max 0",
  ],
  [
    "another section of it",
    regulation("Labor Code", "460"),
    { maximus: [other("California Labor Code Section 4600(a)", "labor-code")] },
    null,
  ],
  [
    "the same address",
    web("http://www.example.org/gout/"),
    { maximus: [other("A journal"), other("Gout, https://example.org/gout.")] },
    "max 1",
  ],
  ["another page of that site", web("http://www.example.org/"), { maximus: [other("http://www.example.org/gout")] }, null],
  ["the author and the year", literature("Chou", 2007), { maximus: [other("Chou R. Diagnosis of low back pain. 2007")] }, "max 0"],
  ["the author of another year", literature("Chou", 2009), { maximus: [other("Chou R. Diagnosis of low back pain. 2007")] }, null],
  ["a name inside another", literature("Chou", 2007), { maximus: [other("Chouinard, 2007")] }, null],
  ["literature is no guideline", literature("ODG", 2016), { maximus: [{ ...odg("pain"), edition: 2016, text: "ODG 2016" }] }, null],
];

const SHORT = { "maximus-guideline": "max", "claims-administrator-guideline": "ca" } as const;
const meantIn = (record: Determination): Meant[] =>
  resolveCitations(record).map(({ refersTo }) => refersTo && (`${SHORT[refersTo.part]} ${refersTo.index}` as const));

describe("what a citation in a rationale means", () => {
  it.each(CASES)("%s", (_reason, mention, sides, meant) => {
    expect(meantIn(recordOf([issueOf(sides, [mention])]))).toEqual([meant]);
  });
});

describe("resolveCitations", () => {
  it("ties a citation to its own issue", () => {
    const record = recordOf([
      issueOf({ maximus: [lowBack] }, [guideline("low-back-complaints"), mtus], 1),
      issueOf({ maximus: [odg(), neck] }, [guideline("low-back-complaints"), mtus], 2),
    ]);
    expect(resolveCitations(record).map(({ refersTo }) => refersTo)).toEqual([
      { issue: 1, part: "maximus-guideline", index: 0 },
      { issue: 1, part: "maximus-guideline", index: 0 },
      null,
      { issue: 2, part: "maximus-guideline", index: 1 },
    ]);
  });

  it("ties the summary's to the only issue, and to none of several", () => {
    const issue = issueOf({ administrator: [lowBack] });
    const summary = [guideline("low-back-complaints")];
    expect(meantIn(recordOf([issue], { summary }))).toEqual(["ca 0"]);
    expect(meantIn(recordOf([issue, { ...issue, number: 2 }], { summary }))).toEqual([null]);
    expect(meantIn(recordOf([], { summary }))).toEqual([null]);
  });

  it("gives them in text order, also where the summary stands behind the issues", () => {
    const record = recordOf([issueOf({}, [mtus, odg()])], { summary: [acoem] });
    for (const citation of record.clinicalSummary?.citations ?? []) citation.span = { start: 90, end: 91 };
    expect(resolveCitations(record).map(({ citation }) => citation.text)).toEqual(["mtus", "odg", "acoem"]);
  });

  it("stands a letter without rationale and without summary", () => {
    expect(resolveCitations({ ...recordOf([{ ...issueOf({}), rationale: null }]), clinicalSummary: null })).toEqual([]);
  });

  const EDITIONS: readonly (readonly [string, Citation, Sides, string | null, number | null])[] = [
    ["of a mention that no line explains", guideline("low-back-complaints"), {}, "2016-01-02", 2004],
    ["of a mention of a line with none", guideline("chronic-pain-medical-treatment"), { maximus: [pain("Massage")] }, "2014-01-02", 2009],
    ["of a mention of a line with that edition", guideline("chronic-pain-medical-treatment"), { maximus: [pain2016] }, "2017-01-02", 2016],
    ["not where the line prints another", guideline("chronic-pain-medical-treatment"), { maximus: [pain2009] }, "2017-01-02", null],
    ["not where it is printed", guideline("chronic-pain-medical-treatment", { edition: 2016 }), {}, "2017-01-02", null],
    ["not where the decision date is unknown", guideline("low-back-complaints"), {}, null, null],
    ["not of the MTUS as a whole, though it means a line with one", mtus, { maximus: [lowBack] }, "2016-01-02", null],
  ];

  it.each(EDITIONS)("infers the edition %s", (_reason, mention, sides, decided, year) => {
    const [resolved] = resolveCitations(recordOf([issueOf(sides, [mention])], { decided }));
    expect(resolved?.inferredEdition).toEqual(year === null ? null : { year, basis: "in-force-on-decision-date" });
  });

  it("knows by the decision date whose pages a line means that prints no edition", () => {
    const mention = guideline("chronic-pain-medical-treatment", { pages: "24" });
    const issue = issueOf({ maximus: [pain("Benzodiazepines"), pain("Office visits")] }, [mention]);
    expect(meantIn(recordOf([issue], { decided: "2014-01-02" }))).toEqual(["max 0"]);
    expect(meantIn(recordOf([issue], { decided: "2017-01-02" }))).toEqual([null]);
  });
});

const folders = [join(import.meta.dirname, "../golden"), join(import.meta.dirname, "../../examples/letters")];

describe("of whole letters", () => {
  const golden = (name: string) => parseDetermination(readFileSync(join(folders[0] as string, name), "utf8"));
  const meantOf = (name: string, kind: Citation["kind"] = "guideline"): (readonly [string, Meant])[] => {
    const record = golden(name);
    const meant = meantIn(record);
    return resolveCitations(record)
      .map(({ citation }, at) => ({ citation, meant: meant[at] ?? null }))
      .filter(({ citation }) => citation.kind === kind)
      .map((own) => [own.citation.text, own.meant] as const);
  };

  it("the pages tell which part of the MTUS is meant", () => {
    expect(meantOf("02-redactions-glued-comma.txt")).toEqual([
      ["MTUS page 64", "max 0"],
      ["MTUS, pages 114 to 116", "max 1"],
    ]);
  });

  it("the ODG is the one chapter that is cited", () => {
    expect(new Map(meantOf("10-quoted-labels-contradiction.txt")).get("ODG")).toBe("max 0");
    expect(new Map(meantOf("06-colons-in-titles.txt")).get("ODG")).toBe("max 0");
  });

  it("literature is in no guideline line", () => {
    const literature = meantOf("06-colons-in-titles.txt", "literature");
    expect(literature.length).toBeGreaterThan(2);
    expect(literature.filter(([, meant]) => meant !== null)).toEqual([]);
  });

  it.each(folders.flatMap((folder) => filesIn(folder, ".txt")))("%s stays as it is, and every reference leads to a citation", (path) => {
    const record = parseDetermination(readFileSync(path, "utf8"));
    const before = JSON.stringify(record);
    const resolved = resolveCitations(record);
    expect(JSON.stringify(record)).toBe(before);
    const own = [...(record.clinicalSummary?.citations ?? []), ...record.issues.flatMap(({ rationale }) => rationale?.citations ?? [])];
    expect(resolved.map(({ citation }) => citation)).toEqual(own.sort((a, b) => a.span.start - b.span.start));
    for (const { citation, refersTo } of resolved) {
      if (refersTo === null) continue;
      const issue = record.issues[refersTo.issue - 1];
      const line = refersTo.part === "maximus-guideline" ? issue?.maximusGuideline : issue?.claimsAdministratorGuideline;
      expect(line?.citations[refersTo.index]).toBeDefined();
      expect([null, refersTo.issue]).toContain(citation.context?.issue);
    }
  });
});
