// The door of the organisation: who there is, who belongs where, and how files about that are read.

export { addPerson } from "./actions/people.ts";
export { createUnit } from "./actions/units.ts";
export { resolveHeads } from "./reading/heads.ts";
export { Lookup, nameKey } from "./reading/lookup.ts";
export { type PersonRow, readPeople } from "./reading/people.ts";
export { type Problem, problemSentence } from "./reading/problem.ts";
export { readUnits, type UnitRow } from "./reading/units.ts";
export {
  contactsOf,
  homeOfDomain,
  type KnownPerson,
  type PartyContact,
  peopleByEmail,
  peopleOfUnits,
  personsOfAccounts,
  relationsOf,
  type UnitPeople,
} from "./store/contacts.ts";
export { readDirectory } from "./store/directory.ts";
export { isEmpty } from "./store/presence.ts";
export { isOutsider, readRelations } from "./store/relations.ts";
export { ancestorsOf } from "./tree.ts";
