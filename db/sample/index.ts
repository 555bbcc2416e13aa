export { sample } from "./command.ts";
export { type CompanyFile, type CompanyOptions, defaults, generateCompany, limits } from "./files.ts";
export { type Random, random } from "./random.ts";
export * from "./surveys/index.ts";
export type { TrueEffect, TrueNeed, TrueRelationship, Truth } from "./truth.ts";
export { errors } from "./words.ts";
export { type WriteOptions, type WrittenCompany, writeCompany } from "./write.ts";
