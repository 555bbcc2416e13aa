import type { Context } from "#platform/context";
import type { Announcement } from "#platform/events";
import { oweAnswer } from "../conduct/owed.ts";
import { errors } from "../errors.ts";
import { requestEvent } from "../events.ts";
import { keepDeed } from "../store/deeds.ts";
import type { Facts, Work } from "../store/facts.ts";
import { namesOf } from "../store/parties.ts";
import { endWorks, setWaiting } from "../store/works.ts";
import { loadOpenWork, openPartsUnder, partiesIn } from "./facts.ts";
import type { As, Channel, GivenFile } from "./open.ts";
import { writeMessage } from "./write.ts";

export interface Closing {
  readonly outcome?: "served" | "declined";
  readonly text?: string;
  readonly files?: readonly GivenFile[];
  /** Closes although parts are still open; they are cancelled and told. */
  readonly despiteParts?: boolean;
  readonly as?: As;
  readonly channel?: Channel;
}

/** The work is done: a part returns to who asked for it, the facing work ends the request. */
export async function closeWork(context: Context, id: string, input: Closing): Promise<{ id: string }> {
  const { facts, work } = await loadOpenWork(context, id);
  if (work.waitingFor === "approval" && context.actor.userId !== null)
    throw errors.refuse("work_waits_for_approval");
  const parts = openPartsUnder(facts, id);
  if (parts.length > 0 && !input.despiteParts) throw await partsOpen(context, parts);
  const { text = "", files = [], outcome = "served" } = input;
  if (work.role === "face" && text === "") await oweAnswer(context.db, facts);
  if (text !== "" || files.length > 0) {
    await writeMessage(context, facts.id, {
      text,
      files,
      work: id,
      audience: work.role === "part" ? "inside" : "all",
      ...(input.as ? { as: input.as } : {}),
      ...(input.channel ? { channel: input.channel } : {}),
    });
  }
  const face = work.role === "face";
  await endWorks(context.db, {
    request: facts.id,
    work: id,
    as: "done",
    also: parts.map((part) => part.id),
    outcome: face ? outcome : null,
  });
  await keepDeed(context.db, facts.id, "closing", context.actor.userId, {
    work: id,
    state: work.state,
    waitingFor: work.waitingFor,
    parts: parts.map((part) => ({ id: part.id, state: part.state, waitingFor: part.waitingFor })),
  });
  const parties = partiesIn(facts);
  const events = cancelled(facts, parts, parties);
  if (face) {
    events.push(requestEvent("request_done", facts.id, { work: id, unit: work.unit, outcome }, parties));
  } else {
    events.push(...(await partReturns(context, facts, work, { outcome, parties })));
  }
  await context.announce(...events);
  return { id: facts.id };
}

async function partsOpen({ db }: Context, parts: readonly Work[]) {
  const nameOf = await namesOf(
    db,
    parts.map(({ unit }) => unit),
  );
  const units = [...new Set(parts.map(({ unit }) => nameOf(unit)?.name ?? ""))];
  return errors.refuse(
    "parts_open",
    { units: units.join(", ") },
    { details: parts.map(({ id, unit }) => ({ id, unit: nameOf(unit) })) },
  );
}

/** Each unit that worked on a part hears that it is needed no more. */
export function cancelled(facts: Facts, parts: readonly Work[], parties: readonly string[]): Announcement[] {
  return parts.map((part) => partDone(facts, part, "cancelled", parties));
}

function partDone(facts: Facts, part: Work, outcome: string, parties: readonly string[]): Announcement {
  const parent = facts.works.find(({ id }) => id === part.parent);
  return requestEvent(
    "part_done",
    facts.id,
    {
      work: part.id,
      unit: part.unit,
      parent: part.parent as string,
      parentUnit: parent?.unit ?? part.unit,
      outcome,
    },
    parties,
  );
}

/** When it was the last part that the asking work waited for, that work goes on. */
async function partReturns(
  { db }: Context,
  facts: Facts,
  part: Work,
  { outcome, parties }: { outcome: string; parties: readonly string[] },
): Promise<Announcement[]> {
  const events = [partDone(facts, part, outcome, parties)];
  const parent = facts.works.find(({ id }) => id === part.parent);
  const others = facts.works.some((one) => one.parent === part.parent && one.id !== part.id && !one.over);
  if (parent && parent.waitingFor === "part" && !others) {
    await setWaiting(db, { request: facts.id, work: parent.id, face: parent.role === "face" }, null);
    events.push(
      requestEvent(
        "work_resumed",
        facts.id,
        { work: parent.id, unit: parent.unit, because: "part_done" },
        parties,
      ),
    );
  }
  return events;
}
