// Holds a parser against invented letters. Put your own in the place of `read`; the record tells what it should have found.
import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDetermination, DeterminationSyntaxError } from "imr-determination";
import {
  anyLetter,
  anyRecord,
  damagedLetter,
  damagedRecord,
  extractorStyles,
  letterContents,
  printLetter,
} from "imr-determination/testing";

/** The parser to be tested: of a letter's text, the case number and what became of each disputed item. */
function read(letter) {
  const { caseHeader, issues } = parseDetermination(letter);
  return {
    caseNumber: caseHeader?.caseNumber ?? null,
    items: issues.map(({ title, decision }) => ({ title: title?.text ?? null, decision })),
  };
}

/** What comes behind the parser: a row of a table for each item. */
const rowsOf = ({ caseHeader, outcome, issues }) =>
  issues.map(({ number, service, decision }) => [
    caseHeader?.caseNumber ?? "?",
    number,
    service?.text ?? "?",
    decision ?? "?",
    outcome ?? "?",
  ]);

const holds = (what, property) => {
  fc.assert(property, { numRuns: 200 });
  console.log(`holds for 200 of them: ${what}`);
};

holds(
  "a letter, however it was printed and extracted, is read right",
  fc.property(anyLetter(), ({ letter, record }) => {
    const wanted = record.issues.map(({ title, decision }) => ({ title: title.text, decision }));
    assert.deepEqual(read(letter), { caseNumber: record.caseHeader?.caseNumber ?? null, items: wanted });
  }),
);

holds(
  "the same letter through two extractors is the same",
  fc.property(letterContents(), extractorStyles(), extractorStyles(), (content, one, other) => {
    assert.deepEqual(read(printLetter(content, one).letter), read(printLetter(content, other).letter));
  }),
);

holds(
  "a damaged letter is read, or refused with the error that says so",
  fc.property(damagedLetter(), ({ letter }) => {
    try {
      read(letter);
    } catch (error) {
      assert(error instanceof DeterminationSyntaxError);
    }
  }),
);

holds(
  "a record gives as many whole rows as it has issues",
  fc.property(fc.oneof(anyRecord(), damagedRecord()), (record) => {
    const rows = rowsOf(record);
    assert.equal(rows.length, record.issues.length);
    assert(rows.every((row) => row.length === 5 && row.every((cell) => cell !== null && cell !== undefined)));
  }),
);
