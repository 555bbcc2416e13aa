// What is planted for later stages to find: a slow confirmation with complaints, a change of need, a slow
// hand-over and a pair of units that send work back and forth.
import { processes } from "./blueprint/processes.ts";
import type { Calendar } from "./calendar.ts";
import type { Directory } from "./directory.ts";
import { CONFIRMATION_HOURS } from "./lanes.ts";
import type { Register } from "./supplies.ts";
import type { Settings, Story } from "./world.ts";

const CHANGE_AT = 0.6;
const BEFORE = 4;
const AFTER = 26;

const confirmation = { en: "Confirmation of shipping documents", ru: "Подтверждение отгрузочных документов" };
const waiting = {
  en: "Waiting for the confirmation for more than a day, the lorry is standing",
  ru: "Подтверждения ждём больше суток, машина стоит",
};
const remote = { en: "Remote workplace", ru: "Удалённое рабочее место" };

export function plant(supplies: Register, units: Directory, calendar: Calendar, settings: Settings): Story {
  const anywhere = { site: 0, region: 0 };
  const at = (...keys: string[]) => units.nearest(keys, anywhere, 0)!.index;
  const accounting = at("accounting");
  const logistics = at("logistics");
  supplies.between(accounting, logistics).offers.push({
    service: confirmation,
    monthly: Math.max(24, Math.min(400, settings.people * 0.04)),
    hours: 12,
    season: undefined,
    waits: CONFIRMATION_HOURS,
    complaints: { share: 0.14, subject: waiting },
  });

  const customer = units.all(["sales"]).reduce((a, b) => (b.size > a.size ? b : a));
  const helpdesk = at("helpdesk");
  const day = Math.floor(calendar.days.length * CHANGE_AT);
  supplies.between(helpdesk, customer.index).offers.push({
    service: remote,
    monthly: BEFORE,
    hours: 8,
    season: undefined,
    change: { day, monthly: AFTER },
  });

  const purchase = processes.find((p) => p.key === "purchase")!;
  const process = purchase.name[settings.language];
  const slow = purchase.steps.find((s) => s.role === "slow")!;
  return {
    accounting,
    logistics,
    waitHours: CONFIRMATION_HOURS,
    change: {
      supplier: helpdesk,
      customer: customer.index,
      service: remote[settings.language],
      day,
      before: BEFORE,
      after: AFTER,
    },
    slow: { supplier: at("legal"), customer: at("procurement"), process, hours: slow.hours },
    pingPong: { a: at("procurement"), b: at("controlling", "accounting"), process },
  };
}
