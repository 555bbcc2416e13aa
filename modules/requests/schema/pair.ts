import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const id = z.uuid();

/** How a supplier has served one customer over the last days. */
export const PairFigures = z
  .object({
    days: z.number(),
    asked: z.number(),
    open: z.number(),
    done: z.number(),
    /** Wall-clock hours, half of all within; null under five. */
    firstAnswerHours: z.number().nullable(),
    doneHours: z.number().nullable(),
    handedOver: z.number(),
    reopened: z.number(),
    /** Clocks that ended, and those of them within their target. */
    clocks: z.object({ settled: z.number(), met: z.number() }),
    services: z.array(z.object({ name: z.string(), count: z.number() })),
    /** Works begun and ended a week, the earliest first. */
    weeks: z.array(z.object({ from: z.string(), asked: z.number(), done: z.number() })),
    /** More than could be looked through: the figures are of the latest ones. */
    capped: z.boolean(),
  })
  .meta({ id: "PairFigures" });
export type PairFigures = z.infer<typeof PairFigures>;

export const showPairFigures = endpoint({
  method: "GET",
  path: "/api/requests/pairs/:supplier/:customer",
  summary: "How a supplier has served one customer over the last 90 days: for both sides.",
  params: z.object({ supplier: id, customer: id }),
  response: PairFigures,
});
