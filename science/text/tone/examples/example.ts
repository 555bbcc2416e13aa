import type { RemarkKind } from "../remark.ts";

/** A text, what a careful colleague would remark on it, and whether it is a first answer. */
export type Example = readonly ["seen" | "once" | "aside", string, readonly RemarkKind[], "first"?];
