/** `--format json`: one array, written as it grows. */
import { jsonOf, type Output } from "./output.ts";

/** The format. */
export function json(): Output {
  return {
    start: "[",
    entry: (result) => `,\n${jsonOf(result)}`,
    first: { instead: ",", begin: "" },
    end: "\n]\n",
  };
}
