// The links in the letters of a running house, which nobody can read on a page, as JSON by name:
// node survey-answering-links.ts <data folder>

import pg from "pg";
import { startEmbedded } from "#platform/database";

const { url } = await startEmbedded(process.argv[2] as string);
const client = new pg.Client({ connectionString: url });
await client.connect();
const { rows } = await client.query<{ name: string; link: string }>(
  `select p.name, n.letter->>'secretLink' as link
   from platform.notice n join organisation.party p on p.id = n.recipient where n.letter ? 'secretLink'`,
);
process.stdout.write(JSON.stringify(Object.fromEntries(rows.map(({ name, link }) => [name, link]))));
await client.end();
