import { createHash } from "node:crypto";
import { houseZone } from "#modules/catalogue";
import { contactsOf, type PartyContact } from "#modules/organisation";
import { contactsBetween } from "#modules/relationships";
import type { Context } from "#platform/context";
import { chance } from "#science/numbers";
import type { ContractView } from "../../schema/answering.ts";
import type { AudiencePreview, NamedParty, WavePlan } from "../../schema/index.ts";
import { type Chosen, chooseAudience, type Known } from "../audience.ts";
import { makeContract } from "../contract.ts";
import { waveErrors } from "../errors.ts";
import { type Obstacle, obstaclesOf } from "../plan.ts";
import { takeTurns } from "../rotation.ts";
import { candidates, subjectsOfWave, subjectsThere, unitsAbove } from "../store/audience.ts";
import { askedBefore, findSeries } from "../store/series.ts";
import { findQuestionnaire, findVersion, partiesOf, type VersionRow, type WaveRow } from "../store/waves.ts";
import { loadWave, planOf } from "./plan.ts";

const shown = 100;

/** Everything a launch would freeze. */
export interface Prepared {
  readonly plan: WavePlan;
  readonly chosen: Chosen;
  readonly contacts: ReadonlyMap<string, PartyContact>;
  readonly obstacles: readonly Obstacle[];
  readonly version: VersionRow | undefined;
  /** Null: every item. */
  readonly asked: readonly string[] | null;
  readonly contract: ContractView | null;
}

export async function prepare(ctx: Context, wave: WaveRow): Promise<Prepared> {
  const { db, now } = ctx;
  const plan = planOf(wave);
  const chosen = await choose(ctx, wave, plan);
  const questionnaire = await findQuestionnaire(db, wave.questionnaire);
  const version = await findVersion(db, { questionnaire: wave.questionnaire });
  const standing = wave.every === "standing";
  const obstacles = obstaclesOf(plan, {
    questionnaire: {
      about: questionnaire?.about ?? "general",
      published: version !== undefined,
      ended: questionnaire?.ended ?? true,
    },
    asked: chosen.asked.length,
    standing,
    now,
  });
  const asked = version ? await itemsAsked(ctx, wave, version) : null;
  const contacts = await contactsOf(db, [...chosen.asked.map(({ person }) => person), ...plan.readers]);
  const contract =
    version && questionnaire && chosen.asked.length > 0
      ? makeContract({
          plan,
          form: { name: questionnaire.name, sha256: version.sha256 },
          asked: asked ?? version.items.map(({ name }) => name),
          required: version.items.some(({ name, required }) => required && (asked?.includes(name) ?? true)),
          people: chosen.asked.length,
          day: now,
          timeZone: await houseZone(db),
          readers: plan.readers.map((id) => contacts.get(id)?.name ?? ""),
          standing,
        })
      : null;
  return { plan, chosen, contacts, obstacles, version, asked, contract };
}

async function itemsAsked({ db }: Context, wave: WaveRow, version: VersionRow): Promise<string[] | null> {
  const series = wave.series ? await findSeries(db, wave.series) : undefined;
  if (!series?.rotate) return null;
  return takeTurns(version.items, series.rotate, await askedBefore(db, series.id));
}

async function choose({ db, now }: Context, wave: WaveRow, plan: WavePlan): Promise<Chosen> {
  const rated = plan.direction !== "general";
  const people = await candidates(db, plan.audience, { wave: wave.id, now });
  const contacts = rated
    ? await contactsBetween(db, { months: plan.contactMonths, atLeast: plan.minContacts, now })
    : [];
  const above = rated ? await unitsAbove(db, [...new Set(people.map(({ unit }) => unit))]) : new Map();
  const there = rated ? await subjectsThere(db, plan.audience.subjects) : null;
  const predicted = plan.predicts ? await subjectsOfWave(db, plan.predicts) : undefined;
  const subjects = there && predicted ? new Set([...there].filter((id) => predicted.has(id))) : there;
  const known: Known = { people, contacts, above, subjects };
  const { direction, subjectsEach } = plan;
  // The wave's own chance: the preview draws whom the launch will draw, as long as nothing changes between.
  const seed = createHash("sha256").update(wave.id).digest().readInt32BE();
  return chooseAudience(known, { direction, subjectsEach, share: plan.audience.share }, chance(seed));
}

export async function previewAudience(ctx: Context, id: string): Promise<AudiencePreview> {
  const wave = await loadWave(ctx, id);
  if (wave.state !== "draft") throw waveErrors.refuse("launched");
  const { plan, chosen, contacts, obstacles, contract } = await prepare(ctx, wave);
  const { asked, raters, resting, notDrawn, withoutSubject } = chosen;
  const rated = plan.direction !== "general";
  const weak = [...raters]
    .filter(([, { raters: count }]) => rated && plan.kind === "anonymous" && count < plan.k)
    .sort(([, a], [, b]) => b.raters - a.raters || b.couldRate - a.couldRate);
  const inUnits = [...Map.groupBy(asked, ({ unit }) => unit)]
    .map(([unit, inside]) => ({ unit, asked: inside.length }))
    .sort((a, b) => b.asked - a.asked)
    .slice(0, shown);
  const parties = await partiesOf(ctx.db, [
    ...weak.slice(0, shown).map(([subject]) => subject),
    ...inUnits.map(({ unit }) => unit),
  ]);
  const party = (of: string) => parties.get(of) as NamedParty;
  const load: number[] = [];
  for (const { subjects } of asked) {
    while (load.length < subjects.length) load.push(0);
    load[subjects.length - 1]! += 1;
  }
  const counts = [...raters.values()].map(({ raters: count }) => count).sort((a, b) => a - b);
  return {
    people: asked.length + resting + notDrawn + withoutSubject,
    ...{ resting, notDrawn, withoutSubject, load },
    asked: asked.length,
    unreachable: asked.filter(({ person }) => !isReachable(contacts.get(person))).length,
    subjects: rated ? raters.size : 0,
    raters:
      rated && counts.length > 0
        ? {
            fewest: counts[0] as number,
            median: counts[Math.floor((counts.length - 1) / 2)] as number,
            most: counts.at(-1) as number,
          }
        : null,
    weak: weak.slice(0, shown).map(([subject, count]) => ({ party: party(subject), ...count })),
    weakMore: Math.max(0, weak.length - shown),
    units: inUnits.map(({ unit, asked: count }) => ({ party: party(unit), asked: count })),
    obstacles: obstacles.map((code) => {
      const { sentence, hint } = obstacle(code, chosen, plan).inWords(ctx.actor.language);
      return { code, sentence, hint };
    }),
    contract,
  };
}

const isReachable = (contact: PartyContact | undefined): boolean =>
  contact !== undefined && (contact.address !== null || contact.account !== null);

export const obstacle = (code: Obstacle, { asked }: Chosen, { k }: WavePlan) =>
  waveErrors.refuse(code, { people: asked.length, k });
