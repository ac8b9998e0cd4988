/** What others get of the testing tools says what it is. */
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import * as testing from "../../src/testing/index.ts";
import { root } from "../helpers/source.ts";

const entry = join(root, "src/testing/index.ts");
const program = ts.createProgram([entry], {
  allowImportingTsExtensions: true,
  noEmit: true,
  module: ts.ModuleKind.ESNext,
  skipLibCheck: true,
});
const checker = program.getTypeChecker();
const source = program.getSourceFile(entry) as ts.SourceFile;
const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol).map((symbol) => ({
  name: symbol.name,
  symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
}));

it("exports were found, values and types", () => {
  const names = exported.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...Object.keys(testing), "PrintedLetter", "LetterOptions", "LetterContent"]));
  expect(names.length).toBeGreaterThan(Object.keys(testing).length + 8);
});

it.each(exported)("$name has a docstring", ({ symbol }) => {
  expect(ts.displayPartsToString(symbol.getDocumentationComment(checker)).length).toBeGreaterThan(15);
});
