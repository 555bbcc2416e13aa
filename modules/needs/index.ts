// The door of the needs: what expresses a need comes in by it, and what became of needs is asked by it.

export { type NeedEvent, needEvents } from "./events.ts";
export { advanceNeed, closeNeed } from "./register/actions/move.ts";
export { openNeed, type ToOpen } from "./register/actions/open.ts";
export { type NeedSummary, type NeedsAsked, needsOf } from "./register/door.ts";
export { type RegisterEvent, registerEvents } from "./register/events.ts";
export type { NeedStage, NeedState, Target } from "./register/need.ts";
export { maySeeAll as maySeeNeed, mayShape as mayShapeNeed, type NeedSides } from "./register/policy.ts";
export { type Voices, voicesOf } from "./register/tell.ts";
export type { SignalView, VeiledWords } from "./schema/shapes.ts";
export {
  readSignals,
  readVeiledWords,
  recordSignal,
  type SignalsAsked,
} from "./signals/actions/door.ts";
export { forgetPerson, type Openness, type SignalGiven, signalsOfPerson } from "./signals/store.ts";
