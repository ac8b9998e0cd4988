/**
 * Labels: partial records. Every key that a label has must be in the record with that value, and every array must have
 * that length.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";

// ---- comparing ------------------------------------------------------------------------------------------------------

/** Labels name literature alone inside rationales; a record holds every citation. */
export function comparable(record) {
  const literatureOnly = (rationale) =>
    rationale && { ...rationale, citations: rationale.citations.filter(({ kind }) => kind === "literature") };
  return { ...record, issues: record.issues.map((issue) => ({ ...issue, rationale: literatureOnly(issue.rationale) })) };
}

/** Compares a label with a record, value by value. `same` compares two strings. */
export function compare(label, record, same = (a, b) => a === b) {
  const found = [];
  (function visit(expected, actual, path) {
    if (Array.isArray(expected)) {
      const list = Array.isArray(actual) ? actual : [];
      found.push({
        path: `${path}.length`,
        expected: expected.length,
        actual: actual?.length,
        ok: Array.isArray(actual) && expected.length === list.length,
      });
      expected.forEach((item, i) => visit(item, list[i], `${path}[${i}]`));
    } else if (expected !== null && typeof expected === "object") {
      for (const key of Object.keys(expected)) visit(expected[key], actual?.[key], path === "" ? key : `${path}.${key}`);
    } else {
      const ok = typeof expected === "string" && typeof actual === "string" ? same(expected, actual) : expected === actual;
      found.push({ path, expected, actual, ok });
    }
  })(label, record, "");
  return found;
}

/** Fields of a service that are compared one by one, where both sides have them. */
const WITH_FIELDS = new Set(["drug", "imaging", "equipment"]);

/** Compares the label of a disputed service, but for what it lists under `unsure`: fields on which honest readers could differ. */
export function compareService({ unsure, ...label }, service) {
  const fieldsOf = (expected, actual, path) =>
    Object.entries(expected).flatMap(([name, want]) => {
      const got = actual[name];
      if (WITH_FIELDS.has(name) && want && got) return fieldsOf(want, got, `${name}.`);
      return [{ path: path + name, expected: want, actual: got, ok: isDeepStrictEqual(got, want) }];
    });
  const isUnsure = (path) => unsure.some((field) => path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`));
  return fieldsOf(label, service, "").filter(({ path }) => !isUnsure(path));
}

/** The kind of field that a path of a record leads to. */
export function categoryOf(path) {
  const field = path.replace(/\[\d+\]/g, "[]");
  if (field.startsWith("caseHeader")) return "case header";
  if (field.startsWith("reviewer")) return "reviewer";
  if (field.startsWith("documentsReviewed")) return "documents reviewed";
  if (field === "clinicalSummary.text") return "summary text";
  if (field.startsWith("clinicalSummary")) return "summary facts";
  if (/Guideline\.citations/.test(field)) return "guideline citations";
  if (/Guideline\.basis/.test(field)) return "guideline basis";
  if (/Guideline/.test(field)) return "guideline text";
  if (/rationale\.citations/.test(field)) return "literature citations";
  if (/rationale\.verdict/.test(field)) return "rationale verdict";
  if (/rationale/.test(field)) return "rationale text";
  if (/service/.test(field)) return "service";
  if (/title/.test(field)) return "title";
  if (field.startsWith("issues")) return "issues and decisions";
  return "letter";
}

/** What changed from one value to another, a line for each path. */
export function differences(before, after, path = "") {
  const at = (key) => (Array.isArray(after ?? before) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`);
  const bothHold = (value) => value !== null && typeof value === "object";
  if (!bothHold(before) || !bothHold(after)) {
    return before === after ? [] : [`${path}: ${JSON.stringify(before) ?? "nothing"} -> ${JSON.stringify(after) ?? "nothing"}`];
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => differences(before[key], after[key], at(key)));
}

// ---- hashing --------------------------------------------------------------------------------------------------------

const HASH = "sha256:";

/** Without what extractors put into wording or take away: white space and hyphens. */
const squeezed = (text) => text.replace(/[\s-]+/g, "").toLowerCase();

const digest = (text) => createHash("sha256").update(squeezed(text)).digest("hex");

/** Stands for wording that must not be handed on. */
export const hashOf = (text) => HASH + digest(text);

/** Fields that hold the letter's own prose. */
const PROSE = new Set(["text", "originalRequest", "authorized"]);

/** A label without prose: names, dates, numbers and the guidelines' vocabulary stay. */
export function withProseHashed(label, key = "") {
  if (Array.isArray(label)) return label.map((item) => withProseHashed(item, key));
  if (label !== null && typeof label === "object")
    return Object.fromEntries(Object.entries(label).map(([name, value]) => [name, withProseHashed(value, name)]));
  return typeof label === "string" && PROSE.has(key) ? hashOf(label) : label;
}

/** Is this the value of a label whose prose is hashed, as far as extractors leave it alone? */
export const sameSqueezed = (expected, actual) =>
  expected.startsWith(HASH) ? expected === hashOf(actual) : squeezed(expected) === squeezed(actual);

// ---- letters --------------------------------------------------------------------------------------------------------

/** The files of a folder and of all folders in it whose names end like this, in order. */
export function filesIn(folder, ending) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return filesIn(path, ending);
      return name.endsWith(ending) ? [path] : [];
    });
}

/**
 * The labels of a folder, each with its letter as one or more extractors read it: `NAME.gold.json` beside `NAME.txt`, or
 * `gold.json` beside the readings.
 */
export function labelledLetters(folder) {
  return filesIn(folder, "gold.json").flatMap((path) => {
    const { note: _, ...label } = JSON.parse(readFileSync(path, "utf8"));
    const beside = path.replace(/\.gold\.json$/, ".txt");
    const texts = basename(path) === "gold.json" ? filesIn(dirname(path), ".txt") : [beside].filter((text) => existsSync(text));
    return texts.length > 0 ? [{ label, texts }] : [];
  });
}

/** Letters without a case number are known by their wording. */
const wordingKey = (letter) => digest(letter).slice(0, 16);

/** The labels of a folder of labelled letters with their prose hashed, by the keys of `labelKeys`. */
export function hashedLabels(folder) {
  const labels = new Map();
  for (const { label, texts } of labelledLetters(folder)) {
    const key = label.caseHeader?.caseNumber ?? wordingKey(readFileSync(texts[0], "utf8"));
    if (labels.has(key)) throw new Error(`Two letters are ${key}`);
    labels.set(key, withProseHashed(label));
  }
  return labels;
}

/**
 * The labels of disputed services, `services.gold.json` in a folder of labelled letters, by the keys of `labelKeys` and the
 * number of the issue. They hold no prose: names of drugs, strengths, codes.
 */
export function serviceLabels(folder) {
  const path = join(folder, "services.gold.json");
  if (!existsSync(path)) return {};
  return Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(path, "utf8"))).map(([place, label]) => {
      const [letter = "", number] = place.split("#");
      const text = readFileSync(join(folder, letter), "utf8");
      return [`${labelKeys(text, null).at(-1)}#${number}`, label];
    }),
  );
}

/** Where the label of a letter can be: under the case number that was read, its wording, or a case number that was overlooked. */
export function labelKeys(letter, record) {
  const printed = /CM\d\d-\d{7}/i.exec(letter.replace(/\s+/g, ""))?.[0].toUpperCase();
  return [record?.caseHeader?.caseNumber, wordingKey(letter), printed].filter((key) => key != null);
}

/** A service without the fields that hold nothing, so that a title's stand in a line. */
export function withoutAbsent(value) {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (typeof value !== "object" || value === null) return value;
  const told = Object.entries(value).filter(([, own]) => own !== null && own !== false && !(Array.isArray(own) && own.length === 0));
  return Object.fromEntries(told.map(([key, own]) => [key, withoutAbsent(own)]));
}
