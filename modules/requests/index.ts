// The door of the requests: what other rooms may ask and do. Their course is in the events.

export { verifyCounters } from "./actions/counts.ts";
export {
  addMember,
  askPart,
  assignWork,
  closeWork,
  type Draft,
  handOver,
  loadFacts,
  loadSeen,
  openRequest,
  removeMember,
  reopenRequest,
  resumeWork,
  waitWork,
  withdrawRequest,
  writeMessage,
} from "./actions/index.ts";
export { itemsOf } from "./actions/lists.ts";
export { type Difference, verifyClocks } from "./clocks/verify.ts";
export { thanksOf } from "./conduct/thanks.ts";
export { type RequestEvent, type RequestParticulars, requestEvents } from "./events.ts";
export { maySee, type RequestFacts } from "./policy.ts";
export { refs as requestRefs } from "./refs.ts";
export { indexRequests } from "./search/store.ts";
export { type Brief, briefsOf } from "./store/briefs.ts";
export { type EventRow, eventsOf } from "./store/history.ts";
