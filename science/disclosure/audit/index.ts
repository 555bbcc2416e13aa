export { type Audit, auditLinear, type Derivable } from "./audit.ts";
export type { Released } from "./columns.ts";
export { type Difference, smallDifferences } from "./differences.ts";
