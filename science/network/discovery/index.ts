export { discover } from "./discover.ts";
export { decay, type Source, type SourceKind, type Trace, usualSpan } from "./evidence.ts";
export type { Part } from "./result.ts";
