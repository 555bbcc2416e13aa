export * from "./pair.ts";
export * from "./requests.ts";
export * from "./shapes.ts";
