// The door of printing: documents, how the house's pages look, charts as vectors. It takes a second of arithmetic: call
// it from a thread of one's own (`runInThread`).

export type {
  Content,
  ContentObject,
  DrawnNode,
  DrawnTable,
  Neighbours,
  TableCell,
  TDocumentDefinitions,
} from "./content.ts";
export {
  colours,
  type IntervalLine,
  intervals,
  type MapPoint,
  overTime,
  pageWidth,
  quadrants,
  type Reach,
} from "./drawings.ts";
export { pdfOf } from "./pdf.ts";
export { type Sheet, sheet } from "./sheet.ts";
