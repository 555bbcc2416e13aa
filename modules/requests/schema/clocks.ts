import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { PartyName, WaitingFor } from "./shapes.ts";

const id = z.uuid();

export const ClockInterval = z
  .object({
    from: z.string(),
    to: z.string(),
    reason: z.enum(["counted", "outside", "holiday", "paused", "closed"]),
    waitingFor: WaitingFor.nullable(),
    holiday: z.string().nullable(),
    /** Working time within, and what the clock counted of it, in seconds. */
    workingSeconds: z.number(),
    countedSeconds: z.number(),
    /** Several stretches told as one: it reaches over nights and days off, of which nothing counted. */
    across: z.boolean(),
    /** The reason in the reader's words. */
    text: z.string(),
  })
  .meta({ id: "ClockInterval" });
export type ClockInterval = z.infer<typeof ClockInterval>;

export const ClockTarget = z
  .object({
    target: z.enum(["firstAnswer", "update", "done"]),
    state: z.enum(["running", "paused", "met", "breached", "cancelled"]),
    /** Working minutes promised. */
    targetMinutes: z.number(),
    elapsedSeconds: z.number(),
    /** Of an update: when the last word to whoever asked was said. */
    startedAt: z.string(),
    /** Null while it is paused. */
    dueAt: z.string().nullable(),
    warnAt: z.string().nullable(),
    settledAt: z.string().nullable(),
    breachedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    /** By whom we wait, while it is paused. */
    pausedFor: WaitingFor.nullable(),
    rounds: z.number(),
    missedRounds: z.number(),
    /** Every moment from its start to its end, or to now. */
    intervals: z.array(ClockInterval),
  })
  .meta({ id: "ClockTarget" });
export type ClockTarget = z.infer<typeof ClockTarget>;

export const ClockView = z
  .object({
    /** Names it in the address of its input. */
    key: z.string(),
    /** One unit's, or the chain's of all units one after another. */
    scope: z.enum(["unit", "chain"]),
    work: z.string().nullable(),
    role: z.enum(["face", "part"]),
    /** Whose clock it is; of the chain, who faces whoever asked now. */
    unit: PartyName,
    agreement: z.object({ id: z.string(), version: z.number(), name: z.string().nullable() }),
    /** Null: around the clock. */
    timeZone: z.string().nullable(),
    targets: z.array(ClockTarget),
  })
  .meta({ id: "RequestClock" });
export type ClockView = z.infer<typeof ClockView>;

export const listClocks = endpoint({
  method: "GET",
  path: "/api/requests/:id/clocks",
  summary:
    "What was promised for a request, how much of it has run, when it is due, and every minute explained.",
  params: z.object({ id }),
  response: z.object({ now: z.string(), clocks: z.array(ClockView) }),
});

export const downloadClock = endpoint({
  method: "GET",
  path: "/api/requests/:id/clocks/:clock/input.json",
  summary:
    "All that a clock is computed from, as `vizavi method clock` takes it: anybody can compute it anew.",
  params: z.object({ id, clock: z.string().max(120) }),
  response: z.string(),
});
