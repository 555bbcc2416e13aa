export * from "./evaluation.ts";
export * from "./plan.ts";
export * from "./shapes.ts";
export * from "./solutions.ts";
