export { type Remark, type RemarkKind, remarkKinds } from "./remark.ts";
export { checkTone } from "./tone.ts";
