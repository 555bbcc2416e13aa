import { z } from "zod";

export const Kind = z.enum(["request", "question", "complaint", "suggestion", "thanks"]);
export type Kind = z.infer<typeof Kind>;
export const State = z.enum(["open", "waiting", "done"]);
export type State = z.infer<typeof State>;
export const Outcome = z.enum(["served", "declined", "withdrawn", "merged"]);
export const Priority = z.enum(["low", "normal", "high", "urgent"]);
export type Priority = z.infer<typeof Priority>;
export const Channel = z.enum(["web", "mail", "api", "chat", "import"]);
export const SideName = z.enum(["customer", "supplier", "house"]);
export const WaitingFor = z.enum(["customer", "partner", "part", "approval", "date"]);
export type WaitingFor = z.infer<typeof WaitingFor>;
export const WorkState = z.enum(["open", "waiting", "done", "handed_over", "cancelled"]);
export const Visibility = z.enum(["unit", "people"]);
export const MemberRole = z.enum(["requester", "watcher", "helper"]);

/** A party as lists show it. */
export const PartyName = z
  .object({ id: z.string(), kind: z.enum(["person", "unit", "partner"]), name: z.string() })
  .meta({ id: "RequestParty" });
export type PartyName = z.infer<typeof PartyName>;

export const ServiceName = z.object({ id: z.string(), name: z.string() }).meta({ id: "ServiceName" });

/** A request as lists show it: what whoever asked sees. */
export const RequestItem = z
  .object({
    id: z.string(),
    number: z.number(),
    kind: Kind,
    state: State,
    outcome: Outcome.nullable(),
    subject: z.string(),
    priority: Priority,
    service: ServiceName.nullable(),
    supplier: PartyName.nullable(),
    customer: PartyName.nullable(),
    requester: PartyName.nullable(),
    openedAt: z.string(),
    updatedAt: z.string(),
    doneAt: z.string().nullable(),
    lastSide: SideName.nullable(),
    /** By whom the facing work waits, when it does: with `lastSide` it says whose turn it is. */
    waitingFor: WaitingFor.nullable(),
    messages: z.number(),
    openWorks: z.number(),
    works: z.number(),
    confidential: z.boolean(),
    /** Whether something was written since I looked. */
    unread: z.boolean(),
  })
  .meta({ id: "RequestItem" });
export type RequestItem = z.infer<typeof RequestItem>;

/** A piece of work in a queue. */
export const QueueItem = z
  .object({
    work: z.string(),
    role: z.enum(["face", "part"]),
    unit: PartyName,
    assignee: PartyName.nullable(),
    workState: WorkState,
    waitingFor: WaitingFor.nullable(),
    waitingUntil: z.string().nullable(),
    task: z.string().nullable(),
    dueAt: z.string().nullable(),
    workOpenedAt: z.string(),
    workPriority: Priority,
    /** Whoever this work serves. */
    serves: PartyName.nullable(),
    request: RequestItem,
  })
  .meta({ id: "QueueItem" });
export type QueueItem = z.infer<typeof QueueItem>;

export const WorkView = z
  .object({
    id: z.string(),
    role: z.enum(["face", "part"]),
    parent: z.string().nullable(),
    previous: z.string().nullable(),
    unit: PartyName,
    customer: PartyName.nullable(),
    assignee: PartyName.nullable(),
    state: WorkState,
    waitingFor: WaitingFor.nullable(),
    waitingUntil: z.string().nullable(),
    task: z.string().nullable(),
    reason: z.string().nullable(),
    openedAt: z.string(),
    firstAnsweredAt: z.string().nullable(),
    doneAt: z.string().nullable(),
    dueAt: z.string().nullable(),
    /** Whether it is mine to do. */
    mine: z.boolean(),
  })
  .meta({ id: "RequestWork" });
export type WorkView = z.infer<typeof WorkView>;

export const MemberView = z
  .object({
    person: PartyName,
    role: MemberRole,
    consent: z.enum(["own", "asked", "given", "refused"]),
    addedBy: PartyName.nullable(),
  })
  .meta({ id: "RequestMember" });

export const AttachmentView = z
  .object({ id: z.string(), name: z.string(), size: z.number(), mediaType: z.string() })
  .meta({ id: "RequestAttachment" });
export type AttachmentView = z.infer<typeof AttachmentView>;

export const MessageView = z
  .object({
    id: z.string(),
    author: PartyName.nullable(),
    side: SideName,
    audience: z.enum(["all", "inside"]),
    channel: Channel,
    work: z.string().nullable(),
    /** The unit it was written in, when it is a supplier's. */
    unit: PartyName.nullable(),
    body: z.string(),
    quoted: z.string().nullable(),
    signature: z.string().nullable(),
    attachments: z.array(AttachmentView),
    at: z.string(),
  })
  .meta({ id: "RequestMessage" });
export type MessageView = z.infer<typeof MessageView>;

/** What I may do: the page shows no button that would be refused. */
export const May = z.object({
  writeAsCustomer: z.boolean(),
  seeInside: z.boolean(),
  shape: z.boolean(),
  withdraw: z.boolean(),
  reopen: z.boolean(),
  /** Works that are mine to do. */
  serve: z.array(z.string()),
});

export const RequestView = RequestItem.extend({
  about: PartyName.nullable(),
  visibility: Visibility,
  channel: Channel,
  /** The form as it was answered: label and answer in words. */
  answers: z.array(z.object({ label: z.string(), value: z.string() })),
  firstAnsweredAt: z.string().nullable(),
  mergedInto: z.object({ id: z.string(), number: z.number() }).nullable(),
  relationship: z.string().nullable(),
  members: z.array(MemberView),
  workList: z.array(WorkView),
  links: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      subject: z.string(),
      state: State,
      kind: z.enum(["related", "duplicate", "split", "caused_by", "merged"]),
    }),
  ),
  attachmentCount: z.number(),
  may: May,
}).meta({ id: "Request" });
export type RequestView = z.infer<typeof RequestView>;
