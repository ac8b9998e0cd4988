/** The source as text: its files, what they import and export, and the regexes in them. */
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
  /** What it takes from which file of src/: `{ from: "grammar/date.ts", name: "readDate" }`; `import *` and `export *` are names too. */
  takes: { from: string; name: string }[];
  /** What it exports by name, re-exports included. */
  exports: { name: string; isType: boolean }[];
  /** How often each name stands in it. */
  names: ReadonlyMap<string, number>;
  /** Regex literals, but for those that a combinator makes a token of: these are checked as they run. */
  regexes: { pattern: string; flags: string }[];
}

const MADE_INTO_TOKENS = new Set(["token", "textUpTo"]);

function readSource(file: string): SourceFile {
  const path = relative(join(root, "src"), file).split(sep).join("/");
  const tree = ts.createSourceFile(path, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const imports: string[] = [];
  const regexes: SourceFile["regexes"] = [];
  const takes: SourceFile["takes"] = [];
  const exports: SourceFile["exports"] = [];
  const names = new Map<string, number>();
  const add = (specifier: ts.Node | undefined): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      imports.push(specifier.text.startsWith(".") ? posix.join(dirname(path), specifier.text) : specifier.text);
  };
  const take = (specifier: ts.Expression, name: string): void => {
    const { text } = specifier as ts.StringLiteral;
    if (text.startsWith(".")) takes.push({ from: posix.join(dirname(path), text), name });
  };
  for (const statement of tree.statements) {
    if (ts.isImportDeclaration(statement)) {
      const named = statement.importClause?.namedBindings;
      if (named && ts.isNamespaceImport(named)) take(statement.moduleSpecifier, "import *");
      else for (const { name, propertyName } of named?.elements ?? []) take(statement.moduleSpecifier, (propertyName ?? name).text);
    } else if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier, isTypeOnly } = statement;
      if (!exportClause || ts.isNamespaceExport(exportClause)) take(moduleSpecifier as ts.Expression, "export *");
      else
        for (const { name, propertyName, isTypeOnly: isType } of exportClause.elements) {
          exports.push({ name: name.text, isType: isType || isTypeOnly });
          if (moduleSpecifier) take(moduleSpecifier, (propertyName ?? name).text);
        }
    } else if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
      const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
      const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement as ts.DeclarationStatement];
      for (const { name } of declared) exports.push({ name: name?.getText() ?? "default", isType });
    }
  }
  (function visit(node: ts.Node): void {
    if (ts.isIdentifier(node)) names.set(node.text, (names.get(node.text) ?? 0) + 1);
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === "require")
    ) {
      add(node.arguments[0]);
      take(node.arguments[0] as ts.Expression, "import *");
    } else if (ts.isRegularExpressionLiteral(node)) {
      const isToken = ts.isCallExpression(node.parent) && MADE_INTO_TOKENS.has(node.parent.expression.getText());
      const end = node.text.lastIndexOf("/");
      if (!isToken) regexes.push({ pattern: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  })(tree);
  return { path, imports, takes, exports, names, regexes };
}

export const sourceFiles: readonly SourceFile[] = filesIn(join(root, "src"), ".ts").map(readSource);
