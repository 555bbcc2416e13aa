// Files as tables: any encoding, delimiter or packing an office produces in, plain rows with line numbers
// out. Knows no business word; rooms say which columns they look for and what a good row is.

export { parseCsv, type Row } from "./csv-parse.ts";
export { type CsvCell, csvLine, russianExcel, writeCsv } from "./csv-write.ts";
export { guessDelimiter } from "./delimiter.ts";
export { decode, type Encoding, guessEncoding } from "./encoding.ts";
export { errors } from "./errors.ts";
export { columnLetter, listHeaders } from "./header.ts";
export { type Field, matchColumns, normaliseHeader } from "./match-columns.ts";
export {
  errnoRefusal,
  type FileSource,
  isGzip,
  readBytes,
  sourceName,
  streamBytes,
  unpackingRefusal,
} from "./source.ts";
export { openTable, readTable, type Table, type TableOptions, type TableStream } from "./table.ts";
export { isZip } from "./xlsx-read.ts";
export { streamXlsx, writeXlsx, type XlsxCell } from "./xlsx-write.ts";
