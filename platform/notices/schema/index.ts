import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const Wish = z.enum(["page", "digest", "at_once", "none"]);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const done = z.object({ done: z.literal(true) });

export const NoticeView = z
  .object({
    id: z.number(),
    source: z.string(),
    title: z.string(),
    text: z.string(),
    link: z.string(),
    urgent: z.boolean(),
    /** How many notices about one thing this line stands for. */
    count: z.number(),
    at: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: "Notice" });
export type NoticeView = z.infer<typeof NoticeView>;

export const listNotices = endpoint({
  method: "GET",
  path: "/api/notices",
  summary: "One's notices, unread ones first; several about one thing are one line.",
  query: z.object({
    after: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  response: z.object({ notices: z.array(NoticeView), next: z.string().nullable() }),
});

export const NoticeCount = z
  .object({
    unread: z.number(),
    /** Whether there are more than were counted. */
    more: z.boolean(),
  })
  .meta({ id: "NoticeCount" });
export type NoticeCount = z.infer<typeof NoticeCount>;

export const countNotices = endpoint({
  method: "GET",
  path: "/api/notices/count",
  summary: "About how many things there is something unread.",
  response: NoticeCount,
});

export const readNotice = endpoint({
  method: "PUT",
  path: "/api/notices/:id/read",
  summary: "Marks a notice as read, with the earlier ones about the same thing.",
  params: z.object({ id: z.coerce.number().int().positive() }),
  response: done,
});

export const readNotices = endpoint({
  method: "PUT",
  path: "/api/notices/read",
  summary: "Marks all notices as read, or all about one page of the house.",
  body: z.object({
    about: z.string().min(1).max(500).optional(),
    /** The newest that was seen: what came later stays unread. */
    upTo: z.number().int().positive().optional(),
  }),
  response: done,
});

export const NoticePreferences = z
  .object({
    sources: z.array(
      z.object({
        name: z.string(),
        group: z.string(),
        title: z.string(),
        usual: Wish,
        /** Null: the usual way. */
        chosen: Wish.nullable(),
      }),
    ),
    quiet: z.enum(["usual", "own", "never"]),
    quietFrom: clock.nullable(),
    quietTo: clock.nullable(),
    /** What "usual" means for this reader. */
    usualQuiet: z.object({ from: clock, to: clock }),
    digestAt: clock.nullable(),
    usualDigestAt: clock,
    timeZone: z.string().nullable(),
    houseTimeZone: z.string(),
    /** Where letters go; null: none can. */
    address: z.string().nullable(),
    /** When the next digest would go. */
    nextDigest: z.string(),
  })
  .meta({ id: "NoticePreferences" });
export type NoticePreferences = z.infer<typeof NoticePreferences>;

export const showPreferences = endpoint({
  method: "GET",
  path: "/api/notices/preferences",
  summary: "How one wants to hear of what: by source, with quiet hours and the time of the digest.",
  response: NoticePreferences,
});

export const changePreferences = endpoint({
  method: "PUT",
  path: "/api/notices/preferences",
  summary: "Changes how one wants to hear; what is left out stays.",
  body: z.object({
    /** By the name of the source; null: the usual way again. */
    ways: z.record(z.string().max(100), Wish.nullable()).default({}),
    quiet: z.enum(["usual", "own", "never"]).optional(),
    quietFrom: clock.nullable().optional(),
    quietTo: clock.nullable().optional(),
    digestAt: clock.nullable().optional(),
    timeZone: z.string().max(60).nullable().optional(),
  }),
  response: NoticePreferences,
});

export const DigestPreview = z
  .object({
    subject: z.string(),
    lead: z.string(),
    lines: z.array(
      z.object({
        title: z.string(),
        link: z.string(),
        texts: z.array(z.string()),
        count: z.number(),
        more: z.number(),
      }),
    ),
    rest: z.number(),
    /** Whether it shows what might be in it, for want of news. */
    example: z.boolean(),
  })
  .meta({ id: "DigestPreview" });
export type DigestPreview = z.infer<typeof DigestPreview>;

export const showDigest = endpoint({
  method: "GET",
  path: "/api/notices/digest",
  summary: "How the next digest would look now, or an example when there is no news for it.",
  response: DigestPreview,
});
