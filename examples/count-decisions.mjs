// Counts decisions: of records at once, and of a stream of them, one by one.
import { readdirSync, readFileSync } from "node:fs";
import { parseDetermination } from "imr-determination";
import { newStats, statsOf } from "imr-determination/stats";

const letters = readdirSync("examples/letters").sort();
const records = letters.map((name) => parseDetermination(readFileSync(`examples/letters/${name}`, "utf8")));

for (const { category, issues, upheld } of statsOf(records, { by: ["category"] })) console.log(category, issues, upheld);

const stats = newStats({ by: ["drug-group"], countSurgicalServicesAs: "surgery" });
for (const record of records) stats.add(record); // or stats.addRow(row), of the table `issues`
console.log(stats.rows()[0]);
