/**
 * Titles of issues, and the service that each is about.
 *
 *     Retro Klonopin 1 mg every night # 30 DOS 04.23.2014
 *     X was the original request. Y was authorized by the Claims Administrator. The remaining IMR eligible portion of …, Z is
 */
import * as fc from "fast-check";
import type { Service } from "../../schema/index.ts";
import { DATE_STYLES, written, type Draft } from "./calendar.ts";
import { bought, countedServices, EQUIPMENT, wholeServices, type NamedService, type ServiceFacts } from "./services.ts";

/** A title without its decision, and what it says. */
export interface TitleContent {
  readonly title: string;
  readonly service: Service;
}

/** The service of a plain title: the whole of it. */
const serviceOf = (
  text: string,
  facts: ServiceFacts & Partial<Pick<Service, "originalRequest" | "authorized" | "retrospective" | "datesOfService">>,
): Service => ({
  text,
  originalRequest: null,
  authorized: null,
  quantity: null,
  retrospective: false,
  datesOfService: [],
  category: "other",
  subcategory: "other",
  drug: null,
  procedures: [],
  imaging: null,
  equipment: null,
  bodyParts: [],
  levels: [],
  sessions: null,
  frequency: null,
  duration: null,
  refills: null,
  associatedSurgicalService: false,
  operativePhase: null,
  ...facts,
});

const items: fc.Arbitrary<NamedService> = fc.oneof(
  fc
    .tuple(countedServices, fc.integer({ min: 2, max: 180 }))
    .map(([{ print, facts }, number]) => ({ text: print(number), facts: facts(number) })),
  wholeServices,
);

/** When the service was or is to be given; only a date *of service* is one. */
const OCCASIONS: readonly {
  readonly print: (item: string, date: string) => string;
  readonly retrospective?: true;
  readonly ofService?: true;
}[] = [
  { print: (item) => item },
  { print: (item) => `Retro ${item}`, retrospective: true },
  { print: (item) => `Retrospective ${item}`, retrospective: true },
  { print: (item) => `Retrospective: ${item}`, retrospective: true },
  { print: (item, date) => `${item} (DOS ${date})`, retrospective: true, ofService: true },
  { print: (item, date) => `${item}, DOS: ${date}`, retrospective: true, ofService: true },
  { print: (item, date) => `Retro ${item} DOS ${date}`, retrospective: true, ofService: true },
  { print: (item, date) => `${item} (prescribed ${date})` },
  { print: (item, date) => `Retrospective ${item}, per ${date} order`, retrospective: true },
];

/** Titles that name a service and nothing else. */
const plainTitles: Draft<TitleContent> = fc
  .tuple(
    items,
    fc.oneof({ weight: 3, arbitrary: fc.constant(OCCASIONS[0]) }, { weight: 2, arbitrary: fc.constantFrom(...OCCASIONS) }),
    fc.constantFrom(...DATE_STYLES),
  )
  .map(([item, occasion = { print: (text: string) => text }, style]) => (calendar) => {
    const title = occasion.print(item.text, written(calendar.visit, style));
    const service = serviceOf(title, {
      ...item.facts,
      retrospective: occasion.retrospective ?? false,
      datesOfService: occasion.ofService ? [calendar.visit] : [],
    });
    return { title, service };
  });

const ORIGINAL = "was the original request.";
const LEFT_WHOLE = "leaving the original request IMR eligible. The original request,";
const REMAINDER = "was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request,";

/** Part of the request was granted, and the rest is in dispute. */
const remainders: Draft<TitleContent> = fc
  .tuple(
    countedServices,
    fc.integer({ min: 2, max: 90 }),
    fc.integer({ min: 1, max: 90 }),
    fc.constantFrom("", "", "Retrospective "),
    fc.constantFrom(" is", ""),
  )
  .map(([{ print, facts }, rest, granted, retro, is]) => () => {
    const printed = (number: number): string => `${retro}${print(number)}`;
    const [originalRequest, authorized, text] = [printed(rest + granted), printed(granted), printed(rest)];
    return {
      title: `${originalRequest} ${ORIGINAL} ${authorized} ${REMAINDER} ${text}${is}`,
      service: serviceOf(text, { ...facts(rest), originalRequest, authorized, retrospective: retro !== "" }),
    };
  });

/** Something else was granted, and all of the request is in dispute. */
const substitutes: Draft<TitleContent> = fc
  .tuple(fc.constantFrom(...EQUIPMENT), fc.integer({ min: 1, max: 3 }), fc.constantFrom("Purchase", "purchase"), fc.constantFrom(" is", ""))
  .map(([thing, months, again, is]) => () => {
    const [originalRequest, authorized, text] = [
      `Purchase of ${thing.text}`,
      `${thing.text} for ${months} ${months === 1 ? "month" : "months"}`,
      `${again} of ${thing.text}`,
    ];
    return {
      title: `${originalRequest} ${ORIGINAL} The Claims Administrator authorized ${authorized}, ${LEFT_WHOLE} ${text}${is}`,
      service: serviceOf(text, { ...bought(thing), originalRequest, authorized }),
    };
  });

/** Plain titles of the letters up to spring 2014, which often print them in capitals. */
export const decidedTitles: Draft<TitleContent> = fc.tuple(plainTitles, fc.boolean()).map(([draft, inCapitals]) => (calendar) => {
  const plain = draft(calendar);
  if (!inCapitals) return plain;
  const { drug } = plain.service;
  const title = plain.title.toUpperCase();
  // What is given as it is printed is in capitals too.
  const printed = drug && { ...drug, name: drug.name.toUpperCase(), strength: drug.strength && drug.strength.toUpperCase() };
  return { title, service: { ...plain.service, text: title, drug: printed } };
});

/** Titles of every kind. */
export const titles: Draft<TitleContent> = fc.oneof(
  { weight: 6, arbitrary: plainTitles },
  { weight: 1, arbitrary: remainders },
  { weight: 1, arbitrary: substitutes },
);
