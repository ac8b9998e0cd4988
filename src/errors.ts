/** The errors of the library: typed, with a place, and with no more of the letter than a short excerpt. */
import { codeFrame, positionAt } from "./text/position.ts";

/** Why a letter could not be read at all. */
export type DeterminationErrorCode = "not-a-determination" | "diagnostic-error" | "letter-too-long" | "too-many-issues";

abstract class PlacedError extends Error {
  abstract override readonly name: string;
  readonly code: DeterminationErrorCode;
  /** UTF-16 offset into the letter. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** What would have been right at this place. */
  readonly expected: readonly string[];

  constructor(
    letter: string,
    code: DeterminationErrorCode,
    message: string,
    offset: number,
    expected: readonly string[],
    showFrame: boolean,
  ) {
    const { line, column } = positionAt(letter, offset);
    super(`${message} (line ${line}, column ${column})${showFrame && letter.length > 0 ? `\n\n${codeFrame(letter, offset)}` : ""}`);
    this.code = code;
    this.offset = offset;
    this.line = line;
    this.column = column;
    this.expected = expected;
  }
}

/** The text is no final determination letter; or, with `strict`, it is one in which something could not be read. */
export class DeterminationSyntaxError extends PlacedError {
  override readonly name = "DeterminationSyntaxError";
  constructor(
    letter: string,
    code: "not-a-determination" | "diagnostic-error",
    message: string,
    offset: number,
    expected: readonly string[],
  ) {
    super(letter, code, message, offset, expected, true);
  }
}

/** The text goes beyond a limit (`options.limits`). */
export class DeterminationLimitError extends PlacedError {
  override readonly name = "DeterminationLimitError";
  constructor(letter: string, code: "letter-too-long" | "too-many-issues", message: string, offset: number, expected: readonly string[]) {
    super(letter, code, message, offset, expected, false);
  }
}

/** An option is not what it must be; the message says which one and why. Nothing was read. */
export class OptionsError extends TypeError {
  override readonly name = "OptionsError";
  /** The option, as one would write it: `drugs[0].group`. */
  readonly option: string;
  constructor(option: string, message: string) {
    super(`options.${option}: ${message}`);
    this.option = option;
  }
}

/** What `parseDetermination` throws, and what `safeParseDetermination` returns. */
export type DeterminationError = DeterminationSyntaxError | DeterminationLimitError;
