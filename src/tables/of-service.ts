/** What the table `issues` says of the disputed service. */
import { BodyPlacesSchema, IngredientStrengthsSchema } from "../schema/table.ts";
import { eachOnce, type ColumnOf } from "./columns.ts";
import { ofIssue, type OfIssue } from "./of-issue.ts";

const drug_ingredient_strengths: ColumnOf<OfIssue, string[] | null> = {
  schema: IngredientStrengthsSchema,
  valueOf: ({ issue }) =>
    issue.service?.drug?.ingredients.map(({ amount, unit }) => [amount, unit].filter((part) => part !== null).join(" ")) ?? null,
  fields: ["issues[].service.drug.ingredients[].amount", "issues[].service.drug.ingredients[].unit"],
  meaning: "How much of each, in the order of `drug_ingredients`: `10 mg`, `20 %`; a text without characters where no number is its own.",
  origin: "Title, behind the drug's or the ingredient's name",
};

const body_places: ColumnOf<OfIssue, string[] | null> = {
  schema: BodyPlacesSchema,
  valueOf: ({ issue }) => issue.service?.bodyParts.map(({ part, side }) => (side === null ? part : `${side} ${part}`)) ?? null,
  fields: ["issues[].service.bodyParts[].part", "issues[].service.bodyParts[].side"],
  meaning: "The parts of the body with their sides, where one is named: `left shoulder`, `bilateral knee`, `lumbar-spine`.",
  origin: "Title",
};

/** The columns. */
export const SERVICE = {
  service: ofIssue(
    "service.text",
    "The item in dispute: the title or, after a partial approval, the portion that remains.",
    "Title; behind `remaining IMR eligible portion of the original request,`",
  ),
  original_request: ofIssue(
    "service.originalRequest",
    "What was asked for at first. Not null exactly where the claims administrator approved a part of it.",
    "Title, before `was the original request`",
  ),
  authorized: ofIssue(
    "service.authorized",
    "What the claims administrator approved of it.",
    "Title, before `was authorized by the Claims Administrator`",
  ),
  quantity: ofIssue("service.quantity", "The number asked for, whatever it counts.", "Title, behind `#`, `Qty` or `Quantity`"),
  retrospective: ofIssue(
    "service.retrospective",
    "Whether the service had been given already.",
    "Title: `Retro`, `Retrospective`, or a date of service",
  ),
  dates_of_service: ofIssue("service.datesOfService", "The dates on which it was given.", "Title: `DOS`, `date of service`"),
  category: ofIssue(
    "service.category",
    "The treatment category under which the Division of Workers' Compensation would file it, by the thing itself, whatever its occasion; `other` " +
      "where no rule fits.",
    "The words of the title; `associated_surgical_service` and `operative_phase` allow to count services around an operation otherwise",
  ),
  subcategory: ofIssue(
    "service.subcategory",
    "The Division's subcategory. Some words come in two categories: only both together are a key.",
    "The words of the title",
  ),
  drug_group: ofIssue(
    "service.drug.group",
    "Of a drug: the Division's class, which is also its subcategory. This and the other columns of drugs are null where the category is none of " +
      "`pharmaceuticals`.",
    "The drug's name",
  ),
  drug_name: ofIssue("service.drug.name", "Of a drug: its name as printed, without strength and form; of a compound all of it.", "Title"),
  drug_generic: ofIssue(
    "service.drug.generic",
    "Of a drug: its generic name in the United States, without salt or release; null where it is not known.",
    "The drug's name",
  ),
  drug_brand: ofIssue("service.drug.brand", "Of a drug: whether the printed name, or the first of two, is a brand.", "The drug's name"),
  drug_ingredients: ofIssue(
    "service.drug.ingredients[].generic",
    "Of a drug: its active ingredients by their generic names.",
    "The drug's name; of a compound the title",
  ),
  drug_ingredient_strengths,
  drug_strength: ofIssue("service.drug.strength", "Of a drug: its strength as printed; null in a compound.", "Title: `10/325mg`"),
  drug_form: ofIssue("service.drug.form", "Of a drug: the form in which it is handed out, where printed.", "Title: `tablets`, `patch`"),
  drug_route: ofIssue("service.drug.route", "Of a drug: how it is taken, where printed.", "Title: `by mouth`, `oral`, `transdermal`"),
  drug_size: ofIssue(
    "service.drug.size.amount",
    "Of a drug: how much is in the package; `quantity` is only the number behind `#`.",
    "Title: `240 grams`",
  ),
  drug_size_unit: ofIssue("service.drug.size.unit", "Of a drug: the unit of `drug_size`.", "Title: `240 grams`"),
  refills: ofIssue("service.refills", "How many refills are asked for.", "Title: `with 2 refills`"),
  procedures: ofIssue(
    "service.procedures",
    "All surgery, injections, therapies, tests, visits and programs that are named, in text order.",
    "Title",
  ),
  imaging_modality: ofIssue("service.imaging.modality", "Of an imaging study: its kind.", "Title: `MRI`, `X-ray`"),
  imaging_contrast: ofIssue(
    "service.imaging.contrast",
    "Of an imaging study: whether with contrast, where printed.",
    "Title: `without contrast`",
  ),
  equipment: ofIssue(
    "service.equipment.item",
    "Of equipment and supplies: what it is; `other` where it is said to be equipment, but none of the list. Null where the category is not `dmepos`.",
    "Title",
  ),
  equipment_acquisition: ofIssue(
    "service.equipment.acquisition",
    "Of equipment: whether it is to be bought, rented or tried, where printed.",
    "Title: `rental`",
  ),
  body_parts: eachOnce(ofIssue("service.bodyParts[].part", "The parts of the body, each once; none for drugs.", "Title")),
  body_places,
  levels: ofIssue("service.levels", "The levels of the spine, written out: `L4-L5`.", "Title: `L4-5`"),
  sessions_from: ofIssue(
    "service.sessions.from",
    "How many visits, treatments, injections or studies; of a range the least.",
    "Title: `12-18 sessions`",
  ),
  sessions_to: ofIssue("service.sessions.to", "How many at most; without a range the same.", "Title: `12-18 sessions`"),
  sessions_basis: ofIssue("service.sessions.basis", "Whether that number is printed, or computed as frequency times duration.", "Title"),
  frequency_from: ofIssue(
    "service.frequency.from",
    "How often the service is given; of a range the least. Never a drug's directions.",
    "Title: `2-3 times a week`",
  ),
  frequency_to: ofIssue("service.frequency.to", "How often at most; without a range the same.", "Title: `2-3 times a week`"),
  frequency_per: ofIssue("service.frequency.per", "In what time it is given so often.", "Title: `2-3 times a week`"),
  duration_from: ofIssue("service.duration.from", "For how long; of a range the least.", "Title: `for 6 weeks`, `30 day rental`"),
  duration_to: ofIssue("service.duration.to", "For how long at most; without a range the same.", "Title: `for 6 weeks`, `30 day rental`"),
  duration_unit: ofIssue("service.duration.unit", "The unit of the duration.", "Title: `for 6 weeks`, `30 day rental`"),
  associated_surgical_service: ofIssue(
    "service.associatedSurgicalService",
    "Whether the title calls it an associated surgical service.",
    "Title: `Associated surgical service:`",
  ),
  operative_phase: ofIssue(
    "service.operativePhase",
    "Whether it is said to come before or after an operation.",
    "Title: `Pre-op`, `Postoperative`",
  ),
};
