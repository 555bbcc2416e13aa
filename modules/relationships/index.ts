// The door of the relationships: who serves whom, for rooms that hang something on it.

export { forgetWitnessed, witnessEnd, witnessRequests } from "./actions/witness.ts";
export { witnessNominations } from "./actions/witness-nominations.ts";
export { type RelationshipEvent, relationshipEvents } from "./events.ts";
export { maySee, maySpeak, type Sides, viewOf } from "./policy.ts";
export { type ContactsBetween, contactsBetween } from "./store/contacts-between.ts";
export type { RequestFact } from "./store/witness.ts";
export type { NominationFact } from "./store/witness-nominations.ts";
export {
  defineTimelineSource,
  placeInTimeline,
  type TimelineAsk,
  type TimelineItem,
  type TimelineSource,
} from "./timeline/source.ts";
