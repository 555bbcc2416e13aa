// The door of the organisation: who there is, who belongs where, and how files about that are read.

export { type Category, categories, categoryOf, type PartyKind, partyKinds } from "./category.ts";
export { errors } from "./errors.ts";
export { type OrganisationEvent, organisationEvents } from "./events.ts";
export { type PersonField, personFields, type UnitField, unitFields } from "./reading/fields.ts";
export { resolveHeads } from "./reading/heads.ts";
export { type Found, Lookup, nameKey } from "./reading/lookup.ts";
export { guessPersonMapping, guessUnitMapping, type Mapping, type WantedMapping } from "./reading/mapping.ts";
export {
  type KnownPerson,
  type PeopleOptions,
  type PersonRow,
  readPeople,
  type Stay,
} from "./reading/people.ts";
export { type Problem, type ProblemCode, problemSentence, type Severity } from "./reading/problem.ts";
export { type KnownUnit, type Reading, readUnits, type UnitRow, type UnitsOptions } from "./reading/units.ts";
export {
  countParties,
  type Directory,
  type DirectoryPerson,
  type DirectoryUnit,
  namesOf,
  type PartyName,
  readDirectory,
} from "./store/directory.ts";
export { isEmpty } from "./store/presence.ts";
export { readRelations } from "./store/relations.ts";
export { ancestorsOf, childrenOf, findCycles, type ParentOf, withDescendants } from "./tree.ts";
