export * from "./answering.ts";
export * from "./dialogue.ts";
export * from "./shapes.ts";
export * from "./waves.ts";
