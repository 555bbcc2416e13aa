export { allNames, type ReadLog, readLog } from "./log-file/index.ts";
export { writeOwnLog } from "./own-log/own-events.ts";
export { takeOwnLog } from "./own-log/take-own-log.ts";
