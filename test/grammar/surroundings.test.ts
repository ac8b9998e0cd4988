import { describe, expect, it } from "vitest";
import { withoutForeignEnd } from "../../src/grammar/surroundings.ts";
import { readText } from "../../src/text/reading.ts";

/** What is left of the last passage of a letter; it begins behind the `¦`, if there is one. */
const left = (marked: string): string => {
  const bar = marked.indexOf("¦");
  const reading = readText(marked.replace("¦", ""));
  const start = bar < 0 ? 0 : readText(marked.slice(0, bar)).text.length;
  const own = withoutForeignEnd(reading, { start, end: reading.text.length });
  return reading.text.slice(own.start, own.end);
};

describe("behind the last passage of a letter", () => {
  it.each([
    { why: "nothing stands", letter: "It is not needed.", own: "It is not needed." },
    { why: "a mail", letter: "It is so.\nFrom: a@clinic.example\nSent: Monday\nThank you.", own: "It is so." },
    { why: "a mail that was forwarded", letter: "It is so.\n-----Forwarded message-----\nyes", own: "It is so." },
    { why: "the foot of a web page", letter: "It is so.\nCopyright © 2017 State\nBack to top", own: "It is so." },
    { why: "a page number", letter: "It is so.\nPage 5 of 5", own: "It is so." },
    { why: "behind a quotation that ends", letter: "It is “so.”\nPage 5 of 5", own: "It is “so.”" },
    { why: "the first of several", letter: "It is so.\nSent from my phone\nPrivacy policy", own: "It is so." },
    { why: "not in mid-line", letter: "It is so. Page 5 of 5 says it.", own: "It is so. Page 5 of 5 says it." },
    { why: "not in mid-sentence", letter: "It is told on\nPage 5 of 5 of the file.", own: "It is told on Page 5 of 5 of the file." },
    { why: "not behind the passage's beginning alone", letter: "So.¦\nPage 5 of 5 says it.", own: "Page 5 of 5 says it." },
    {
      why: "the second, where the first is in mid-line",
      letter: "So says Page 1 of 5 here.\nPage 5 of 5",
      own: "So says Page 1 of 5 here.",
    },
    { why: "noise of a scan", letter: "It is so.\n~ | ; ..\n' , |", own: "It is so." },
    { why: "a line with a figure is no noise", letter: "It is so.\n7", own: "It is so. 7" },
    { why: "a line with a word is no noise", letter: "It is so.\n~ no ~", own: "It is so. ~ no ~" },
    { why: "a line with single letters is noise", letter: "It is so.\n~ n ~", own: "It is so." },
    { why: "noise before words is none", letter: "It is\n~\nso.", own: "It is ~ so." },
    { why: "nothing but noise: its first line stays", letter: "~\n|;\n~", own: "~" },
    {
      why: "in a text that has lost most of its lines neither",
      letter: `${"It is so. ".repeat(100)}\nSent from my phone`,
      own: `${"It is so. ".repeat(100)}Sent from my phone`,
    },
    {
      why: "in a text without lines nothing is told apart",
      letter: `${"It is so. ".repeat(50)}Sent from my phone`,
      own: `${"It is so. ".repeat(50)}Sent from my phone`,
    },
  ])("$why", ({ letter, own }) => expect(left(letter)).toBe(own));
});
