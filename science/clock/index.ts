export type { Span, WorkingCalendar } from "./calendar.ts";
export { type Agreement, type CaseEvent, type ClockCase, inputOf } from "./case.ts";
export { type ClockResult, runClock } from "./clock.ts";
export { inOrder } from "./course.ts";
export { explain, type Interval } from "./explanation.ts";
export { type CalendarProblem, calendarProblems } from "./problems.ts";
export type { Phase, TargetRun } from "./run-target.ts";
export {
  type ClockEvent,
  type ClockInput,
  type ClockScope,
  type ClockTerms,
  type Happening,
  type TargetName,
  targetNames,
  type WaitingFor,
  waitingFor,
} from "./terms.ts";
export { afterWorkingTime, workingTimeBetween } from "./working-time.ts";
