/** Colours for terminals. Nothing is said by colour alone. */
import type { Screen } from "./output.ts";

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  inverse: [7, 27],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

/** A colour or weight. */
export type Style = keyof typeof CODES;

/** Puts a style on a text. */
export type Paint = (style: Style, text: string) => string;

/** Can standard output show colours, and may it? */
export const hasColour = ({ stdout, env }: Screen): boolean => stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";

/** The paint for standard output: none where it is no terminal, where that knows no colours, or where `NO_COLOR` is set. */
export function paintFor(io: Screen): Paint {
  if (!hasColour(io)) return (_style, text) => text;
  return (style, text) => `\x1b[${CODES[style][0]}m${text}\x1b[${CODES[style][1]}m`;
}
