/**
 * What `npm run example:duckdb` answers, against what a reader of the seven example letters counts:
 *
 *     CM14-0990165  aquatic therapy overturned, omeprazole upheld                              CA      not dated
 *     CM16-0990101  Norco upheld                                                               CA      November 2016
 *     CM16-0990127  physical therapy upheld, a partial approval                                CA, WA  December 2016
 *     CM17-0990143  MRI overturned                                                             FL, CA  February 2017
 *     CM17-0990158  release, clearance and therapy overturned, assistant and cold unit upheld  CA, OR  March 2017
 *     CM17-0990186  acupuncture overturned, a partial approval; cyclobenzaprine upheld against
 *                   its own rationale; capacity evaluation upheld                              CA, TX  February 2017
 *     CM20-0990172  cognitive therapy overturned, lidocaine upheld                             CA      April 2020
 */
import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

/** The printed tables by their titles: rows of cells. */
const answers = new Map(
  execFileSync(process.execPath, ["examples/duckdb.mjs"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
    .split(/\n(?=[A-Z])/)
    .map((answer) => {
      const [title, names, rule, ...rows] = answer.split("\n").filter(Boolean);
      expect(rule).toMatch(/^[─ ]+$/);
      return [title, [names, ...rows].map((line) => (line as string).trim().split(/ {2,}/))];
    }),
);

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "Uphold rate by the guidelines that the expert reviewer cited": [
    "guideline | decided | upheld | percent",
    "odg | 7 | 5 | 71",
    "chronic-pain-medical-treatment | 3 | 2 | 67",
    "acupuncture-treatment | 1 | 0 | 0",
    "ankle-and-foot-complaints | 1 | 1 | 100",
    "chronic-pain | 1 | 1 | 100",
    "forearm-wrist-and-hand-complaints | 1 | 0 | 0",
    "neck-and-upper-back-complaints | 1 | 0 | 0",
    "opioid-treatment | 1 | 1 | 100",
    "postsurgical-treatment | 1 | 0 | 0",
    "workplace-mental-health-posttraumatic-stress-disorder-and-acute-stress-disorder | 1 | 0 | 0",
  ],
  "Uphold rate by the reviewer's specialty": [
    "specialty | decided | upheld | percent",
    "Physical Medicine and Rehabilitation | 6 | 4 | 67",
    "Hand Surgery | 5 | 2 | 40",
    "Orthopedic Surgery | 5 | 2 | 40",
    "Occupational Medicine | 2 | 1 | 50",
    "Psychiatry | 2 | 1 | 50",
    "Family Practice | 1 | 1 | 100",
    "Neurology | 1 | 0 | 0",
    "Pain Management | 1 | 1 | 100",
    "Sports Medicine | 1 | 1 | 100",
  ],
  "Uphold rate by the states that license the reviewer": [
    "state | decided | upheld | percent",
    "CA | 15 | 8 | 53",
    "OR | 5 | 2 | 40",
    "TX | 3 | 2 | 67",
    "FL | 1 | 0 | 0",
    "WA | 1 | 1 | 100",
  ],
  "Uphold rate by the month of the decision": [
    "month | letters | decided | upheld | percent",
    "2016-11 | 1 | 1 | 1 | 100",
    "2016-12 | 1 | 1 | 1 | 100",
    "2017-02 | 2 | 4 | 2 | 50",
    "2017-03 | 1 | 5 | 2 | 40",
    "2020-04 | 1 | 2 | 1 | 50",
    "not dated | 1 | 2 | 1 | 50",
  ],
  "Letters in which the claims administrator cited nothing for an issue": [
    "letter | issues | without_evidence | of_these_overturned",
    "CM17-0990158 | 5 | 2 | 1",
    "CM17-0990186 | 3 | 1 | 0",
    "CM20-0990172 | 2 | 1 | 1",
  ],
  "Partial approvals: what was asked for, what was authorized, what became of the rest": [
    "letter | original_request | authorized | in_dispute | decision",
    "CM16-0990127 | Physical therapy 3 times a week for 4 weeks for the right ankle | Physical therapy 6 visits for the right ankle | Physical therapy 6 visits for the right ankle | upheld",
    "CM17-0990186 | Acupuncture 2 times a week for 6 weeks for the low back | Acupuncture 6 visits for the low back | Acupuncture 6 visits for the low back | overturned",
  ],
  "Issues whose rationale contradicts the decision": [
    "letter | issue | service | decision | verdict",
    "CM17-0990186 | 2 | Cyclobenzaprine 7.5mg #20 | upheld | medically-necessary",
  ],
};

it("asks these questions", () => expect([...answers.keys()]).toEqual(Object.keys(EXPECTED)));

it.each(Object.entries(EXPECTED))("%s", (title, lines) => {
  expect(answers.get(title)?.map((cells) => cells.join(" | "))).toEqual(lines);
});
