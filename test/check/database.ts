import fs from "node:fs";
import path from "node:path";
import { root } from "../../app/folders.ts";
import { describeDatabase } from "./describe-database.ts";
import type { Finding, Rule } from "./rule.ts";

const schemaFile = path.join(root, "db", "schema.sql");
const tablesFile = path.join(root, "db", "tables.ts");

export const database: Rule = {
  name: "schema drift",
  async check() {
    const { schema, tables } = await describeDatabase();
    const findings: Finding[] = [];
    for (const [file, wanted] of [
      [schemaFile, schema],
      [tablesFile, tables],
    ] as const) {
      if (fs.readFileSync(file, "utf8") !== wanted) {
        findings.push({
          place: path.relative(root, file),
          sentence: "is not what the migrations make; `bin/check fix` writes it anew",
        });
      }
    }
    return findings;
  },
  async fix() {
    const { schema, tables } = await describeDatabase();
    fs.writeFileSync(schemaFile, schema);
    fs.writeFileSync(tablesFile, tables);
  },
};
