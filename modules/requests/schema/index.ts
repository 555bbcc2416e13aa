export * from "./approvals.ts";
export * from "./clocks.ts";
export * from "./handling.ts";
export * from "./importing.ts";
export * from "./mail.ts";
export * from "./pair.ts";
export * from "./requests.ts";
export * from "./shapes.ts";
