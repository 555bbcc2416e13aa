import { z } from "zod";

const Lines = z.array(z.string().trim().min(1).max(300)).max(20).default([]);

/** A service's words in one language. */
export const ServiceWords = z.object({
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().max(5_000).default(""),
  /** What whoever asks should have ready. */
  needed: z.string().trim().max(5_000).default(""),
  /** How we serve. */
  promise: z.string().trim().max(2_000).default(""),
  cost: z.string().trim().max(200).default(""),
  examples: Lines,
});
export type ServiceWords = z.infer<typeof ServiceWords>;
export const Words = z
  .object({ ru: ServiceWords.optional(), en: ServiceWords.optional() })
  .refine((words) => words.ru !== undefined || words.en !== undefined);
export type Words = z.infer<typeof Words>;

export const Bilingual = z
  .object({ ru: z.string().trim().max(300).optional(), en: z.string().trim().max(300).optional() })
  .refine((words) => Boolean(words.ru || words.en));

/** When a field is asked for: another field has one of these answers. */
export const Condition = z.object({ field: z.string(), oneOf: z.array(z.string()).min(1) });

export const Field = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  type: z.enum([
    "text",
    "paragraph",
    "number",
    "date",
    "choice",
    "choices",
    "yes_no",
    "person",
    "unit",
    "file",
  ]),
  label: Bilingual,
  hint: Bilingual.optional(),
  required: z.boolean().default(false),
  /** For choice and choices. */
  options: z
    .array(z.object({ value: z.string().min(1).max(100), label: Bilingual }))
    .max(200)
    .optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  when: Condition.optional(),
});
export type Field = z.infer<typeof Field>;
export const Form = z.array(Field).max(60);
export type Form = z.infer<typeof Form>;

/** One level of approval; levels are asked one after another. */
export const ApprovalLevel = z.object({
  who: z.discriminatedUnion("kind", [
    /** The manager of whoever asked; `steps` above: 1 is one's own. */
    z.object({ kind: z.literal("manager"), steps: z.number().int().min(1).max(5).default(1) }),
    z.object({ kind: z.literal("head"), unit: z.uuid() }),
    z.object({ kind: z.literal("people"), people: z.array(z.uuid()).min(1).max(20) }),
  ]),
  needs: z.enum(["one", "all"]).default("one"),
});
export type ApprovalLevel = z.infer<typeof ApprovalLevel>;
export const ApprovalRule = z.array(ApprovalLevel).max(5);
export type ApprovalRule = z.infer<typeof ApprovalRule>;
