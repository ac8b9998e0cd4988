/**
 * The small words of titles: numbers, times, units, forms, salts and the like. Things with a name of their own (drugs,
 * procedures, equipment, imaging, parts of the body) stand in the catalogue.
 */
import type { DrugForm, Duration, StrengthUnit } from "../../schema/service.ts";

/** What a small word is. */
export type WordKind =
  | "number"
  | "times"
  | "once"
  | "often"
  | "per"
  | "every"
  | "a"
  | "period"
  | "hour"
  | "visits"
  | "quantity"
  | "series"
  | "piece"
  | "in"
  | "for"
  | "ago"
  | "to"
  | "and"
  | "with"
  | "refill"
  | "supply"
  | "unit"
  | "form"
  | "route"
  | "salt"
  | "compound"
  | "not-skin"
  | "device"
  | "acquisition"
  | "without"
  | "dye"
  | "phase"
  | "guidance"
  | "direction"
  | "level-word"
  | "decompression";

/** A kind, what its words mean (a number, an id), and the words, parted by semicolons. */
export const WORDING: readonly (readonly [kind: WordKind, value: number | string, patterns: string])[] = [
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, at) => ["number", at + 1, word] as const,
  ),
  ["number", 0, "zero"],
  ["number", 14, "fourteen"],
  ["number", 15, "fifteen"],
  ["number", 16, "sixteen"],
  ["number", 18, "eighteen"],
  ["number", 20, "twenty"],
  ["number", 24, "twenty four"],
  ["number", 30, "thirty"],
  ["number", 36, "thirty six"],
  ["number", 60, "sixty"],
  ["number", 90, "ninety"],
  ["times", 0, "times; time; x"],
  ["once", 1, "once"],
  ["once", 2, "twice"],
  ["once", 3, "thrice"],
  ["often", "day" satisfies Duration["unit"], "daily; nightly"],
  // `2xWk x 4`: with a blank behind the x the two are `times` and a period, with the same outcome.
  ["often", "week" satisfies Duration["unit"], "weekly; xwk; xweek"],
  ["often", "month" satisfies Duration["unit"], "monthly"],
  ["per", 0, "per"],
  ["every", 0, "every; each"],
  ["a", 0, "a; an"],
  ["period", "day" satisfies Duration["unit"], "day"],
  ["period", "week" satisfies Duration["unit"], "week; wk"],
  ["period", "month" satisfies Duration["unit"], "month; mo; mth"],
  ["period", "year" satisfies Duration["unit"], "year; yr"],
  ["hour", 0, "hour; hr; h; minute; min"],
  ["visits", 0, "session; visit; treatment; appointment; tx"],
  // A number before one of these counts no visits: `2 view x-ray`, `3 phase bone scan`, `two level fusion`.
  ["piece", 0, "view; phase; tesla; channel; lead; way; piece; pair; box; boxes; bottle; tube; pack; wheel; pound; lb; inch; percent"],
  ["in", 0, "in; within; after; q"],
  ["for", 0, "for; over; during"],
  ["ago", 0, "ago; old; prior; post; later; apart"],
  ["to", 0, "to; thru; through; or"],
  ["and", 0, "and; plus"],
  ["with", 0, "with; w"],
  ["without", 0, "without; w/o; wo; non; no"],
  ["dye", "", "contrast; dye; gadolinium; gad"],
  ["dye", "without", "noncontrast"],
  ["series", 0, "series"],
  ["quantity", 0, "qty; quantity"],
  ["refill", 0, "refill; rf"],
  ["supply", 0, "supply"],
  ["unit", "mg" satisfies StrengthUnit, "mg; milligram"],
  ["unit", "mcg" satisfies StrengthUnit, "mcg; ug; microgram"],
  ["unit", "g" satisfies StrengthUnit, "g; gm; gram"],
  ["unit", "ml" satisfies StrengthUnit, "ml; milliliter; cc"],
  ["unit", "units" satisfies StrengthUnit, "units; IU"],
  ["unit", "", "mEq"],
  ["form", "tablet" satisfies DrugForm, "tablet; tab; caplet"],
  ["form", "capsule" satisfies DrugForm, "capsule; cap"],
  ["form", "patch" satisfies DrugForm, "patch; patches; pad"],
  ["form", "gel" satisfies DrugForm, "gel"],
  ["form", "ointment" satisfies DrugForm, "ointment; oint"],
  ["form", "cream" satisfies DrugForm, "cream; creme"],
  ["form", "lotion" satisfies DrugForm, "lotion"],
  ["form", "suspension" satisfies DrugForm, "suspension; susp"],
  ["form", "solution" satisfies DrugForm, "solution; soln"],
  ["form", "spray" satisfies DrugForm, "spray"],
  ["route", "oral", "oral; orally; po; by mouth; per os"],
  ["route", "transdermal", "transdermal; transdermally"],
  [
    "salt",
    0,
    "HCL; hydrochloride; HBR; hydrobromide; sodium; sod; potassium; pot; calcium; citrate; tartrate; bitartrate; bitart; bit; sulfate; sulphate; sulf; " +
      "succinate; fumarate; maleate; mesylate; besylate; acetate; acetonide; pamoate; phosphate; tromethamine; carbonate; cypionate; propionate; furoate; hyclate; " +
      "monohydrate; micro; micronized; ER; XR; DR; SR; CR; IR; XL; LA; EC; DS; CD; ODT; MLT; (extended|delayed|immediate|sustained|controlled) release; enteric coated",
  ],
  ["direction", 0, "bid; tid; qid; qd; qhs; qam; qpm; prn; (at|before|every) bedtime; as (needed|directed)"],
  ["compound", 0, "compound; compounded; compounding; (cream|gel|ointment|lotion) base"],
  ["not-skin", 0, "ophthalmic; otic; nasal; intranasal; eye drop; ear drop; iontophoresis"],
  ["device", 0, "unit; device; machine; equipment"],
  ["acquisition", "purchase", "purchase; purchased; buy"],
  ["acquisition", "rental", "rental; rent; lease; rented"],
  ["acquisition", "trial", "trial"],
  ["phase", "pre-operative", "preop; preoperative; preoperatively; presurgical; presurgery"],
  ["phase", "post-operative", "postop; postoperative; postoperatively; postsurgical; postsurgery"],
  // What an injection is guided by is no imaging of its own.
  ["guidance", 0, "(ultrasound|CT|MRI|x ray|ultrasonic) (guidance|guided); (under|with|using|via) ultrasound; under (CT|MRI)"],
  ["level-word", 0, "level"],
  ["decompression", 0, "decompression"],
];
