/** What a careful reader would notice: every check, run on what was read of a letter. */
import type { Diagnostic } from "../schema/index.ts";
import type { Check, Checked } from "./check.ts";
import { datesInOrder, summaryAgreesWithHeader } from "./dates.ts";
import { outcomeAgrees, verdictsAgree } from "./decisions.ts";
import { guidelinesAreNamed, titlesDiffer } from "./issues.ts";

export type { Checked } from "./check.ts";

const CHECKS: readonly Check[] = [verdictsAgree, outcomeAgrees, summaryAgreesWithHeader, datesInOrder, titlesDiffer, guidelinesAreNamed];

/** Runs every check. */
export const checked = (letter: Checked): Diagnostic[] => CHECKS.flatMap((check) => check(letter));
