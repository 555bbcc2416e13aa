// An attack on everything that was released of a wave: adding and subtracting what was told, in any combination.

import { type Context, type House, houseActor, inContext } from "#platform/context";
import {
  auditLinear,
  commentMinimum,
  histogramMinimum,
  participationShown,
  smallDifferences,
} from "#science/disclosure";
import * as store from "../store/audit.ts";

/** One way of attacking, and what it found. */
export interface Attack {
  readonly name: "atoms" | "values" | "distributions" | "comments" | "participation" | "vault";
  /** How many distinct groups (or rows) were looked at. */
  readonly tried: number;
  /** People in the smallest group that can be told apart at all; null: nothing was told. */
  readonly smallest: number | null;
  /** Below this many people nothing may be told apart. */
  readonly needed: number;
  /** What can be derived: each a group that is too small. */
  readonly found: readonly Finding[];
}

export interface Finding {
  readonly people: number;
  /** Atoms, units or rows that it is about. */
  readonly about: readonly string[];
}

export interface WaveAudit {
  readonly wave: store.AuditedWave;
  readonly attacks: readonly Attack[];
  readonly derivable: boolean;
}

/**
 * Undefined when there is no such wave. It works as the role that may read the vault: the atoms' people are held against
 * the answers that are left, so that nothing rests on what the release says of itself.
 */
export function auditWave(house: House, id: string): Promise<WaveAudit | undefined> {
  const vault = { ...house, pool: house.vault };
  return inContext(vault, { actor: houseActor(), readOnly: true }, (context) => attack(context, id));
}

async function attack({ db }: Pick<Context, "db">, id: string): Promise<WaveAudit | undefined> {
  const wave = await store.findAudited(db, id);
  if (!wave) return undefined;
  const atoms = await store.atomsOf(db, id);
  const unions = await store.unionsOf(db, id);
  const attacks = [
    await attackVault(db, wave, atoms),
    attackUnions("values", wave.k, atoms, unions, ({ values }) => values),
    attackUnions("distributions", Math.max(wave.k, histogramMinimum), atoms, unions, ({ counts }) => counts),
    await attackFigures(db, wave),
    await attackComments(db, wave),
    await attackParticipation(db, wave),
  ];
  return { wave, attacks, derivable: attacks.some(({ found }) => found.length > 0) };
}

/** Atoms as they are: no fewer people than promised, and exactly as many as answers were left under their number. */
async function attackVault(
  db: Context["db"],
  wave: store.AuditedWave,
  atoms: readonly store.AuditedAtom[],
): Promise<Attack> {
  const left = wave.kind === "anonymous" ? await store.answersByAtom(db, wave.id) : null;
  const named =
    wave.kind === "anonymous" && wave.state === "closed" ? await store.answersWithCells(db, wave.id) : 0;
  const wrong = atoms.filter(
    ({ no, people }) => people < wave.k || (left !== null && (left.get(no) ?? 0) !== people),
  );
  return {
    name: "vault",
    tried: atoms.length,
    smallest: smallestOf(atoms.map(({ people }) => people)),
    needed: wave.k,
    found: [
      ...wrong.map(({ no, people }) => ({ people: left?.get(no) ?? people, about: [`atom ${no}`] })),
      ...(named > 0 ? [{ people: 1, about: [`${named} answers`] }] : []),
    ],
  };
}

const smallestOf = (people: readonly number[]): number | null =>
  people.length === 0 ? null : people.reduce((a, b) => Math.min(a, b));

/** Sums over groups, by linear algebra; the plain subtraction of one group from another is tried by itself. */
function attackUnions(
  name: "values" | "distributions",
  needed: number,
  atoms: readonly store.AuditedAtom[],
  unions: readonly store.ToldUnion[],
  toldOf: (union: store.ToldUnion) => number,
): Attack {
  const place = new Map(atoms.map(({ no }, at) => [no, at]));
  const told = unions.filter((union) => toldOf(union) > 0);
  const released = {
    sizes: atoms.map(({ people }) => people),
    figures: told.map(({ atoms: numbers }) => numbers.map((no) => place.get(no) ?? -1)),
  };
  const { columns, smallest, derivable } = auditLinear(released, { k: needed });
  const labels = (elements: readonly number[]) => elements.map((at) => `atom ${atoms[at]!.no}`);
  const byHand = told.length > manyGroups ? [] : smallDifferences(released, needed);
  return {
    name,
    tried: told.length,
    smallest: columns === 0 ? null : smallest,
    needed,
    found: [
      ...derivable.map(({ people, elements }) => ({ people, about: labels(elements) })),
      ...byHand.map(({ people, elements }) => ({ people, about: labels(elements) })),
    ],
  };
}

/** Above so many groups subtracting each from each is left out: it finds nothing that the algebra does not. */
const manyGroups = 3_000;

/** Figures whose group was not written down, or is too small. */
async function attackFigures(db: Context["db"], wave: store.AuditedWave): Promise<Attack> {
  const loose = await store.looseFigures(db, wave.id, wave.k);
  return {
    name: "atoms",
    tried: loose,
    smallest: null,
    needed: wave.k,
    found: loose > 0 ? [{ people: 1, about: [`${loose} figures`] }] : [],
  };
}

/** Comments that may be read together: at least as many as authors are needed. */
async function attackComments(db: Context["db"], wave: store.AuditedWave): Promise<Attack> {
  const needed = Math.max(wave.k, commentMinimum);
  const groups = await store.commentGroupsOf(db, wave.id);
  return {
    name: "comments",
    tried: groups.length,
    smallest: smallestOf(groups.map(({ comments }) => comments)),
    needed,
    found: groups
      .filter(({ comments }) => comments < needed)
      .map(({ supplier, comments }) => ({ people: comments, about: [supplier ?? "-"] })),
  };
}

/**
 * Who took part: rates are told of units with those below them, and "covers 41 of 52" of groups. What lies between two
 * such figures must be nobody or k people.
 */
async function attackParticipation(db: Context["db"], wave: store.AuditedWave): Promise<Attack> {
  const rows = await store.invitedByUnit(db, wave.id);
  const place = new Map(rows.map(({ unit }, at) => [unit, at]));
  const parents = rows.map(({ parent }) => (parent === null ? -1 : (place.get(parent) ?? -1)));
  const own = rows.map(({ invited }) => invited);
  const shown = participationShown(parents, own, wave.k);
  const below: number[][] = rows.map(() => []);
  for (const [unit, people] of own.entries())
    if (people > 0) for (let at = unit; at !== -1; at = parents[at]!) below[at]!.push(unit);
  const everybody = [...own.keys()].filter((unit) => own[unit]! > 0);
  const figures = [...below.filter((_, unit) => shown[unit]), ...(shown.at(-1) ? [everybody] : [])];
  const { smallest, columns, derivable } = auditLinear({ sizes: own, figures }, { k: wave.k });
  const covers = await store.participationTold(db, wave.id);
  const betrayed = covers.filter(
    ({ scope, covered, of }) => scope !== "customer" && of - covered > 0 && of - covered < wave.k,
  );
  return {
    name: "participation",
    tried: figures.length + covers.length,
    smallest: columns === 0 ? null : smallest,
    needed: wave.k,
    found: [
      ...derivable.map(({ people, elements }) => ({ people, about: elements.map((at) => rows[at]!.unit) })),
      ...betrayed.map(({ scope, covered, of }) => ({
        people: of - covered,
        about: [`${scope} ${covered}/${of}`],
      })),
    ],
  };
}
