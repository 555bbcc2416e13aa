// Writing a release: once, all of it, and only what has passed the gate.

import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyText } from "#platform/database";
import { type Disclosed, open } from "#science/disclosure";
import { commentColumns } from "../counting/comments.ts";
import { atomColumns, type CountedWave } from "../counting/count-wave.ts";
import { figureColumns } from "../counting/figures.ts";
import { modelColumns } from "../counting/models/models.ts";
import { unionColumns } from "../counting/union-book.ts";

type Connection = Pick<Context, "client" | "db">;

export async function writeRelease({ client }: Connection, counted: Disclosed<CountedWave>): Promise<void> {
  const { atoms, unions, figures, models, comments } = open(counted);
  await copyText(client, atomColumns, [atoms]);
  await copyText(client, unionColumns, [unions]);
  await copyText(client, figureColumns, [figures]);
  await copyText(client, modelColumns, [models]);
  await keepComments(client, comments);
}

/** A key that was sent along with several comments opens one of them: nobody keeps a wave from closing by that. */
async function keepComments(client: Connection["client"], comments: string): Promise<void> {
  await client.query("create temp table released_comment (like surveys.comment) on commit drop");
  await copyText(client, commentColumns.replace("surveys.comment", "released_comment"), [comments]);
  await client.query(`
    insert into surveys.comment (id, wave, supplier, item, words, key_hash, told_of)
    select id, wave, supplier, item, words,
      case when row_number() over (partition by key_hash order by id) = 1 and not exists (
        select 1 from surveys.comment c where c.key_hash = r.key_hash) then key_hash end,
      told_of
    from released_comment r order by id`);
}

/** A wave from a file ended when it was asked. */
export async function setClosed({ db }: Pick<Context, "db">, wave: string, now: Date): Promise<void> {
  await sql`
    update surveys.wave set state = 'closed',
      closed_at = case when source = 'imported' then coalesce(closes_at, ${now}::timestamptz) else ${now}::timestamptz end
    where id = ${wave}
  `.execute(db);
}
