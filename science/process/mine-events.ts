import { directlyFollows, type HandOvers, handOvers, type PairTable, pairSpace } from "./adjacent-pairs.ts";
import { caseDurations, type Spread, spreadOf } from "./durations.ts";
import { startsAndEnds } from "./ends.ts";
import type { EventLog } from "./event-log.ts";
import { type PingPong, pingPong } from "./ping-pong.ts";
import { reworkCases } from "./rework.ts";
import { type Variants, variants } from "./variants.ts";

/** Every figure of a log, in numbers that stand for names. */
export interface Figures {
  /** First and last instant (ms); undefined for a log without events. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly directlyFollows: PairTable;
  readonly durations: Spread | undefined;
  readonly unitHandOvers: HandOvers;
  /** Undefined when the log has no column of resources. */
  readonly resourceHandOvers: HandOvers | undefined;
  readonly rework: Int32Array;
  readonly pingPong: PingPong;
  readonly variants: Variants;
}

/** Computes all figures of an ordered log. Linear in its events, apart from sorting what is reported. */
export function mineEvents(log: EventLog): Figures {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < log.cases; c++) {
    from = Math.min(from, log.times[log.first[c]!]!);
    to = Math.max(to, log.times[log.first[c + 1]! - 1]!);
  }
  const { starts, ends } = startsAndEnds(log);
  const space = pairSpace(log.events);
  return {
    from: log.events > 0 ? from : undefined,
    to: log.events > 0 ? to : undefined,
    starts,
    ends,
    directlyFollows: directlyFollows(log, space),
    durations: spreadOf(caseDurations(log)),
    unitHandOvers: handOvers(log, log.units, log.unitCount, space),
    resourceHandOvers: log.resources && handOvers(log, log.resources, log.resourceCount, space),
    rework: reworkCases(log),
    pingPong: pingPong(log, log.units, log.unitCount),
    variants: variants(log),
  };
}
