export { columnsOf } from "./columns.ts";
export { FileDrop, type FileDropProps } from "./file-drop.tsx";
export {
  type Mapping,
  type MappingColumn,
  type MappingField,
  MappingTable,
  type MappingTableProps,
  missingFields,
  Preview,
} from "./mapping-table.tsx";
export {
  type Difference,
  Differences,
  type Problem,
  ProblemReport,
  type ProblemReportProps,
} from "./report.tsx";
export { Steps } from "./steps.tsx";
export { type ImportCalls, ImportWayFrame, useImportWay } from "./way.tsx";
