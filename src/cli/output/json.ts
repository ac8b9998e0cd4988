/** `--format json`: one array, written as it grows. */
import { jsonOf, type Output } from "./output.ts";

/** The format. */
export function json(): Output {
  let joint = "";
  return {
    start: "[",
    entry(result) {
      const text = `${joint}\n${jsonOf(result)}`;
      joint = ",";
      return text;
    },
    end: () => "\n]\n",
  };
}
