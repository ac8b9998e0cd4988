/** The arguments of a command. */
import { parseArgs, type ParseArgsConfig } from "node:util";

/** The options that every command has. */
export const COMMON = { help: { type: "boolean" }, version: { type: "boolean" } } as const;

type Options = NonNullable<ParseArgsConfig["options"]>;
type Read<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/**
 * Reads arguments.
 *
 * @param args What stands behind the command's name.
 * @param options The command's options.
 * @returns Options and positional arguments, or a sentence that says what is wrong.
 */
export function readArguments<T extends Options>(args: readonly string[], options: T): Read<T> | string {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS")) throw error;
    // Behind the first sentence Node explains what a positional argument is.
    return (error as Error).message.split(/\.(?:\s|$)/, 1)[0] as string;
  }
}
