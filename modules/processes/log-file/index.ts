export { allNames, type Names, nameAt } from "./byte-dictionary.ts";
export type { BuiltLog } from "./event-builder.ts";
export type { LogFormat } from "./log-kind.ts";
export {
  type BadReason,
  type BadRow,
  type LogOptions,
  type Mapping,
  type Notice,
  type Progress,
  type Role,
  roles,
  type Watch,
} from "./log-options.ts";
export { type LogPreview, previewLog, type ReadLog, readLog } from "./read-log.ts";
