/** The tables at the head of the letters, in the orders in which extractors give them. */
import type { Layout } from "../schema/index.ts";
import { DATE_STYLES, type DateStyle, written } from "./content/calendar.ts";
import type { HeaderContent } from "./content/types.ts";

/**
 * How extractors order a header table: as printed in columns; value beside label; value below label; all labels of a column
 * first and its values after; or a mixture of the last two.
 */
export const HEADER_ORDERS = [
  "two-columns",
  "beside",
  "below",
  "labels-first",
  "mixed",
  "mixed-values-above",
  "mixed-values-between",
] as const;
/** One of `HEADER_ORDERS`. */
export type HeaderOrder = (typeof HEADER_ORDERS)[number];

/** The printed lines of a table in every order. A field before two or more blanks takes up the width that it has here. */
type Table = Readonly<Record<HeaderOrder, readonly string[]>>;

/** Layouts that have a header table. */
export type LayoutWithHeader = Exclude<Layout, "professional-review">;

/** Printed lines, written one behind the other. */
const rows = (table: string): string[] => table.split(" | ");

// ---- issue-blocks ---------------------------------------------------------------------------------------------------

const FIRST_COLUMN = rows(
  "Case Number: | Date Assigned: | Decision Date: | Priority: |  | {caseNumber} | {dateAssigned} | {decisionDate} | {priority}",
);

const ISSUE_BLOCKS: Table = {
  "two-columns": [
    "Case Number:          {caseNumber}",
    "Date Assigned:        {dateAssigned}                Date of Injury:      {dateOfInjury}",
    "Decision Date:        {decisionDate}                UR Denial Date:      {urDenialDate}",
    "Priority:             {priority}                    Application          {applicationReceived}",
    "                                                    Received:",
  ],
  beside: [
    "Case Number: {caseNumber}",
    "Date Assigned: {dateAssigned} Date of Injury: {dateOfInjury}",
    "Decision Date: {decisionDate} UR Denial Date: {urDenialDate}",
    "Priority: {priority} Application",
    "Received:",
    "{applicationReceived}",
  ],
  below: [
    ...rows("Case Number: | {caseNumber} | Date Assigned: | {dateAssigned} | Date of Injury: | {dateOfInjury}"),
    ...rows("Decision Date: | {decisionDate} | UR Denial Date: | {urDenialDate}"),
    ...rows("Priority: | {priority} | Application | Received: | {applicationReceived}"),
  ],
  "labels-first": [
    ...FIRST_COLUMN,
    ...rows(" | Date of Injury: | UR Denial Date: | Application | Received:"),
    ...rows(" | {dateOfInjury} | {urDenialDate} | {applicationReceived}"),
  ],
  mixed: [
    ...FIRST_COLUMN,
    ...rows(" | Date of Injury: | {dateOfInjury} | UR Denial Date: {urDenialDate} | Application | {applicationReceived} | Received:"),
  ],
  "mixed-values-above": [
    ...FIRST_COLUMN,
    ...rows(" | {dateOfInjury} | Date of Injury: | UR Denial Date: {urDenialDate} | {applicationReceived} | Application | Received:"),
  ],
  "mixed-values-between": [
    ...FIRST_COLUMN,
    ...rows(" | {dateOfInjury} | Date of Injury: | UR Denial Date: {urDenialDate} | Application | {applicationReceived} | Received:"),
  ],
};

// ---- numbered-decisions ---------------------------------------------------------------------------------------------

const DATED = rows("Dated: {decisionDate} | ");
const FIRST_OF_COVER = [
  ...DATED,
  ...rows("IMR Case Number: | Claims Number: | Priority: | Employee Name: |  | {caseNumber} | {priority} | "),
];

const NUMBERED_DECISIONS: Table = {
  "two-columns": [
    ...DATED,
    "IMR Case Number:      {caseNumber}              Date of Injury:         {dateOfInjury}",
    "Claims Number:                                  UR Denial Date:         {urDenialDate}",
    "Priority:             {priority}                Application Received:   {applicationReceived}",
    "Employee Name:                                  Provider Name:",
  ],
  beside: [
    ...DATED,
    ...rows("IMR Case Number:  {caseNumber} | Date of Injury:  {dateOfInjury} | Claims Number: | UR Denial Date:  {urDenialDate}"),
    ...rows("Priority:  {priority} | Application Received:  {applicationReceived} | Employee Name: | Provider Name:"),
  ],
  below: [
    ...rows("Dated: | {decisionDate} | IMR Case Number: | {caseNumber} | Date of Injury: | {dateOfInjury}"),
    ...rows("Claims Number: | UR Denial Date: | {urDenialDate} | Priority: | {priority}"),
    ...rows("Application Received: | {applicationReceived} | Employee Name: | Provider Name:"),
  ],
  "labels-first": [
    ...FIRST_OF_COVER,
    ...rows("Date of Injury: | UR Denial Date: | Application Received: | Provider Name:"),
    ...rows(" | {dateOfInjury} | {urDenialDate} | {applicationReceived}"),
  ],
  mixed: [
    ...FIRST_OF_COVER,
    ...rows("Date of Injury: | {dateOfInjury} | UR Denial Date: {urDenialDate} | Application Received:"),
    ...rows("{applicationReceived} | Provider Name:"),
  ],
  "mixed-values-above": [
    ...FIRST_OF_COVER,
    ...rows("{dateOfInjury} | Date of Injury: | UR Denial Date: {urDenialDate} | {applicationReceived} | Application Received:"),
    "Provider Name:",
  ],
  "mixed-values-between": [
    ...FIRST_OF_COVER,
    ...rows("{dateOfInjury} | Date of Injury: | UR Denial Date: {urDenialDate} | Application | {applicationReceived} | Received:"),
    "Provider Name:",
  ],
};

// ---- notice ---------------------------------------------------------------------------------------------------------

const NOTICE: Table = {
  "two-columns": [
    ...DATED,
    ...rows("Employee: | Claim Number:"),
    "Date of UR Decision:          {urDenialDate}",
    "Date of Injury:               {dateOfInjury}",
    "IMR Application Received:     {applicationReceived}",
    "MAXIMUS Case Number:          {caseNumber}",
  ],
  beside: [
    ...DATED,
    ...rows("Employee: | Claim Number: | Date of UR Decision: {urDenialDate} | Date of Injury: {dateOfInjury}"),
    ...rows("IMR Application Received: {applicationReceived} | MAXIMUS Case Number: {caseNumber}"),
  ],
  below: [
    ...rows("Dated: | {decisionDate} | Employee: | Claim Number: | Date of UR Decision: | {urDenialDate}"),
    ...rows("Date of Injury: | {dateOfInjury} | IMR Application Received: | {applicationReceived} | MAXIMUS Case Number: | {caseNumber}"),
  ],
  "labels-first": [
    ...DATED,
    ...rows("Employee: | Claim Number: | Date of UR Decision: | Date of Injury: | IMR Application Received: | MAXIMUS Case Number:"),
    ...rows(" | {urDenialDate} | {dateOfInjury} | {applicationReceived} | {caseNumber}"),
  ],
  mixed: [
    ...DATED,
    ...rows("Employee: | Claim Number: | Date of UR Decision: | {urDenialDate} | Date of Injury: {dateOfInjury}"),
    ...rows("IMR Application Received: | {applicationReceived} | MAXIMUS Case Number: {caseNumber}"),
  ],
  "mixed-values-above": [
    ...DATED,
    ...rows("Employee: | Claim Number: | {urDenialDate} | Date of UR Decision: | {dateOfInjury} | Date of Injury:"),
    ...rows("{applicationReceived} | IMR Application Received: | {caseNumber} | MAXIMUS Case Number:"),
  ],
  "mixed-values-between": [
    ...DATED,
    ...rows("Employee: | Claim Number: | Date of UR Decision: {urDenialDate} | Date of Injury: {dateOfInjury}"),
    ...rows("IMR Application | {applicationReceived} | Received: | MAXIMUS | {caseNumber} | Case Number:"),
  ],
};

// ---- all of them ----------------------------------------------------------------------------------------------------

const TABLES: Readonly<Record<LayoutWithHeader, Table>> = {
  "issue-blocks": ISSUE_BLOCKS,
  "numbered-decisions": NUMBERED_DECISIONS,
  notice: NOTICE,
};

/** How a layout writes the dates of its table. */
export const TABLE_DATES: Readonly<Record<LayoutWithHeader, DateStyle>> = {
  "issue-blocks": DATE_STYLES[0] as DateStyle,
  "numbered-decisions": DATE_STYLES[0] as DateStyle,
  notice: DATE_STYLES[2] as DateStyle,
};

const PRIORITIES = {
  "issue-blocks": { standard: "Standard", expedited: "Expedited" },
  "numbered-decisions": { standard: "STANDARD", expedited: "EXPEDITED" },
  notice: { standard: "", expedited: "" },
} as const;

const FIELD = /\{(\w+)\}( {2,})?/g;

/** The printed lines of a layout's header table. */
export function headerRows(layout: LayoutWithHeader, header: HeaderContent, order: HeaderOrder): string[] {
  const day = (iso: string | null): string => (iso === null ? "" : written(iso, TABLE_DATES[layout]));
  const printed: Record<keyof HeaderContent, string> = {
    caseNumber: header.caseNumber ?? "",
    dateAssigned: day(header.dateAssigned),
    dateOfInjury: day(header.dateOfInjury),
    decisionDate: day(header.decisionDate),
    urDenialDate: day(header.urDenialDate),
    priority: header.priority === null ? "" : PRIORITIES[layout][header.priority],
    applicationReceived: day(header.applicationReceived),
  };
  return TABLES[layout][order].map((line) =>
    line.replace(FIELD, (field: string, name: keyof HeaderContent, blanks: string | undefined) =>
      printed[name].padEnd(blanks ? field.length : 0),
    ),
  );
}
