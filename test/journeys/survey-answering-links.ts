// The links in the letters of a running house, which nobody can read on a page, as JSON by name:
// node survey-answering-links.ts <data folder>

import pg from "pg";
import { startEmbedded } from "#platform/database";

const { url } = await startEmbedded(process.argv[2] as string);
const client = new pg.Client({ connectionString: url });
await client.connect();
// Before its letter is written, and while the letter waits to be sent.
const { rows } = await client.query<{ name: string; link: string }>(
  `select p.name, n.letter->>'secretLink' as link
   from platform.notice n join organisation.party p on p.id = n.recipient where n.letter ? 'secretLink'
   union all select recipients->0->>'name', substring(content->>'text' from '/answer/[A-Za-z0-9_-]+')
   from platform.letter where content->>'text' like '%/answer/%'`,
);
process.stdout.write(JSON.stringify(Object.fromEntries(rows.map(({ name, link }) => [name, link]))));
await client.end();
