// Answers given by name. They were never anonymous, and the contract said who would read them.

import { z } from "zod";
import type { Context } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { exactMoment, readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { mayReadAnswers } from "../../policy.ts";
import type { listGiven as endpoint } from "../../schema/given.ts";
import * as store from "../given-store.ts";
import { closedWave, waveView } from "../wave.ts";

const place = z.tuple([exactMoment, z.uuid(), z.uuid()]);

export async function listGiven(
  context: Context,
  id: string,
  { after, limit }: Input<typeof endpoint>["query"],
): Promise<Output<typeof endpoint>> {
  const { db, actor } = context;
  const wave = await closedWave(context, id);
  allow(mayReadAnswers(actor, wave));
  const rows = await store.givenAnswers(db, id, readCursor(after, place), limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const naming = wave.items.filter(({ form }) => form === "party").map(({ name }) => name);
  const named = shown.flatMap(({ answers }) => naming.map((name) => answers[name]));
  return {
    wave: waveView(wave),
    items: [...wave.items],
    parties: await store.partiesNamed(
      db,
      named.filter((one) => typeof one === "string"),
    ),
    given: shown.map(({ exactly: _exactly, at, ...row }) => ({ ...row, givenAt: at.toISOString() })),
    next: rows.length > limit && last ? writeCursor([last.exactly, last.person.id, last.about]) : null,
  };
}
