import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const id = z.uuid();
const base = "/api/requests/templates";
const Done = z.object({ id: z.string() });
const name = z.string().trim().min(1).max(200);
const text = z.string().trim().max(20_000).default("");

/** A ready answer in either language, or the points of a checklist. */
const answer = z.object({
  kind: z.literal("answer"),
  content: z.object({ ru: text, en: text }).refine(({ ru, en }) => ru !== "" || en !== ""),
});
const checklist = z.object({
  kind: z.literal("checklist"),
  content: z.object({ items: z.array(z.string().trim().min(1).max(300)).min(1).max(50) }),
});
export const TemplateContent = z.discriminatedUnion("kind", [answer, checklist]);
export type TemplateContent = z.infer<typeof TemplateContent>;

const Wanted = z.discriminatedUnion("kind", [answer.extend({ name }), checklist.extend({ name })]);
const shown = { id: z.string(), name: z.string(), updatedAt: z.string() };

export const listTemplates = endpoint({
  method: "GET",
  path: base,
  summary: "The ready answers and checklists of a unit, or of the house.",
  query: z.object({ unit: id.optional() }),
  response: z.object({
    templates: z.array(
      z.discriminatedUnion("kind", [
        z.object({
          ...shown,
          kind: z.literal("answer"),
          content: z.object({ ru: z.string().optional(), en: z.string().optional() }),
        }),
        z.object({
          ...shown,
          kind: z.literal("checklist"),
          content: z.object({ items: z.array(z.string()) }),
        }),
      ]),
    ),
    mayChange: z.boolean(),
  }),
});

export const createTemplate = endpoint({
  method: "POST",
  path: base,
  summary: "A ready answer or a checklist for a unit, or for the house when it has none.",
  body: z.object({ unit: id.nullable(), template: Wanted }),
  response: Done,
});

export const changeTemplate = endpoint({
  method: "PUT",
  path: `${base}/:template`,
  summary: "Says it otherwise.",
  params: z.object({ template: id }),
  body: Wanted,
  response: Done,
});

export const removeTemplate = endpoint({
  method: "DELETE",
  path: `${base}/:template`,
  summary: "Takes it away, unless a rule uses it.",
  params: z.object({ template: id }),
  response: Done,
});

export const listReadyAnswers = endpoint({
  method: "GET",
  path: "/api/requests/works/:work/answers",
  summary: "The ready answers for a work, filled in, in the language of whoever asked.",
  params: z.object({ work: id }),
  response: z.object({
    answers: z.array(z.object({ id: z.string(), name: z.string(), text: z.string() })),
  }),
});
