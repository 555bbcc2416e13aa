// The door of the needs: what expresses a need comes in by it, and what became of needs is asked by it.

export { type NeedEvent, needEvents } from "./events.ts";
export { closeNeed } from "./register/actions/move.ts";
export { openNeed } from "./register/actions/open.ts";
export type { SignalView, VeiledWords } from "./schema/shapes.ts";
export {
  readSignals,
  readVeiledWords,
  recordSignal,
  type SignalsAsked,
} from "./signals/actions/door.ts";
export { forgetPerson, type Openness, type SignalGiven, signalsOfPerson } from "./signals/store.ts";
