export * from "./importing.ts";
export * from "./search.ts";
export * from "./services.ts";
export * from "./shapes.ts";
