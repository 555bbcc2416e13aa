import { sql } from "kysely";
import type { Reaction } from "#platform/reactions";
import { notices } from "./notices/reaction.ts";

/** A merged unit's solutions go on with its heir; where both have one, the heir's row stays. */
const followMerge: Reaction = {
  name: "solutions.follow-merge",
  on: ["unit_merged"],
  async react({ db }, event) {
    const from = event.subject.id;
    const { rows } = await sql<{ into: string | null }>`
      select merged_into as into from organisation.unit where party = ${from}
    `.execute(db);
    const into = rows[0]?.into;
    if (!into) return;
    await sql`update solutions.solution set supplier = ${into} where supplier = ${from}`.execute(db);
    await sql`update solutions.step set owner = ${into} where owner = ${from}`.execute(db);
    await sql`
      update solutions.roll_out r set customer = ${into} where customer = ${from}
        and not exists (select from solutions.roll_out o where o.solution = r.solution and o.customer = ${into})
        and not exists (select from solutions.solution s where s.id = r.solution and s.supplier = ${into})
    `.execute(db);
    await sql`delete from solutions.roll_out where customer = ${from}`.execute(db);
  },
};

export const reactions: readonly Reaction[] = [notices, followMerge];
