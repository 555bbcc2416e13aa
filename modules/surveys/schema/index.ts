export * from "./answering.ts";
export * from "./dialogue.ts";
export * from "./form.ts";
export * from "./questionnaires.ts";
export * from "./shapes.ts";
export * from "./waves.ts";
