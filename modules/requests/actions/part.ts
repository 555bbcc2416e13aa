import type { Context } from "#platform/context";
import type { Announcement } from "#platform/events";
import { requestEvent } from "../events.ts";
import { insertMessage } from "../store/messages.ts";
import { insertPart, setWaiting } from "../store/works.ts";
import { loadOpenWork, partiesIn } from "./facts.ts";
import { receiver } from "./hand-over.ts";

export interface PartAsked {
  readonly unit: string;
  readonly task: string;
  readonly text?: string;
  /** The asking work waits until its parts are done. */
  readonly wait?: boolean;
}

/** Asks another unit for a part of the work; whoever asked sees that it is under way. */
export async function askPart(
  context: Context,
  id: string,
  input: PartAsked,
): Promise<{ id: string; work: string }> {
  const { db, actor } = context;
  const { facts, work } = await loadOpenWork(context, id);
  const to = await receiver(context, facts, work, input.unit);
  const part = await insertPart(db, {
    request: facts.id,
    parent: id,
    unit: to.unit,
    assignee: to.assignee,
    task: input.task,
  });
  if (input.text) {
    await insertMessage(db, {
      request: facts.id,
      work: part,
      author: actor.self ?? null,
      side: "supplier",
      audience: "inside",
      channel: "web",
      body: input.text,
      quoted: null,
      signature: null,
      files: [],
      answers: false,
    });
  }
  const parties = partiesIn(facts, to.unit, to.assignee);
  const events: Announcement[] = [
    requestEvent(
      "part_asked",
      facts.id,
      { work: part, unit: to.unit, parent: id, parentUnit: work.unit, task: input.task },
      parties,
    ),
  ];
  if ((input.wait ?? true) && work.state === "open") {
    await setWaiting(
      db,
      { request: facts.id, work: id, face: work.role === "face" },
      { for: "part", until: null },
    );
    events.push(
      requestEvent(
        "work_waiting",
        facts.id,
        { work: id, unit: work.unit, for: "part", until: null },
        parties,
      ),
    );
  }
  await context.announce(...events);
  return { id: facts.id, work: part };
}
