// What a method of the house is made of, so that anybody can compute its results anew: shapes in, shapes out, no database.

import type { z } from "zod";
import type { Bilingual, Language } from "#platform/cli";
import type { Refusal } from "#platform/errors";

export interface Method {
  readonly name: string;
  readonly summary: Bilingual;
  /** Where its words and formulae stand. */
  readonly document: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** What no shape can say is wrong with an input of the right shape; each with its place. */
  // biome-ignore lint/suspicious/noExplicitAny: each method is called with what its own shape has let through
  problems(input: any): readonly Refusal[];
  /** Pure: the same input gives the same result; `language` is that of warnings. */
  // biome-ignore lint/suspicious/noExplicitAny: each method is called with what its own shape has let through
  run(input: any, language: Language): object;
}

/** A method as it is written, with its types; `defineMethod` lets them be forgotten in the list. */
export interface MethodOf<I extends z.ZodType, O extends z.ZodType>
  extends Omit<Method, "input" | "output" | "problems" | "run"> {
  readonly input: I;
  readonly output: O;
  problems(input: z.output<I>): readonly Refusal[];
  run(input: z.output<I>, language: Language): z.input<O>;
}

export const defineMethod = <I extends z.ZodType, O extends z.ZodType>(
  method: MethodOf<I, O>,
): MethodOf<I, O> => method;
