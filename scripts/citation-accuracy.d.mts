import type { Determination } from "../src/schema/index.ts";

export interface Counts {
  readonly right: number;
  readonly wanted: number;
  readonly found: number;
}
export function citationAccuracy(
  folder: string,
  parseDetermination: (letter: string) => Determination,
): { letters: number; kinds: Map<string, Counts> };
export function labellersAgreement(): Counts;
