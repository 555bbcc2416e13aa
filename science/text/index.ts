export { checkTone, type Remark, type RemarkKind, remarkKinds } from "./tone/index.ts";
