export { checkTone, type Remark, type RemarkKind } from "./tone/index.ts";
