/** What a record's citations mean together: mentions tied to guideline lines, editions in force, agreement of both sides. */
export { agreementOf } from "./agreement.ts";
export { editionInForce, inferredEdition, MTUS_ORDERS, ORDERS_KNOWN_UNTIL, type InferredEdition, type MtusOrder } from "./editions.ts";
export { resolveCitations, type LineReference, type ResolvedCitation } from "./mentions.ts";
