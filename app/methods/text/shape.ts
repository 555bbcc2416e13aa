// Shapes that the text methods share.

import { z } from "zod";

export const Texts = z.array(z.string().max(100_000)).max(200_000);
export const Names = z
  .array(z.string().max(200))
  .max(100_000)
  .default([])
  .describe("people whose names are masked wherever they stand");
export const count = z.number().int().min(0);

export const WordReason = z
  .strictObject({
    from: count.describe("place in the text, counted in UTF-16 units"),
    to: count.describe("the place after the last letter"),
    words: z.string().describe("what stands there"),
    weight: z.number(),
  })
  .meta({ id: "WordReason" });

export interface Place {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** A place in a text with what stands there. */
export const reasonIn = (text: string, { from, to, weight }: Place) => ({
  from,
  to,
  words: text.slice(from, to),
  weight,
});
