/** The source as text: its files, what they import, and the regexes in them. */
import { readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import ts from "typescript";
import { filesIn } from "../../scripts/labels.mjs";

export const root = join(import.meta.dirname, "..", "..");

export interface SourceFile {
  /** `grammar/date.ts` */
  path: string;
  /** Files of src/ by their paths; everything else by its specifier. */
  imports: string[];
  /** Regex literals, but for those that a combinator makes a token of: these are checked as they run. */
  regexes: { pattern: string; flags: string }[];
}

const MADE_INTO_TOKENS = new Set(["token", "textUpTo"]);

function readSource(file: string): SourceFile {
  const path = relative(join(root, "src"), file).split(sep).join("/");
  const tree = ts.createSourceFile(path, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const imports: string[] = [];
  const regexes: SourceFile["regexes"] = [];
  const add = (specifier: ts.Node | undefined): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      imports.push(specifier.text.startsWith(".") ? posix.join(dirname(path), specifier.text) : specifier.text);
  };
  (function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === "require"))
      add(node.arguments[0]);
    else if (ts.isRegularExpressionLiteral(node)) {
      const isToken = ts.isCallExpression(node.parent) && MADE_INTO_TOKENS.has(node.parent.expression.getText());
      const end = node.text.lastIndexOf("/");
      if (!isToken) regexes.push({ pattern: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  })(tree);
  return { path, imports, regexes };
}

export const sourceFiles: readonly SourceFile[] = filesIn(join(root, "src"), ".ts").map(readSource);
