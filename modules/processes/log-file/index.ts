export { allNames, type Names } from "./byte-dictionary.ts";
export type { LogFormat } from "./log-kind.ts";
export {
  type BadReason,
  type BadRow,
  type LogOptions,
  type Mapping,
  type Notice,
  type Progress,
  roles,
  type Watch,
} from "./log-options.ts";
export { type LogPreview, previewLog, type ReadLog, readLog } from "./read-log.ts";
