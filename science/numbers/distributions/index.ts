export { betaCdf, betaQuantile } from "./beta.ts";
export { fCdf, fQuantile, fTail } from "./fisher.ts";
export { normalCdf, normalQuantile, normalTail } from "./normal.ts";
export { tCdf, tQuantile, tTail } from "./student.ts";
