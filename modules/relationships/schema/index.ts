export * from "./imports.ts";
export * from "./map.ts";
export * from "./relationships.ts";
export * from "./shapes.ts";
export * from "./timeline.ts";
