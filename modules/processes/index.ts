export { allNames, type ReadLog, readLog } from "./log-file/index.ts";
