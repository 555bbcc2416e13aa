export { type PersonField, personFields } from "./person-fields.ts";
export { type UnitField, unitFields } from "./unit-fields.ts";
