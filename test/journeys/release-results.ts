// Made-up waves for the journey through results, put into the database of a running house as a closing leaves them:
// node release-results.ts <data folder> <units, by commas>

import pg from "pg";
import { startEmbedded } from "#platform/database";
import { insertReleased } from "../../modules/surveys/results/released-for-tests.ts";

const [folder = "", units = ""] = process.argv.slice(2);
const ids = units.split(",");
const { url } = await startEmbedded(folder);
const pool = new pg.Pool({ connectionString: url, max: 1 });
const waves = await insertReleased(pool, { suppliers: ids.slice(0, 4), customers: ids.slice(2) });
await pool.end();
process.stdout.write(JSON.stringify(waves));
