import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import {
  Kind,
  MemberRole,
  MessageView,
  Outcome,
  Priority,
  QueueItem,
  RequestItem,
  RequestView,
  type State,
  Visibility,
  WaitingFor,
} from "./shapes.ts";

const id = z.uuid();
const ofRequest = z.object({ id });
const ofWork = z.object({ work: id });
const base = "/api/requests";
const text = z.string().trim().min(1).max(50_000);
const shortText = z.string().trim().min(1).max(300);
const files = z.array(id).max(20).default([]);
const page = {
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
export const Done = z.object({ id: z.string() }).meta({ id: "Done" });

export const createRequest = endpoint({
  method: "POST",
  path: base,
  summary: "Asks, complains, suggests or thanks.",
  body: z.object({
    kind: Kind.default("request"),
    subject: shortText,
    text: z.string().trim().max(50_000).default(""),
    /** One of the two, but for a complaint, whose way the house finds, and thanks, which follow `about`. */
    service: id.optional(),
    supplier: id.optional(),
    /** Whom a complaint or thanks are about. */
    about: id.optional(),
    answers: z.record(z.string(), z.unknown()).default({}),
    priority: Priority.default("normal"),
    visibility: Visibility.optional(),
    /** Persons it is asked for; I am then the one who filed it, and they are asked whether they agree. */
    onBehalfOf: z.array(id).max(20).default([]),
    requesters: z.array(id).max(20).default([]),
    watchers: z.array(id).max(50).default([]),
    files,
  }),
  response: z.object({ id: z.string(), number: z.number() }),
});

export const listRequests = endpoint({
  method: "GET",
  path: base,
  summary: "Requests: mine, or those my units asked.",
  query: z.object({
    /** mine: I asked or was added; unit: my units asked; all: everything I may see of `customer`, `supplier` or `about`. */
    box: z.enum(["mine", "unit", "all"]).default("mine"),
    state: z.enum(["unfinished", "open", "waiting", "done"]).optional(),
    kind: Kind.optional(),
    service: id.optional(),
    supplier: id.optional(),
    customer: id.optional(),
    about: id.optional(),
    ...page,
  }),
  response: z.object({ requests: z.array(RequestItem), next: z.string().nullable() }),
});

export const listQueue = endpoint({
  method: "GET",
  path: `${base}/queue`,
  summary: "Work to do, in the order that matters: what is due first comes first.",
  query: z.object({
    /** Without it: all units I belong to or lead. */
    unit: id.optional(),
    /** `me`, `nobody` or a person. */
    assignee: z.union([z.enum(["me", "nobody"]), id]).optional(),
    state: z.enum(["unfinished", "open", "waiting", "done"]).default("unfinished"),
    kind: Kind.optional(),
    service: id.optional(),
    priority: Priority.optional(),
    customer: id.optional(),
    overdue: z.enum(["true", "false"]).optional(),
    order: z.enum(["due", "newest"]).default("due"),
    ...page,
  }),
  response: z.object({ items: z.array(QueueItem), next: z.string().nullable() }),
});

export const showCounts = endpoint({
  method: "GET",
  path: `${base}/counts`,
  summary: "How much there is to do in each of my units, and how many of my own requests are open.",
  response: z.object({
    mine: z.object({ open: z.number(), waitingForMe: z.number(), approvals: z.number() }),
    units: z.array(
      z.object({
        unit: z.object({ id: z.string(), name: z.string() }),
        open: z.number(),
        waiting: z.number(),
        unassigned: z.number(),
        /** What the unit itself has asked and is not over. */
        asked: z.number(),
      }),
    ),
  }),
});

export const searchRequests = endpoint({
  method: "GET",
  path: `${base}/search`,
  summary: "Requests by number or by the words in them, among those I may see.",
  query: z.object({
    find: z.string().trim().min(1).max(200),
    after: page.after,
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  response: z.object({
    found: z.array(
      z.object({
        request: RequestItem,
        excerpt: z.string(),
        /** The excerpt again, in pieces that were searched for or not. */
        pieces: z.array(z.object({ text: z.string(), hit: z.boolean() })),
      }),
    ),
    next: z.string().nullable(),
    /** Seconds by which the search is behind what has happened. */
    behind: z.number(),
  }),
});

export const findSimilar = endpoint({
  method: "GET",
  path: `${base}/similar`,
  summary: "Recent requests much like the one being written, so that nobody asks twice without knowing.",
  query: z.object({
    subject: z.string().trim().min(3).max(300),
    supplier: id.optional(),
    service: id.optional(),
  }),
  response: z.object({ similar: z.array(RequestItem) }),
});

export const showRequest = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary: "One request: who asked, who serves, its works and what I may do.",
  params: z.object({ id: z.string().max(40) }),
  response: RequestView,
});

export const changeRequest = endpoint({
  method: "PATCH",
  path: `${base}/:id`,
  summary: "Changes subject, priority, service or visibility.",
  params: ofRequest,
  body: z.object({
    subject: shortText.optional(),
    priority: Priority.optional(),
    service: id.nullable().optional(),
    visibility: Visibility.optional(),
  }),
  response: Done,
});

export const listMessages = endpoint({
  method: "GET",
  path: `${base}/:id/messages`,
  summary: "The thread, the oldest or the newest first; notes inside only for those who serve.",
  params: ofRequest,
  query: z.object({ ...page, order: z.enum(["oldest", "newest"]).default("oldest") }),
  response: z.object({ messages: z.array(MessageView), next: z.string().nullable() }),
});

export const writeMessage = endpoint({
  method: "POST",
  path: `${base}/:id/messages`,
  summary: "Writes to the other side, or a note for those who serve.",
  params: ofRequest,
  body: z.object({
    text,
    audience: z.enum(["all", "inside"]).default("all"),
    /** The work it is written in; without it as whoever asked. */
    work: id.optional(),
    files,
    /** Message the writer had seen last: a newer one is told, not overwritten. */
    seen: id.optional(),
  }),
  response: z.object({
    id: z.string(),
    /** Others wrote meanwhile: the page shows them. */
    crossed: z.array(z.string()),
  }),
});

export const closeWork = endpoint({
  method: "POST",
  path: `${base}/works/:work/closure`,
  summary: "The work is done: a part returns to who asked for it, the facing work ends the request.",
  params: ofWork,
  body: z.object({
    outcome: Outcome.extract(["served", "declined"]).default("served"),
    text: z.string().trim().max(50_000).default(""),
    files,
    /** Closes although parts are still open; they are cancelled. */
    despiteParts: z.boolean().default(false),
  }),
  response: Done,
});

export const withdrawRequest = endpoint({
  method: "POST",
  path: `${base}/:id/withdrawal`,
  summary: "Whoever asked needs it no more.",
  params: ofRequest,
  body: z.object({ reason: z.string().trim().max(2_000).default("") }),
  response: Done,
});

export const reopenRequest = endpoint({
  method: "POST",
  path: `${base}/:id/reopening`,
  summary: "It was not done after all: the unit that closed it gets it back.",
  params: ofRequest,
  body: z.object({ reason: z.string().trim().max(2_000).default("") }),
  response: Done,
});

export const assignWork = endpoint({
  method: "PUT",
  path: `${base}/works/:work/assignee`,
  summary: "Who does it; nobody when null.",
  params: ofWork,
  body: z.object({ person: id.nullable() }),
  response: Done,
});

export const waitWork = endpoint({
  method: "PUT",
  path: `${base}/works/:work/waiting`,
  summary: "The work waits: for whom, and until when at the latest.",
  params: ofWork,
  body: z.object({
    for: WaitingFor.extract(["customer", "partner", "date"]),
    until: z.iso.datetime().nullable().default(null),
  }),
  response: Done,
});

export const resumeWork = endpoint({
  method: "DELETE",
  path: `${base}/works/:work/waiting`,
  summary: "The work goes on.",
  params: ofWork,
  response: Done,
});

export const handOver = endpoint({
  method: "POST",
  path: `${base}/works/:work/hand-over`,
  summary:
    "Gives the work to another unit, with the reason; that unit's clock begins anew, the chain's goes on.",
  params: ofWork,
  body: z.object({ unit: id, reason: z.string().trim().min(1).max(2_000), assignee: id.optional() }),
  response: z.object({ id: z.string(), work: z.string() }),
});

export const askPart = endpoint({
  method: "POST",
  path: `${base}/works/:work/parts`,
  summary: "Asks another unit for a part of the work; whoever asked sees that it is under way.",
  params: ofWork,
  body: z.object({
    unit: id,
    task: shortText,
    text: z.string().trim().max(20_000).default(""),
    wait: z.boolean().default(true),
  }),
  response: z.object({ id: z.string(), work: z.string() }),
});

export const addMember = endpoint({
  method: "POST",
  path: `${base}/:id/members`,
  summary: "Adds somebody: another who asks, who watches, or who helps to serve.",
  params: ofRequest,
  body: z.object({ person: id, role: MemberRole }),
  response: Done,
});

export const removeMember = endpoint({
  method: "DELETE",
  path: `${base}/:id/members/:person`,
  summary: "Takes somebody out; oneself at any time.",
  params: z.object({ id, person: id }),
  response: Done,
});

export const giveConsent = endpoint({
  method: "PUT",
  path: `${base}/:id/consent`,
  summary: "Whether I agree that this is asked on my behalf.",
  params: ofRequest,
  body: z.object({ agree: z.boolean() }),
  response: Done,
});

export const markPresence = endpoint({
  method: "PUT",
  path: `${base}/:id/presence`,
  summary: "Says that I look at it or write, and tells who else does.",
  params: ofRequest,
  body: z.object({ writing: z.boolean() }),
  response: z.object({ others: z.array(z.object({ name: z.string(), writing: z.boolean() })) }),
});

export const HistoryEvent = z.object({
  id: z.number(),
  at: z.string(),
  kind: z.string(),
  actor: z.string().nullable(),
  /** In words, in the reader's language. */
  text: z.string(),
});

export const showHistory = endpoint({
  method: "GET",
  path: `${base}/:id/history`,
  summary: "Everything that happened to it, in order, in words.",
  params: ofRequest,
  query: z.object(page),
  response: z.object({ events: z.array(HistoryEvent), next: z.string().nullable() }),
});

export const downloadAttachment = endpoint({
  method: "GET",
  path: `${base}/:id/attachments/:attachment`,
  summary: "An attached file.",
  params: z.object({ id, attachment: id }),
  /** `inline=1` shows a picture on the page instead of saving it. */
  query: z.object({ inline: z.enum(["0", "1"]).default("0") }),
  response: z.string(),
});

export type StateFilter = z.infer<typeof State>;
