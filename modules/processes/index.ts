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
