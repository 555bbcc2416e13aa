import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { PartyName } from "./shapes.ts";

const id = z.uuid();
const Done = z.object({ id: z.string() });

export const showChecklists = endpoint({
  method: "GET",
  path: "/api/requests/:id/checklists",
  summary: "What is to be done in each work, point by point; for those who serve.",
  params: z.object({ id }),
  response: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        work: z.string(),
        words: z.string(),
        doneAt: z.string().nullable(),
        doneBy: PartyName.nullable(),
      }),
    ),
    /** The checklists that can be put on a work of mine. */
    templates: z.array(z.object({ id: z.string(), work: z.string(), name: z.string() })),
  }),
});

export const addCheckItems = endpoint({
  method: "POST",
  path: "/api/requests/works/:work/checklist",
  summary: "Adds a point, or the points of a checklist that the work has not got yet.",
  params: z.object({ work: id }),
  body: z.union([
    z.strictObject({ words: z.string().trim().min(1).max(300) }),
    z.strictObject({ template: id }),
  ]),
  response: Done,
});

export const tickCheckItem = endpoint({
  method: "PUT",
  path: "/api/requests/check-items/:item",
  summary: "The point is done, or not yet.",
  params: z.object({ item: id }),
  body: z.object({ done: z.boolean() }),
  response: Done,
});

export const removeCheckItem = endpoint({
  method: "DELETE",
  path: "/api/requests/check-items/:item",
  summary: "The point is not needed.",
  params: z.object({ item: id }),
  response: Done,
});
