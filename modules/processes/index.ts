export { type HandOverRows, handOverLink, openHandOvers } from "./actions/hand-over-rows.ts";
export { type ProcessEvent, processEvents } from "./events.ts";
export { allNames, type ReadLog, readLog } from "./log-file/index.ts";
export {
  allLogs,
  type LogName,
  type MonthlyHandOver,
  monthlyHandOvers,
  type PairInLog,
  pairsInLogs,
} from "./store/evidence.ts";
