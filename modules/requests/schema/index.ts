export * from "./requests.ts";
export * from "./shapes.ts";
