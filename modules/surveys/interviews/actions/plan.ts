import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { surveyEvent } from "../../events.ts";
import type { InterviewChange, InterviewPlan, InterviewView } from "../../schema/interviews.ts";
import { interviewErrors } from "../errors.ts";
import { isOpen, momentOf } from "../interview.ts";
import { sendCalendar } from "../letters.ts";
import { mayChange, mayPlanFor } from "../policy.ts";
import * as store from "../store/interviews.ts";
import { loadInterview } from "./load.ts";
import { shownAgain } from "./look.ts";

export async function planInterview(context: Context, plan: InterviewPlan): Promise<InterviewView> {
  const { db, actor, now } = context;
  const { interviewer, interviewed, guide } = plan;
  allow(mayPlanFor(actor, interviewer));
  if (interviewer === interviewed) throw interviewErrors.refuse("with_oneself", {}, { place: "interviewed" });
  const parties = await store.findParties(db, [interviewer, interviewed, ...(aboutOf(plan) as string[])]);
  const [leads, gives] = [parties.get(interviewer), parties.get(interviewed)];
  if (!leads || leads.ended || leads.kind !== "person") throw notAPerson("interviewer");
  if (!gives || gives.ended || gives.kind === "unit") throw notAPerson("interviewed");
  const made = {
    ...plannedOf(plan, parties, gives.kind === "partner" ? gives.id : gives.unit),
    guide,
    interviewer,
    interviewed,
    by: actor.self ?? null,
  };
  const id = await store.insertInterview(db, made);
  if (id === undefined) throw interviewErrors.refuse("guide_not_found", { id: guide }, { place: "guide" });
  const { row } = await loadAny(context, id);
  // What is over is noted afterwards: nobody is invited to it.
  if (row.startsAt > now) await sendCalendar(context, row, "invited");
  await context.announce(surveyEvent("interview_planned", { kind: "interview", id }, { interview: id }));
  return shownAgain(context, id);
}

export async function changeInterview(
  context: Context,
  id: string,
  change: InterviewChange,
): Promise<InterviewView> {
  const { db, now } = context;
  const { row, me } = await loadInterview(context, id, true);
  allow(mayChange(me));
  if (row.state !== "planned") throw interviewErrors.refuse("over");
  const parties = await store.findParties(db, [row.interviewed.id, ...(aboutOf(change) as string[])]);
  const gives = parties.get(row.interviewed.id);
  const to = plannedOf(change, parties, gives?.kind === "partner" ? gives.id : (gives?.unit ?? null));
  const moved =
    to.startsAt.getTime() !== row.startsAt.getTime() ||
    (["minutes", "place", "message", "zone"] as const).some((name) => to[name] !== row[name]);
  await store.saveChange(db, id, to, moved);
  const { row: changed } = await loadAny(context, id);
  // An invitation to what lay ahead follows it, also into the past.
  if (moved && (row.startsAt > now || changed.startsAt > now))
    await sendCalendar(context, changed, "changed");
  return shownAgain(context, id);
}

export async function cancelInterview(context: Context, id: string): Promise<InterviewView> {
  const { db, now } = context;
  const { row, me } = await loadInterview(context, id, true);
  allow(mayChange(me));
  if (row.state === "cancelled") return shownAgain(context, id);
  if (!isOpen(row) || row.state === "held") throw interviewErrors.refuse("over");
  await store.saveState(db, id, "cancelled", now);
  const { row: cancelled } = await loadAny(context, id);
  if (row.startsAt > now) await sendCalendar(context, cancelled, "cancelled");
  await context.announce(surveyEvent("interview_cancelled", { kind: "interview", id }, { interview: id }));
  return shownAgain(context, id);
}

/** The row as it is in this transaction, for whoever was allowed to change it. */
async function loadAny({ db }: Context, id: string): Promise<{ row: store.InterviewRow }> {
  return { row: (await store.findInterview(db, id)) as store.InterviewRow };
}

const notAPerson = (place: "interviewer" | "interviewed") =>
  interviewErrors.refuse("not_a_person", { place }, { place });

const aboutOf = ({ supplier, customer }: InterviewChange) => [supplier, customer].filter((id) => id != null);

/** The customer whose view it is, unless told: where the interviewed person belongs, if that is not the supplier itself. */
function plannedOf(
  plan: InterviewChange,
  parties: ReadonlyMap<string, store.PartyRow>,
  home: string | null,
): store.Planned {
  const { at, zone, supplier, minutes, place, message } = plan;
  const startsAt = momentOf(at, zone);
  if (!startsAt)
    throw interviewErrors.refuse("time_not_there", { at: at.replace("T", " "), zone }, { place: "at" });
  for (const id of aboutOf(plan) as string[])
    if (!parties.has(id)) throw interviewErrors.refuse("party_not_found", { id });
  const usual = supplier !== null && home !== supplier ? home : null;
  const customer = plan.customer === undefined ? usual : plan.customer;
  return { supplier, customer, startsAt, minutes, zone, place, message };
}
