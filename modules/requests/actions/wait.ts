import type { Context } from "#platform/context";
import { errors } from "../errors.ts";
import { requestEvent } from "../events.ts";
import type { WaitingFor } from "../schema/shapes.ts";
import { dueToWake, setWaiting } from "../store/works.ts";
import { loadOpenWork, partiesIn } from "./facts.ts";

export interface Waiting {
  readonly for: WaitingFor;
  /** At the latest: then the work goes on by itself. */
  readonly until?: string | null;
}

/** The work waits, for whom and until when at the latest. */
export async function waitWork(context: Context, id: string, input: Waiting): Promise<{ id: string }> {
  const { facts, work } = await loadOpenWork(context, id);
  if (work.waitingFor === "approval" && context.actor.userId !== null)
    throw errors.refuse("work_waits_for_approval");
  const until = input.until ? new Date(input.until) : null;
  if (input.for === "date" && !until) throw errors.refuse("date_needed", {}, { place: "until" });
  if (until && until <= context.now) throw errors.refuse("date_past", {}, { place: "until" });
  await setWaiting(
    context.db,
    { request: facts.id, work: id, face: work.role === "face" },
    { for: input.for, until },
  );
  await context.announce(
    requestEvent(
      "work_waiting",
      facts.id,
      { work: id, unit: work.unit, for: input.for, until: until?.toISOString() ?? null },
      partiesIn(facts),
    ),
  );
  return { id: facts.id };
}

/** The work goes on. `because`: by hand, as a rule. */
export async function resumeWork(
  context: Context,
  id: string,
  { because = "hand" }: { because?: string } = {},
): Promise<{ id: string }> {
  const { facts, work } = await loadOpenWork(context, id);
  if (work.state !== "waiting") throw errors.refuse("not_waiting");
  if (work.waitingFor === "approval" && context.actor.userId !== null)
    throw errors.refuse("work_waits_for_approval");
  await setWaiting(context.db, { request: facts.id, work: id, face: work.role === "face" }, null);
  await context.announce(
    requestEvent("work_resumed", facts.id, { work: id, unit: work.unit, because }, partiesIn(facts)),
  );
  return { id: facts.id };
}

/** Works whose waiting has come to its end: each goes on in a transaction of its own. */
export async function wakeWorks(
  transact: <T>(work: (context: Context) => Promise<T>) => Promise<T>,
): Promise<{ woken: number }> {
  let woken = 0;
  for (;;) {
    const due = await transact(({ db }) => dueToWake(db, 200));
    for (const id of due) {
      await transact(async (context) => {
        // Somebody may have been quicker.
        if ((await dueToWake(context.db, 1, id)).length === 0) return;
        await resumeWork(context, id, { because: "date" });
        woken += 1;
      });
    }
    if (due.length < 200) return { woken };
  }
}
