/**
 * What PDF extractors make of a printed letter: lines, empty lines, page breaks and odd blanks. Takes a laid out letter to
 * the text and to the places in it.
 */
import * as fc from "fast-check";
import type { Section } from "../schema/index.ts";
import { HEADER_ORDERS, type HeaderOrder } from "./header-table.ts";
import type { LaidOutLetter } from "./layouts/laid-out.ts";
import type { GapSize, Mark } from "./typesetter.ts";

/**
 * How a letter's text came out. Lists are gone through again and again, one entry for each occasion: `[" ", " ", "\t"]`
 * makes every third blank a tab. Line ends inside other fields are written `\n`, whatever `lineEnd` is.
 */
export interface ExtractorStyle {
  /** Characters in a line. */
  readonly width: number;
  /** What ends a line. */
  readonly lineEnd: "\n" | "\r\n";
  /** Is every printed line followed by an empty one? */
  readonly doubled: boolean;
  /** Where an empty line divides paragraphs. */
  readonly emptyLines: "before-all" | "not-before-titles" | "none";
  /** What an empty line between paragraphs holds. */
  readonly emptyLine: "" | " ";
  /** Blanks at the ends of printed lines. */
  readonly trailing: readonly string[];
  /** White space between two words of a line. */
  readonly blanks: readonly string[];
  /** Are words with a hyphen divided behind it at the end of a line? */
  readonly hyphenation: boolean;
  /** Printed lines on each page, the header table not counted; empty for a text without page breaks. */
  readonly pageLengths: readonly number[];
  /** What stands behind the line end, and behind the page's footer, at a page break. */
  readonly pageBreak: string;
  /** The letters in which headings are set. */
  readonly headingCase: "upper" | "title" | "lower";
  /** Are headings centred with blanks? */
  readonly centred: boolean;
  /** Behind which word a heading or label goes on in the next line; 0 for none. */
  readonly splits: readonly number[];
  /** What stands between a title and its decision, or what else follows its colon. */
  readonly separators: readonly string[];
  /** The mark before each item of a list, with the blanks before it. */
  readonly bullet: string;
  /** The quotation marks of running text. */
  readonly quotes: "curly" | "straight";
  /** Do headings and labels have ligatures, where their letters allow it? */
  readonly ligatures: boolean;
  /** In which order the header table comes out. */
  readonly headerOrder: HeaderOrder;
  /** White space before the letter, … */
  readonly opening: string;
  /** … and behind it. */
  readonly closing: string;
}

/** A text without any noise: single blanks, 80 characters a line, an empty line between paragraphs, one page. */
export const PLAIN_STYLE: ExtractorStyle = {
  width: 80,
  lineEnd: "\n",
  doubled: false,
  emptyLines: "before-all",
  emptyLine: "",
  trailing: [""],
  blanks: [" "],
  hyphenation: false,
  pageLengths: [],
  pageBreak: "\f",
  headingCase: "upper",
  centred: false,
  splits: [0],
  separators: [": "],
  bullet: "•",
  quotes: "straight",
  ligatures: false,
  headerOrder: "two-columns",
  opening: "",
  closing: "\n",
};

/** Lists for noise: mostly the usual, with something else among it. */
function mostly<T>(usual: T, ...others: T[]): fc.Arbitrary<readonly T[]> {
  const entry = fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });
  const usualOnly: fc.Arbitrary<readonly T[]> = fc.constant([usual]);
  return fc.oneof({ weight: 2, arbitrary: usualOnly }, { weight: 3, arbitrary: fc.array(entry, { minLength: 1, maxLength: 7 }) });
}

/**
 * How page breaks come out: with doubled lines; between the lines of a text with empty lines; and of one without, where only
 * the form feed tells a page break from the end of a rationale.
 */
const PAGE_BREAKS = { doubled: ["\n", "\n\n", "\n\n\n"], plain: ["\f", "\n\f", "\n", " \n", " \n \n\n\f"], dense: ["\f", "\n\f"] };

/** Every way in which a text can come out. */
export function extractorStyles(fixed: Partial<ExtractorStyle> = {}): fc.Arbitrary<ExtractorStyle> {
  return fc
    .record({
      width: fc.integer({ min: 45, max: 110 }),
      lineEnd: fc.constantFrom<ExtractorStyle["lineEnd"]>("\n", "\n", "\n", "\r\n"),
      lines: fc.constantFrom("plain", "plain", "plain", "not-before-titles", "none", "doubled"),
      emptyLine: fc.constantFrom<ExtractorStyle["emptyLine"]>("", " "),
      trailing: mostly("", " ", " ", "  ", "\t"),
      blanks: mostly(" ", "  ", "  ", "   ", "\t", "\u00a0", " \u00a0"),
      hyphenation: fc.boolean(),
      pageLengths: fc.array(fc.integer({ min: 1, max: 55 }), { maxLength: 4 }),
      breaks: fc.nat(29),
      headingCase: fc.constantFrom<ExtractorStyle["headingCase"]>("upper", "upper", "upper", "title", "lower"),
      centred: fc.boolean(),
      splits: mostly(0, 1, 2, 4),
      separators: mostly(": ", ":  ", " : ", ":\n"),
      bullet: fc.constantFrom("   •", "   •", "•", " \uf0b7", "·", "▪"),
      quotes: fc.constantFrom<ExtractorStyle["quotes"]>("curly", "straight"),
      ligatures: fc.nat(4).map((n) => n === 4),
      headerOrder: fc.constantFrom(...HEADER_ORDERS),
      opening: fc.constantFrom("", "", "", "\ufeff", " ", "\n\n \n", "\ufeff\n"),
      closing: fc.constantFrom("", "\n", "\n\f", " \n \n\n", "\n\n\f\f"),
    })
    .map(({ lines, breaks, ...style }) => {
      const dense = lines === "not-before-titles" || lines === "none";
      const pageBreaks = PAGE_BREAKS[lines === "doubled" ? "doubled" : dense ? "dense" : "plain"];
      return {
        ...style,
        doubled: lines === "doubled",
        emptyLines: dense ? lines : "before-all",
        pageBreak: pageBreaks[breaks % pageBreaks.length] as string,
        ...fixed,
      };
    });
}

/** A text with the sections that it falls into. */
export interface Extraction {
  readonly letter: string;
  readonly sections: Section[];
}

/** Where a mark or section was printed: its span in the letter, and the stretch of the reading that its text is cut from. */
interface Place {
  readonly mark: Mark;
  readonly isSection: boolean;
  from: number;
  to: number;
}

const RANK: Record<GapSize, number> = { blank: 0, line: 1, title: 2, paragraph: 3, "empty-line": 4 };
/** Behind a hyphen that follows a letter or digit; such a word goes on in the next line without a blank. */
const BEHIND_HYPHEN = /(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}])/u;
const ENDS_IN_HYPHEN = /[\p{L}\p{N}]-$/u;

/** Goes through a list again and again. */
function cycle<T>(list: readonly T[], none: T): () => T {
  let next = 0;
  return () => (list.length ? (list[next++ % list.length] as T) : none);
}

/** Prints a laid out letter, filling in the spans and texts of all its marks. */
export function extract({ atoms, footers }: LaidOutLetter, style: ExtractorStyle): Extraction {
  const withLineEnds = (white: string): string => (style.lineEnd === "\n" ? white : white.replaceAll("\n", style.lineEnd));
  const lineEnd = style.doubled ? style.lineEnd + style.lineEnd : style.lineEnd;
  const pageBreak = withLineEnds(style.pageBreak);
  const nextTrailing = cycle(style.trailing, "");
  const nextBlank = cycle(style.blanks, " ");
  const nextPageLength = cycle(style.pageLengths, Infinity);
  const nextSplit = cycle(style.splits, 0);
  const nextSeparator = cycle(style.separators, ": ");

  let letter = withLineEnds(style.opening);
  /** The same words as they are read, without line ends. */
  let reading = "";
  let lastPiece = "";
  let column = 0;
  let indent = 0;
  let page = 1;
  let linesLeft = nextPageLength();
  let inTable = false;
  let pending: { size: GapSize; blanks: number } | null = null;
  const sections: Section[] = [];
  const places = new Map<Mark, Place>();
  /** Sections and marks that begin at the next word. */
  let opened: Place[] = [];
  /** The section that is being printed, and whether a footer has cut it. */
  let current: Section | null = null;
  let isCut = false;

  const hasEmptyLine = (size: GapSize): boolean =>
    size === "empty-line" ||
    (size === "paragraph" && style.emptyLines !== "none") ||
    (size === "title" && style.emptyLines === "before-all");

  const printFooters = (): void => {
    if (footers.length && style.emptyLines !== "none") letter += style.emptyLine + lineEnd;
    for (const footer of footers) {
      const line = footer.replaceAll("{page}", String(page));
      if (style.centred) letter += indentToCentre(line);
      sections.push({ kind: "page-footer", issue: null, span: { start: letter.length, end: 0 } });
      letter += line + nextTrailing() + lineEnd;
      isCut = true;
    }
    page++;
  };

  const endLine = (size: GapSize): void => {
    letter += nextTrailing() + lineEnd;
    if (hasEmptyLine(size)) letter += style.emptyLine + lineEnd;
    if (!inTable && --linesLeft <= 0) {
      printFooters();
      letter += pageBreak;
      linesLeft = nextPageLength();
    }
    if (!ENDS_IN_HYPHEN.test(lastPiece)) reading += " ";
    column = 0;
  };

  const gap = (size: GapSize, blanks = 1): void => {
    if (inTable && size === "blank" && pending !== null && pending.size !== "blank") indent = blanks;
    else if (pending === null || RANK[size] > RANK[pending.size]) pending = { size, blanks };
  };

  /** Prints a word or a part of one behind whatever gap is due. What does not fit begins a new line, if it may. */
  const print = (piece: string, divisible = false): void => {
    const fits = (blanks: number): boolean => inTable || column + blanks + piece.length <= style.width;
    const due: typeof pending = pending;
    pending = null;
    // White space before the first word is the opening's alone.
    if (reading === "") column = 0;
    else if (due === null) {
      if (divisible && !fits(0)) endLine("line");
    } else if (due.size !== "blank") endLine(due.size);
    else {
      const white = due.blanks > 1 ? " ".repeat(due.blanks) : nextBlank();
      if (fits(white.length)) {
        letter += white;
        column += white.length;
        reading += " ";
      } else endLine("line");
    }
    if (column === 0) {
      letter += " ".repeat(indent);
      column = indent;
    }
    indent = 0;
    const before = current;
    for (const place of opened) {
      place.mark.span.start = letter.length;
      place.from = reading.length;
      if (place.isSection) current = place.mark as Section;
    }
    if (opened.length) opened = [];
    // Behind a footer the section that it cut goes on, unless another begins.
    if (isCut && current !== null && current === before) sections.push({ ...current, span: { start: letter.length, end: 0 } });
    isCut = false;
    letter += piece;
    reading += piece;
    column += piece.length;
    lastPiece = piece;
  };

  const printWord = (word: string): void => {
    if (!style.hyphenation || inTable || !word.includes("-")) print(word);
    else word.split(BEHIND_HYPHEN).forEach((piece, at) => print(piece, at > 0));
  };

  const indentToCentre = (line: string): string => " ".repeat(Math.max(0, Math.floor((style.width - line.length) / 2)));

  /** Prints a heading or label, which may be split over two lines. */
  const printSplit = (words: readonly string[], centred: boolean): void => {
    const split = nextSplit() % words.length;
    const parts = split === 0 ? [words] : [words.slice(0, split), words.slice(split)];
    parts.forEach((part, at) => {
      if (at > 0) gap("line");
      if (centred) indent = indentToCentre(part.join(" ")).length;
      part.forEach((word, index) => {
        if (index > 0) gap("blank");
        print(word);
      });
    });
  };

  const quoted = (words: string): string => (style.quotes === "curly" ? words : words.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"));
  const ligated = (words: string): string =>
    style.ligatures ? words.replace(/ffi|ff|fi|fl/g, (letters) => LIGATURES[letters] as string) : words;

  const printColon = (): void => {
    const [before = "", behind = ""] = nextSeparator().split(":");
    letter += before;
    column += before.length;
    if (before) reading += " ";
    print(":");
    if (behind.includes("\n")) gap("line");
    else gap("blank", behind.length);
  };

  const printBullet = (): void => {
    const mark = style.bullet.trim();
    indent = style.bullet.indexOf(mark);
    print(mark);
  };

  for (const atom of atoms) {
    switch (atom.kind) {
      case "word":
        printWord(quoted(atom.text));
        break;
      case "gap":
        gap(atom.size, atom.blanks);
        break;
      case "heading":
        printSplit(ligated(inCase(atom.text, style.headingCase)).split(" "), style.centred);
        break;
      case "label":
        printSplit(ligated(quoted(atom.text)).split(" "), false);
        break;
      case "colon":
        printColon();
        break;
      case "bullet":
        printBullet();
        break;
      case "table":
        inTable = atom.begins;
        break;
      case "section": {
        const section: Section = { kind: atom.section, issue: atom.issue, span: { start: 0, end: 0 } };
        sections.push(section);
        opened.push({ mark: section, isSection: true, from: 0, to: 0 });
        break;
      }
      case "open": {
        const place: Place = { mark: atom.mark, isSection: false, from: 0, to: 0 };
        places.set(atom.mark, place);
        opened.push(place);
        break;
      }
      case "close": {
        const place = places.get(atom.mark);
        if (place) place.to = reading.length;
        atom.mark.span.end = letter.length;
      }
    }
  }
  for (const { mark, from, to } of places.values()) if (mark.text !== undefined) mark.text = reading.slice(from, to);

  const end = letter.length;
  letter += nextTrailing();
  if (footers.length) {
    letter += lineEnd;
    sections.push({ kind: "blank", issue: null, span: { start: end, end: 0 } });
    printFooters();
  }
  letter += withLineEnds(style.closing);
  return { letter, sections: tiled(sections, footers.length ? letter.length : end, letter.length) };
}

const LIGATURES: Readonly<Record<string, string>> = { ffi: "ﬃ", ff: "ﬀ", fi: "ﬁ", fl: "ﬂ" };

function inCase(heading: string, letterCase: ExtractorStyle["headingCase"]): string {
  if (letterCase === "upper") return heading.toUpperCase();
  const lower = heading.toLowerCase();
  return letterCase === "lower" ? lower : lower.replace(/\b[a-z]/g, (initial) => initial.toUpperCase());
}

/** Sections run to the next one's start, and the last to `end`; white space before the first and behind the last is `blank`. */
function tiled(found: readonly Section[], end: number, length: number): Section[] {
  const sections = [...found].sort((a, b) => a.span.start - b.span.start);
  const start = sections[0]?.span.start ?? length;
  sections.forEach((section, at) => (section.span.end = sections[at + 1]?.span.start ?? end));
  const blank = (from: number, to: number): Section[] =>
    from < to ? [{ kind: "blank", issue: null, span: { start: from, end: to } }] : [];
  return [...blank(0, start), ...sections, ...blank(end, length)];
}
