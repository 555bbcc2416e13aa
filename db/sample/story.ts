// What is planted for later stages to find: a slow confirmation with complaints, a change of need, a slow
// hand-over and a pair of units that send work back and forth.
import type { Text } from "./blueprint/functions.ts";
import { confirmationService } from "./blueprint/needs.ts";
import { processes } from "./blueprint/processes.ts";
import type { Calendar } from "./calendar.ts";
import type { Directory } from "./directory.ts";
import { CONFIRMATION_HOURS } from "./lanes.ts";
import type { Register } from "./supplies.ts";
import type { ChangeOfNeed, Settings, Story } from "./world.ts";

/** The help desk is asked for more and more; of the legal department less is wanted, seven weeks before the end. */
const RISE = { at: 0.6, before: 4, after: 26 };
const FALL = { weeks: 9, before: 34, after: 7 };

const remote = { en: "Remote workplace", ru: "Удалённое рабочее место" };
const check = { en: "Check of a standard contract", ru: "Проверка типового договора" };

export function plant(supplies: Register, units: Directory, calendar: Calendar, settings: Settings): Story {
  const anywhere = { site: 0, region: 0 };
  const at = (...keys: string[]) => units.nearest(keys, anywhere, 0)!.index;
  const accounting = at("accounting");
  const logistics = at("logistics");
  supplies.between(accounting, logistics).offers.push({
    service: confirmationService,
    monthly: Math.max(24, Math.min(400, settings.people * 0.04)),
    hours: 12,
    season: undefined,
    waits: CONFIRMATION_HOURS,
    complaints: { share: 0.14, need: "slow_confirmation" },
  });

  const bySize = units.all(["sales"]).sort((a, b) => b.size - a.size || a.index - b.index);
  const days = calendar.days.length;
  const change = (
    supplier: number,
    customer: number,
    service: Text,
    hours: number,
    it: { readonly day: number; readonly before: number; readonly after: number },
  ): ChangeOfNeed => {
    const { day, before, after } = it;
    const offer = { service, monthly: before, hours, season: undefined, change: { day, monthly: after } };
    const supply = supplies.between(supplier, customer);
    supply.offers.push(offer);
    return { supplier, customer, service: service[settings.language], day, before, after };
  };
  const changes = [
    change(at("helpdesk"), bySize[0]!.index, remote, 8, { ...RISE, day: Math.floor(days * RISE.at) }),
    change(at("legal"), bySize.at(-1)!.index, check, 6, { ...FALL, day: Math.max(0, days - 7 * FALL.weeks) }),
  ];

  const purchase = processes.find((p) => p.key === "purchase")!;
  const process = purchase.name[settings.language];
  const slow = purchase.steps.find((s) => s.role === "slow")!;
  return {
    accounting,
    logistics,
    waitHours: CONFIRMATION_HOURS,
    changes,
    slow: { supplier: at("legal"), customer: at("procurement"), process, hours: slow.hours },
    pingPong: { a: at("procurement"), b: at("controlling", "accounting"), process },
  };
}
