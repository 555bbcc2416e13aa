import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { Kind, PartyName, ServiceName } from "./shapes.ts";

const id = z.uuid();
const base = "/api/requests/mailboxes";
const Done = z.object({ id: z.string() });
const limit = z.coerce.number().int().min(1).max(100).default(30);

export const Security = z.enum(["tls", "starttls", "none"]);
export const Accept = z.enum(["everyone", "domains", "known"]);

/** How a unit's mailbox is reached, and what becomes of its letters. The password goes in and never comes out. */
export const MailboxBody = z.object({
  unit: id,
  service: id.nullable().default(null),
  kind: Kind.default("request"),
  accept: Accept.default("everyone"),
  plus: z.boolean().default(false),
  address: z.string().trim().min(3).max(254),
  host: z
    .string()
    .trim()
    .min(1)
    .max(253)
    .regex(/^[^\s/@]+$/),
  port: z.number().int().min(1).max(65_535).default(993),
  security: Security.default("tls"),
  username: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1_000).optional(),
  folder: z.string().trim().min(1).max(200).default("INBOX"),
  doneFolder: z.string().trim().max(200).nullable().default(null),
  enabled: z.boolean().default(true),
  readOld: z.boolean().default(false),
});
export type MailboxBody = z.output<typeof MailboxBody>;

export const MailboxView = z
  .object({
    id: z.string(),
    unit: PartyName,
    service: ServiceName.nullable(),
    kind: Kind,
    accept: Accept,
    plus: z.boolean(),
    address: z.string(),
    host: z.string(),
    port: z.number(),
    security: Security,
    username: z.string(),
    folder: z.string(),
    doneFolder: z.string().nullable(),
    enabled: z.boolean(),
    readOld: z.boolean(),
    state: z.enum(["new", "watching", "trouble", "off"]),
    trouble: z.string().nullable(),
    since: z.string(),
    nextTryAt: z.string().nullable(),
    lastLetterAt: z.string().nullable(),
    /** Letters set aside, up to a hundred and one. */
    aside: z.number(),
  })
  .meta({ id: "Mailbox" });
export type MailboxView = z.infer<typeof MailboxView>;

export const listMailboxes = endpoint({
  method: "GET",
  path: base,
  summary: "Mailboxes of the units I lead; of all units, for the administrator.",
  response: z.object({ mailboxes: z.array(MailboxView) }),
});

export const connectMailbox = endpoint({
  method: "POST",
  path: base,
  summary: "Connect a unit's mailbox: its letters become requests.",
  body: MailboxBody,
  response: Done,
});

export const changeMailbox = endpoint({
  method: "PUT",
  path: `${base}/:id`,
  summary:
    "Change how a mailbox is reached and what becomes of its letters. Without a password the old one stays.",
  params: z.object({ id }),
  body: MailboxBody,
  response: Done,
});

export const testMailbox = endpoint({
  method: "POST",
  path: `${base}/trial`,
  summary:
    "Whether a mailbox opens with these settings, and how many letters are in it. Nothing is read or kept.",
  body: MailboxBody.extend({ id: id.optional() }),
  response: z.object({ letters: z.number() }),
});

export const LetterOutcome = z
  .object({
    id: z.number(),
    sender: z.string().nullable(),
    subject: z.string().nullable(),
    outcome: z.enum(["taken", "duplicate", "ignored", "aside"]),
    reason: z.string(),
    request: z.object({ id: z.string(), number: z.number() }).nullable(),
    at: z.string(),
  })
  .meta({ id: "LetterOutcome" });
export type LetterOutcome = z.infer<typeof LetterOutcome>;

export const listTaken = endpoint({
  method: "GET",
  path: `${base}/:id/letters`,
  summary: "What became of the letters of a mailbox, the latest first.",
  params: z.object({ id }),
  query: z.object({ before: z.coerce.number().int().optional(), limit }),
  response: z.object({ letters: z.array(LetterOutcome), next: z.number().nullable() }),
});

export const AsideLetter = z
  .object({
    id: z.string(),
    mailbox: z.object({ id: z.string(), address: z.string() }),
    sender: z.string().nullable(),
    subject: z.string().nullable(),
    reason: z.string(),
    detail: z.string().nullable(),
    size: z.number(),
    state: z.enum(["aside", "taking"]),
    at: z.string(),
  })
  .meta({ id: "AsideLetter" });
export type AsideLetter = z.infer<typeof AsideLetter>;

export const listAside = endpoint({
  method: "GET",
  path: `${base}/aside`,
  summary: "Letters set aside with the reason, the latest first.",
  query: z.object({ before: id.optional(), limit }),
  response: z.object({ letters: z.array(AsideLetter), next: z.string().nullable() }),
});

export const takeAside = endpoint({
  method: "POST",
  path: `${base}/aside/:id/acceptance`,
  summary: "Take a letter although it was set aside.",
  params: z.object({ id }),
  response: Done,
});

export const discardAside = endpoint({
  method: "DELETE",
  path: `${base}/aside/:id`,
  summary: "Throw away a letter that was set aside; its bytes go after thirty days.",
  params: z.object({ id }),
  response: Done,
});

export const SentLetter = z
  .object({
    id: z.number(),
    subject: z.string(),
    to: z.array(z.string()),
    state: z.enum(["waiting", "sending", "sent", "failed"]),
    attempts: z.number(),
    reason: z.string().nullable(),
    dueAt: z.string().nullable(),
    createdAt: z.string(),
    settledAt: z.string().nullable(),
  })
  .meta({ id: "SentLetter" });
export type SentLetter = z.infer<typeof SentLetter>;

export const MailState = z
  .object({
    /** Whether a server and a sender are set; without them letters wait. */
    ready: z.boolean(),
    server: z.string().nullable(),
    sender: z.string().nullable(),
    trouble: z.string().nullable(),
    troubleAt: z.string().nullable(),
    restUntil: z.string().nullable(),
    /** Up to a thousand and one. */
    waiting: z.number(),
    failed: z.number(),
    oldestWaiting: z.string().nullable(),
  })
  .meta({ id: "MailState" });
export type MailState = z.infer<typeof MailState>;

export const showMail = endpoint({
  method: "GET",
  path: "/api/mail",
  summary: "How sending letters is: the server, what waits, what failed.",
  response: MailState,
});

export const sendTestLetter = endpoint({
  method: "POST",
  path: "/api/mail/test",
  summary: "Send a test letter to one's own address.",
  response: SentLetter,
});

export const listLetters = endpoint({
  method: "GET",
  path: "/api/mail/letters",
  summary: "Letters that went out or wait, the latest first; their texts are not shown.",
  query: z.object({
    failed: z.stringbool().default(false),
    before: z.coerce.number().int().optional(),
    limit,
  }),
  response: z.object({ letters: z.array(SentLetter), next: z.number().nullable() }),
});

export const retryLetter = endpoint({
  method: "POST",
  path: "/api/mail/letters/:id/retry",
  summary: "Try a failed letter again.",
  params: z.object({ id: z.coerce.number().int().positive() }),
  response: SentLetter,
});
