import type { Context } from "#platform/context";
import type { Announcement } from "#platform/events";
import { facingWork } from "../../actions/facts.ts";
import { errors } from "../../errors.ts";
import { requestEvent } from "../../events.ts";
import { findFacts, lockRequest } from "../../store/facts.ts";
import { namesOf, partiesOf } from "../../store/parties.ts";
import { reopenWork, setWaiting } from "../../store/works.ts";
import { conductErrors } from "../errors.ts";
import { teamFor } from "../team.ts";
import { coarseId, dayOf, messageIdAfter, someMomentOf } from "./coarse.ts";
import { dropFiles, type GivenAttachment, keepFiles } from "./files.ts";
import { hashOf, makeKey, readKey } from "./key.ts";
import {
  blurTimes,
  findByHash,
  insertReport,
  insertReportMessage,
  lastMessage,
  type NewFile,
  readMessages,
  reportableUnits,
  writeCoarsely,
} from "./store.ts";

// Nothing here looks at who acts: a report has no author, even when a browser sent a session along. Events are written
// past `announce`, which would put the account beside them.

export interface Report {
  readonly subject: string;
  readonly text: string;
  readonly about: string | null;
  readonly attachments: readonly GivenAttachment[];
}

export async function showReportPlace({ db }: Context) {
  const team = await teamFor(db, null);
  const name = await namesOf(db, [team]);
  return { team: name(team)?.name ?? null, units: team ? await reportableUnits(db) : [] };
}

/** Takes a report and gives out the only key to it. */
export async function sendReport(context: Context, report: Report): Promise<{ key: string }> {
  const { db, now } = context;
  if (report.about !== null && !(await partiesOf(db, [report.about])).has(report.about))
    throw errors.refuse("party_not_found", {}, { place: "about" });
  const team = await teamFor(db, report.about);
  if (!team) throw conductErrors.refuse("no_team");
  const day = dayOf(now);
  const request = coarseId(someMomentOf(day));
  const work = coarseId(someMomentOf(day));
  const key = makeKey();
  const hash = hashOf(readKey(key) as string);
  await withFiles(context, report.attachments, day, async (files) => {
    await insertReport(db, { request, work, team, about: report.about, subject: report.subject, hash, day });
    const id = messageIdAfter(undefined, day);
    await insertReportMessage(db, { id, request, text: report.text, day, files });
    const opened = {
      work,
      unit: team,
      kind: "complaint",
      channel: "web",
      priority: "normal",
      service: null,
      supplier: team,
      customer: null,
      requester: null,
    };
    await writeCoarsely(db, [requestEvent("request_opened", request, opened, [])], now);
  });
  return { key };
}

async function withFiles(
  context: Context,
  given: readonly GivenAttachment[],
  day: Date,
  write: (files: readonly NewFile[]) => Promise<void>,
): Promise<void> {
  const files = await keepFiles(context, given, day);
  try {
    await write(files);
  } catch (error) {
    await dropFiles(context, files);
    throw error;
  }
}

async function findReport({ db }: Context, written: string): Promise<string> {
  const letters = readKey(written);
  const request = letters && (await findByHash(db, hashOf(letters)));
  if (!request) throw conductErrors.refuse("no_such_report");
  return request;
}

/** What was said on both sides, to the day; the team speaks as a team. */
export async function readDialogue(context: Context, key: string) {
  const request = await findReport(context, key);
  const facts = await findFacts(context.db, request);
  if (!facts) throw conductErrors.refuse("no_such_report");
  const messages = await readMessages(context.db, request);
  return {
    subject: facts.subject,
    state: facts.state,
    openedOn: messages[0]?.on ?? "",
    messages: messages.map(({ mine, text, on, attachments }) => ({ mine, text, on, attachments })),
  };
}

/** Writes on: what waited for an answer goes on, and what was closed begins again. */
export async function writeDialogue(
  context: Context,
  given: { readonly key: string; readonly text: string; readonly attachments: readonly GivenAttachment[] },
) {
  const { db, now } = context;
  const request = await findReport(context, given.key);
  await lockRequest(db, request);
  const facts = await findFacts(db, request);
  if (!facts) throw conductErrors.refuse("no_such_report");
  const day = dayOf(now);
  const id = messageIdAfter(await lastMessage(db, request), day);
  await withFiles(context, given.attachments, day, async (files) => {
    await insertReportMessage(db, { id, request, text: given.text, day, files });
    const events: Announcement[] = [requestEvent("customer_wrote", request, { work: null, message: id }, [])];
    for (const work of facts.works.filter(({ waitingFor }) => waitingFor === "customer")) {
      await setWaiting(db, { request, work: work.id, face: work.role === "face" }, null);
      const resumed = { work: work.id, unit: work.unit, because: "customer_wrote" };
      events.push(requestEvent("work_resumed", request, resumed, []));
    }
    if (facts.state === "done" && facts.outcome !== "merged") {
      const facing = facingWork(facts);
      await reopenWork(db, request, facing.id);
      const reopened = {
        work: facing.id,
        unit: facing.unit,
        side: "customer",
        reason: "",
        because: "wrote",
      } as const;
      events.push(requestEvent("request_reopened", request, reopened, []));
    }
    await writeCoarsely(db, events, now);
    await blurTimes(db, request, now);
  });
  return { written: true };
}
