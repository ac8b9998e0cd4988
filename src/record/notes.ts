/** What is noted of a letter while its parts are read: sections, diagnostics, and what went into a field. */
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { LetterLayout } from "../grammar/parts.ts";
import type { Vocabulary } from "../grammar/service/vocabulary.ts";
import type { Diagnostic, DiagnosticCode, SectionKind } from "../schema/index.ts";
import { pointAt, spanOf, type Reading, type Stretch } from "../text/reading.ts";

/** A section before the tiling: it runs to the start of the next. */
export interface SectionStart {
  readonly kind: SectionKind;
  readonly issue: number | null;
  readonly start: number;
}

export interface Notes {
  readonly reading: Reading;
  readonly vocabulary: Vocabulary;
  readonly layout: LetterLayout;
  readonly sections: SectionStart[];
  readonly diagnostics: Diagnostic[];
  /** What went into a field. */
  readonly read: Stretch[];
  /** The day of the decision, once the case header was read. */
  decided: string | null;
}

/** Notes that a section begins; it runs to the start of the next. */
export function section({ sections }: Notes, kind: SectionKind, start: number, issue: number | null = null): void {
  const before = sections.at(-1);
  if (before?.kind !== kind || before.issue !== issue || issue !== null) sections.push({ kind, issue, start });
}

/** Notes a diagnostic. */
export function remark({ reading, diagnostics }: Notes, code: DiagnosticCode, message: string, place: Stretch): void {
  const span = place.end > place.start ? spanOf(reading, place) : pointAt(reading, place.start);
  diagnostics.push(diagnostic(code, message, span));
}

/** Notes that a part is there, and nothing in it. */
export function emptyPart(notes: Notes, message: string, label: Stretch): null {
  remark(notes, "empty-part", message, label);
  return null;
}

/** The same in text order; they nearly always are already. */
export function inOrder<T extends { readonly start: number }>(stretches: readonly T[]): readonly T[] {
  return stretches.every(({ start }, i) => i === 0 || (stretches[i - 1] as T).start <= start)
    ? [...stretches]
    : [...stretches].sort((a, b) => a.start - b.start);
}
