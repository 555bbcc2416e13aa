// Files as tables: any encoding, delimiter or packing an office produces in, plain rows with line numbers
// out. Knows no business word; rooms say which columns they look for and what a good row is.

export { CsvParser, type Note, parseCsv, type Row } from "./csv-parse.ts";
export { type CsvCell, type CsvStyle, csvLine, russianExcel, writeCsv } from "./csv-write.ts";
export { type Delimiter, delimiters, guessDelimiter } from "./delimiter.ts";
export { decode, type Encoding, guessEncoding } from "./encoding.ts";
export { errors } from "./errors.ts";
export { columnLetter } from "./header.ts";
export {
  type ColumnMatch,
  type Field,
  type MatchWay,
  matchColumns,
  normaliseHeader,
  oneEditApart,
} from "./match-columns.ts";
export { type FileSource, isGzip, readBytes, sourceName, streamBytes } from "./source.ts";
export {
  openTable,
  readTable,
  type Table,
  type TableHead,
  type TableOptions,
  type TableStream,
} from "./table.ts";
export { TextStream } from "./text-stream.ts";
export { isZip, readSheets, type Sheet } from "./xlsx-read.ts";
export { rowsPerSheet, streamXlsx, writeXlsx, type XlsxCell, type XlsxSheet } from "./xlsx-write.ts";
