// A form as it is kept: SurveyJS JSON of exactly these kinds of question, in both languages, with what we count by.

import { z } from "zod";
import { Bilingual, Meaning } from "./shapes.ts";

/** Names are keys of answers and stand in conditions. */
export const Name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,59}$/);
const Value = z.union([z.string().min(1).max(100), z.number()]);
const Option = z.object({ value: Value, text: Bilingual.optional() });
export type Option = z.infer<typeof Option>;

const counted = {
  dimension: z.string().trim().min(1).max(100).optional(),
  measures: Meaning.optional(),
  pair: z.string().trim().min(1).max(100).optional(),
  rotates: z.boolean().optional(),
};

const asked = {
  name: Name,
  title: Bilingual,
  description: Bilingual.optional(),
  isRequired: z.boolean().optional(),
  /** Asked only if this SurveyJS expression holds. */
  visibleIf: z.string().max(1_000).optional(),
  ...counted,
};

const options = {
  choices: z.array(Option).max(100),
  showOtherItem: z.boolean().optional(),
  otherText: Bilingual.optional(),
  showNoneItem: z.boolean().optional(),
  noneText: Bilingual.optional(),
};

const comment = { showCommentArea: z.boolean().optional(), commentText: Bilingual.optional() };

const Row = z.object({ value: Name, text: Bilingual, ...counted });
export type Row = z.infer<typeof Row>;

export const Question = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), ...asked }),
  z.object({ type: z.literal("comment"), ...asked }),
  z.object({ type: z.literal("radiogroup"), ...asked, ...options, ...comment }),
  z.object({ type: z.literal("dropdown"), ...asked, ...options, ...comment }),
  z.object({
    type: z.literal("checkbox"),
    ...asked,
    ...options,
    ...comment,
    maxSelectedChoices: z.number().int().min(1).max(100).optional(),
  }),
  z.object({ type: z.literal("ranking"), ...asked, choices: z.array(Option).max(30) }),
  z.object({
    type: z.literal("rating"),
    ...asked,
    ...comment,
    rateMin: z.number().int().min(-100).max(100).optional(),
    rateMax: z.number().int().min(-100).max(100).optional(),
    rateValues: z.array(Option).max(20).optional(),
    minRateDescription: Bilingual.optional(),
    maxRateDescription: Bilingual.optional(),
  }),
  z.object({
    type: z.literal("boolean"),
    ...asked,
    labelTrue: Bilingual.optional(),
    labelFalse: Bilingual.optional(),
  }),
  z.object({
    type: z.literal("matrix"),
    ...asked,
    ...comment,
    columns: z.array(Option).max(20),
    rows: z.array(Row).max(50),
    eachRowRequired: z.boolean().optional(),
  }),
  z.object({ type: z.literal("party"), ...asked }),
]);
export type Question = z.infer<typeof Question>;
export type QuestionType = Question["type"];

export const FormPage = z.object({
  name: Name,
  title: Bilingual.optional(),
  description: Bilingual.optional(),
  elements: z.array(Question).max(200),
});
export type FormPage = z.infer<typeof FormPage>;

export const SurveyForm = z.object({ pages: z.array(FormPage).max(30) }).meta({ id: "SurveyForm" });
export type SurveyForm = z.infer<typeof SurveyForm>;
