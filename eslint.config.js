/** What tsc and prettier do not see: promises that nobody waits for, `any` that spreads, regexes that cannot do what they say. */
import { defineConfig } from "eslint/config";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", "docs/api/", "coverage/", "examples/bullmq/built/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  tseslint.configs.recommendedTypeChecked,
  regexp.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true } },
    // White space from tab to carriage return, and what ASCII can print.
    settings: { regexp: { allowedCharacterRanges: ["alphanumeric", "\t-\r", " -~"] } },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-self-compare": "error",
      "no-unreachable-loop": "error",
      "no-useless-assignment": "error",
      "@typescript-eslint/no-deprecated": "error",
      "@typescript-eslint/no-unnecessary-condition": "error",
      "@typescript-eslint/prefer-readonly": "error",
      // A name with an underscore is there for its place only: an argument before the one that counts, a key that is left out.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // The record's types take their fields from their schemas and give them no more than a name.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],

      // `[A-Za-z]` says where it stands what it matches; a flag at the other end changes the whole pattern.
      "regexp/use-ignore-case": "off",
      // A list of alternatives is a list of wordings, also where one of them is a single character.
      "regexp/prefer-character-class": "off",
      // `()*` is easier to read than `(-*`, and `[.]` is a full stop that is seen.
      "regexp/prefer-range": "off",
      "regexp/no-useless-character-class": "off",
      // A fragment that other patterns embed keeps a group of its own, needed or not.
      "regexp/no-useless-non-capturing-group": "off",
      // `.{0,200}?` is a reach: that it cannot be empty right there is no fault.
      "regexp/no-contradiction-with-assertion": "off",
      // It takes an assertion for unneeded that tsc cannot do without (`list.find(…) ?? (list[0] as T)`).
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      // There are no classes but errors: a function of an object needs no `this`, and an async generator nothing to wait for.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/require-await": "off",
      // What could steer a terminal is taken out of messages by its code.
      "no-control-regex": "off",
    },
  },
  // The library speaks through what it returns.
  // Scripts run on texts of our own too, and so do the declarations that tests see of them.
  { files: ["scripts/**"], rules: { "regexp/no-super-linear-backtracking": "off", "@typescript-eslint/no-explicit-any": "off" } },
  { files: ["src/**"], ignores: ["src/cli/**"], rules: { "no-console": "error" } },
  {
    // What threads, signals and iterators change from outside is taken for constant here, and what iterators return for anything.
    files: ["src/cli/run.ts", "src/cli/imr.ts", "src/cli/worker.ts", "src/cli/stats/earlier.ts", "src/node/workers.ts"],
    rules: {
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-misused-promises": "off",
    },
  },
  {
    files: ["test/**"],
    rules: {
      // Tests look into JSON that they parse; a wrong guess fails the test.
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
      // An index into what a test made may well be there; a method is compared and not called.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/unbound-method": "off",
      // A stand-in for something asynchronous has nothing to wait for.
      "@typescript-eslint/require-await": "off",
      // Patterns of tests see short texts of their own. Those of src/ are proved fast by test/regex-safety.test.ts.
      "regexp/no-super-linear-backtracking": "off",
    },
  },
  // tsc does not read these.
  { files: ["**/*.{js,mjs}"], extends: [tseslint.configs.disableTypeChecked] },
);
