export {
  adjacentPairs,
  directlyFollows,
  type HandOvers,
  handOvers,
  type PairTable,
  secondsBetween,
} from "./adjacent-pairs.ts";
export { caseDurations, spreadOf } from "./durations.ts";
export { frequencies, startsAndEnds } from "./ends.ts";
export type { EventColumns } from "./event-columns.ts";
export { type EventLog, inputPosition, orderEvents } from "./event-log.ts";
export { type Figures, mineEvents } from "./mine-events.ts";
export { pingPong } from "./ping-pong.ts";
export { reworkCases } from "./rework.ts";
export { activitiesOf, frequentVariants, variants } from "./variants.ts";
export { stepOf, whoWaitsOnWhom, workItems } from "./waiting.ts";
