// What is told of clocks: a warning to whoever does the work, a breach to those the agreement names.

import { houseZone } from "#modules/catalogue";
import { formats } from "#platform/words";
import { nameWriters, particularsOf, peopleOf, type Scene, serversOf, workOf } from "./scene.ts";
import { escalationOf, programmeLeads } from "./store.ts";
import type { Telling } from "./tell.ts";

const targets = ["firstAnswer", "update", "done"] as const;
type Target = (typeof targets)[number];

const targetOf = (name: string): Target => targets.find((target) => target === name) ?? "done";

/** The work whose clock it is; the chain's is the facing work's. */
const clocked = (scene: Scene, work: string | null) =>
  workOf(scene, work) ?? scene.facts.works.find(({ role, over }) => role === "face" && !over);

export async function warned(scene: Scene): Promise<Telling[]> {
  const { work: id, target, due } = particularsOf(scene, "clock_warned");
  const work = clocked(scene, id);
  if (!work || work.over) return [];
  const { assignee, head } = await serversOf(scene, work);
  const zone = await houseZone(scene.context.db);
  return [
    {
      to: [assignee ?? head],
      source: "clock",
      text: (t, language) =>
        t("warned", { target: t(targetOf(target)), due: formats(language, zone).dateTime(due) }),
    },
  ];
}

export async function breached(scene: Scene): Promise<Telling[]> {
  const { clock, work: id, unit, target, due } = particularsOf(scene, "clock_breached");
  const work = clocked(scene, id);
  const { head, headAbove } = await peopleOf(scene, unit);
  const to = (await escalationOf(scene.context.db, clock)) ?? ["head"];
  const leads = to.includes("lead") ? await programmeLeads(scene.context.db) : [];
  const roles: Readonly<Record<string, string | null>> = { head, above: headAbove, lead: null };
  const name = await nameWriters(scene, [unit]);
  const zone = await houseZone(scene.context.db);
  const text: Telling["text"] = (t, language) =>
    t("breached", {
      target: t(targetOf(target)),
      due: formats(language, zone).dateTime(due),
      unit: name(unit),
    });
  const telling = { source: "breached", urgent: true, text } as const;
  return [
    { ...telling, to: to.map((one) => roles[one]) },
    // Whoever is no role is a person both sides chose; they hear that it happened, whether or not they may read what.
    { ...telling, to: to.filter((one) => !(one in roles)), bare: true },
    // Who leads the programme sees requests of others as far as these let colleagues see them.
    { ...telling, to: leads, roles: ["programme_lead"] as const },
    { ...telling, source: "clock", to: [work?.assignee] },
  ];
}
