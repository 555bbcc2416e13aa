// Shapes that cross HTTP, and the endpoints of the room.

export * from "./cases.ts";
export * from "./figures.ts";
export * from "./imports.ts";
export * from "./logs.ts";
export * from "./party-names.ts";
