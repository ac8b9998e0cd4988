/** What a title asks for, without a letter around it. */
import { vocabularyOf, type ServiceOptions } from "./added-drugs.ts";
import { readService as readTitle } from "./grammar/issue-title.ts";
import type { Service } from "./schema/index.ts";
import { readText } from "./text/reading.ts";

/**
 * Reads what is asked for out of a title from elsewhere: a utilization review file, the Division's search results, a table.
 *
 * @param title The title of one disputed item, without the decision behind it. Line ends and other white space are read as one space.
 * @param options Names of drugs that the catalogue does not have.
 * @returns The service as in the record of a letter; a title that no rule reads has the category `other`. Never throws, on any string.
 * @throws {@link OptionsError} where an option is not what it must be.
 * @example
 * readService("Physical therapy 2 times a week for 6 weeks, left knee").sessions // { from: 12, to: 12, basis: "computed" }
 */
export function readService(title: string, options: ServiceOptions = {}): Service {
  return readTitle(readText(title).text.trim(), vocabularyOf(options));
}
