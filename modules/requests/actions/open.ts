import { checkAnswers, type ServiceForRequest, serviceFor } from "#modules/catalogue";
import type { Context } from "#platform/context";
import type { Announcement } from "#platform/events";
import { allow } from "#platform/permissions";
import { planApprovals } from "../approvals/plan.ts";
import { keepOut } from "../conduct/accused.ts";
import { errors } from "../errors.ts";
import { requestEvent } from "../events.ts";
import { mayAsk } from "../policy.ts";
import type { Kind, Priority } from "../schema/shapes.ts";
import type { Member } from "../store/facts.ts";
import { type AttachedFile, findFiles } from "../store/files.ts";
import { type Party, partiesOf } from "../store/parties.ts";
import { insertRequest, type NewRequest } from "../store/requests.ts";
import { routeOf } from "./route.ts";

export type Channel = "web" | "mail" | "api" | "chat" | "import";

/** In whose place the house acts: for somebody whose letter came in. */
export interface As {
  readonly person: string | null;
  readonly side: "customer" | "supplier";
}

/** A file as the route takes it, or with what is known of it when a letter brought it. */
export type GivenFile = string | { readonly id: string; readonly contentId: string | null };

export interface Draft {
  readonly kind?: Kind;
  readonly subject: string;
  readonly text?: string;
  readonly service?: string | undefined;
  readonly supplier?: string | undefined;
  readonly about?: string | undefined;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly priority?: Priority;
  readonly visibility?: "unit" | "people" | undefined;
  readonly onBehalfOf?: readonly string[];
  readonly requesters?: readonly string[];
  readonly watchers?: readonly string[];
  readonly files?: readonly GivenFile[];
  /** What only the house may say. */
  readonly as?: As;
  readonly channel?: Channel;
  /** Who is served when it is not known which person asks: a partner whose letter came in. */
  readonly customer?: string | null;
  readonly confidential?: boolean;
  readonly quoted?: string | null;
  readonly signature?: string | null;
}

export interface Opened {
  readonly id: string;
  readonly number: number;
  readonly work: string;
  readonly message: string | null;
}

/** Asks, complains, suggests or thanks. */
export async function openRequest(context: Context, draft: Draft): Promise<Opened> {
  const { actor, db } = context;
  const house = actor.userId === null;
  if (!house) allow(mayAsk(actor));
  const asker = house ? (draft.as?.person ?? null) : (actor.self as string);
  const kind = draft.kind ?? "request";
  const service = draft.service ? await serviceFor(context, draft.service) : undefined;
  const supplier = service?.supplier ?? draft.supplier;
  const about = draft.about ?? (kind === "complaint" || kind === "thanks" ? supplier : undefined);
  const { onBehalfOf = [], requesters = [], watchers = [] } = draft;
  const parties = await partiesOf(db, [asker, supplier, about, ...onBehalfOf, ...requesters, ...watchers]);
  for (const id of [supplier, about]) if (id) find(parties, id);
  for (const id of [...onBehalfOf, ...requesters, ...watchers]) livingPerson(parties, id);
  for (const id of watchers)
    await keepOut(db, { kind, about: about ?? null }, livingPerson(parties, id), "watchers");
  // Only the house keeps a report without its author: anybody else stands in the event as who did it.
  const confidential = house && draft.confidential === true;
  const requester = confidential ? null : (onBehalfOf[0] ?? asker);
  const customer = confidential
    ? null
    : requester
      ? (parties.get(requester)?.unit ?? requester)
      : (draft.customer ?? null);
  const way = await routeOf(context, {
    kind,
    supplier: supplier ? parties.get(supplier) : undefined,
    about: about ? parties.get(about) : undefined,
    customer,
    visibility: draft.visibility,
  });
  const form = service && answered(context, service, draft.answers ?? {});
  const request: NewRequest = {
    kind,
    subject: draft.subject,
    text: draft.text ?? "",
    priority: draft.priority ?? "normal",
    service: service?.id ?? null,
    supplier: way.supplier,
    unit: way.unit,
    assignee: way.assignee,
    customer,
    requester,
    about: about ?? null,
    visibility: confidential ? "people" : way.visibility,
    confidential,
    channel: (house && draft.channel) || "web",
    answers: form?.answers ?? {},
    formVersion: service?.formVersion ?? null,
    author: confidential ? null : asker,
    quoted: draft.quoted ?? null,
    signature: draft.signature ?? null,
    members: confidential ? [] : membersOf(asker, { onBehalfOf, requesters, watchers }),
    files: await filesOf(context, draft.files ?? []),
    waitsForApproval: kind === "request" && (service?.approval.length ?? 0) > 0,
    overAtOnce: kind === "thanks",
  };
  const opened = await insertRequest(db, request);
  await context.announce(...eventsOf(request, opened));
  if (service && request.waitsForApproval) {
    const askers = request.members.filter(({ role }) => role === "requester").map(({ person }) => person);
    const parties = [requester, customer, request.unit, request.assignee, ...askers];
    const { id, work } = opened;
    await planApprovals(
      context,
      { id, work, unit: request.unit, requester, askers, parties },
      service.approval,
    );
  }
  return opened;
}

/** Whoever files it asks with their own consent; those it is filed for are asked for theirs. */
function membersOf(
  asker: string | null,
  given: { onBehalfOf: readonly string[]; requesters: readonly string[]; watchers: readonly string[] },
): Member[] {
  const members = new Map<string, Member>();
  const add = (person: string, role: Member["role"]) => {
    if (members.has(person)) return;
    const consent = person === asker || role !== "requester" ? "own" : "asked";
    members.set(person, { person, role, consent, addedBy: person === asker ? null : asker });
  };
  if (asker) add(asker, "requester");
  for (const person of [...given.onBehalfOf, ...given.requesters]) add(person, "requester");
  for (const person of given.watchers) add(person, "watcher");
  return [...members.values()];
}

function find(parties: ReadonlyMap<string, Party>, id: string): Party {
  const party = parties.get(id);
  if (!party) throw errors.refuse("party_not_found", { id });
  return party;
}

export function livingPerson(parties: ReadonlyMap<string, Party>, id: string): Party {
  const party = find(parties, id);
  if (party.kind !== "person") throw errors.refuse("not_a_person", { name: party.name });
  if (party.ended) throw errors.refuse("party_gone", { name: party.name });
  return party;
}

function answered({ now }: Context, service: ServiceForRequest, given: Readonly<Record<string, unknown>>) {
  const checked = checkAnswers(service.form, given, now.toISOString().slice(0, 10));
  const [first] = checked.problems;
  if (first) {
    throw errors.refuse("answers_bad", {}, { place: `answers.${first.field}`, details: checked.problems });
  }
  return checked;
}

/** One's own uploads, as attachments. */
export async function filesOf({ db, actor }: Context, given: readonly GivenFile[]): Promise<AttachedFile[]> {
  const ids = given.map((file) => (typeof file === "string" ? file : file.id));
  const found = await findFiles(db, ids, actor.userId);
  const byId = new Map(found.map((file) => [file.file, file]));
  return given.map((file) => {
    const id = typeof file === "string" ? file : file.id;
    const known = byId.get(id);
    if (!known) throw errors.refuse("file_not_found", { id }, { place: "files" });
    return typeof file === "string" ? known : { ...known, content_id: file.contentId };
  });
}

function eventsOf(request: NewRequest, { id, work }: Opened): Announcement[] {
  const parties = [
    request.customer,
    request.requester,
    request.supplier,
    request.unit,
    request.assignee,
    ...request.members.map(({ person }) => person),
  ];
  const { kind, channel, priority, service, customer, requester, unit, supplier } = request;
  const events = [
    requestEvent(
      "request_opened",
      id,
      { work, unit, kind, channel, priority, service, supplier, customer, requester },
      parties,
    ),
  ];
  if (request.waitsForApproval)
    events.push(requestEvent("work_waiting", id, { work, unit, for: "approval", until: null }, parties));
  if (request.overAtOnce)
    events.push(requestEvent("request_done", id, { work, unit, outcome: "served" }, parties));
  return events;
}
