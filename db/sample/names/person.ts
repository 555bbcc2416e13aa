// A name and a free mail address for one more person.
import type { Language } from "#platform/cli";
import type { Random } from "../random.ts";
import * as english from "./english.ts";
import * as russian from "./russian.ts";

export interface Named {
  readonly name: string;
  readonly email: string;
}

/** Namesakes happen; addresses never repeat: the second i.petrov is i.petrov2. */
export function namer(language: Language, chance: Random): (domain: string) => Named {
  const taken = new Map<string, number>();
  const free = (local: string, domain: string): string => {
    const wanted = `${local}@${domain}`;
    const count = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, count);
    return count === 1 ? wanted : `${local}${count}@${domain}`;
  };
  return (domain) => {
    if (language === "en") {
      const first = chance.pickFront(chance.chance(0.5) ? english.menNames : english.womenNames);
      const last = chance.pickFront(english.surnames);
      return { name: `${first} ${last}`, email: free(`${first}.${last}`.toLowerCase(), domain) };
    }
    const woman = chance.chance(0.46);
    const surname = chance.pickFront(russian.surnames);
    const first = chance.pickFront(woman ? russian.womenNames : russian.menNames);
    const patronymic = chance.pickFront(russian.patronymics);
    const last = woman ? russian.feminineSurname(surname) : surname;
    const full = `${last} ${first} ${woman ? russian.femininePatronymic(patronymic) : patronymic}`;
    return { name: full, email: free(`${russian.latin(first)[0]}.${russian.latin(last)}`, domain) };
  };
}
