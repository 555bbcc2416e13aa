export { type DiscoveryInput, discover } from "./discover.ts";
export { decay, type Source, type SourceKind, type Span, type Trace, usualSpan } from "./evidence.ts";
export type { Candidate, Discovery, LearnedSource, Part } from "./result.ts";
