// The shapes of the service clock: what goes in, what comes out.

import { z } from "zod";
import { targetNames, waitingFor } from "#science/clock";

const instant = z.iso
  .datetime({ offset: true })
  .describe("ISO 8601 with an offset or Z; whole seconds count, finer parts are cut off");
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("a local day, 2026-05-01");
const Span = z
  .strictObject({
    from: z.string().describe("wall-clock time, 09:00"),
    to: z.string().describe("wall-clock time, 13:00; 24:00 is the end of the day"),
  })
  .meta({ id: "Span" });

const Calendar = z
  .strictObject({
    timeZone: z.string().describe("IANA name, Europe/Moscow; all days and times are read on its wall clock"),
    weeks: z
      .array(
        z.strictObject({
          from: day.nullable().describe("from which day on the week is valid; null: since ever"),
          week: z.array(z.array(Span)).length(7).describe("hours of each day, Monday first"),
        }),
      )
      .max(1_000),
    days: z
      .record(z.string(), z.array(Span))
      .default({})
      .describe("days unlike the week: [] is a holiday, others have their own hours"),
    names: z.record(z.string(), z.string()).optional().describe("what such a day is called"),
  })
  .meta({ id: "WorkingCalendar" });

const minutes = z.number().int().min(1).max(10_000_000);
const Agreement = z
  .strictObject({
    name: z.string().optional(),
    targets: z
      .array(
        z.strictObject({
          priority: z
            .string()
            .nullable()
            .default(null)
            .describe("null: every priority without a row of its own"),
          firstAnswer: minutes.optional(),
          update: minutes.optional(),
          done: minutes.optional(),
        }),
      )
      .max(100)
      .describe("working minutes promised; a target that is missing is not promised"),
    pauses: z
      .array(z.enum(waitingFor))
      .default(["customer", "approval", "date"])
      .describe("during which waiting the clock stands"),
    warnAt: z.number().int().min(1).max(99).default(75).describe("percent of the target after which to warn"),
  })
  .meta({ id: "Agreement" });

const event = <K extends string, S extends z.ZodRawShape>(kind: K, says: string, shape: S) =>
  z.strictObject({ at: instant, kind: z.literal(kind), ...shape }).describe(says);
const nothing = {};

const Event = z.discriminatedUnion("kind", [
  event("opened", "the clock starts", { priority: z.string().optional() }),
  event("answered", "something was said to whoever asked", nothing),
  event("waiting", "work waits; a later one takes its place", {
    for: z.enum(waitingFor),
    until: instant.nullable().optional().describe("the wait ends then at the latest"),
  }),
  event("resumed", "work goes on", nothing),
  event("handed_over", "another unit took over: the end of a unit's clock, nothing to the chain's", nothing),
  event("done", "what was asked is done", nothing),
  event("reopened", "it was not done after all", nothing),
  event("cancelled", "nothing is owed any more: withdrawn, merged, not needed", nothing),
  event("priority_changed", "the targets are those of another priority from now on", {
    priority: z.string(),
  }),
  event("agreement_changed", "another agreement is in force from now on", {
    agreement: Agreement,
    calendar: Calendar.nullable().optional().describe("missing: the same as before"),
  }),
]);

export const ClockMethodInput = z
  .strictObject({
    scope: z
      .enum(["unit", "chain"])
      .default("unit")
      .describe("whose clock: one unit's, or that of all units one after another"),
    calendar: Calendar.nullable().describe("null: around the clock"),
    agreement: Agreement,
    events: z
      .array(Event)
      .min(1)
      .max(100_000)
      .describe("in any order; at the same instant the given order counts"),
    now: instant.describe("the moment of looking; later events have not happened yet"),
  })
  .meta({ id: "ClockInput", title: "Service clock: input" });
export type ClockMethodInput = z.output<typeof ClockMethodInput>;

const out = z.string().meta({ format: "date-time", description: "with the offset of the calendar's zone" });
const ClockTarget = z.strictObject({
  target: z.enum(targetNames),
  state: z.enum(["running", "paused", "met", "breached", "cancelled"]),
  targetMinutes: z.number().describe("working minutes promised"),
  elapsed: z
    .strictObject({ minutes: z.number(), seconds: z.number() })
    .describe("working time counted: whole minutes, and the seconds beyond"),
  elapsedSeconds: z.number().describe("the same in seconds"),
  remainingSeconds: z.number().describe("target less elapsed; negative when it is over"),
  startedAt: out.describe("of `update`: the last word to whoever asked"),
  dueAt: out.nullable().describe("null while paused, or when the calendar never gets there"),
  warnAt: out.nullable(),
  settledAt: out.nullable().describe("when it was met, breached or cancelled"),
  breachedAt: out.nullable(),
  endedAt: out.nullable().describe("when it stopped counting"),
  rounds: z.number().describe("only `update` has more than one"),
  missedRounds: z.number(),
  explanation: z
    .array(
      z.strictObject({
        from: out,
        to: out,
        reason: z.enum(["counted", "outside", "holiday", "paused", "closed"]),
        waitingFor: z.enum(waitingFor).nullable(),
        holiday: z.string().nullable(),
        workingSeconds: z.number().describe("working time within"),
        countedSeconds: z.number().describe("what the clock counted of it; they add up to elapsedSeconds"),
      }),
    )
    .describe("every moment from the start to the end, or to now"),
});

export const ClockMethodOutput = z
  .strictObject({
    method: z.literal("clock"),
    scope: z.enum(["unit", "chain"]),
    now: out,
    timeZone: z.string(),
    targets: z.array(ClockTarget),
    basis: z.strictObject({
      events: z.number().describe("events up to now"),
      later: z.number().describe("events after now, left out"),
    }),
    warnings: z.array(z.strictObject({ code: z.string(), place: z.string(), sentence: z.string() })),
  })
  .meta({ id: "ClockResult", title: "Service clock: result" });
export type ClockMethodOutput = z.input<typeof ClockMethodOutput>;
