import type { ApprovalRule } from "#modules/catalogue";
import type { Context } from "#platform/context";
import type { Announcement } from "#platform/events";
import { say } from "#platform/words";
import { requestEvent } from "../events.ts";
import { insertMessage } from "../store/messages.ts";
import { setWaiting } from "../store/works.ts";
import * as store from "./store.ts";
import { approvalWords } from "./words.ts";

/** What is to be approved, at the moment it was asked. */
export interface ToApprove {
  readonly id: string;
  readonly work: string;
  readonly unit: string;
  readonly requester: string | null;
  /** Everybody in whose name it is asked: none of them decides. */
  readonly askers: readonly string[];
  readonly parties: readonly (string | null)[];
}

/**
 * Plans all levels of a rule and asks the first. Nobody decides on what they asked for themselves: the next above does. A
 * level for which nobody is found is skipped and said so; when nothing is left to ask, the work begins.
 */
export async function planApprovals(context: Context, request: ToApprove, rule: ApprovalRule): Promise<void> {
  const { db, actor } = context;
  const t = say(approvalWords, actor.language);
  let planned = 0;
  for (const [i, level] of rule.entries()) {
    const approvers = await approversOf(context, request, level);
    if (approvers.length === 0) {
      await note(context, request, t("levelSkipped", { level: i + 1 }));
      continue;
    }
    await store.planLevel(db, request.id, i + 1, level.needs, approvers);
    planned += 1;
  }
  if (planned === 0) {
    await note(context, request, t("nothingToAsk"));
    await begin(context, request);
    return;
  }
  await askNext(context, request);
}

async function approversOf(
  { db }: Context,
  request: ToApprove,
  { who }: ApprovalRule[number],
): Promise<string[]> {
  const others = (people: readonly string[]) => people.filter((person) => !request.askers.includes(person));
  if (who.kind === "people") return others(await store.livingPeople(db, who.people));
  if (who.kind === "head") return others(await store.headsFrom(db, who.unit)).slice(0, 1);
  if (request.requester === null) return [];
  const above = others(await store.managersAbove(db, request.requester));
  const one = above[Math.min(who.steps, above.length) - 1];
  return one === undefined ? [] : [one];
}

/** A note inside, by the house. */
async function note({ db }: Context, request: ToApprove, body: string): Promise<void> {
  await insertMessage(db, {
    request: request.id,
    work: request.work,
    author: null,
    side: "house",
    audience: "inside",
    channel: "web",
    body,
    quoted: null,
    signature: null,
    files: [],
    answers: false,
  });
}

/** Asks the first level that is still planned; without one the work begins. */
export async function askNext(context: Context, request: ToApprove): Promise<void> {
  const { db, now } = context;
  const all = await store.approvalsOf(db, request.id);
  const level = Math.min(...all.filter(({ state }) => state === "planned").map((one) => one.level));
  if (!Number.isFinite(level)) return begin(context, request);
  const day = now.toISOString().slice(0, 10);
  const events: Announcement[] = [];
  for (const one of all.filter((row) => row.level === level && row.state === "planned")) {
    const substitute = await store.substituteOn(db, one.approver, day);
    const stands =
      substitute !== null && !request.askers.includes(substitute) && !isAsked(all, level, substitute);
    const approver = stands ? substitute : one.approver;
    const insteadOf = stands ? one.approver : null;
    await store.setAsked(db, one.id, approver, insteadOf);
    events.push(
      requestEvent("approval_asked", request.id, { approver, level, insteadOf }, [
        ...request.parties,
        approver,
      ]),
    );
  }
  await context.announce(...events);
}

const isAsked = (all: readonly store.ApprovalRow[], level: number, person: string) =>
  all.some((row) => row.level === level && row.approver === person);

async function begin(context: Context, request: ToApprove): Promise<void> {
  await setWaiting(context.db, { request: request.id, work: request.work, face: true }, null);
  await context.announce(
    requestEvent(
      "work_resumed",
      request.id,
      { work: request.work, unit: request.unit, because: "approved" },
      request.parties,
    ),
  );
}
