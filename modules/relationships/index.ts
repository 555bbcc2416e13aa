// The door of the relationships: who serves whom, for rooms that hang something on it.

export { type RelationshipEvent, relationshipEvents } from "./events.ts";
export { maySee, maySpeak, type Sides, viewOf } from "./policy.ts";
