// What titles ask for; and a drug that no catalogue has yet.
import { readService } from "imr-determination";

console.log(readService("Norco 10/325mg tablets #60 with 2 refills").drug.generic);
console.log(readService("Physical therapy 2 times a week for 6 weeks, left knee").sessions);
console.log(readService("Bilateral L4-5 medial branch blocks").levels);

const drugs = [{ name: "Newdrugol", generic: "newdrug", group: "opioids", brand: true }];
console.log(readService("Newdrugol ER 50mg #60", { drugs }).drug.generic);
