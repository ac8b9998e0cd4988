import { describe, expect, it } from "vitest";
import { extractCitations, type Citation } from "../../src/index.ts";

const mentions = (text: string): Citation[] => extractCitations(text);
const guideline = (wording: string, id: string, more: object = {}): object => ({
  kind: "guideline",
  text: wording,
  guideline: id,
  authority: "MTUS",
  chapter: null,
  sections: [],
  tables: [],
  pages: [],
  edition: null,
  source: null,
  ...more,
});
const outside = (wording: string, id: string, more: object = {}): object => guideline(wording, id, { authority: "non-MTUS", ...more });
const page = (from: number, to = from): object => ({ pages: [{ from, to }] });

describe("a guideline mention", () => {
  it.each([
    { why: "the MTUS alone", text: "The MTUS says nothing of it.", found: [guideline("MTUS", "mtus")] },
    {
      why: "with a page, and without the blank behind",
      text: "MTUS page 24 states that use is short.",
      found: [guideline("MTUS page 24", "mtus", page(24))],
    },
    {
      why: "with pages",
      text: "The MTUS, pages 114 to 116, accepts it.",
      found: [guideline("MTUS, pages 114 to 116", "mtus", page(114, 116))],
    },
    { why: "California belongs to it", text: "Per the California MTUS it is not.", found: [guideline("California MTUS", "mtus")] },
    {
      why: "ACOEM with chapter, table and page",
      text: "See ACOEM Chapter 12, Table 12-8, page 309 on that.",
      found: [guideline("ACOEM Chapter 12, Table 12-8, page 309", "low-back-complaints", { tables: ["Table 12-8"], ...page(309) })],
    },
    {
      why: "with a section that the guideline is not known to have",
      text: "Per MTUS, section titled Weaning of Drugs, it is so.",
      found: [guideline("MTUS, section titled Weaning of Drugs", "mtus", { sections: ["Weaning of Drugs"] })],
    },
    {
      why: "words behind `section` that are no title",
      text: "See MTUS section so and so on that.",
      found: [guideline("MTUS", "mtus")],
    },
    { why: "ACOEM without a chapter", text: "ACOEM recommends it.", found: [{ kind: "guideline", text: "ACOEM", guideline: "acoem" }] },
    {
      why: "MTUS and ACOEM are two",
      text: "The MTUS and ACOEM Guidelines are silent.",
      found: [
        { text: "MTUS", guideline: "mtus" },
        { text: "ACOEM Guidelines", guideline: "acoem" },
      ],
    },
    {
      why: "MTUS/ACOEM are two",
      text: "The MTUS/ACOEM Guidelines are silent.",
      found: [
        { text: "MTUS", guideline: "mtus" },
        { text: "ACOEM Guidelines", guideline: "acoem" },
      ],
    },
    {
      why: "with a chapter they are one",
      text: "The MTUS ACOEM, Chapter 8 covers the neck.",
      found: [guideline("MTUS ACOEM, Chapter 8", "neck-and-upper-back-complaints")],
    },
    {
      why: "MTUS Guideline in ACOEM Chapter 11",
      text: "The MTUS Guideline in ACOEM Chapter 11, page 270 covers it.",
      found: [guideline("MTUS Guideline in ACOEM Chapter 11, page 270", "forearm-wrist-and-hand-complaints", page(270))],
    },
    {
      why: "a comma behind the chapter is none of it",
      text: "The MTUS Guideline in ACOEM Chapter 10, elbow, covers it.",
      found: [guideline("MTUS Guideline in ACOEM Chapter 10", "elbow-complaints")],
    },
    {
      why: "chapter 3 is general approaches",
      text: "ACOEM Chapter 3, page 48 covers it.",
      found: [guideline("ACOEM Chapter 3, page 48", "general-approaches", page(48))],
    },
    {
      why: "a part with MTUS and year",
      text: "The California MTUS 2016 Chronic Pain Guidelines ask for it.",
      found: [{ text: "California MTUS 2016 Chronic Pain Guidelines", guideline: "chronic-pain-medical-treatment", authority: "MTUS" }],
    },
    {
      why: "a part alone",
      text: "The Chronic Pain Medical Treatment Guidelines, pages 76 to 80, ask for it.",
      found: [guideline("Chronic Pain Medical Treatment Guidelines, pages 76 to 80", "chronic-pain-medical-treatment", page(76, 80))],
    },
    { why: "CPMTG", text: "The CPMTG asks for it.", found: [guideline("CPMTG", "chronic-pain-medical-treatment")] },
    { why: "the ODG", text: "According to the ODG it is not.", found: [outside("ODG", "odg")] },
    {
      why: "the ODG by its name",
      text: "The Official Disability Guidelines (ODG) say so.",
      found: [outside("Official Disability Guidelines (ODG)", "odg")],
    },
    {
      why: "the ODG with its chapter",
      text: "The ODG Low Back Chapter says so.",
      found: [outside("ODG Low Back Chapter", "odg", { chapter: "low-back" })],
    },
    { why: "each mention is one", text: "The ODG says so. The ODG says it twice.", found: [{ guideline: "odg" }, { guideline: "odg" }] },
    { why: "also where it is silent", text: "The MTUS is silent on the matter.", found: [{ guideline: "mtus" }] },
  ])("$why: $text", ({ text, found }) => expect(mentions(text)).toMatchObject(found));

  it.each([
    { why: "the guidelines", text: "The guidelines ask for it." },
    { why: "evidence-based guidelines", text: "Evidence-based guidelines ask for it." },
    { why: "Non-MTUS", text: "It rests on Non-MTUS sources." },
    { why: "FDA-approved", text: "The drug is FDA-approved." },
    { why: "a pointer without a name", text: "It helps (Table 12-7), too (See Section 4.1)." },
    { why: "a word that holds one", text: "The codger MTUSA and ODGx." },
    { why: "a bare condition", text: "He has chronic pain, and takes opioids." },
  ])("is not $why: $text", ({ text }) => expect(mentions(text)).toEqual([]));
});

describe("a literature reference", () => {
  const references = (text: string): unknown[] =>
    mentions(text).map((citation) => (citation.kind === "literature" ? [citation.author, citation.year] : citation));
  it.each([
    { why: "one", text: "Gains fade (Baillargeon, 2003).", found: [["Baillargeon", 2003]] },
    {
      why: "glued together",
      text: "Gains fade (Marchetti, 2013)(Dunmore, 2015).",
      found: [
        ["Marchetti", 2013],
        ["Dunmore", 2015],
      ],
    },
    {
      why: "two in one pair of parentheses",
      text: "Gains fade (Chou, 2007; Manchikanti, 2010).",
      found: [
        ["Chou", 2007],
        ["Manchikanti", 2010],
      ],
    },
    { why: "et al. is no part of the author", text: "Gains fade (Ohara et al., 2010).", found: [["Ohara", 2010]] },
    { why: "two words", text: "Gains fade (Van Tulder, 2004).", found: [["Van Tulder", 2004]] },
    { why: "an organisation", text: "It is covered (CMS, 2014).", found: [["CMS", 2014]] },
    { why: "a name with a hyphen", text: "Gains fade (Gross-Cochrane, 2013).", found: [["Gross-Cochrane", 2013]] },
    {
      why: "a name with accents",
      text: "Gains fade (Côté, 2013; Müller & Hahn, 2011).",
      found: [
        ["Côté", 2013],
        ["Müller & Hahn", 2011],
      ],
    },
    {
      why: "a name that begins like a month",
      text: "Gains fade (Mayer, 2009) (Decker, 2011) (Juniper, 2001).",
      found: [
        ["Mayer", 2009],
        ["Decker", 2011],
        ["Juniper", 2001],
      ],
    },
    { why: "wrapped", text: "Gains fade (Kessler,\n2003).", found: [["Kessler", 2003]] },
    { why: "a month is no author", text: "It was revised (March, 2013).", found: [] },
    { why: "an update is none", text: "It is listed (updated November, 2016).", found: [] },
    { why: "a year alone is none", text: "He fell (2013).", found: [] },
    { why: "no parentheses", text: "Chou, 2007 says so.", found: [] },
  ])("$why: $text", ({ text, found }) => expect(references(text)).toEqual(found));
});

describe("a regulation", () => {
  it.each([
    { text: "Under 8 CCR 9792.24.2 it is.", code: "8 CCR", section: "9792.24.2" },
    { text: "Under §9792.21.1 it is.", code: "8 CCR", section: "9792.21.1" },
    { text: "MTUS 9792.20(e) defines it.", code: "8 CCR", section: "9792.20(e)" },
    { text: "Labor Code 4610.5 allows it.", code: "Labor Code", section: "4610.5" },
    { text: "Labor Code section 4600(b) allows it.", code: "Labor Code", section: "4600(b)" },
  ])("$text", ({ text, code, section }) => expect(mentions(text)).toMatchObject([{ kind: "regulation", code, section }]));
});

describe("a web address", () => {
  it.each([
    { why: "without the full stop behind it", text: "See www.example.org/a-b_c?d=1.", url: "www.example.org/a-b_c?d=1" },
    { why: "without the parenthesis around it", text: "It is listed (https://example.org/x).", url: "https://example.org/x" },
  ])("$why", ({ text, url }) => expect(mentions(text)).toMatchObject([{ kind: "web", url, text: url }]));
});

it("citations come in text order, with their places, and without a context where no letter is around them", () => {
  const text = "MTUS page 24 says so\n(Chou, 2007). See the\nODG and www.example.org now.";
  const found = mentions(text);
  expect(found.map(({ kind }) => kind)).toEqual(["guideline", "literature", "guideline", "web"]);
  for (const { text: wording, span, context } of found) {
    expect(text.slice(span.start, span.end)).toBe(wording);
    expect(context).toBeNull();
  }
});
