/**
 * Sources that letters cite besides the guidelines: agencies, drug references, databases, textbooks, societies, insurers' policies. They
 * have no edition or section that could be listed; the facts are the sources' own names and hosts.
 */

/** A source that is none of the guidelines. */
export interface OtherSource {
  /** What a citation of guideline `other` gives as its `source`. */
  readonly id: string;
  /** Its name for people. */
  readonly name: string;
  /**
   * Words and hosts that name it wherever they stand as whole words, a host also behind `www.` or another label. Of several that overlap,
   * the one that starts first is meant, then the longest. Acronyms mean the source in capitals only.
   */
  readonly spellings: readonly string[];
  /** Invented pieces of guideline lines that name this source and no other. */
  readonly examples: readonly string[];
}

/** The catalogue of other sources, by id. */
export const OTHER_SOURCES: readonly OtherSource[] = [
  {
    id: "aafp",
    name: "American Academy of Family Physicians",
    spellings: ["AAFP", "American Academy of Family Physicians", "American Family Physician", "aafp.org"],
    examples: ["American Family Physician, Plantar fasciitis", "http://www.aafp.org/afp/0000/p1.html"],
  },
  {
    id: "aanem",
    name: "American Association of Neuromuscular & Electrodiagnostic Medicine",
    spellings: [
      "AANEM",
      "American Association of Neuromuscular & Electrodiagnostic Medicine",
      "American Association of Neuromuscular and Electrodiagnostic Medicine",
      "American Association of Electrodiagnostic Medicine",
      "aanem.org",
    ],
    examples: [
      "AANEM position statement on needle electromyography",
      "American Association of Neuromuscular and Electrodiagnostic Medicine, Recommended policy",
    ],
  },
  {
    id: "aaos",
    name: "American Academy of Orthopaedic Surgeons",
    spellings: [
      "AAOS",
      "American Academy of Orthopaedic Surgeons",
      "American Academy of Orthopedic Surgeons",
      "American Association of Orthopaedic Surgeons",
      "OrthoInfo",
      "aaos.org",
    ],
    examples: ["AAOS guideline, Rotator cuff problems", "http://orthoinfo.aaos.org/topic.cfm"],
  },
  {
    id: "acr",
    name: "American College of Radiology",
    spellings: ["American College of Radiology", "ACR Appropriateness Criteria", "acr.org"],
    examples: ["ACR Appropriateness Criteria, Acute hip pain"],
  },
  {
    id: "acs",
    name: "American College of Surgeons",
    spellings: ["American College of Surgeons", "facs.org"],
    examples: ["American College of Surgeons, Assistants at surgery", "https://www.facs.org/00000"],
  },
  {
    id: "aetna",
    name: "Aetna",
    spellings: ["Aetna", "Aetna Clinical Policy Bulletin", "Aetna Clinical Policy Bulletins", "aetna.com"],
    examples: ["Aetna Clinical Policy Bulletin: Cold therapy", "http://www.aetna.com/cpb/medical/data/1_99/0001.html"],
  },
  {
    id: "ama-guides",
    name: "AMA Guides to the Evaluation of Permanent Impairment",
    spellings: [
      "AMA Guides",
      "AMA Guides to the Evaluation of Permanent Impairment",
      "Guides to the Evaluation of Permanent Impairment",
      "American Medical Association",
      "American Medical Association Guides to the Evaluation of Permanent Impairment",
    ],
    examples: ["AMA Guides, 5th edition, page 382", "American Medical Association Guides to the Evaluation of Permanent Impairment"],
  },
  {
    id: "american-pain-society",
    name: "American Pain Society",
    spellings: ["American Pain Society", "ampainsoc.org"],
    examples: ["American Pain Society, Clinical guideline for chronic opioid therapy"],
  },
  {
    id: "american-psychiatric-association",
    name: "American Psychiatric Association",
    spellings: ["American Psychiatric Association", "psychiatryonline.org"],
    examples: ["American Psychiatric Association Practice Guidelines, Major depressive disorder"],
  },
  {
    id: "anthem",
    name: "Anthem",
    spellings: ["Anthem", "Anthem Blue Cross", "Anthem Blue Cross Blue Shield", "Anthem Medical Policy", "anthem.com"],
    examples: ["Anthem Blue Cross Medical Policy, Vacuum assisted wound therapy"],
  },
  {
    id: "asipp",
    name: "American Society of Interventional Pain Physicians",
    spellings: ["ASIPP", "American Society of Interventional Pain Physicians", "asipp.org"],
    examples: ["American Society of Interventional Pain Physicians, Facet joint interventions"],
  },
  {
    id: "blue-cross-blue-shield",
    name: "Blue Cross Blue Shield",
    spellings: [
      "Blue Cross Blue Shield",
      "Blue Cross/Blue Shield",
      "Blue Cross & Blue Shield",
      "Blue Cross and Blue Shield",
      "Blue Cross",
      "Blue Shield",
      "BCBS",
    ],
    examples: ["Blue Cross/Blue Shield Medical Policy, Electrical bone growth stimulation", "Blue Shield of California policy"],
  },
  {
    id: "california-board-of-registered-nursing",
    name: "California Board of Registered Nursing",
    spellings: ["Board of Registered Nursing", "California Board of Registered Nursing", "CA Board of Registered Nursing", "rn.ca.gov"],
    examples: ["CA Board of Registered Nursing, Standardized procedures"],
  },
  {
    id: "cdc",
    name: "Centers for Disease Control and Prevention",
    spellings: ["CDC", "Centers for Disease Control", "Centers for Disease Control and Prevention", "cdc.gov"],
    examples: ["CDC guideline for prescribing opioids", "https://www.cdc.gov/flu"],
  },
  { id: "cigna", name: "Cigna", spellings: ["Cigna", "cigna.com"], examples: ["Cigna Medical Coverage Policy, Orthotic devices"] },
  {
    id: "cms",
    name: "Centers for Medicare & Medicaid Services",
    spellings: [
      "Centers for Medicare & Medicaid Services",
      "Centers for Medicare and Medicaid Services",
      "Center for Medicare & Medicaid Services",
      "Center for Medicare and Medicaid Services",
      "Centers for Medicare",
      "Center for Medicare",
      "CMS",
      "Medicare",
      "Medicare Physician Fee Schedule",
      "Medicare Physicians Fee Schedule",
      "Medicare Benefit Policy Manual",
      "Medicare Claims Processing Manual",
      "MPFS",
      "Physician Fee Schedule",
      "National Coverage Determination",
      "Local Coverage Determination",
      "cms.gov",
      "cms.hhs.gov",
      "medicare.gov",
    ],
    examples: [
      "Centers for Medicare and Medicaid Services, Assistant at surgery",
      "Medicare Physicians Fee Schedule; Chapter 1",
      "https://www.cms.gov/manuals/transmittals/r1.pdf",
    ],
  },
  {
    id: "cochrane",
    name: "Cochrane",
    spellings: [
      "Cochrane",
      "Cochrane Collaboration",
      "Cochrane Database of Systematic Reviews",
      "Cochrane Library",
      "Cochrane Review",
      "cochrane.org",
      "cochranelibrary.com",
    ],
    examples: ["Cochrane Database of Systematic Reviews, Exercise for osteoarthritis", "The Cochrane Library"],
  },
  {
    id: "dailymed",
    name: "DailyMed",
    spellings: ["DailyMed", "dailymed.nlm.nih.gov"],
    examples: ["DailyMed, Tizanidine tablet", "https://dailymed.nlm.nih.gov/dailymed/lookup.cfm"],
  },
  {
    id: "drugs.com",
    name: "Drugs.com",
    spellings: ["drugs.com"],
    examples: ["http://www.drugs.com/tizanidine.html", "Drugs.com, Sumatriptan"],
  },
  { id: "epocrates", name: "Epocrates", spellings: ["Epocrates", "epocrates.com"], examples: ["Epocrates Online, Levothyroxine"] },
  {
    id: "fda",
    name: "U.S. Food and Drug Administration",
    spellings: [
      "FDA",
      "Food & Drug Administration",
      "Food and Drug Administration",
      "US Food and Drug Administration",
      "U.S. Food and Drug Administration",
      "fda.gov",
    ],
    examples: [
      "FDA (Lisinopril)",
      "U.S. Food and Drug Administration, Drug safety communication",
      "http://www.accessdata.fda.gov/label.pdf",
    ],
  },
  {
    id: "goodman-and-gilman",
    name: "Goodman & Gilman's The Pharmacological Basis of Therapeutics",
    spellings: [
      "Goodman & Gilman",
      "Goodman and Gilman",
      "Goodman & Gilman's",
      "Goodman and Gilman's",
      "Goodman & Gilman’s",
      "Goodman and Gilman’s",
      "Pharmacological Basis of Therapeutics",
    ],
    examples: ["Goodman and Gilman's The Pharmacological Basis of Therapeutics, 12th ed."],
  },
  {
    id: "greens-operative-hand-surgery",
    name: "Green's Operative Hand Surgery",
    spellings: [
      "Green's Operative Hand Surgery",
      "Green’s Operative Hand Surgery",
      "Greens Operative Hand Surgery",
      "Operative Hand Surgery",
    ],
    examples: ["Green’s Operative Hand Surgery, 7th ed., Chapter 1"],
  },
  {
    id: "holy-cross",
    name: "Holy Cross Hospital",
    spellings: ["Holy Cross Hospital", "holy-cross.com"],
    examples: ["https://blog.holy-cross.com/rehabilitation"],
  },
  { id: "interqual", name: "InterQual", spellings: ["InterQual", "InterQual Criteria"], examples: ["InterQual Criteria, Procedures"] },
  {
    id: "labor-code",
    name: "California Labor Code",
    spellings: ["Labor Code", "California Labor Code", "CA Labor Code"],
    examples: ["California Labor Code Section 4600(a)"],
  },
  {
    id: "mayo-clinic",
    name: "Mayo Clinic",
    spellings: ["Mayo Clinic", "mayoclinic.com", "mayoclinic.org"],
    examples: ["Mayo Clinic, Complete blood count", "http://www.mayoclinic.org/tests"],
  },
  {
    id: "mdguidelines",
    name: "MDGuidelines",
    spellings: ["MDGuidelines", "MD Guidelines", "Medical Disability Advisor", "Medical Disability Guidelines", "mdguidelines.com"],
    examples: ["www.mdguidelines.com/sprains", "The Medical Disability Advisor, Arthroscopy"],
  },
  {
    id: "medlineplus",
    name: "MedlinePlus",
    spellings: ["MedlinePlus", "Medline Plus", "medlineplus.gov", "nlm.nih.gov/medlineplus"],
    examples: ["MedlinePlus, Metabolic panel", "http://www.nlm.nih.gov/medlineplus/ency/1.htm"],
  },
  {
    id: "medscape",
    name: "Medscape",
    spellings: ["Medscape", "eMedicine", "medscape.com", "emedicine.com"],
    examples: ["Medscape, Lisinopril", "http://emedicine.medscape.com/article/1-overview"],
  },
  {
    id: "milliman",
    name: "Milliman Care Guidelines",
    spellings: ["Milliman", "Milliman Care Guidelines", "MCG", "MCG Care Guidelines", "MCG Health"],
    examples: ["Milliman Care Guidelines, 18th edition, Inpatient and surgical care", "MCG, Ambulatory care"],
  },
  {
    id: "mosbys",
    name: "Mosby's Drug Consult",
    spellings: ["Mosby's", "Mosby’s", "Mosby's Drug Consult", "Mosby’s Drug Consult", "Mosby"],
    examples: ["Mosby's Drug Consult, Metformin"],
  },
  {
    // 8 CCR 9792.27.1 ff., in force since January 2018.
    id: "mtus-drug-formulary",
    name: "MTUS Drug Formulary",
    spellings: ["Drug Formulary"],
    examples: ["Drug Formulary", "Drug Formulary, exempt drugs"],
  },
  {
    id: "nass",
    name: "North American Spine Society",
    spellings: ["NASS", "North American Spine Society", "spine.org"],
    examples: ["North American Spine Society, Clinical guidelines for cervical radiculopathy"],
  },
  {
    id: "ngc",
    name: "National Guideline Clearinghouse",
    spellings: [
      "National Guideline Clearinghouse",
      "National Guidelines Clearinghouse",
      "National Guideline Clearing House",
      "NGC",
      "guideline.gov",
      "guidelines.gov",
    ],
    examples: ["National Guideline Clearinghouse, Preoperative evaluation", "http://www.guideline.gov/content.aspx?id=1"],
  },
  {
    id: "nhlbi",
    name: "National Heart, Lung, and Blood Institute",
    spellings: [
      "NHLBI",
      "National Heart, Lung, and Blood Institute",
      "National Heart, Lung and Blood Institute",
      "National Heart, Lung, & Blood Institute",
      "National Heart Lung and Blood Institute",
      "nhlbi.nih.gov",
    ],
    examples: ["National Heart, Lung, and Blood Institute, High blood pressure", "http://www.nhlbi.nih.gov/health"],
  },
  {
    id: "nih",
    name: "National Institutes of Health",
    spellings: ["NIH", "National Institutes of Health", "National Institute of Health", "nih.gov"],
    examples: ["National Institutes of Health, Office of Dietary Supplements", "https://ods.od.nih.gov/factsheets"],
  },
  {
    id: "pdr",
    name: "Physicians' Desk Reference",
    spellings: [
      "Physicians' Desk Reference",
      "Physicians’ Desk Reference",
      "Physician's Desk Reference",
      "Physician’s Desk Reference",
      "Physicians Desk Reference",
      "Physician Desk Reference",
      "PDR",
      "pdr.net",
    ],
    examples: ["Physician's Desk Reference, 68th ed.", "www.pdr.net"],
  },
  {
    id: "pubmed",
    name: "PubMed",
    spellings: ["PubMed", "PubMed Central", "PMID", "pubmed.gov", "pubmed.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov"],
    examples: ["PubMed, Lumbar fusion outcomes", "http://www.ncbi.nlm.nih.gov/pubmed/1"],
  },
  {
    id: "rxlist",
    name: "RxList",
    spellings: ["RxList", "rxlist.com"],
    examples: ["RxList, Metformin", "http://www.rxlist.com/script/main/hp.asp"],
  },
  {
    id: "slideshare",
    name: "SlideShare",
    spellings: ["SlideShare", "slideshare.net"],
    examples: ["http://www.slideshare.net/author/a-talk"],
  },
  {
    id: "unitedhealthcare",
    name: "UnitedHealthcare",
    spellings: ["UnitedHealthcare", "United Healthcare", "United Health Care", "unitedhealthcareonline.com", "uhcprovider.com"],
    examples: ["United Healthcare Medical Policy, Home traction"],
  },
  {
    id: "university-of-michigan",
    name: "University of Michigan Health System",
    spellings: ["University of Michigan", "University of Michigan Health System"],
    examples: ["University of Michigan Health System, Urinary tract infection guideline"],
  },
  {
    id: "uptodate",
    name: "UpToDate",
    // Not `Up to Date`: in running text these are everyday words.
    spellings: ["UpToDate", "uptodate.com"],
    examples: ["UpToDate, Treatment of gout flares", "http://www.uptodate.com/contents/a-topic"],
  },
  {
    id: "webmd",
    name: "WebMD",
    spellings: ["WebMD", "webmd.com"],
    examples: ["WebMD, Drugs and medications", "http://www.webmd.com/drugs"],
  },
  { id: "wikipedia", name: "Wikipedia", spellings: ["Wikipedia", "wikipedia.org"], examples: ["http://en.wikipedia.org/wiki/Orthotics"] },
];
