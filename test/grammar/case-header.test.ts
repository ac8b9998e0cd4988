import { describe, expect, it } from "vitest";
import { readCaseHeader } from "../../src/grammar/case-header.ts";
import { readText } from "../../src/text/reading.ts";

const read = (table: string): { header: Record<string, unknown>; impossible: string[] } => {
  const reading = readText(table);
  const { header, impossibleDates } = readCaseHeader(reading, { start: 0, end: reading.text.length });
  const { span, ...values } = header;
  expect(span).toEqual({ start: 0, end: table.length });
  return { header: values, impossible: impossibleDates.map(({ start, end }) => reading.text.slice(start, end)) };
};

const WHOLE = {
  caseNumber: "CM16-0990001",
  dateAssigned: "2016-11-18",
  dateOfInjury: "2014-02-03",
  decisionDate: "2016-12-19",
  urDenialDate: "2016-11-09",
  priority: "standard",
  applicationReceived: "2016-11-14",
};
const EMPTY = {
  caseNumber: null,
  dateAssigned: null,
  dateOfInjury: null,
  decisionDate: null,
  urDenialDate: null,
  priority: null,
  applicationReceived: null,
};

const valuesOf = (table: string): Record<string, unknown> => {
  const reading = readText(table);
  const { span: _, ...values } = readCaseHeader(reading, { start: 0, end: reading.text.length }).header;
  return values;
};

const lines = (...all: string[]): string => all.join("\n");

describe("the header table", () => {
  it.each([
    {
      why: "two columns (pdftotext -layout)",
      table: lines(
        "Case Number:          CM16-0990001",
        "Date Assigned:        11/18/2016                      Date of Injury:      02/03/2014",
        "Decision Date:        12/19/2016                      UR Denial Date:      11/09/2016",
        "Priority:             Standard                        Application          11/14/2016",
        "                                                      Received:",
      ),
    },
    {
      why: "all labels of a column, then its values (pdftotext)",
      table: lines(
        "Case Number:",
        "Date Assigned:",
        "Decision Date:",
        "Priority:",
        "",
        "CM16-0990001",
        "11/18/2016",
        "12/19/2016",
        "Standard",
        "",
        "Date of Injury:",
        "UR Denial Date:",
        "Application",
        "Received:",
        "",
        "02/03/2014",
        "11/09/2016",
        "11/14/2016",
      ),
    },
    {
      why: "value below label (pdf.js)",
      table: lines(
        "Case Number:",
        "CM16-0990001",
        "Date Assigned:",
        "11/18/2016",
        "Date of Injury:",
        "02/03/2014",
        "Decision Date:",
        "12/19/2016",
        "UR Denial Date:",
        "11/09/2016",
        "Priority:",
        "Standard",
        "Application",
        "Received:",
        "11/14/2016",
      ),
    },
    {
      why: "a hyphen that breaks no line in the case number",
      table: lines(
        "Case Number: CM16‑0990001",
        "Date Assigned: 11/18/2016 Date of Injury: 02/03/2014",
        "Decision Date: 12/19/2016 UR Denial Date: 11/09/2016",
        "Priority: Standard Application Received: 11/14/2016",
      ),
    },
    {
      why: "value beside label, the wrapped one last",
      table: lines(
        "Case Number: CM16-0990001",
        "Date Assigned: 11/18/2016 Date of Injury: 02/03/2014",
        "Decision Date: 12/19/2016 UR Denial Date: 11/09/2016",
        "Priority: Standard Application",
        "Received:",
        "11/14/2016",
      ),
    },
    {
      why: "the right column's first value before its label (pdfminer)",
      table: lines(
        "Case Number:",
        "Date Assigned:",
        "Decision Date:",
        "Priority:",
        "",
        "CM16-0990001",
        "11/18/2016",
        "12/19/2016",
        "Standard",
        "",
        "02/03/2014",
        "Date of Injury:",
        "UR Denial Date: 11/09/2016",
        "Application",
        "11/14/2016",
        "Received:",
      ),
    },
    {
      why: "a value between the two words of a label",
      table: lines(
        "Case Number:",
        "Date Assigned:",
        "Decision Date:",
        "Priority:",
        "",
        "CM16-0990001",
        "11/18/2016",
        "12/19/2016",
        "Standard",
        "",
        "Date of Injury:",
        "02/03/2014",
        "UR Denial Date: 11/09/2016",
        "Application",
        "11/14/2016",
        "Received:",
      ),
    },
    {
      why: "blanks put into words and dates (pypdf)",
      table: lines(
        "Case Num ber: CM16-09 90001",
        "Date Assigned: 11/18/20 16 Date of Injury: 02/03/201 4",
        "Decision Date: 12/19/2016 UR Denial Date: 11/09/2 016",
        "Priority: Standard Appli cation Received: 11/14/2016",
      ),
    },
    {
      why: "all on one line",
      table:
        "Case Number: CM16-0990001 Date Assigned: 11/18/2016 Date of Injury: 02/03/2014 Decision Date: 12/19/2016 UR Denial Date: 11/09/2016 Priority: Standard Application Received: 11/14/2016",
    },
  ])("$why", ({ table }) => expect(read(table)).toEqual({ header: WHOLE, impossible: [] }));

  it.each([
    {
      why: "expedited, in any letter case",
      table: "Case Number: CM16-0990001\nPriority: EXPEDITED",
      header: { ...EMPTY, caseNumber: "CM16-0990001", priority: "expedited" },
    },
    {
      why: "a field without a value",
      table: "Case Number: CM16-0990001\nDecision Date:\nPriority: Standard",
      header: { ...EMPTY, caseNumber: "CM16-0990001", priority: "standard" },
    },
    {
      why: "a missing label costs its own value only",
      table: "Case Number: CM16-0990001\nDate Assigned: 11/18/2016 02/03/2014\nDecision Date: 12/19/2016",
      header: { ...EMPTY, caseNumber: "CM16-0990001", dateAssigned: "2016-11-18", decisionDate: "2016-12-19" },
    },
    { why: "nothing but the first label", table: "Case Number:", header: EMPTY },
  ])("$why", ({ table, header }) => expect(read(table).header).toEqual(header));

  it("tells of a date that no calendar has, and takes no other in its place", () => {
    const { header, impossible } = read("Case Number: CM16-0990001\nDate Assigned: 13/45/2016 Date of Injury: 02/03/2014");
    expect(header).toEqual({ ...EMPTY, caseNumber: "CM16-0990001", dateOfInjury: "2014-02-03" });
    expect(impossible).toEqual(["13/45/2016"]);
  });
});

describe("labels misspelt by one letter", () => {
  it.each([
    { why: "one letter changed", table: "Case Nunber: CM16-0990001", header: { caseNumber: "CM16-0990001" } },
    { why: "one letter lost", table: "Date of Injry: 02/03/2014", header: { dateOfInjury: "2014-02-03" } },
    { why: "one letter doubled", table: "Deccision Date: 12/19/2016", header: { decisionDate: "2016-12-19" } },
    {
      why: "between others, which keep their own values",
      table: "Date Assigned: 11/18/2016 Date of Injurv: 02/03/2014\nDecision Date: 12/19/2016",
      header: { dateAssigned: "2016-11-18", dateOfInjury: "2014-02-03", decisionDate: "2016-12-19" },
    },
    {
      why: "two of them",
      table: "Date Asigned: 11/18/2016 Date of Injurv: 02/03/2014",
      header: { dateAssigned: "2016-11-18", dateOfInjury: "2014-02-03" },
    },
    { why: "at the very start of the text", table: "Prioritv: Standard", header: { priority: "standard" } },
    { why: "a short label where the header begins", table: "Daled: 12/19/2016", header: { decisionDate: "2016-12-19" } },
    {
      why: "a short label further on is another word with one letter off",
      table: "Case Number: CM16-0990001 Daled: 12/19/2016",
      header: { caseNumber: "CM16-0990001" },
    },
    { why: "the end of a longer word is none", table: "Superpriority: Standard", header: {} },
  ])("$why", ({ table, header }) => expect(valuesOf(table)).toEqual({ ...EMPTY, ...header }));
});

describe("where the table ends", () => {
  const parts = (letter: string) => {
    const reading = readText(letter);
    const { table, unclaimed } = readCaseHeader(reading, { start: 0, end: reading.text.length });
    const cut = ({ start, end }: { start: number; end: number }): string => reading.text.slice(start, end);
    return { table: cut(table), unclaimed: unclaimed.map(cut) };
  };
  const FIRST = "Case Number: CM16-0990001\nDate Assigned: 11/18/2016";
  it.each([
    { why: "with the line of its last value", letter: `${FIRST} or so\nDear Sir`, table: `${FIRST} or so`, unclaimed: [] },
    {
      why: "with the line of its last label",
      letter: `${FIRST}\nPriority: none\nDear Sir`,
      table: `${FIRST}\nPriority: none`,
      unclaimed: [],
    },
    {
      why: "with the line of a label that no field has",
      letter: `${FIRST}\nEmployee Name: A. Sample\nDear Sir`,
      table: `${FIRST}\nEmployee Name: A. Sample`,
      unclaimed: [],
    },
    {
      why: "with a claim's number",
      letter: `${FIRST}\nClaim Number: 5\nProvider: B. Sample\nDear Sir`,
      table: `${FIRST}\nClaim Number: 5\nProvider: B. Sample`,
      unclaimed: [],
    },
    { why: "at its very end", letter: FIRST, table: FIRST, unclaimed: [] },
    {
      why: "a value that nothing asks for is told",
      letter: `12/12/2012\n${FIRST} 01/01/2011`,
      table: `12/12/2012\n${FIRST} 01/01/2011`,
      unclaimed: ["12/12/2012", "01/01/2011"],
    },
    { why: "a value below the table is none of it", letter: `${FIRST}\nSeen on 01/01/2011`, table: FIRST, unclaimed: [] },
    { why: "a text without any label or value is all table", letter: "one\ntwo", table: "one\ntwo", unclaimed: [] },
  ])("$why", ({ letter, table, unclaimed }) => expect(parts(letter)).toEqual({ table: table.replaceAll("\n", " "), unclaimed }));
});

describe("values before their labels", () => {
  it.each([
    {
      why: "the one right before the label is its own",
      table: "11/18/2016\n02/03/2014\nDate of Injury:\nDate Assigned:",
      header: { dateOfInjury: "2014-02-03", dateAssigned: "2016-11-18" },
    },
    {
      why: "else the first that waits",
      table: "11/18/2016\n02/03/2014\n\nsome words\nmore words\nDate Assigned:\nDate of Injury:",
      header: { dateAssigned: "2016-11-18", dateOfInjury: "2014-02-03" },
    },
    {
      why: "a label with a value on its own line takes none that waits",
      table: "02/03/2014\nDate Assigned: 11/18/2016\nDate of Injury:",
      header: { dateAssigned: "2016-11-18", dateOfInjury: "2014-02-03" },
    },
    {
      why: "a value of another kind does not fit",
      table: "Standard\nDate Assigned:\nPriority:",
      header: { priority: "standard" },
    },
    {
      why: "nor does it behind the label",
      table: "Priority: 11/18/2016\nDate Assigned:",
      header: { dateAssigned: "2016-11-18" },
    },
    {
      why: "a value belongs to the label of its own line before one that waits longer",
      table: "Date Assigned:\nDate of Injury: 02/03/2014\n11/18/2016",
      header: { dateAssigned: "2016-11-18", dateOfInjury: "2014-02-03" },
    },
  ])("$why", ({ table, header }) => expect(valuesOf(table)).toEqual({ ...EMPTY, ...header }));
});
