/** Imaging studies, as titles name them. */
import type { ImagingModality } from "../../schema/service.ts";

/** A kind of imaging. */
export interface ImagingEntry {
  readonly id: ImagingModality;
  /** How titles spell it: patterns for `spellingsOf`. */
  readonly patterns: string;
}

const TABLE: Readonly<Record<ImagingModality, string>> = {
  mri: "MRI; MRI scan; MR neurography; (MR|magnetic resonance) spectroscopy; magnetic resonance (imaging|image); MR imaging",
  "mr-arthrogram": "(MR|MRI|magnetic resonance|) (arthrogram|arthrography); MRI with arthrogram; MRA",
  ct: "CT; CT scan; CAT scan; CT arthrogram; (computed|computerized) (axial|) tomography",
  "ct-myelogram": "(CT|) (myelogram|myelography)",
  "x-ray": "x ray; CXR; radiograph; radiography; plain film; panorex; panoramic (film|x ray); radiographic (study|studies|imaging)",
  "bone-scan": "(three phase|3 phase|triple phase|) bone (scan|scintigraphy); (indium|gallium|WBC|white blood cell) scan",
  ultrasound:
    "(diagnostic|musculoskeletal|abdominal|renal|pelvic|scrotal|testicular|thyroid|soft tissue) ultrasound; ultrasound (of|exam|examination|study|scan|imaging); sonogram; ultrasonography",
  dexa: "(DEXA|DXA) (scan|); bone (mineral|) density (scan|study|test|)",
  pet: "PET (scan|); PET/CT; positron emission tomography",
  spect: "SPECT (scan|); SPECT/CT",
  discogram: "discogram; discography; CT discogram",
  angiogram: "(MR|CT|) (angiogram|angiography); CTA; magnetic resonance angiography",
  doppler: "(venous|arterial|carotid|) (doppler|duplex) (study|scan|ultrasound|); (venous|arterial|carotid|vascular) ultrasound",
};

/** The kinds of imaging. A MRA of a joint is an arthrogram, of anything else an angiogram. */
export const IMAGING_MODALITIES: readonly ImagingEntry[] = Object.entries(TABLE).map(([id, patterns]) => ({
  id: id as ImagingModality,
  patterns,
}));
