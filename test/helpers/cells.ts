/** Cells of CSV back into values, as a reader of docs/data-dictionary.md does it. */
import type { Column } from "../../src/tables/index.ts";

/** The value of a cell. */
export function valueOfCell({ type, list }: Column, cell: string | null): unknown {
  if (cell === null) return null;
  if (list) return JSON.parse(cell);
  if (type === "boolean") return cell === "true";
  if (type === "integer" || type === "number") return Number(cell);
  return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "");
}
