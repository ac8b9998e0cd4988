import { describe, expect, it } from "vitest";
import { readDocuments } from "../../src/grammar/documents-reviewed.ts";
import { readText } from "../../src/text/reading.ts";

/** The documents of a list, of the part of the letter between the bars if there are any. */
const documents = (marked: string): string[] => {
  const [before = "", list = ""] = marked.includes("|") ? marked.split("|") : ["", marked];
  const reading = readText(marked.replaceAll("|", ""));
  const [start, end] = [readText(before).text.length, readText(before + list).text.length];
  return readDocuments(reading, { start, end }).map((one) => reading.text.slice(one.start, one.end));
};

describe("the documents reviewed", () => {
  it.each([
    { why: "a printed line each", letter: "Application\nMRI report\nNotes", found: ["Application", "MRI report", "Notes"] },
    {
      why: "behind bullets",
      letter: "• Application\n• MRI report\n  of May\n• Notes",
      found: ["Application", "MRI report of May", "Notes"],
    },
    { why: "behind bullets on one line", letter: "• Application • MRI report", found: ["Application", "MRI report"] },
    { why: "behind hyphens", letter: "- Application\n- MRI report", found: ["Application", "MRI report"] },
    { why: "behind the letter o", letter: "o Application\no MRI report", found: ["Application", "MRI report"] },
    {
      why: "a hyphen inside a line is none",
      letter: "• Operative report - left knee\n• Notes",
      found: ["Operative report - left knee", "Notes"],
    },
    { why: "hyphens inside lines alone", letter: "Operative report - left knee\nNotes", found: ["Operative report - left knee", "Notes"] },
    { why: "a bullet with nothing behind it", letter: "• Application\n•\n• Notes", found: ["Application", "Notes"] },
    {
      why: "behind the sentence that leads to them",
      letter: "These documents included:\n• Application\n• Notes",
      found: ["Application", "Notes"],
    },
    {
      why: "without bullets, behind that sentence",
      letter: "These documents included: \nApplication\nNotes",
      found: ["Application", "Notes"],
    },
    { why: "what stands above the first bullet is none", letter: "In the file\n• Application", found: ["Application"] },
    { why: "none", letter: "", found: [] },
    { why: "the list alone is read", letter: "A summary\nof lines\n|Application\nNotes\n|Behind\nit", found: ["Application", "Notes"] },
    { why: "the list alone, with bullets", letter: "• no\n|• Application\n• Notes\n|• no", found: ["Application", "Notes"] },
  ])("$why", ({ letter, found }) => expect(documents(letter)).toEqual(found));
});
