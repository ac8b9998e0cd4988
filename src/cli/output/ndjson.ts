/** `--format ndjson`: a line of JSON for each letter. */
import { jsonOf, type Output } from "./output.ts";

/** The format. */
export function ndjson(): Output {
  return { start: "", entry: (result) => `${jsonOf(result)}\n`, end: "" };
}
