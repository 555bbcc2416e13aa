// Grows the tree of units: head office, plants, sales regions, teams where a department is large.
import type { Language } from "#platform/cli";
import { divisions, functions, type Trade, type UnitFunction } from "./blueprint/functions.ts";
import { town } from "./names/places.ts";
import { exp, ln, normalQuantile, type Random } from "./random.ts";

export interface UnitPlan {
  readonly key: string;
  readonly name: string;
  readonly trade: Trade;
  readonly duty: string;
  readonly parent: number;
  readonly site: number;
  readonly region: number;
  weight: number;
  readonly splits: boolean;
  teams: number;
}

/** Spread of the sizes: with it, one unit in eight carries half of the people. */
const UNEVENNESS = 1.3;
/** Teams take what departments leave of the number of units a company of this size has. */
const SHARE_OF_DEPARTMENTS = 0.8;
const SMALLEST_TEAM = 5;
/** From here on a company has divisions between its director and its departments. */
const PEOPLE_FOR_DIVISIONS = 200;

export function planUnits(people: number, company: string, language: Language, chance: Random): UnitPlan[] {
  const wanted = Math.round(1.6 * exp(0.62 * ln(people)));
  const sites = Math.max(1, Math.round(people / 2500 + 1.2));
  const regions = sites === 1 && people < 300 ? 2 : Math.round(1.3 * sites) + 1;
  const plans: UnitPlan[] = [];
  const add = (plan: Omit<UnitPlan, "teams">) => plans.push({ ...plan, teams: 0 }) - 1;
  const managing = { trade: "office", site: -1, region: -1, splits: false } as const;

  const root = add({
    ...managing,
    key: "root",
    name: company,
    duty: language === "ru" ? "Руководство компанией" : "Runs the company",
    parent: -1,
    weight: 0.15,
  });
  const home = new Map<string, number>();
  for (const { key, name } of people < PEOPLE_FOR_DIVISIONS ? [] : divisions) {
    const duty = language === "ru" ? "Руководство дирекцией" : "Runs the division";
    home.set(
      key,
      add({ ...managing, key: "division", name: name[language], duty, parent: root, weight: 0.12 }),
    );
  }
  const plants: number[] = [];
  for (let site = 0; sites > 1 && site < sites; site++) {
    const name = `${language === "ru" ? "Завод" : "Plant"}, ${town(language, site)}`;
    const duty = language === "ru" ? "Руководство заводом" : "Runs the plant";
    const parent = home.get("production") ?? root;
    plants.push(add({ ...managing, key: "plant", name, duty, parent, site, weight: 0.14 }));
  }

  for (const [rank, f] of functions.entries()) {
    const copies = f.scope === "site" ? sites : f.scope === "region" ? regions : 1;
    if (rank > 7 && plans.length + copies > wanted * SHARE_OF_DEPARTMENTS) break;
    for (let copy = 0; copy < copies; copy++) add(department(f, copy, copies));
  }
  divide(plans, people, wanted, language, chance);
  return plans;

  function department(f: UnitFunction, copy: number, copies: number): Omit<UnitPlan, "teams"> {
    const site = f.scope === "site" ? copy : -1;
    const region = f.scope === "region" ? copy : -1;
    // Sales regions start elsewhere than the plants.
    const place = town(language, f.scope === "region" ? copy + 5 : copy);
    const plain = copies === 1 ? f.name[language].replace(", {}", "") : f.name[language].replace("{}", place);
    return {
      key: f.key,
      name: plain,
      trade: f.trade,
      duty: f.duty[language],
      parent: site >= 0 && plants.length > 0 ? plants[site]! : (home.get(f.division) ?? root),
      site,
      region,
      weight: f.weight * chance.logNormal(0.45),
      splits: f.splits ?? false,
    };
  }
}

/** Divides the largest departments into teams until the company has the wanted number of units. */
function divide(plans: UnitPlan[], people: number, wanted: number, language: Language, chance: Random): void {
  const departments = plans
    .map((plan, index) => ({ plan, index, weight: plan.weight }))
    .filter((d) => d.plan.splits);
  const perWeight = people / plans.reduce((sum, p) => sum + p.weight, 0);
  const cut = new Map<number, number>();
  for (let count = plans.length; count < wanted; ) {
    let best: (typeof departments)[number] | undefined;
    let bestShare = SMALLEST_TEAM / perWeight;
    for (const d of departments) {
      const share = d.weight / ((cut.get(d.index) ?? 0) + 2);
      if (share > bestShare) [best, bestShare] = [d, share];
    }
    if (!best) break;
    // The first cut makes two teams at once.
    const teams = cut.get(best.index) ?? 0;
    cut.set(best.index, teams === 0 ? 2 : teams + 1);
    count += teams === 0 ? 2 : 1;
  }
  for (const { plan, index, weight } of departments) {
    const teams = cut.get(index) ?? 0;
    if (teams === 0) continue;
    plan.weight = 0.2;
    plan.teams = teams;
    const word =
      language === "ru"
        ? plan.trade === "works"
          ? "участок"
          : "группа"
        : plan.trade === "works"
          ? "section"
          : "team";
    for (let n = 1; n <= teams; n++) {
      const share = (weight / teams) * chance.logNormal(0.7);
      plans.push({
        ...plan,
        name: `${plan.name}: ${word} ${n}`,
        parent: index,
        weight: share,
        splits: false,
        teams: 0,
      });
    }
  }
}

/** Whole numbers of people by unit: uneven as in real companies, larger where the work needs more hands. */
export function sizes(plans: readonly UnitPlan[], people: number): number[] {
  const order = plans
    .map((plan, index) => ({ weight: plan.weight, index }))
    .sort((a, b) => a.weight - b.weight || a.index - b.index);
  const shape = order.map((_, rank) => exp(UNEVENNESS * normalQuantile((rank + 0.5) / order.length)));
  const scale = (people - order.length) / shape.reduce((a, b) => a + b, 0);
  const result = new Array<number>(plans.length).fill(1);
  let given = order.length;
  const rests: { index: number; rest: number }[] = [];
  for (const [rank, { index }] of order.entries()) {
    const exact = shape[rank]! * scale;
    const whole = Math.floor(exact);
    result[index]! += whole;
    given += whole;
    rests.push({ index, rest: exact - whole });
  }
  rests.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (let i = 0; given < people; i++, given++) result[rests[i % rests.length]!.index]!++;
  return result;
}
