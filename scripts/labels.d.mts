import type { Determination } from "../src/schema/index.ts";

/** One value of a label beside the record's. */
export interface Compared {
  path: string;
  expected: unknown;
  actual: unknown;
  ok: boolean;
}
export function comparable(record: Determination): Determination;
export function compare(label: unknown, record: unknown, same?: (expected: string, actual: string) => boolean): Compared[];
export function compareService(label: Record<string, unknown> & { readonly unsure: readonly string[] }, service: object): Compared[];
export function categoryOf(path: string): string;
export function differences(before: unknown, after: unknown, path?: string): string[];
export function hashOf(text: string): string;
export function withProseHashed(label: unknown, key?: string): unknown;
export function sameSqueezed(expected: string, actual: string): boolean;
export function filesIn(folder: string, ending: string): string[];
/** A label and the files that hold its letter. */
export interface LabelledLetter {
  label: { layout?: string; caseHeader?: { caseNumber?: string | null } | null };
  texts: string[];
}
export function labelledLetters(folder: string): LabelledLetter[];
export function hashedLabels(folder: string): Map<string, unknown>;
export function serviceLabels(folder: string): Record<string, Record<string, unknown> & { readonly unsure: readonly string[] }>;
export function labelKeys(letter: string, record: Determination | null): string[];
export function withoutAbsent(value: unknown): unknown;
