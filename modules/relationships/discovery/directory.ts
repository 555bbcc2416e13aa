import { ancestorsOf, Lookup, nameKey, type PersonRow } from "#modules/organisation";
import type { DirectoryOptions, Located, NotLocated, OrganisationRows, Party } from "./party.ts";

const day = 86_400_000;
const firstStranger = 0x40000000;

interface Member {
  readonly id: string;
  /** Party by stay, the latest first; without dates a single one. */
  readonly stays: readonly { readonly party: number; readonly from: number; readonly to: number }[];
}

/**
 * Who there is and where they belong, asked millions of times while evidence is counted: a text is resolved
 * once and remembered. People are found by id, e-mail or a name that only one has; parties by id or unique
 * name; an unknown address by its domain, where everybody known in that domain belongs to one partner.
 */
export class Directory {
  readonly parties: Party[] = [];
  readonly #index = new Map<string, number>();
  readonly #people = new Lookup();
  readonly #units = new Lookup();
  readonly #members: Member[] = [];
  readonly #memberIndex = new Map<string, number>();
  readonly #above: Set<number>[] = [];
  readonly #domains = new Map<string, number>();
  readonly #ancestors = new Map<number, Set<number>>();
  readonly #seenPeople = new Map<string, Mark>();
  readonly #seenUnits = new Map<string, Mark>();
  readonly #strangers = new Map<string, number>();
  readonly #open: boolean;

  constructor(rows: OrganisationRows, options: DirectoryOptions = {}) {
    this.#open = options.open ?? false;
    for (const unit of rows.units) this.#addParty(unit);
    for (const person of rows.people) this.#addPerson(person);
    this.#learnChains(rows.people);
    this.#learnDomains(rows.people);
  }

  get hasPeople(): boolean {
    return this.#members.length > 0;
  }

  indexOf(id: string): number {
    return this.#index.get(id) ?? -1;
  }

  /** Whom the text means at the time given (milliseconds). `prefer` breaks the tie of a number that is both. */
  locate(text: string, time: number, prefer: "person" | "unit"): Located | NotLocated {
    const seen = prefer === "person" ? this.#seenPeople : this.#seenUnits;
    let mark = seen.get(text);
    if (mark === undefined) {
      mark = this.#resolve(text.trim(), prefer);
      seen.set(text, mark);
    }
    if (typeof mark === "string") return mark;
    if (mark.person < 0) return mark;
    const stays = this.#members[mark.person]!.stays;
    if (stays.length === 1) return mark;
    return { person: mark.person, party: partyAt(stays, time) };
  }

  /** Stands for an address that nobody known has: a person of no party, the same one each time. */
  stranger(text: string): Located {
    const key = text.trim().toLowerCase();
    let number = this.#strangers.get(key);
    if (number === undefined) this.#strangers.set(key, (number = firstStranger + this.#strangers.size));
    return { party: -1, person: number };
  }

  /** Whether one is above the other in reporting lines, at any distance. */
  inOneChain(a: number, b: number): boolean {
    return this.#above[a]!.has(b) || this.#above[b]!.has(a);
  }

  /** Whether one party is above the other in the tree. */
  isAbove(upper: number, lower: number): boolean {
    let above = this.#ancestors.get(lower);
    if (!above) {
      const parents = new Map(this.parties.map((p) => [p.id, p.parent]));
      const ids = ancestorsOf(parents, this.parties[lower]!.id);
      above = new Set(ids.map((id) => this.indexOf(id)));
      this.#ancestors.set(lower, above);
    }
    return above.has(upper);
  }

  #resolve(text: string, prefer: "person" | "unit"): Mark {
    const order = prefer === "person" ? [this.#people, this.#units] : [this.#units, this.#people];
    let ambiguous = false;
    for (const lookup of order) {
      const found = lookup.find(text);
      if (!found) continue;
      if ("ambiguous" in found) {
        ambiguous = true;
        continue;
      }
      if (lookup === this.#units) return { person: -1, party: this.#index.get(found.id)! };
      const person = this.#memberIndex.get(found.id)!;
      return { person, party: partyAt(this.#members[person]!.stays, Number.MAX_SAFE_INTEGER) };
    }
    const domain = domainOf(text);
    const partner = domain === undefined ? undefined : this.#domains.get(domain);
    if (partner !== undefined && partner >= 0) return { person: -1, party: partner };
    if (ambiguous) return "ambiguous";
    if (this.#open && domain === undefined && (prefer === "unit" || this.#members.length === 0)) {
      return { person: -1, party: this.#addParty({ id: text, name: text, kind: "unit", parent: null }) };
    }
    return "unknown";
  }

  #addParty(unit: { id: string; name: string; kind: Party["kind"]; parent: string | null }): number {
    const index = this.parties.length;
    this.parties.push({ id: unit.id, kind: unit.kind, name: unit.name, parent: unit.parent });
    this.#index.set(unit.id, index);
    this.#units.add(unit, "unit");
    return index;
  }

  #addPerson(person: PersonRow): void {
    const stays = person.stays.map((stay) => ({
      party: this.#partyOf(stay.unit),
      from: stay.from ? Date.parse(stay.from) : Number.NEGATIVE_INFINITY,
      to: stay.to ? Date.parse(stay.to) + day : Number.POSITIVE_INFINITY,
    }));
    this.#memberIndex.set(person.id, this.#members.length);
    this.#members.push({ id: person.id, stays: stays.sort((a, b) => b.from - a.from) });
    this.#people.add(person, "person");
  }

  #partyOf(unit: string | null): number {
    if (unit === null) return -1;
    const known = this.#index.get(unit);
    if (known !== undefined) return known;
    if (!this.#open) return -1;
    const found = this.#units.find(unit);
    if (found && "id" in found) return this.#index.get(found.id)!;
    return this.#addParty({ id: unit, name: unit, kind: "unit", parent: null });
  }

  #learnChains(people: readonly PersonRow[]): void {
    const managers = new Map(people.map((p) => [p.id, p.manager]));
    for (const person of people) {
      this.#above.push(
        new Set(ancestorsOf(managers, person.id).map((id) => this.#memberIndex.get(id) ?? -1)),
      );
    }
  }

  /** A domain stands for a partner when everybody known in it belongs to that one. */
  #learnDomains(people: readonly PersonRow[]): void {
    people.forEach((person, i) => {
      const domain = domainOf(person.email ?? "");
      const party = this.#members[i]!.stays[0]?.party ?? -1;
      if (domain === undefined) return;
      const known = this.#domains.get(domain);
      const partner = party >= 0 && this.parties[party]!.kind === "partner" ? party : -1;
      this.#domains.set(domain, known === undefined || known === partner ? partner : -1);
    });
  }
}

type Mark = Located | NotLocated;

/** Where somebody belonged on that day; outside all stays, the nearest one in time. */
function partyAt(stays: Member["stays"], time: number): number {
  let nearest = -1;
  let distance = Number.POSITIVE_INFINITY;
  for (const stay of stays) {
    if (time >= stay.from && time < stay.to) return stay.party;
    const away = time < stay.from ? stay.from - time : time - stay.to;
    if (away < distance || nearest < 0) {
      nearest = stay.party;
      distance = away;
    }
  }
  return nearest;
}

function domainOf(text: string): string | undefined {
  const at = text.lastIndexOf("@");
  return at > 0 ? nameKey(text.slice(at + 1)) : undefined;
}
