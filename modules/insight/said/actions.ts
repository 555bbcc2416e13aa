import { z } from "zod";
import { needsOf } from "#modules/needs";
import { isOutsider } from "#modules/organisation";
import { type SolutionSummary, solutionsOf } from "#modules/solutions";
import { type Actor, type Context, isProgrammeLead, ownParties } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { exactMoment, readCursor, writeCursor } from "#platform/paging";
import { fateOf, voicesTold } from "./fate.ts";
import type * as schema from "./schema.ts";
import * as store from "./store.ts";

const place = z.tuple([exactMoment, z.uuid()]);
const mostUnsorted = 10;
/** Of one's own words in one need. */
const mostWords = 3;

export async function listSaid(
  context: Context,
  { box, after, limit }: Input<typeof schema.listSaid>["query"],
): Promise<Output<typeof schema.listSaid>> {
  const { actor, db } = context;
  const self = actor.self ?? null;
  // Who comes from outside sees what became of their own words, and nothing of how the house works within.
  const isOutside = self !== null && (await isOutsider(db, self));
  if (box !== "mine" && isOutside) return { items: [], next: null, unsorted: [] };
  const units = [...new Set([...actor.memberOf, ...actor.leads])];
  const rows = await store.readSaid(db, { box, self, units, limit, before: readCursor(after, place) });
  const ids = rows.map(({ id }) => id);
  const needs = ids.length === 0 ? [] : await needsOf(db, { ids, language: actor.language });
  const titles = new Map(needs.map(({ id, title }) => [id, title]));
  const solutions = ids.length === 0 ? [] : await solutionsOf(db, actor, { needs: ids, limit: 200 });
  const mine = box === "mine" && self ? await store.ownWords(db, self, ids, 200) : [];
  const unsorted =
    box === "mine" && self && after === undefined ? await store.ownWords(db, self, null, mostUnsorted) : [];
  const last = rows.at(-1);
  return {
    items: rows.map((row) => {
      const done = solutions.filter(({ needs, state }) => needs.includes(row.id) && state !== "draft");
      return {
        ...{
          id: row.id,
          number: row.number,
          title: titles.get(row.id) ?? row.title,
          supplier: row.supplier,
          customer: row.customer,
        },
        fate: fateOf(row, done),
        reason: row.state === "rejected" || row.state === "given_up" ? row.reason : null,
        people: voicesTold(row.people, box !== "company" || isProgrammeLead(actor)),
        updatedAt: row.updatedAt.toISOString(),
        mine: mine
          .filter(({ need }) => need === row.id)
          .slice(0, mostWords)
          .map(wordsOf),
        solutions: done.map((one) => solutionView(actor, one, box === "mine")),
      };
    }),
    next: rows.length === limit && last ? writeCursor([last.place, last.id]) : null,
    unsorted: unsorted.map(wordsOf),
  };
}

const wordsOf = ({ kind, words, saidOn, refKind, refId }: store.OwnWords) => ({
  ...{ kind, words, saidOn },
  request: refKind === "request" ? refId : null,
});

function solutionView(actor: Actor, one: SolutionSummary, isMine: boolean) {
  const parties = ownParties(actor);
  const mayOpen =
    isMine ||
    isProgrammeLead(actor) ||
    [one.supplier, one.owner, ...one.customers].some((party) => party !== null && parties.includes(party));
  const { id, number, title, state, verdict, effect, low, high, unit } = one;
  return { id, number, title, state, verdict, effect, low, high, unit, mayOpen };
}
