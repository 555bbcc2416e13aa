import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { type Disclosed, mapDisclosed } from "#science/disclosure";
import { mayTalk } from "../../dialogue/policy.ts";
import { mayReadWords } from "../../policy.ts";
import { readComments } from "../../release/index.ts";
import type { ReleasedComments } from "../../schema/results.ts";
import { errors } from "../errors.ts";
import * as store from "../store.ts";
import { closedWave, waveView } from "../wave.ts";

interface Asked {
  readonly supplier?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What was written about a supplier, or where nobody is rated. */
export async function listComments(
  context: Context,
  id: string,
  { supplier, after, limit }: Asked,
): Promise<Disclosed<ReleasedComments>> {
  const { db, actor } = context;
  const wave = await closedWave(context, id);
  allow(mayReadWords(actor, supplier ?? null));
  const party = supplier ? (await store.partiesOf(db, [supplier])).get(supplier) : undefined;
  if (supplier && !party) throw errors.refuse("party_unknown", { id: supplier });
  const comments = await readComments(db, {
    ...{ wave: id, supplier: supplier ?? null, limit: limit + 1 },
    ...(after ? { after } : {}),
  });
  const titles = new Map(wave.items.map((item) => [item.name, item.title]));
  return mapDisclosed(comments, (rows): ReleasedComments => {
    const shown = rows.slice(0, limit);
    return {
      wave: waveView(wave),
      supplier: party ?? null,
      comments: shown.map(({ supplier: _, ...row }) => ({
        ...row,
        title: titles.get(row.item) ?? titles.get(row.item.replace(/-Comment$/, "")) ?? null,
      })),
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
      mayTalk: mayTalk(actor, supplier ?? null),
    };
  });
}
