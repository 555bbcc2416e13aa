export * from "./schema/export.ts";
export * from "./schema/import.ts";
export * from "./schema/party.ts";
export * from "./schema/shape.ts";
