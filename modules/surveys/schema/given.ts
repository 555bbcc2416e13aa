// Answers given by name, for those whom the contract named as their readers.

import { z } from "zod";
import { endpoint } from "#platform/http";
import { ResultWave } from "./results.ts";
import { Item } from "./shapes.ts";
import { NamedParty } from "./waves.ts";

export const GivenAnswer = z
  .object({
    person: NamedParty,
    unit: NamedParty,
    /** Whom it is about; null where nobody is rated. */
    subject: NamedParty.nullable(),
    givenAt: z.iso.datetime(),
    /** By item: a value, or several. */
    answers: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]),
    ),
    comments: z.record(z.string(), z.string()),
  })
  .meta({ id: "GivenAnswer" });
export type GivenAnswer = z.infer<typeof GivenAnswer>;

export const listGiven = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/answers",
  summary: "Who answered what in an identified wave, for those its contract names as readers.",
  params: z.object({ wave: z.uuid() }),
  query: z.object({
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  response: z
    .object({
      wave: ResultWave,
      items: z.array(Item),
      /** Parties that were named in answers. */
      parties: z.array(NamedParty),
      given: z.array(GivenAnswer),
      next: z.string().nullable(),
    })
    .meta({ id: "GivenAnswers" }),
});
