/** The catalogue of services: what is asked for, as data. */
export { BODY_PARTS, JOINED_PARTS, NOT_BODY_PARTS, SIDES, type BodyPartEntry } from "./body-parts.ts";
export { DRUG_GROUPS, TREATMENT_CATEGORIES, type TreatmentCategoryEntry, type TreatmentClass } from "./categories.ts";
export { DRUGS, INJECTION_OF, MANUFACTURED_TOPICALS, ORAL_GROUPS, SELF_INJECTED, strengthOrder, type DrugName } from "./drugs.ts";
export { DEVICE_OF, EQUIPMENT, OTHER_SUPPLIES, SESSION_OF, type EquipmentEntry } from "./equipment.ts";
export { IMAGING_MODALITIES, type ImagingEntry } from "./imaging.ts";
export { GENERAL_WORDING, JOINED_PROCEDURES, PROCEDURES, type GeneralWording, type Procedure } from "./procedures.ts";
export { spellingsOf } from "./spellings.ts";
