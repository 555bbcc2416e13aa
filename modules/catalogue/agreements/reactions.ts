import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import type { Reaction } from "#platform/reactions";
import { agreementEvent } from "./events.ts";
import { closeOpen, livingOf, moveParty, setEnd } from "./write.ts";

async function heirOf(context: Context, unit: string): Promise<string | null> {
  const { rows } = await sql<{ into: string | null }>`
    select merged_into as into from organisation.unit where party = ${unit}
  `.execute(context.db);
  return rows[0]?.into ?? null;
}

/** The house ends what has lost a side. It speaks no language: the reason is a name that pages put in words. */
async function endByHouse(
  context: Context,
  party: string,
  reason: "side_ended" | "sides_merged",
): Promise<void> {
  for (const agreement of await livingOf(context.db, party, context.now)) {
    const lost = reason === "side_ended" || agreement.supplier === agreement.customer;
    if (!lost) continue;
    const by = { by: null, now: context.now, reason };
    await closeOpen(context.db, agreement.id, "replaced", by);
    await setEnd(context.db, agreement.id, { ...by, at: context.now, side: null });
    const particulars = { side: null, reason, on: context.now.toISOString() };
    await context.announce(agreementEvent("agreement_ended", agreement, agreement.current, particulars));
  }
}

export const agreementReactions: readonly Reaction[] = [
  {
    name: "catalogue.agreements-follow-merges",
    on: ["unit_merged"],
    async react(context: Context, event: EventRow) {
      const from = event.subject.id;
      const into = await heirOf(context, from);
      if (!into) return;
      const moved = await livingOf(context.db, from, context.now);
      await moveParty(context.db, from, into);
      for (const { current, ...agreement } of moved) {
        const subject = {
          id: agreement.id,
          supplier: agreement.supplier === from ? into : agreement.supplier,
          customer: agreement.customer === from ? into : agreement.customer,
        };
        await context.announce(agreementEvent("agreement_moved", subject, current, { from, into }));
      }
      await endByHouse(context, into, "sides_merged");
    },
  },
  {
    name: "catalogue.agreements-follow-ends",
    on: ["unit_ended"],
    async react(context: Context, event: EventRow) {
      await endByHouse(context, event.subject.id, "side_ended");
    },
  },
];
