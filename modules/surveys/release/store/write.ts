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
  await copyText(client, commentColumns, [comments]);
}

/** A wave from a file ended when it was asked. */
export async function setClosed({ db }: Pick<Context, "db">, wave: string, now: Date): Promise<void> {
  await sql`
    update surveys.wave set state = 'closed',
      closed_at = case when source = 'imported' then coalesce(closes_at, ${now}::timestamptz) else ${now}::timestamptz end
    where id = ${wave}
  `.execute(db);
}
