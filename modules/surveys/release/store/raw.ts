// The vault, opened while a wave is closed: what came in is read once, and then left without the cells it came from.

import type { Readable } from "node:stream";
import type pg from "pg";
import { copyOut, copyText } from "#platform/database";
import { nobody } from "../../schema/shapes.ts";
import type { TableName } from "../counting/intake.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** COPY takes no parameters. */
function literal(id: string): string {
  if (!uuid.test(id)) throw new RangeError("a wave is named by its id");
  return `'${id}'`;
}

const anonymous: Readonly<Record<TableName, (wave: string) => string>> = {
  invited: (wave) => `select no, unit, to_json(cuts) from surveys.invited where wave = ${wave}
    union all select distinct on (no) no, unit, to_json(cuts) from surveys.past_rater where wave = ${wave}`,
  done: (wave) => `
    select i.no, p.subject, p.done from surveys.participation p
    join surveys.invited i on i.wave = p.wave and i.person = p.person where p.wave = ${wave}
    union all select no, subject, true from surveys.past_rater where wave = ${wave}`,
  responses: (wave) =>
    `select subject, unit, to_json(cuts), answers from answers.response where wave = ${wave}`,
  comments: (wave) => `
    select subject, unit, to_json(cuts), item, words, encode(key_hash, 'hex') from answers.comment where wave = ${wave}`,
};

/** Given by name: words are for those whom the contract names, so they are not released. */
const identified: typeof anonymous = {
  ...anonymous,
  responses: (wave) => `
    select a.subject, i.unit, to_json(i.cuts), a.answers from surveys.answer a
    join surveys.invited i on i.wave = a.wave and i.person = a.person where a.wave = ${wave}`,
  comments: () => "select null, null, null, null, null, null where false",
};

/** One table of a wave as a stream of COPY's text. */
export function readRaw(
  client: pg.ClientBase,
  wave: string,
  kind: "anonymous" | "identified",
  table: TableName,
): Readable {
  return copyOut(client, (kind === "anonymous" ? anonymous : identified)[table](literal(wave)));
}

/**
 * Rule R7: every answer gets a new id and a new place, in an order drawn by lot, and of where it came from only the atom
 * is left; comments, which are released by now, go; so do links and codes. `cells` tells each cell's atom.
 */
export async function forgetOrigins(client: pg.ClientBase, wave: string, cells: string): Promise<void> {
  await client.query(`
    create temp table closing_cell (subject uuid, unit uuid, cuts text[], atom_subject uuid, atom int) on commit drop`);
  await copyText(client, "closing_cell", [cells]);
  await client.query(
    `create temp table closing_response on commit drop as
     select c.atom_subject, c.atom, r.answers from answers.response r
     left join closing_cell c on c.subject = r.subject and c.unit = r.unit and c.cuts = r.cuts
     where r.wave = ${literal(wave)} order by random()`,
  );
  await client.query("delete from answers.response where wave = $1", [wave]);
  await client.query(
    `insert into answers.response (id, wave, subject, unit, cuts, answers)
     select gen_random_uuid(), $1, coalesce(atom_subject, $2), $2,
       case when atom is null then '{}'::text[] else array[atom::text] end, answers
     from closing_response`,
    [wave, nobody],
  );
  await client.query("delete from answers.comment where wave = $1", [wave]);
}

/** Who took part stands in an order drawn by lot too, and no link opens anything any more. */
export async function shuffleParticipation(client: pg.ClientBase, wave: string): Promise<void> {
  await client.query(
    `create temp table closing_participation on commit drop as
     select person, subject, done from surveys.participation where wave = ${literal(wave)} order by random()`,
  );
  await client.query("delete from surveys.participation where wave = $1", [wave]);
  await client.query(
    "insert into surveys.participation (wave, person, subject, done) select $1, person, subject, done from closing_participation",
    [wave],
  );
  await client.query("delete from surveys.token where wave = $1", [wave]);
  await client.query("delete from surveys.past_rater where wave = $1", [wave]);
}
