import { answerNames, answersInWords, serviceForm } from "#modules/catalogue";
import { maySee as maySeeRelationship } from "#modules/relationships";
import type { Context } from "#platform/context";
import { readPlace, writePlace } from "../cursor.ts";
import { errors } from "../errors.ts";
import { mayReopen, maySeeInside, mayServe, mayShape, mayWithdraw, mayWriteAsCustomer } from "../policy.ts";
import type { MessageView, PartyName, RequestView, WorkView } from "../schema/shapes.ts";
import { type Facts, idOfNumber } from "../store/facts.ts";
import { messagesOf, type PageRow, pageOf, type WorkRow } from "../store/look.ts";
import { namesOf } from "../store/parties.ts";
import { loadSeen } from "./facts.ts";
import { nameItems } from "./items.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** By its id, or by the number people call it by: `1042`, `#1042`. */
async function idOf({ db }: Context, text: string): Promise<string> {
  if (uuid.test(text)) return text;
  const number = /^#?(\d{1,15})$/.exec(text)?.[1];
  const id = number === undefined ? undefined : await idOfNumber(db, Number(number));
  if (!id) throw errors.refuse("request_not_found", { id: text });
  return id;
}

/** One request: who asked, who serves, its works, and what the reader may do. */
export async function showRequest(context: Context, text: string): Promise<RequestView> {
  const { db, actor } = context;
  const facts = await loadSeen(context, await idOf(context, text));
  const row = await pageOf(db, actor.self, facts.id);
  const { about, visibility, channel, firstAnsweredAt, attachmentCount, mergedInto, links } = row;
  const { nameOf, itemOf } = await nameItems(
    context,
    [row],
    [
      about,
      ...facts.members.flatMap(({ person, addedBy }) => [person, addedBy]),
      ...row.workList.flatMap(({ unit, customer, assignee }) => [unit, customer, assignee]),
    ],
  );
  const inside = maySeeInside(actor, facts);
  const some = (id: string) => nameOf(id) ?? nobody(id);
  return {
    ...itemOf(itemPart(row)),
    about: nameOf(about),
    visibility,
    channel,
    answers: await answersOf(context, row),
    firstAnsweredAt: firstAnsweredAt?.toISOString() ?? null,
    mergedInto,
    relationship: relationshipOf(context, facts, row),
    members: facts.members.map((member) => ({
      person: some(member.person),
      role: member.role,
      consent: member.consent,
      addedBy: nameOf(member.addedBy),
    })),
    workList: row.workList.map((work) => workView(context, facts, work, { inside, nameOf })),
    links,
    attachmentCount,
    may: {
      writeAsCustomer: mayWriteAsCustomer(actor, facts),
      seeInside: inside,
      shape: mayShape(actor, facts),
      withdraw: mayWithdraw(actor, facts) && facts.state !== "done",
      reopen:
        mayReopen(actor, facts) &&
        facts.state === "done" &&
        facts.outcome !== "merged" &&
        facts.kind !== "thanks",
      serve: facts.works.filter(({ id }) => mayServe(actor, facts, id)).map(({ id }) => id),
    },
  };
}

const nobody = (id: string): PartyName => ({ id, kind: "person", name: "" });

/** What a part is to do is between the units; that it is under way, and since when, everybody sees. */
function workView(
  { actor }: Context,
  facts: Facts,
  work: WorkRow,
  { inside, nameOf }: { inside: boolean; nameOf: (id: string | null) => PartyName | null },
): WorkView {
  const told = inside || work.role === "face";
  return {
    ...work,
    unit: nameOf(work.unit) ?? nobody(work.unit),
    customer: facts.confidential && work.role === "face" ? null : nameOf(work.customer),
    assignee: nameOf(work.assignee),
    task: told ? work.task : null,
    reason: told ? work.reason : null,
    mine: mayServe(actor, facts, work.id),
  };
}

function relationshipOf({ actor }: Context, facts: Facts, { relationship }: PageRow): string | null {
  if (!relationship || facts.confidential) return null;
  return maySeeRelationship(actor, relationship) ? relationship.id : null;
}

/** The form as it was answered, with the questions of that day. */
async function answersOf({ db, actor }: Context, row: PageRow) {
  if (row.service === null || row.formVersion === null || Object.keys(row.answers).length === 0) return [];
  const form = await serviceForm(db, row.service, row.formVersion);
  return answersInWords(form, row.answers, actor.language, await answerNames(db, form, row.answers));
}

function itemPart(row: PageRow) {
  const { about: _a, visibility: _v, channel: _c, answers: _an, formVersion: _f, ...rest } = row;
  const {
    firstAnsweredAt: _fa,
    attachmentCount: _ac,
    mergedInto: _m,
    relationship: _r,
    workList: _w,
    links: _l,
    ...item
  } = rest;
  return item;
}

/** The thread; notes inside only for those who serve. */
export async function listMessages(
  context: Context,
  id: string,
  page: { after?: string | undefined; order?: "oldest" | "newest"; limit: number },
): Promise<{ messages: MessageView[]; next: string | null }> {
  const { db, actor } = context;
  const facts = await loadSeen(context, id);
  const rows = await messagesOf(db, id, {
    inside: maySeeInside(actor, facts),
    after: readPlace(page.after)?.id,
    newest: page.order === "newest",
    limit: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const nameOf = await namesOf(
    db,
    shown.flatMap(({ author, unit }) => [author, unit]),
  );
  const last = shown.at(-1);
  return {
    messages: shown.map(({ at, ...row }) => ({
      ...row,
      author: facts.confidential && row.side === "customer" ? null : nameOf(row.author),
      unit: row.side === "supplier" ? nameOf(row.unit) : null,
      at: at.toISOString(),
    })),
    next: rows.length > page.limit && last ? writePlace({ key: "", id: last.id }) : null,
  };
}
