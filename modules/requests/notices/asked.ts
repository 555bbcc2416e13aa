// What those who asked, and those who watch, are told.

import { askers, nameWriters, particularsOf, type Scene } from "./scene.ts";
import { heardMessage, numberOf } from "./store.ts";
import type { Speaks, Telling } from "./tell.ts";

/** "Anna Wolf, IT: The cartridge is new"; what is only a file says so. */
export function saying(who: string, message: { body: string; attachments: number }): (t: Speaks) => string {
  return (t) => {
    const name = who || t("house");
    if (message.body.trim() !== "") return t("said", { who: name, text: message.body.trim() });
    return message.attachments > 0
      ? t("said", { who: name, text: t("attached") })
      : t("wrote", { who: name });
  };
}

export async function answered(scene: Scene): Promise<Telling[]> {
  const { message: id, unit } = particularsOf(scene, "request_answered");
  const message = await heardMessage(scene.context.db, id);
  if (!message) return [];
  const name = await nameWriters(scene, [message.author, unit]);
  const who = [name(message.author), name(unit)].filter(Boolean);
  return [
    {
      to: askers(scene),
      by: message.author,
      source: "answered",
      text: saying([...new Set(who)].join(", "), message),
      place: `message-${id}`,
      thread: id,
    },
  ];
}

/** Whoever asked by letter hears that it has arrived, and by which number to ask again; on a page one sees it. */
export async function received(scene: Scene): Promise<Telling[]> {
  const { facts, begun, event } = scene;
  if (begun.channel !== "mail" || facts.confidential) return [];
  const { unit } = particularsOf(scene, "request_opened");
  const name = await nameWriters(scene, [unit]);
  return [
    {
      to: [facts.requester],
      source: "received",
      text: (t) => t("received", { number: String(facts.number), unit: name(unit) }),
      thread: `e${event.id}`,
    },
  ];
}

export async function houseWrote(scene: Scene): Promise<Telling[]> {
  const { message: id } = particularsOf(scene, "house_wrote");
  const message = await heardMessage(scene.context.db, id);
  if (!message) return [];
  return [
    { to: askers(scene), source: "answered", text: saying("", message), place: `message-${id}`, thread: id },
  ];
}

export async function movedOn(scene: Scene): Promise<Telling[]> {
  const { work, toUnit } = particularsOf(scene, "work_handed_over");
  const facing = scene.facts.works.find(({ id }) => id === work)?.role === "face";
  if (!facing) return [];
  const name = await nameWriters(scene, [toUnit]);
  return [
    {
      to: askers(scene),
      source: "moved",
      text: (t) => t("movedTo", { unit: name(toUnit) }),
      thread: `e${scene.event.id}`,
    },
  ];
}

export async function over(scene: Scene): Promise<Telling[]> {
  const { unit, outcome } = particularsOf(scene, "request_done");
  // Thanks end as they begin, and of a merger the merger tells.
  if (scene.facts.kind === "thanks" || outcome === "merged") return [];
  const name = await nameWriters(scene, [unit]);
  const text = (t: Speaks) =>
    outcome === "withdrawn"
      ? t("withdrawn")
      : t(outcome === "declined" ? "declined" : "served", { unit: name(unit) });
  return [{ to: askers(scene), source: "done", text, thread: `e${scene.event.id}` }];
}

export async function openAgain(scene: Scene): Promise<Telling[]> {
  const { side, unit } = particularsOf(scene, "request_reopened");
  if (side === "customer") return [];
  const name = await nameWriters(scene, [unit]);
  return [{ to: askers(scene), source: "moved", text: (t) => t("againOpen", { unit: name(unit) }) }];
}

export async function merged(scene: Scene): Promise<Telling[]> {
  const { into } = particularsOf(scene, "request_merged");
  const number = await numberOf(scene.context.db, into);
  if (number === undefined) return [];
  return [{ to: askers(scene), source: "moved", text: (t) => t("merged", { number: String(number) }) }];
}
