// Puts the company together: units, people, partners, processes, relationships, and the story.
import { calendar } from "./calendar.ts";
import { directory } from "./directory.ts";
import { plantEffects } from "./effects.ts";
import { planProcesses } from "./lanes.ts";
import { companyNames, firmKinds, firmStem } from "./names/places.ts";
import { latin } from "./names/russian.ts";
import { plantNeeds } from "./needs.ts";
import { hire } from "./people.ts";
import { random, runningTotals } from "./random.ts";
import { plant } from "./story.ts";
import { addDemands, addHandovers, addPartners, register } from "./supplies.ts";
import { planUnits, sizes } from "./units.ts";
import type { Settings, Unit, World } from "./world.ts";

export function foundCompany(settings: Settings): World {
  const { seed, language, people } = settings;
  const days = calendar(settings.until, settings.months, language, settings.weeksLater);
  const name = random(seed, "company").pick(companyNames);
  const own = staffUnits(settings, name[language], name.domain);
  const partners = foundPartners(settings, own.length, people);
  const units = [...own, ...partners];
  const found = directory(seed, units);
  const sites = 1 + Math.max(0, ...units.map((unit) => unit.site));

  const processes = planProcesses(settings, found, sites, random(seed, "processes"));
  const supplies = register(units, days);
  addDemands(supplies, found, settings, days, random(seed, "demands"));
  addPartners(supplies, partners, found, settings, days, random(seed, "partners' demands"));
  const story = plant(supplies, found, days, settings);
  const effects = plantEffects(supplies.all, units, days);
  const needs = plantNeeds(supplies.all, units, settings);
  addHandovers(supplies, processes, days);

  return {
    settings,
    calendar: days,
    company: name[language],
    domain: name.domain,
    units,
    people: hire(settings, days, units, random(seed, "people")),
    employees: people,
    supplies: [...supplies.all.values()],
    processes,
    story,
    needs,
    effects,
  };
}

function staffUnits(settings: Settings, company: string, domain: string): Unit[] {
  const plans = planUnits(settings.people, company, settings.language, random(settings.seed, "units"));
  const people = sizes(plans, settings.people);
  const width = Math.max(3, String(plans.length).length);
  let first = 0;
  return plans.map((plan, index) => {
    const size = people[index]!;
    first += size;
    const { key, name, trade, duty, parent, site, region } = plan;
    const id = `U${String(index + 1).padStart(width, "0")}`;
    return {
      index,
      id,
      name,
      kind: "unit",
      key,
      trade,
      duty,
      parent,
      site,
      region,
      first: first - size,
      size,
      domain,
    };
  });
}

/** Suppliers and customers outside, a few contacts each. */
function foundPartners(settings: Settings, firstIndex: number, firstPerson: number): Unit[] {
  const { language, people, seed } = settings;
  const chance = random(seed, "partners");
  const count = Math.min(600, Math.round(5 + 0.7 * Math.sqrt(people)));
  const shares = runningTotals(firmKinds.map((kind) => kind.share));
  let first = firstPerson;
  return Array.from({ length: count }, (_, i): Unit => {
    const kind = i < firmKinds.length ? firmKinds[i]! : firmKinds[chance.weighted(shares)]!;
    const name = kind.name[language].replace("{}", firmStem(language, i));
    const size = 1 + chance.below(4);
    first += size;
    return {
      index: firstIndex + i,
      id: `X${String(i + 1).padStart(3, "0")}`,
      name,
      kind: "partner",
      key: kind.key,
      trade: "sales",
      duty: kind.duty[language],
      parent: -1,
      site: -1,
      region: -1,
      first: first - size,
      size,
      domain: `${latin(name.replace(/^(ООО|АО) | (Ltd|plc)$/g, ""))}.example`,
    };
  });
}
