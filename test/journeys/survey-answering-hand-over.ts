// What the job of the morning does with the words of authors, in the database of a running house:
// node survey-answering-hand-over.ts <data folder>

import pg from "pg";
import { startEmbedded } from "#platform/database";

const { url } = await startEmbedded(process.argv[2] as string);
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query("update surveys.comment_reply set handed = true where not handed");
await client.end();
