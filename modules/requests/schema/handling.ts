import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const id = z.uuid();
const Done = z.object({ id: z.string() });
const ofRequest = z.object({ id });
const LinkKind = z.enum(["related", "duplicate", "caused_by"]);

export const mergeRequest = endpoint({
  method: "POST",
  path: "/api/requests/:id/merging",
  summary: "One request goes on for both: its people are joined by those of the other.",
  params: ofRequest,
  body: z.object({ into: id }),
  response: Done,
});

export const splitRequest = endpoint({
  method: "POST",
  path: "/api/requests/:id/splitting",
  summary: "A message becomes a request of its own, with the same people.",
  params: ofRequest,
  body: z.object({ message: id, subject: z.string().trim().min(1).max(300) }),
  response: z.object({ id: z.string(), number: z.number() }),
});

export const linkRequests = endpoint({
  method: "POST",
  path: "/api/requests/:id/links",
  summary: "Says that two requests belong together: related, the same again, or one caused by the other.",
  params: ofRequest,
  body: z.object({ other: id, kind: LinkKind }),
  response: Done,
});

export const unlinkRequests = endpoint({
  method: "DELETE",
  path: "/api/requests/:id/links/:other/:kind",
  summary: "They do not belong together after all.",
  params: z.object({ id, other: id, kind: LinkKind }),
  response: Done,
});

export const showUndoable = endpoint({
  method: "GET",
  path: "/api/requests/:id/undoable",
  summary: "The last step that I could undo, if there is one.",
  params: ofRequest,
  response: z.object({
    deed: z
      .object({
        id: z.string(),
        kind: z.enum(["closing", "hand_over", "merge", "split", "link", "unlink"]),
        at: z.string(),
      })
      .nullable(),
    /** Whether I may merge, split and link. */
    mayHandle: z.boolean(),
  }),
});

export const undoDeed = endpoint({
  method: "POST",
  path: "/api/requests/deeds/:id/undoing",
  summary: "Undoes a closing, a hand-over, a merge, a split or a link, while nothing was built upon it.",
  params: z.object({ id }),
  response: Done,
});
