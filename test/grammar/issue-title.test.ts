import { describe, expect, it } from "vitest";
import { parseDetermination, readService } from "../../src/index.ts";

const PLAIN = { originalRequest: null, authorized: null, quantity: null, retrospective: false, datesOfService: [] };

describe("the quantity of a title", () => {
  it.each([
    { why: "behind #", title: "Norco 10/325mg #90", quantity: 90 },
    { why: "behind # and a blank", title: "Lidocaine 5% patch # 30", quantity: 30 },
    { why: "behind QTY:", title: "Menthol cream QTY: 2", quantity: 2 },
    { why: "behind Qty and a full stop", title: "Topical cream, Qty. 1", quantity: 1 },
    { why: "behind Quantity", title: "Ibuprofen 800mg Quantity 60", quantity: 60 },
    { why: "behind quantity of", title: "Ibuprofen 800mg, quantity of 60", quantity: 60 },
    { why: "of thousands with a comma", title: "Gauze pads #1,200", quantity: 1200 },
    { why: "refills don't multiply it", title: "Omeprazole 20mg #30 with 2 refills", quantity: 30 },
    { why: "in parentheses", title: "Tramadol 50mg (#60)", quantity: 60 },
    { why: "with no mark a number is none", title: "Physical therapy 12 visits", quantity: null },
    { why: "`times 12` is no mark", title: "Acupuncture times 12", quantity: null },
    { why: "the strength of Tylenol #3 is none", title: "Tylenol #3, one at night", quantity: null },
    { why: "Tylenol #3 can have one besides", title: "Tylenol #3 #60", quantity: 60 },
    { why: "a prescription's number is none", title: "Refill of the drug under Rx 7700123", quantity: null },
  ])("$why: $title", ({ title, quantity }) => expect(readService(title)).toMatchObject({ ...PLAIN, text: title, quantity }));
});

describe("the date of service of a title", () => {
  it.each([
    { why: "behind DOS:", title: "Urine drug screen (DOS: 11/18/16)", dates: ["2016-11-18"], retrospective: true },
    { why: "behind DOS, with full stops", title: "Retro Norco #60 DOS 04.23.2014", dates: ["2014-04-23"], retrospective: true },
    { why: "behind Date of service", title: "Knee brace, date of service 6/8/2016", dates: ["2016-06-08"], retrospective: true },
    {
      why: "two of them",
      title: "Injection, dates of service 6/8/2016 and 6/22/2016",
      dates: ["2016-06-08", "2016-06-22"],
      retrospective: true,
    },
    { why: "Retro alone tells no date", title: "Retro TENS unit, daily trial", dates: [], retrospective: true },
    { why: "Retrospective:", title: "Retrospective: Toradol injection", dates: [], retrospective: true },
    { why: "Retrospectively", title: "Retrospectively requested x-rays", dates: [], retrospective: true },
    { why: "a date of prescription is none", title: "Naproxen 500mg #60 (prescribed 8-20-14)", dates: [], retrospective: false },
    { why: "an order's date is none", title: "Home health aide per 12/07/2016 order", dates: [], retrospective: false },
    { why: "a date right behind retro", title: "Trigger point injection x 2 (retro 7/21/15)", dates: ["2015-07-21"], retrospective: true },
    { why: "an impossible date is none", title: "Knee brace DOS 13/45/2016", dates: [], retrospective: false },
    { why: "retrolisthesis is not retro", title: "MRI of the lumbar spine for retrolisthesis", dates: [], retrospective: false },
  ])("$why: $title", ({ title, dates, retrospective }) =>
    expect(readService(title)).toMatchObject({ text: title, datesOfService: dates, retrospective }),
  );
});

describe("a partial approval", () => {
  it.each([
    {
      why: "the remaining portion is in dispute",
      title:
        "Norco 5/325mg #50 was the original request. Norco 5/325mg #20 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco 5/325mg #30 is",
      service: {
        text: "Norco 5/325mg #30",
        originalRequest: "Norco 5/325mg #50",
        authorized: "Norco 5/325mg #20",
        quantity: 30,
        retrospective: false,
        datesOfService: [],
      },
    },
    {
      why: "the remaining portion, which is not called IMR eligible",
      title:
        "Twelve visits of massage was the original request. Six visits of massage was authorized by the Claims Administrator. The remaining portion of the original request, six visits of massage is",
      service: {
        text: "six visits of massage",
        originalRequest: "Twelve visits of massage",
        authorized: "Six visits of massage",
        quantity: null,
        retrospective: false,
        datesOfService: [],
      },
    },
    {
      why: "the disputed portion",
      title:
        "Norco 5/325mg #50 was the original request. Norco 5/325mg #20 was authorized by the Claims Administrator. The disputed portion of the original request, Norco 5/325mg #30 is",
      service: {
        text: "Norco 5/325mg #30",
        originalRequest: "Norco 5/325mg #50",
        authorized: "Norco 5/325mg #20",
        quantity: 30,
        retrospective: false,
        datesOfService: [],
      },
    },
    {
      why: "the remaining portion, with a word before it",
      title:
        "30 tablets of Norco was the original request. 20 tablets of Norco was authorized by the Claims Administrator. For the remaining portion of the original request, 10 tablets of Norco is",
      service: {
        text: "10 tablets of Norco",
        originalRequest: "30 tablets of Norco",
        authorized: "20 tablets of Norco",
        quantity: null,
        retrospective: false,
        datesOfService: [],
      },
    },
    {
      why: "the remaining portion, which is called disputed",
      title:
        "30 tablets of Norco was the original request. 20 tablets of Norco was authorized by the Claims Administrator. The remaining disputed portion of the original request, 10 tablets of Norco is",
      service: {
        text: "10 tablets of Norco",
        originalRequest: "30 tablets of Norco",
        authorized: "20 tablets of Norco",
        quantity: null,
        retrospective: false,
        datesOfService: [],
      },
    },
    {
      why: "the whole request is in dispute",
      title:
        "Purchase of a TENS unit was the original request. The Claims Administrator authorized a TENS unit for 1 month, leaving the original request IMR eligible. The original request, purchase of a TENS unit is",
      service: {
        text: "purchase of a TENS unit",
        originalRequest: "Purchase of a TENS unit",
        authorized: "a TENS unit for 1 month",
        quantity: null,
        retrospective: false,
        datesOfService: [],
      },
    },
    {
      why: "without the trailing `is`",
      title:
        "12 visits of therapy was the original request. 6 visits of therapy was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, 6 visits of therapy",
      service: {
        text: "6 visits of therapy",
        originalRequest: "12 visits of therapy",
        authorized: "6 visits of therapy",
        quantity: null,
        retrospective: false,
        datesOfService: [],
      },
    },
    {
      why: "in the plural, and approved",
      title:
        "12 visits of therapy were the original request. Six visits were approved by the Claims Administrator. The remaining IMR eligible portion of the original request, 6 visits of therapy is",
      service: {
        text: "6 visits of therapy",
        originalRequest: "12 visits of therapy",
        authorized: "Six visits",
        quantity: null,
        retrospective: false,
        datesOfService: [],
      },
    },
    {
      why: "what the claims administrator approved, and what remains",
      title:
        "12 visits of therapy was the original request. The Claims Administrator approved 4 visits. The remaining IMR eligible portion of the original request, 8 visits of therapy is",
      service: {
        text: "8 visits of therapy",
        originalRequest: "12 visits of therapy",
        authorized: "4 visits",
        quantity: null,
        retrospective: false,
        datesOfService: [],
      },
    },
    {
      why: "full stops inside what was asked for",
      title:
        "Drug A 0.5 mg. tablets #9 was the original request. Drug A 0.5 mg. tablets #4 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Drug A 0.5 mg. tablets #5 is",
      service: {
        text: "Drug A 0.5 mg. tablets #5",
        originalRequest: "Drug A 0.5 mg. tablets #9",
        authorized: "Drug A 0.5 mg. tablets #4",
        quantity: 5,
        retrospective: false,
        datesOfService: [],
      },
    },
    {
      why: "retrospective is said in front, the date behind the request",
      title:
        "Retro Norco 5/325mg #50 DOS 5-14-2014 was the original request. Norco 5/325mg #20 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco 5/325mg #30 is",
      service: {
        text: "Norco 5/325mg #30",
        originalRequest: "Retro Norco 5/325mg #50 DOS 5-14-2014",
        authorized: "Norco 5/325mg #20",
        quantity: 30,
        retrospective: true,
        datesOfService: ["2014-05-14"],
      },
    },
    {
      why: "through blanks that an extractor put into words",
      title:
        "Norco 5/325mg #50 was the orig inal request. Norco 5/325mg #20 was author ized by the Claims Administrator. The remaining IM R eligible portion of the orig inal request, Norco 5/325mg #30 i s",
      service: {
        text: "Norco 5/325mg #30",
        originalRequest: "Norco 5/325mg #50",
        authorized: "Norco 5/325mg #20",
        quantity: 30,
        retrospective: false,
        datesOfService: [],
      },
    },
    {
      why: "without its second sentence it is read as a plain title",
      title: "Norco 5/325mg #50 was the original request. The rest of this sentence is lost in the copy that came",
      service: {
        text: "Norco 5/325mg #50 was the original request. The rest of this sentence is lost in the copy that came",
        originalRequest: null,
        authorized: null,
        quantity: 50,
        retrospective: false,
        datesOfService: [],
      },
    },
  ])("$why", ({ title, service }) => expect(readService(title)).toMatchObject(service));
});

// ---- where titles begin -------------------------------------------------------------------------------------------

const RATIONALE = [
  "The notes give no score and no goal, and the visits of",
  "spring are summed up in one line. Sitting has not become",
  "easier, he says, and neither has the walk to the store.",
  "Nothing else was tried. The request is not medically",
  "necessary.",
];
const block = (title: string, gap: string): string =>
  [
    title,
    "Claims Administrator guideline: Decision based on MTUS Low Back Complaints 2004.",
    "MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004.",
    `Decision rationale: ${RATIONALE.join(gap.startsWith("\r") ? "\r\n" : "\n")}`,
  ].join(gap);
const letterOf = (titles: readonly string[], gap: string, beforeTitle: string): string =>
  `IMR ISSUES, DECISIONS AND RATIONALES\nThe Final Determination was based on decisions for the disputed items/services set forth below:\n${titles.map((title) => block(title, gap)).join(beforeTitle)}\n`;

const TITLES = [
  { why: "a plain one", printed: "Lumbar brace: Upheld", title: "Lumbar brace" },
  { why: "the decision on the next line", printed: "Lumbar brace:\nUpheld", title: "Lumbar brace" },
  { why: "a blank before the colon", printed: "Lumbar brace : Overturned", title: "Lumbar brace" },
  {
    why: "colons of its own",
    printed: "Associated surgical service: Shoulder immobilizer: Upheld",
    title: "Associated surgical service: Shoulder immobilizer",
  },
  { why: "a date behind a colon", printed: "Drug screen, DOS: 11/11/2016: Upheld", title: "Drug screen, DOS: 11/11/2016" },
  { why: "full stops of its own", printed: "Inj. of vitamin B12, 1 ml. vial: Upheld", title: "Inj. of vitamin B12, 1 ml. vial" },
  {
    why: "several lines",
    printed: "Left shoulder arthroscopy with\ndistal clavicle resection and repair of\nthe rotator cuff: Upheld",
    title: "Left shoulder arthroscopy with distal clavicle resection and repair of the rotator cuff",
  },
  { why: "a figure in front", printed: "12 sessions of acupuncture: Upheld", title: "12 sessions of acupuncture" },
  { why: "a mark in front", printed: "(1) Lumbar brace: Upheld", title: "(1) Lumbar brace" },
  { why: "a small letter in front", printed: "tramadol 50mg #60: Upheld", title: "tramadol 50mg #60" },
  {
    why: "a partial approval over several lines",
    printed:
      "Norco 5/325mg #50 was the original request.\nNorco 5/325mg #20 was authorized by the Claims Administrator.\nThe remaining IMR eligible portion of the original request, Norco 5/325mg #30 is: Upheld",
    title:
      "Norco 5/325mg #50 was the original request. Norco 5/325mg #20 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco 5/325mg #30 is",
  },
  {
    why: "a partial approval of the other wording, each sentence on a line",
    printed:
      "Purchase of a TENS unit was the original request.\nThe Claims Administrator authorized a TENS unit for 1 month, leaving the original request IMR eligible.\nThe original request, purchase of a TENS unit is: Upheld",
    title:
      "Purchase of a TENS unit was the original request. The Claims Administrator authorized a TENS unit for 1 month, leaving the original request IMR eligible. The original request, purchase of a TENS unit is",
  },
];

describe.each([
  { set: "empty lines between paragraphs", gap: "\n\n", beforeTitle: "\n\n" },
  { set: "no empty line before titles", gap: "\n\n", beforeTitle: "\n" },
  { set: "no empty lines at all", gap: "\n", beforeTitle: "\n" },
  { set: "CRLF", gap: "\r\n\r\n", beforeTitle: "\r\n\r\n" },
  { set: "a page break before the title", gap: "\n\n", beforeTitle: "\n\n\f" },
])("titles with $set", ({ set, gap, beforeTitle }) => {
  it.each(TITLES)("$why", ({ printed, title }) => {
    const { issues } = parseDetermination(letterOf(["Cold pack: Upheld", printed, "Heat pack: Overturned"], gap, beforeTitle));
    // Where nothing sets a title off, only a capital or a figure tells that it begins.
    if (/^[a-z]/.test(title) && (set === "no empty line before titles" || set === "no empty lines at all"))
      return expect(issues).toHaveLength(3);
    expect(issues.map((issue) => issue.title?.text)).toEqual(["Cold pack", title, "Heat pack"]);
    expect(issues[0]?.rationale?.text).toBe(RATIONALE.join(" "));
  });
});
