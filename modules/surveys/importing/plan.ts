// How a past survey is to be read: which column is what, when it was asked, and what was promised.

import { z } from "zod";
import { Kind, Meaning } from "../schema/shapes.ts";

/** What a column is. `private` names or times people, and is left out of answers without names. */
export const columnRoles = [
  "question",
  "unit",
  "subject",
  "category",
  "tenure",
  "person",
  "private",
  "skip",
] as const;
export const ColumnRole = z.enum(columnRoles);
export type ColumnRole = z.infer<typeof ColumnRole>;

export const questionKinds = ["scale", "net_promoter", "choice", "choices", "text"] as const;
export const QuestionKind = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof QuestionKind>;

export const ColumnPlan = z
  .object({
    role: ColumnRole,
    /** Of questions. */
    kind: QuestionKind.optional(),
    title: z.string().trim().max(2_000).optional(),
    dimension: z.string().trim().max(100).nullable().optional(),
    measures: Meaning.nullable().optional(),
    low: z.number().int().min(-100).max(100).optional(),
    high: z.number().int().min(-100).max(100).optional(),
    /** High answers mean little: counted from the other end. */
    reversed: z.boolean().optional(),
  })
  .meta({ id: "SurveyImportColumn" });
export type ColumnPlan = z.infer<typeof ColumnPlan>;

export const ImportPlan = z
  .object({
    name: z.string().trim().min(1).max(300),
    /** The last day on which it was answered. */
    on: z.iso.date(),
    kind: Kind.default("anonymous"),
    k: z.number().int().min(4).max(100).default(5),
    /** Who may read answers with names. */
    readers: z.array(z.uuid()).max(50).default([]),
    taking: z.enum(["good", "nothing"]).default("good"),
    /** By the column's name; others are as they were recognised. */
    columns: z.record(z.string().max(500), ColumnPlan).default({}),
  })
  .meta({ id: "SurveyImportPlan" });
export type ImportPlan = z.infer<typeof ImportPlan>;
