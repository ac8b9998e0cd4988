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
