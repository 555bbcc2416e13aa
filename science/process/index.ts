export {
  adjacentPairs,
  directlyFollows,
  type HandOvers,
  handOvers,
  type PairTable,
  secondsBetween,
} from "./adjacent-pairs.ts";
export { caseDurations, type Spread, spreadOf } from "./durations.ts";
export { frequencies, startsAndEnds } from "./ends.ts";
export { type EventColumns, stepComplete, stepStart } from "./event-columns.ts";
export { type EventLog, inputPosition, orderEvents } from "./event-log.ts";
export { type Figures, mineEvents } from "./mine-events.ts";
export { type PingPong, pingPong } from "./ping-pong.ts";
export { reworkCases } from "./rework.ts";
export { activitiesOf, frequentVariants, type Variants, variants } from "./variants.ts";
export { stepOf, type Waiting, type WorkItem, whoWaitsOnWhom, workItems } from "./waiting.ts";
