import fs from "node:fs";
import path from "node:path";
import { root } from "../../app/folders.ts";
import { describeDatabase } from "./describe-database.ts";

const { schema, tables } = await describeDatabase();
fs.writeFileSync(path.join(root, "db", "schema.sql"), schema);
fs.writeFileSync(path.join(root, "db", "tables.ts"), tables);
