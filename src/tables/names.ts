/** The tables by their names: all that a command line needs to know of them before one is made. */

/** What a row is: a letter, one of its disputed items/services, or one of its citations. */
export type TableName = "letters" | "issues" | "citations";

/** The tables, the coarsest first. */
export const TABLE_NAMES: readonly TableName[] = ["letters", "issues", "citations"];

/** Whether a word is a table's name. */
export const isTableName = (word: string): word is TableName => (TABLE_NAMES as readonly string[]).includes(word);
