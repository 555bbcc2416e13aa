import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const id = z.uuid();
const Done = z.object({ id: z.string() });

/** The filters of the queue as its address has them. */
export const ViewFilter = z.record(z.string().max(40), z.union([z.string().max(200), z.boolean()]));

export const SavedView = z
  .object({
    id: z.string(),
    name: z.string(),
    filter: ViewFilter,
    /** Whose it is: a unit's, for all who serve there, or one's own. */
    unit: z.object({ id: z.string(), name: z.string() }).nullable(),
    mayRemove: z.boolean(),
  })
  .meta({ id: "SavedView" });
export type SavedView = z.infer<typeof SavedView>;

export const listViews = endpoint({
  method: "GET",
  path: "/api/requests/views",
  summary: "Saved views of the queue: one's own and those of one's units.",
  response: z.object({ views: z.array(SavedView) }),
});

export const saveView = endpoint({
  method: "POST",
  path: "/api/requests/views",
  summary: "Saves the filters of the queue under a name, for oneself or, by its head, for a unit.",
  body: z.object({
    name: z.string().trim().min(1).max(100),
    filter: ViewFilter.refine((filter) => Object.keys(filter).length <= 20),
    unit: id.optional(),
  }),
  response: Done,
});

export const removeView = endpoint({
  method: "DELETE",
  path: "/api/requests/views/:view",
  summary: "Forgets a saved view.",
  params: z.object({ view: id }),
  response: Done,
});
