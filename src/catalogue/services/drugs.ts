/**
 * Drug names as titles print them, by the Division's class, each with its generic. General knowledge, not taken from a
 * database; salts, releases and forms are no part of a name here (`Oxycodone HCL ER` is `oxycodone`), because any drug can
 * have them.
 *
 *     hydrocodone/acetaminophen: Norco, Vicodin = Hyco APAP     the generic with its ingredients: brands = other names
 *     (doxepin)?: Silenor                                       doxepin itself stands elsewhere; the class is debatable
 *     -: Theramine                                              no generic: a blend
 *     lidocaine/menthol: Terocin (patch)                        another thing in this form than by itself
 */
import type { DrugForm, DrugGroup, ProcedureId } from "../../schema/service.ts";

/** A name of a drug. */
export interface DrugName {
  /** As titles print it. */
  readonly name: string;
  /** In the United States, without salt or release; of several ingredients joined by `-`. `null`: a blend without one. */
  readonly generic: string | null;
  /** Their generic names, in the order in which strengths are printed. */
  readonly ingredients: readonly string[];
  /** Is it a brand? */
  readonly brand: boolean;
  readonly group: DrugGroup;
  /** The form in which the name means this; without it the name has another entry. */
  readonly form: DrugForm | null;
  /** Honest readers could put it into another class. */
  readonly debatable: boolean;
}

const TABLE: Readonly<Record<DrugGroup, string>> = {
  opioids: `
    hydrocodone/acetaminophen: Norco, Vicodin, Vicodin ES, Vicodin HP, Lortab, Lorcet, Lorcet Plus, Lorcet HD, Xodol, Verdrocet, Maxidone, Anexsia
    hydrocodone/ibuprofen: Vicoprofen, Reprexain, Ibudone
    hydrocodone: Zohydro, Hysingla, Vantrela
    benzhydrocodone/acetaminophen: Apadaz
    oxycodone: OxyContin, Roxicodone, Roxybond, Oxaydo, Oxecta, Xtampza = Oxy, OxyIR
    oxycodone/acetaminophen: Percocet, Endocet, Roxicet, Xartemis, Primlev, Nalocet, Prolate, Xolox, Magnacet
    oxycodone/aspirin: Percodan, Endodan
    oxycodone/ibuprofen: Combunox
    oxycodone/naloxone: Targiniq
    oxymorphone: Opana
    morphine: MS Contin, Kadian, Avinza, MSIR, Arymo, Morphabond, Oramorph = MS ER
    morphine/naltrexone: Embeda
    hydromorphone: Dilaudid, Exalgo
    fentanyl: Duragesic, Actiq, Fentora, Subsys, Abstral, Lazanda, Onsolis
    methadone: Dolophine, Methadose
    tapentadol: Nucynta
    tramadol: Ultram, Ryzolt, Rybix, ConZip, Synapryn, Qdolo
    tramadol/acetaminophen: Ultracet
    tramadol/celecoxib: Seglentis
    acetaminophen/codeine: Tylenol with Codeine, Tylenol w/ Codeine
    codeine
    dihydrocodeine
    acetaminophen/caffeine/dihydrocodeine: Trezix, Panlor, Dvorah
    aspirin/caffeine/dihydrocodeine: Synalgos-DC
    buprenorphine: Butrans, Belbuca, Subutex, Buprenex, Sublocade
    buprenorphine/naloxone?: Suboxone, Zubsolv, Bunavail
    levorphanol: Levo-Dromoran
    meperidine: Demerol
    pentazocine/naloxone: Talwin NX
    pentazocine: Talwin
    butorphanol: Stadol`,
  "opioid-antagonists": `
    naloxone: Narcan, Evzio, Kloxxado, Zimhi
    naltrexone: ReVia, Vivitrol = Low Dose Naltrexone, LDN`,
  "muscle-relaxants": `
    cyclobenzaprine: Flexeril, Fexmid, Amrix, Tabradol
    carisoprodol: Soma, Vanadom
    carisoprodol/aspirin: Soma Compound
    carisoprodol/aspirin/codeine: Soma Compound with Codeine
    methocarbamol: Robaxin
    metaxalone: Skelaxin, Metaxall
    tizanidine: Zanaflex
    baclofen: Lioresal, Gablofen, Ozobax, Lyvispah, Fleqsuvy
    chlorzoxazone: Parafon Forte DSC, Parafon Forte, Parafon, Lorzone
    orphenadrine: Norflex
    orphenadrine/aspirin/caffeine: Norgesic Forte, Norgesic, Orphengesic Forte, Orphengesic
    dantrolene: Dantrium, Ryanodex`,
  nsaids: `
    ibuprofen: Motrin, Advil = IBU
    ibuprofen/famotidine: Duexis
    naproxen: Naprosyn, EC-Naprosyn, Anaprox, Aleve, Naprelan
    naproxen/esomeprazole: Vimovo
    diclofenac: Voltaren, Cataflam, Zipsor, Zorvolex, Cambia, Lofena
    diclofenac/misoprostol: Arthrotec
    meloxicam: Mobic, Vivlodex, Anjeso, Qmiiz
    meloxicam/rizatriptan: Symbravo
    nabumetone: Relafen
    etodolac: Lodine
    celecoxib: Celebrex, Elyxyb
    ketoprofen: Orudis, Oruvail
    ketorolac: Toradol, Sprix
    indomethacin: Indocin, Tivorbex
    oxaprozin: Daypro, Coxanto
    piroxicam: Feldene
    sulindac: Clinoril
    fenoprofen: Nalfon, Fenortho, ProFeno
    flurbiprofen: Ansaid
    mefenamic acid: Ponstel
    meclofenamate: Meclomen
    tolmetin: Tolectin
    diflunisal: Dolobid
    salsalate: Disalcid
    choline magnesium trisalicylate: Trilisate
    aspirin?: Ecotrin, Bayer, Bufferin = ASA
    ibuprofen/diphenhydramine?: Advil PM
    naproxen/diphenhydramine?: Aleve PM`,
  "misc-analgesics": `
    acetaminophen: Tylenol, Ofirmev, Mapap = APAP, paracetamol
    acetaminophen/aspirin/caffeine?: Excedrin
    suzetrigine: Journavx
    ziconotide: Prialt
    ketamine?: Ketalar
    acetaminophen/diphenhydramine?: Tylenol PM`,
  barbiturates: `
    butalbital/acetaminophen/caffeine: Fioricet, Esgic, Zebutal, Vtol
    butalbital/acetaminophen/caffeine/codeine: Fioricet with Codeine
    butalbital/aspirin/caffeine: Fiorinal
    butalbital/acetaminophen: Bupap, Phrenilin, Tencon, Allzital
    butalbital
    phenobarbital`,
  "anti-epilepsy-drugs": `
    gabapentin: Neurontin, Gralise, Fanatrex
    gabapentin enacarbil: Horizant
    pregabalin: Lyrica
    topiramate: Topamax, Trokendi, Qudexy
    lamotrigine: Lamictal
    levetiracetam: Keppra
    carbamazepine: Tegretol, Carbatrol
    oxcarbazepine: Trileptal, Oxtellar
    valproate: Depakote, Depakene = divalproex, valproic acid
    zonisamide: Zonegran
    phenytoin: Dilantin
    lacosamide: Vimpat
    tiagabine: Gabitril
    brivaracetam: Briviact
    eslicarbazepine: Aptiom
    cenobamate: Xcopri
    perampanel: Fycompa
    primidone: Mysoline
    ethosuximide: Zarontin`,
  antidepressants: `
    duloxetine: Cymbalta, Irenka, Drizalma
    venlafaxine: Effexor
    desvenlafaxine: Pristiq
    milnacipran: Savella
    levomilnacipran: Fetzima
    amitriptyline: Elavil
    nortriptyline: Pamelor
    doxepin: Sinequan
    imipramine: Tofranil
    desipramine: Norpramin
    protriptyline: Vivactil
    sertraline: Zoloft
    fluoxetine: Prozac, Sarafem
    paroxetine: Paxil, Pexeva
    citalopram: Celexa
    escitalopram: Lexapro
    fluvoxamine: Luvox
    bupropion: Wellbutrin, Aplenzin, Forfivo
    bupropion/dextromethorphan: Auvelity
    trazodone: Desyrel, Oleptro
    nefazodone: Serzone
    mirtazapine: Remeron
    vilazodone: Viibryd
    vortioxetine: Trintellix, Brintellix
    esketamine: Spravato
    clomipramine: Anafranil
    phenelzine: Nardil
    selegiline?: Emsam
    amitriptyline/chlordiazepoxide?: Limbitrol
    olanzapine/fluoxetine?: Symbyax`,
  "anti-anxiety": `
    buspirone: BuSpar
    meprobamate: Miltown`,
  benzodiazepines: `
    alprazolam: Xanax, Niravam
    clonazepam: Klonopin
    diazepam: Valium
    lorazepam: Ativan
    temazepam: Restoril
    triazolam: Halcion
    chlordiazepoxide: Librium
    clorazepate: Tranxene
    estazolam: ProSom
    flurazepam: Dalmane
    oxazepam: Serax
    midazolam: Versed`,
  "sedative-hypnotics": `
    zolpidem: Ambien, Edluar, Intermezzo, Zolpimist
    eszopiclone: Lunesta
    zaleplon: Sonata
    ramelteon: Rozerem
    suvorexant: Belsomra
    lemborexant: Dayvigo
    daridorexant: Quviviq
    (doxepin)?: Silenor`,
  antihistamines: `
    hydroxyzine: Atarax, Vistaril
    diphenhydramine: Benadryl, Dicopanol
    cetirizine: Zyrtec
    levocetirizine: Xyzal
    loratadine: Claritin
    desloratadine: Clarinex
    fexofenadine: Allegra
    cyproheptadine: Periactin
    chlorpheniramine: Chlor-Trimeton
    azelastine: Astelin, Astepro
    olopatadine: Patanol, Pataday`,
  "atypical-antipsychotics": `
    quetiapine: Seroquel
    aripiprazole: Abilify
    olanzapine: Zyprexa
    risperidone: Risperdal
    ziprasidone: Geodon
    lurasidone: Latuda
    brexpiprazole: Rexulti
    cariprazine: Vraylar
    lumateperone: Caplyta
    paliperidone: Invega
    clozapine: Clozaril
    asenapine: Saphris
    iloperidone: Fanapt`,
  stimulants: `
    modafinil: Provigil
    armodafinil: Nuvigil
    methylphenidate: Ritalin, Concerta
    amphetamine
    dextroamphetamine: Dexedrine
    amphetamine/dextroamphetamine: Adderall
    lisdexamfetamine: Vyvanse
    phentermine: Adipex-P, Adipex
    dexmethylphenidate: Focalin
    solriamfetol: Sunosi
    pitolisant?: Wakix`,
  "proton-pump-inhibitors": `
    omeprazole: Prilosec
    esomeprazole: Nexium
    lansoprazole: Prevacid
    pantoprazole: Protonix
    rabeprazole: Aciphex
    dexlansoprazole: Dexilant
    omeprazole/sodium bicarbonate: Zegerid`,
  "h2-blockers": `
    ranitidine: Zantac, Deprizine
    famotidine: Pepcid
    cimetidine: Tagamet
    nizatidine: Axid`,
  "gi-agents": `
    docusate: Colace, Docuprene, Surfak = DOK, DSS
    senna: Senokot, Senexon, Ex-Lax = sennosides
    docusate/senna: Senokot-S, Peri-Colace, Laxacin, Dok Plus = Senna-S, Senna Plus, sennosides/docusate
    polyethylene glycol: MiraLAX, GoLYTELY, Glycolax = polyethylene glycol 3350, PEG 3350
    lubiprostone: Amitiza
    linaclotide: Linzess
    plecanatide: Trulance
    sucralfate: Carafate
    misoprostol: Cytotec
    bisacodyl: Dulcolax
    lactulose: Enulose, Kristalose
    magnesium citrate
    magnesium hydroxide: Milk of Magnesia
    psyllium: Metamucil
    simethicone: Gas-X
    loperamide: Imodium
    dicyclomine: Bentyl
    hyoscyamine: Levsin
    methylnaltrexone?: Relistor
    naloxegol?: Movantik
    naldemedine?: Symproic
    metoclopramide?: Reglan
    prucalopride: Motegrity
    tenapanor: Ibsrela
    eluxadoline: Viberzi
    pancrelipase: Creon, Zenpep
    ursodiol: Actigall
    mesalamine: Lialda, Asacol
    bismuth subsalicylate: Pepto-Bismol
    calcium carbonate: Tums
    aluminum hydroxide/magnesium hydroxide: Maalox
    aluminum hydroxide/magnesium carbonate: Gaviscon
    diphenoxylate/atropine: Lomotil`,
  antiemetics: `
    ondansetron: Zofran
    granisetron: Kytril
    promethazine?: Phenergan
    prochlorperazine: Compazine
    trimethobenzamide: Tigan
    meclizine?: Antivert
    scopolamine: Transderm Scop`,
  "antimigraine-agents": `
    sumatriptan: Imitrex, Sumavel, Zembrace, Onzetra, Tosymra
    sumatriptan/naproxen: Treximet
    rizatriptan: Maxalt
    zolmitriptan: Zomig
    eletriptan: Relpax
    naratriptan: Amerge
    frovatriptan: Frova
    almotriptan: Axert
    ergotamine
    ergotamine/caffeine: Cafergot
    dihydroergotamine: Migranal, Trudhesa = DHE
    erenumab: Aimovig
    galcanezumab: Emgality
    fremanezumab: Ajovy
    eptinezumab: Vyepti
    rimegepant: Nurtec
    ubrogepant: Ubrelvy
    atogepant: Qulipta
    lasmiditan: Reyvow`,
  "adrenal-cortical-steroids": `
    methylprednisolone: Medrol Dosepak, Medrol Dose Pack, Medrol
    prednisone: Deltasone, Rayos
    prednisolone: Orapred
    dexamethasone: Decadron
    hydrocortisone: Cortef
    triamcinolone?
    betamethasone?
    fluticasone?: Flonase
    mometasone?: Nasonex
    clobetasol?: Temovate`,
  "androgens-and-anabolic-steroids": `
    testosterone: AndroGel, Testim, Axiron, Fortesta, Depo-Testosterone, Androderm, Xyosted
    oxandrolone: Oxandrin`,
  hormones: `
    levothyroxine: Synthroid, Levoxyl, Unithroid
    liothyronine: Cytomel
    estradiol: Estrace
    medroxyprogesterone: Provera, Depo-Provera
    teriparatide?: Forteo
    calcitonin?: Miacalcin = calcitonin salmon
    somatropin: Genotropin, Norditropin
    progesterone: Prometrium
    desmopressin: DDAVP
    abaloparatide?: Tymlos`,
  "impotence-agents": `
    sildenafil: Viagra
    tadalafil: Cialis
    vardenafil: Levitra, Staxyn
    avanafil: Stendra
    alprostadil: Caverject, Edex, Muse`,
  "alpha-blockers": `
    tamsulosin: Flomax
    prazosin: Minipress
    terazosin: Hytrin
    doxazosin: Cardura
    alfuzosin: Uroxatral
    silodosin: Rapaflo`,
  "beta-blockers": `
    propranolol: Inderal
    metoprolol: Lopressor, Toprol
    atenolol: Tenormin
    carvedilol: Coreg
    nebivolol: Bystolic
    bisoprolol: Zebeta
    labetalol: Trandate
    nadolol: Corgard
    sotalol: Betapace
    timolol?: Timoptic
    bisoprolol/hydrochlorothiazide?: Ziac`,
  "calcium-channel-blockers": `
    amlodipine: Norvasc
    nifedipine: Procardia, Adalat
    diltiazem: Cardizem
    verapamil: Calan, Verelan
    felodipine: Plendil`,
  antihypertensives: `
    lisinopril: Prinivil, Zestril
    lisinopril/hydrochlorothiazide: Zestoretic
    losartan: Cozaar
    losartan/hydrochlorothiazide: Hyzaar
    valsartan: Diovan
    olmesartan: Benicar
    telmisartan: Micardis
    irbesartan: Avapro
    candesartan: Atacand
    benazepril: Lotensin
    enalapril: Vasotec
    ramipril: Altace
    quinapril: Accupril
    amlodipine/benazepril: Lotrel
    amlodipine/valsartan: Exforge
    hydrochlorothiazide: Microzide = HCTZ
    chlorthalidone: Thalitone
    clonidine: Catapres, Kapvay
    guanfacine: Tenex, Intuniv
    hydralazine: Apresoline
    spironolactone?: Aldactone
    furosemide?: Lasix
    triamterene/hydrochlorothiazide: Dyazide, Maxzide
    valsartan/hydrochlorothiazide: Diovan HCT
    olmesartan/hydrochlorothiazide: Benicar HCT
    amlodipine/olmesartan: Azor
    sacubitril/valsartan: Entresto
    triamterene
    methyldopa: Aldomet
    minoxidil?: Loniten
    eplerenone?: Inspra
    bumetanide?: Bumex
    torsemide?: Demadex`,
  statins: `
    atorvastatin: Lipitor
    simvastatin: Zocor
    rosuvastatin: Crestor
    pravastatin: Pravachol
    lovastatin: Mevacor
    pitavastatin: Livalo`,
  "fibric-acid": `
    fenofibrate: Tricor, Trilipix
    gemfibrozil: Lopid`,
  anticoagulants: `
    enoxaparin: Lovenox
    heparin
    fondaparinux: Arixtra
    warfarin: Coumadin, Jantoven
    rivaroxaban: Xarelto
    apixaban: Eliquis
    dabigatran: Pradaxa
    edoxaban: Savaysa
    clopidogrel?: Plavix
    ticagrelor?: Brilinta
    prasugrel?: Effient
    cilostazol?: Pletal
    dipyridamole?: Persantine
    aspirin/dipyridamole?: Aggrenox`,
  antidiabetics: `
    metformin: Glucophage
    glipizide: Glucotrol
    glyburide: Diabeta
    glimepiride: Amaryl
    pioglitazone: Actos
    insulin: Humulin, Novolin
    insulin glargine: Lantus, Basaglar, Toujeo
    insulin lispro: Humalog
    insulin aspart: Novolog
    insulin detemir: Levemir
    sitagliptin: Januvia
    sitagliptin/metformin: Janumet
    saxagliptin: Onglyza
    liraglutide: Victoza, Saxenda
    dulaglutide: Trulicity
    semaglutide: Ozempic, Rybelsus, Wegovy
    tirzepatide: Mounjaro, Zepbound
    exenatide: Byetta, Bydureon
    canagliflozin: Invokana
    dapagliflozin: Farxiga
    empagliflozin: Jardiance
    insulin degludec: Tresiba
    linagliptin: Tradjenta
    repaglinide: Prandin
    acarbose: Precose`,
  "asthma-medications": `
    albuterol: ProAir, ProAir HFA, Ventolin, Ventolin HFA, Proventil, Proventil HFA
    levalbuterol: Xopenex
    ipratropium: Atrovent
    ipratropium/albuterol: Combivent, DuoNeb
    salmeterol: Serevent
    formoterol
    fluticasone/salmeterol: Advair Diskus, Advair HFA, Advair, Wixela
    budesonide/formoterol: Symbicort
    mometasone/formoterol: Dulera
    fluticasone/vilanterol: Breo Ellipta, Breo
    (fluticasone): Flovent, Flovent HFA
    budesonide: Pulmicort
    beclomethasone: Qvar
    montelukast: Singulair
    tiotropium: Spiriva
    theophylline: Theo-24
    umeclidinium: Incruse Ellipta, Incruse
    umeclidinium/vilanterol: Anoro Ellipta, Anoro
    fluticasone/umeclidinium/vilanterol: Trelegy Ellipta, Trelegy
    tiotropium/olodaterol: Stiolto Respimat, Stiolto
    ciclesonide: Alvesco
    omalizumab: Xolair
    mepolizumab: Nucala`,
  "anti-infectives": `
    cephalexin: Keflex
    cefadroxil: Duricef
    cefuroxime: Ceftin
    cefdinir: Omnicef
    ceftriaxone: Rocephin
    amoxicillin: Amoxil
    clavulanate
    amoxicillin/clavulanate: Augmentin = amoxicillin/clavulanic acid
    ampicillin
    penicillin = penicillin VK
    ciprofloxacin: Cipro
    levofloxacin: Levaquin
    moxifloxacin: Avelox
    doxycycline: Vibramycin
    minocycline: Minocin
    clindamycin: Cleocin
    sulfamethoxazole
    trimethoprim
    sulfamethoxazole/trimethoprim: Bactrim, Bactrim DS, Septra, Septra DS = SMX/TMP, SMZ/TMP, TMP/SMX
    azithromycin: Zithromax, Z-Pak, Zpack
    clarithromycin: Biaxin
    erythromycin
    cefazolin: Ancef, Kefzol
    vancomycin: Vancocin
    metronidazole: Flagyl
    nitrofurantoin: Macrobid
    linezolid: Zyvox
    rifampin: Rifadin
    ertapenem: Invanz
    mupirocin: Bactroban
    neomycin/polymyxin/bacitracin: Neosporin
    silver sulfadiazine: Silvadene
    valacyclovir: Valtrex
    acyclovir: Zovirax
    fluconazole: Diflucan
    terbinafine: Lamisil
    ketoconazole: Nizoral
    nystatin
    cefixime: Suprax
    cefpodoxime: Vantin
    tetracycline
    ofloxacin: Floxin, Ocuflox
    gentamicin: Garamycin
    tobramycin: Tobrex
    daptomycin: Cubicin
    rifaximin: Xifaxan
    famciclovir: Famvir
    oseltamivir: Tamiflu
    nirmatrelvir/ritonavir: Paxlovid
    ivermectin: Stromectol
    clotrimazole: Lotrimin
    neomycin
    polymyxin
    bacitracin
    chlorhexidine: Peridex, Hibiclens`,
  bisphosphonates: `
    alendronate: Fosamax
    ibandronate: Boniva
    risedronate: Actonel
    zoledronic acid: Reclast, Zometa
    pamidronate: Aredia`,
  cannabinoids: `
    dronabinol: Marinol
    nabilone: Cesamet
    cannabis = medical marijuana, medical cannabis, marijuana
    cannabidiol: Epidiolex = CBD oil, CBD`,
  "dopamine-agonists": `
    ropinirole: Requip
    pramipexole: Mirapex
    rotigotine: Neupro
    carbidopa/levodopa: Sinemet`,
  "tnf-modifiers": `
    adalimumab: Humira
    etanercept: Enbrel
    infliximab: Remicade
    golimumab: Simponi
    certolizumab: Cimzia`,
  viscosupplementation: `
    hyaluronate: Orthovisc, Supartz, Supartz FX, Hyalgan, Euflexxa, Monovisc, Gel-One, Durolane, GelSyn-3, Gelsyn, GenVisc 850, GenVisc, Hymovis, TriVisc, Visco-3 = hyaluronic acid, sodium hyaluronate, hyaluronan, viscosupplementation, viscosupplement
    hylan G-F 20: Synvisc, Synvisc-One`,
  injection: `
    onabotulinumtoxinA?: Botox = botulinum toxin, botulinum toxin type A, chemodenervation
    incobotulinumtoxinA?: Xeomin
    abobotulinumtoxinA?: Dysport
    rimabotulinumtoxinB?: Myobloc
    bupivacaine?: Marcaine, Sensorcaine, Exparel
    ropivacaine?: Naropin
    (methylprednisolone): Depo-Medrol, Solu-Medrol
    (triamcinolone): Kenalog, Aristospan, Zilretta
    (betamethasone): Celestone`,
  "nutritional-products": `
    -: Theramine, Sentra AM, Sentra PM, GABAdone, Trepadone, AppTrim, AppTrim-D, Percura, Hypertensa, Pulmona, Lister-V, Vasculera, Restone, Somnicin, Probiotic
    flavocoxid: Limbrel
    levomefolate: Deplin = L-methylfolate
    levomefolate/methylcobalamin/pyridoxal phosphate: Metanx
    glucosamine: Genicin
    chondroitin
    glucosamine/chondroitin: Cosamin DS, Osteo Bi-Flex, Cidaflex
    ergocalciferol: Drisdol = vitamin D2
    cholecalciferol = vitamin D, vitamin D3
    cyanocobalamin? = vitamin B12, B12, methylcobalamin
    ascorbic acid = vitamin C
    folic acid = folate
    melatonin?
    omega-3 fatty acids?: Lovaza, Vascepa = fish oil, omega-3
    magnesium oxide
    coenzyme Q10 = CoQ10
    multivitamin = multivitamins
    thiamine = vitamin B1
    pyridoxine = vitamin B6
    vitamin B complex = B complex
    tocopherol = vitamin E
    calcium/vitamin D: Os-Cal, Caltrate
    ferrous sulfate = iron sulfate
    zinc sulfate = zinc
    alpha-lipoic acid
    acetyl-L-carnitine
    curcumin = turmeric
    boswellia
    methylsulfonylmethane = MSM
    valerian
    St. John's wort
    ginkgo biloba = ginkgo
    glutamine = L-glutamine
    arginine = L-arginine
    tryptophan = L-tryptophan
    tyrosine = L-tyrosine`,
  "topical-analgesics": `
    lidocaine: Lidoderm, ZTlido, LMX4, LMX, Anecream, Xylocaine, Lidorx, Aspercreme with Lidocaine
    (diclofenac): Flector, Licart, Pennsaid, Solaraze = diclofenac epolamine
    lidocaine/prilocaine: EMLA
    lidocaine/tetracaine: Synera, Pliaglis
    lidocaine/menthol?: Terocin (patch), LenzaPatch, LidAll, Lidothol
    methyl salicylate/capsaicin/menthol/lidocaine?: Terocin, New Terocin
    capsaicin/lidocaine/menthol/methyl salicylate?: LidoPro
    methyl salicylate/menthol/capsaicin?: Medrox, Dendracin, Exoten-C, Xoten-C, Medi-Derm, Ultracin
    methyl salicylate/menthol: Salonpas, Menthoderm, Bengay, Icy Hot, Thera-Gesic, Kera-Tek, Methoderm
    menthol: Biofreeze
    camphor
    methyl salicylate
    prilocaine?
    tetracaine?
    camphor/menthol: Tiger Balm
    capsaicin: Qutenza, Zostrix, Capzasin-HP, Capzasin
    trolamine salicylate: Aspercreme
    (lidocaine): Lidotral, Lidocan, Xolido
    (diclofenac): Rexaphenac
    arnica?: Traumeel`,
  "topical-compounds": `
    (cyclobenzaprine): Cyclophene
    (ketoprofen): Ketophene
    flurbiprofen/cyclobenzaprine: Fluriflex
    tramadol/gabapentin/menthol/camphor/capsaicin: TGHot
    gabapentin/cyclobenzaprine/tramadol: Gabacyclotram, UltraFlex-G
    amitriptyline/tramadol/dextromethorphan: Amitramadol-DM
    flurbiprofen/lidocaine/amitriptyline: FlurLido-A
    flurbiprofen/baclofen/dexamethasone/hyaluronic acid: HMPC2
    amitriptyline/gabapentin/bupivacaine/hyaluronic acid: HNPC1
    gabapentin/ketoprofen/lidocaine: GabaKetoLido`,
  other: `
    allopurinol: Zyloprim
    febuxostat: Uloric
    colchicine: Colcrys, Mitigare
    lithium: Lithobid
    haloperidol: Haldol
    benztropine: Cogentin
    oxybutynin: Ditropan
    tolterodine: Detrol
    solifenacin: Vesicare
    mirabegron: Myrbetriq
    varenicline: Chantix
    nicotine: NicoDerm CQ, NicoDerm, Nicorette
    donepezil: Aricept
    memantine: Namenda
    hydroxychloroquine: Plaquenil
    methotrexate: Rheumatrex, Trexall
    tofacitinib: Xeljanz
    apremilast: Otezla
    denosumab: Prolia, Xgeva
    dextromethorphan: Delsym
    dextromethorphan/quinidine: Nuedexta
    pentoxifylline: Trental
    cyclosporine ophthalmic: Restasis
    finasteride: Proscar
    atomoxetine: Strattera
    tranexamic acid: Lysteda
    potassium chloride: Klor-Con
    nitroglycerin: Nitrostat
    caffeine
    quinidine
    pyridoxal phosphate
    benzonatate: Tessalon
    guaifenesin: Mucinex
    pseudoephedrine: Sudafed
    sodium oxybate: Xyrem
    perphenazine: Trilafon
    chlorpromazine: Thorazine
    trihexyphenidyl: Artane
    amantadine: Symmetrel
    tetrabenazine: Xenazine
    deutetrabenazine: Austedo
    valbenazine: Ingrezza
    pyridostigmine: Mestinon
    riluzole: Rilutek
    lofexidine: Lucemyra
    acamprosate: Campral
    disulfiram: Antabuse
    bupropion/naltrexone: Contrave
    phentermine/topiramate: Qsymia
    orlistat: Xenical, Alli
    digoxin: Lanoxin
    amiodarone: Pacerone
    isosorbide mononitrate: Imdur
    isosorbide dinitrate: Isordil
    ranolazine: Ranexa
    midodrine: ProAmatine
    ezetimibe: Zetia
    evolocumab: Repatha
    alirocumab: Praluent
    epinephrine: EpiPen, Auvi-Q, Adrenaclick
    glucagon: Gvoke, GlucaGen
    methimazole: Tapazole
    anastrozole: Arimidex
    letrozole: Femara
    tamoxifen: Nolvadex
    leflunomide: Arava
    sulfasalazine: Azulfidine
    azathioprine: Imuran
    mycophenolate: CellCept
    tacrolimus: Prograf
    dupilumab: Dupixent
    secukinumab: Cosentyx
    ustekinumab: Stelara
    rituximab: Rituxan
    tocilizumab: Actemra
    abatacept: Orencia
    upadacitinib: Rinvoq
    baricitinib: Olumiant
    immune globulin: Gamunex-C, Gamunex, Privigen = IVIG, intravenous immunoglobulin, intravenous immune globulin
    romosozumab: Evenity
    collagenase: Santyl
    imiquimod: Aldara
    fluorouracil: Efudex
    tretinoin: Retin-A
    hydroquinone
    dutasteride: Avodart
    trospium: Sanctura
    fesoterodine: Toviaz
    vibegron: Gemtesa
    bethanechol: Urecholine
    phenazopyridine: Pyridium
    latanoprost: Xalatan
    dorzolamide: Trusopt
    brimonidine: Alphagan
    lifitegrast: Xiidra
    artificial tears: Systane
    pilocarpine: Salagen
    cevimeline: Evoxac
    sodium fluoride: Prevident`,
};

/**
 * Generics of which a manufactured cream, gel, ointment, lotion or patch exists, among the classes whose drugs are taken by mouth: printed
 * with a topical form, all others of these classes are compounded.
 */
export const MANUFACTURED_TOPICALS: ReadonlySet<string> = new Set(["diclofenac", "fentanyl", "buprenorphine"]);

/** Classes whose drugs are taken by mouth. */
export const ORAL_GROUPS: ReadonlySet<DrugGroup> = new Set<DrugGroup>([
  "opioids",
  "muscle-relaxants",
  "nsaids",
  "misc-analgesics",
  "anti-epilepsy-drugs",
  "antidepressants",
]);

/** Drugs that are the service even where their injection is asked for, and what that injection is. */
export const INJECTION_OF: ReadonlyMap<string, ProcedureId> = new Map<string, ProcedureId>([
  ["hyaluronate", "viscosupplementation-injection"],
  ["hylan G-F 20", "viscosupplementation-injection"],
  ["onabotulinumtoxinA", "botulinum-toxin-injection"],
  ["incobotulinumtoxinA", "botulinum-toxin-injection"],
  ["abobotulinumtoxinA", "botulinum-toxin-injection"],
  ["rimabotulinumtoxinB", "botulinum-toxin-injection"],
]);

/** Drugs that patients inject themselves, so that `injection` is their form and no service: `Emgality 120 mg, one injection monthly`. */
export const SELF_INJECTED: ReadonlySet<string> = new Set([
  "erenumab",
  "galcanezumab",
  "fremanezumab",
  "sumatriptan",
  "dihydroergotamine",
  "epinephrine",
  "glucagon",
  "liraglutide",
  "dulaglutide",
  "semaglutide",
  "tirzepatide",
  "exenatide",
  "insulin",
  "insulin glargine",
  "insulin lispro",
  "insulin aspart",
  "insulin detemir",
  "insulin degludec",
  "enoxaparin",
  "fondaparinux",
  "teriparatide",
  "abaloparatide",
  "adalimumab",
  "etanercept",
  "golimumab",
  "certolizumab",
  "secukinumab",
  "ustekinumab",
  "dupilumab",
  "evolocumab",
  "alirocumab",
]);

const trimmedList = (list: string | undefined): string[] => list?.split(",").map((name) => name.trim()) ?? [];

function namesOf(group: DrugGroup, line: string): DrugName[] {
  const [head = "", others] = line.split(" = ");
  const [first = "", brands] = head.split(": ");
  const debatable = first.endsWith("?");
  const named = debatable ? first.slice(0, -1) : first;
  const elsewhere = named.startsWith("(");
  const own = elsewhere ? named.slice(1, -1) : named;
  const ingredients = own === "-" ? [] : own.split("/");
  const generic = own === "-" ? null : ingredients.join("-");
  const entry = (printed: string, brand: boolean): DrugName => {
    const [name = "", form] = printed.split(" (");
    return { name, generic, ingredients, brand, group, form: form ? (form.slice(0, -1) as DrugForm) : null, debatable };
  };
  return [
    ...(generic === null || elsewhere ? [] : [entry(own, false)]),
    ...trimmedList(brands).map((name) => entry(name, true)),
    ...trimmedList(others).map((name) => entry(name, false)),
  ];
}

/** Every name, by class. */
export const DRUGS: readonly DrugName[] = Object.entries(TABLE).flatMap(([group, table]) =>
  table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .flatMap((line) => namesOf(group as DrugGroup, line)),
);

const GENERIC_BY_NAME: ReadonlyMap<string, string> = new Map(
  DRUGS.flatMap(({ name, ingredients: [only = "", ...others] }) => (others.length === 0 ? [[name.toLowerCase(), only] as const] : [])),
);

/** The ingredients of a name as its strengths are printed, first the one that the name begins with: `Senokot-S 8.6-50 mg` is senna with docusate. */
export function strengthOrder({ name, ingredients }: DrugName): readonly string[] {
  const first = GENERIC_BY_NAME.get(/^[a-z]*/.exec(name.toLowerCase())?.[0] ?? "");
  return first !== undefined && ingredients.includes(first) ? [first, ...ingredients.filter((generic) => generic !== first)] : ingredients;
}
