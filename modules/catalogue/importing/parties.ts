// How files name parties: by id, e-mail or a name only one has; persons with `person:` where a unit could be meant.

import type { readDirectory } from "#modules/organisation";

export type Directory = Awaited<ReturnType<typeof readDirectory>>;
export type FoundParty = { readonly id: string } | { readonly ambiguous: number } | undefined;

const personMark = /^(?:person|сотрудник)\s*:\s*/iu;

function result(found: ReturnType<Directory["findUnit"]>): FoundParty {
  if (!found) return undefined;
  return "id" in found ? { id: found.id } : { ambiguous: found.ambiguous.length };
}

export function findPerson(directory: Directory, text: string): FoundParty {
  return result(directory.findPerson(text.replace(personMark, "")));
}

/** A unit or a partner, else a person; with the mark a person only. */
export function findParty(directory: Directory, text: string): FoundParty {
  if (personMark.test(text)) return findPerson(directory, text);
  return result(directory.findUnit(text)) ?? findPerson(directory, text);
}

/** How a party is written so that it is found again. */
export function nameInFile(directory: Directory, id: string): string {
  const unit = directory.units.get(id);
  if (unit) return unit.externalId;
  const person = directory.people.get(id);
  return person ? (person.email ?? `person:${person.externalId}`) : id;
}
