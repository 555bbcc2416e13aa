export { type HandOverRows, handOverLink, openHandOvers } from "./actions/hand-over-rows.ts";
export { type ProcessEvent, processEvents } from "./events.ts";
export type { FigureNames, FiguresJson, HandOverJson } from "./figures-json.ts";
export {
  allNames,
  type BadRow,
  type LogOptions,
  type LogPreview,
  type Mapping,
  type Names,
  nameAt,
  type Progress,
  previewLog,
  type ReadLog,
  type Role,
  readLog,
  type Watch,
} from "./log-file/index.ts";
export { type MinedLog, mineLog } from "./mine-log.ts";
export {
  allLogs,
  type LogName,
  type MonthlyHandOver,
  monthlyHandOvers,
  type PairInLog,
  pairsInLogs,
} from "./store/evidence.ts";
