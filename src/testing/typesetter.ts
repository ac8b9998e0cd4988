/**
 * A letter on its way to the printer: words in printing order, with marks where the parts of its record begin and end.
 */
import type { CitationContext, CitingPart, GuidelineCitation, LiteratureCitation, Passage, SectionKind, Span } from "../schema/index.ts";
import type { Wording } from "./content/types.ts";

/** A part of the record that is printed somewhere. It is made without its place; printing fills in its span, and its text if it has one. */
export interface Mark {
  span: Span;
  text?: string;
}

/**
 * One step of printing a letter. `gap` is what stands between two words at least: one blank or more, a new line, or the
 * empty line that some extractors put before a paragraph or a title.
 */
export type Atom =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "gap"; readonly size: GapSize; readonly blanks: number }
  | { readonly kind: "heading" | "label"; readonly text: string }
  | { readonly kind: "colon" | "bullet" }
  | { readonly kind: "table"; readonly begins: boolean }
  | { readonly kind: "section"; readonly section: SectionKind; readonly issue: number | null }
  | { readonly kind: "open" | "close"; readonly mark: Mark };

/** What divides two words, from the least to the most. */
export type GapSize = "blank" | "line" | "title" | "paragraph" | "empty-line";

/** What stands in a wording between two paragraphs. */
const PARAGRAPH = "\n";

/** Everything but the places: printing fills them in. */
export const nowhere = (): Span => ({ start: 0, end: 0 });

/** Collects the atoms of one letter. */
export class Typesetter {
  readonly atoms: Atom[] = [];

  gap(size: GapSize, blanks = 1): void {
    this.atoms.push({ kind: "gap", size, blanks });
  }

  /** What follows belongs to this section, unless it is the one that is open. */
  section(kind: SectionKind, issue: number | null = null): void {
    const open = this.atoms.findLast((atom) => atom.kind === "section");
    if (open?.section !== kind || issue !== null) this.atoms.push({ kind: "section", section: kind, issue });
  }

  /** Words and the gaps between them; a blank at either end is a gap too. */
  text(printed: string): void {
    for (const piece of printed.match(/ +|\n|[^ \n]+/g) ?? []) {
      if (piece === PARAGRAPH) this.gap("paragraph");
      else if (piece.startsWith(" ")) this.gap("blank", piece.length);
      else this.atoms.push({ kind: "word", text: piece });
    }
  }

  /** A new line with words. */
  line(printed: string): void {
    this.gap("line");
    this.text(printed);
  }

  /** A new paragraph. */
  paragraph(printed: string): void {
    this.gap("paragraph");
    this.text(printed);
  }

  /** What is printed here is the mark's. */
  marked<M extends Mark>(mark: M, print: () => void): M {
    this.atoms.push({ kind: "open", mark });
    print();
    this.atoms.push({ kind: "close", mark });
    return mark;
  }

  passage(printed: string): Passage {
    return this.marked({ text: "", span: nowhere() }, () => this.text(printed));
  }

  /** A heading on lines of its own. */
  heading(printed: string): void {
    this.gap("paragraph");
    this.atoms.push({ kind: "heading", text: printed });
    this.gap("line");
  }

  /** A label and what divides it from its text. */
  label(printed: string, behind: GapSize = "blank"): void {
    this.atoms.push({ kind: "label", text: printed });
    this.gap(behind);
  }

  /** The colon behind a title, with or without a blank before it. */
  colon(): void {
    this.atoms.push({ kind: "colon" });
  }

  /** Rows of a table, which extractors neither wrap nor part. */
  table(rows: readonly string[]): void {
    this.atoms.push({ kind: "table", begins: true });
    for (const row of rows) {
      this.gap(row === "" ? "empty-line" : "line");
      this.text(row);
    }
    this.atoms.push({ kind: "table", begins: false });
  }

  /** An item of a list, on a line of its own. */
  bullet(printed: string): Passage {
    this.gap("line");
    this.atoms.push({ kind: "bullet" });
    this.gap("blank");
    return this.passage(printed);
  }

  /** Prints wording and returns its citations. */
  wording<C extends GuidelineCitation | LiteratureCitation>(pieces: Wording<C>, issue: number, part: CitingPart): C[] {
    const citations: C[] = [];
    for (const piece of pieces) {
      if (typeof piece === "string") this.text(piece);
      else {
        const context: CitationContext = { issue, part };
        const citation = { ...piece.citation, text: "", span: nowhere(), context } as unknown as C;
        citations.push(this.marked(citation, () => this.text(piece.text)));
      }
    }
    return citations;
  }
}
