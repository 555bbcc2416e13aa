// What those who serve are told: whoever does the work; while nobody does, the head and those who want to hear.

import type { Work } from "../store/facts.ts";
import { saying } from "./asked.ts";
import { helpers, nameWriters, particularsOf, type Scene, serversOf, workOf } from "./scene.ts";
import type { RequestSource } from "./sources.ts";
import { heardMessage } from "./store.ts";
import type { Telling } from "./tell.ts";

/** The same news for whoever it concerns most. */
async function toServers(
  scene: Scene,
  work: Work | undefined,
  source: RequestSource,
  telling: Omit<Telling, "to" | "source">,
  unassigned: Telling["text"] = telling.text,
): Promise<Telling[]> {
  if (!work || work.over) return [];
  const { assignee, head, wanting } = await serversOf(scene, work);
  const idle = { ...telling, text: unassigned };
  return [
    { ...telling, to: [assignee], source },
    { ...idle, to: [head], source: "unassigned" },
    { ...idle, to: wanting, source: "unit" },
  ];
}

const facing = ({ facts }: Scene): Work | undefined =>
  facts.works.find((work) => work.role === "face" && !work.over);

export async function opened(scene: Scene): Promise<Telling[]> {
  const { facts, begun, event } = scene;
  const work = facing(scene);
  // What was brought in from elsewhere is no news; thanks are told as thanks; and what is not approved is no work yet.
  if (facts.kind === "thanks" || begun.channel === "import" || work?.waitingFor === "approval") return [];
  const { requester, customer } = facts;
  const name = await nameWriters(scene, [requester, customer]);
  const kind = `kind_${facts.kind}` as const;
  return toServers(
    scene,
    work,
    "assigned",
    {
      text: (t) =>
        t("newRequest", { kind: t(kind), who: whoAsks(name, facts) || t("someone"), text: begun.text }),
      thread: `e${event.id}`,
      // Begun at once or after an approval: whichever is told first.
      key: `requests/${facts.id}/opened`,
    },
    (t) => t("newUnassigned", { kind: t(kind), who: whoAsks(name, facts) || t("someone"), text: begun.text }),
  );
}

/** What waited for an approval becomes work; what still waits for another says nothing yet. */
export const approved = (scene: Scene): Promise<Telling[]> => opened(scene);

function whoAsks(
  name: (id: string | null) => string,
  { requester, customer }: { requester: string | null; customer: string | null },
): string {
  return [...new Set([name(requester), name(customer)])].filter(Boolean).join(", ");
}

export async function customerWrote(scene: Scene): Promise<Telling[]> {
  const { message: id, work } = particularsOf(scene, "customer_wrote");
  const message = await heardMessage(scene.context.db, id);
  if (!message) return [];
  const name = await nameWriters(scene, [message.author]);
  const text: Telling["text"] = (t) => saying(name(message.author) || t("someone"), message)(t);
  const telling = { text, by: message.author, place: `message-${id}`, thread: id };
  return [
    ...(await toServers(scene, workOf(scene, work) ?? facing(scene), "customer", telling)),
    { ...telling, to: helpers(scene), source: "customer" },
  ];
}

export async function assigned(scene: Scene): Promise<Telling[]> {
  const { assignee } = particularsOf(scene, "work_assigned");
  const name = await nameWriters(scene, [scene.doer]);
  return [
    {
      to: [assignee],
      source: "assigned",
      text: (t) => t("assigned", { who: name(scene.doer) || t("house") }),
      thread: `e${scene.event.id}`,
    },
  ];
}

/** The reason of a hand-over is said among those who serve. */
export async function handedHere(scene: Scene): Promise<Telling[]> {
  const { to, unit, reason } = particularsOf(scene, "work_handed_over");
  const name = await nameWriters(scene, [unit]);
  const text: Telling["text"] = (t) => t("handedHere", { unit: name(unit), reason });
  return toServers(scene, workOf(scene, to), "assigned", { text, inside: true });
}

export async function partHere(scene: Scene): Promise<Telling[]> {
  const { work, parentUnit, task } = particularsOf(scene, "part_asked");
  const name = await nameWriters(scene, [parentUnit]);
  const text: Telling["text"] = (t) => t("partHere", { unit: name(parentUnit), task });
  return toServers(scene, workOf(scene, work), "assigned", { text, inside: true });
}

/** Whoever asked for a part hears that it is back; whoever did it, that it is needed no more. */
export async function partDone(scene: Scene): Promise<Telling[]> {
  const { work, unit, parent, parentUnit, outcome } = particularsOf(scene, "part_done");
  const name = await nameWriters(scene, [unit, parentUnit]);
  if (outcome === "cancelled") {
    const text: Telling["text"] = (t) => t("partCancelled", { unit: name(parentUnit) });
    return [{ to: [workOf(scene, work)?.assignee], source: "part", text, inside: true }];
  }
  const text: Telling["text"] = (t) =>
    t(outcome === "declined" ? "partDeclined" : "partServed", { unit: name(unit) });
  return toServers(scene, workOf(scene, parent), "part", { text, inside: true });
}

export async function wantedAgain(scene: Scene): Promise<Telling[]> {
  const { side, because, work } = particularsOf(scene, "request_reopened");
  // Whoever simply wrote is told of by what they wrote.
  if (side !== "customer" || because === "wrote") return [];
  const name = await nameWriters(scene, [scene.doer]);
  const text: Telling["text"] = (t) => t("reopened", { who: name(scene.doer) || t("someone") });
  return toServers(scene, workOf(scene, work), "customer", { text });
}

export async function withdrawn(scene: Scene): Promise<Telling[]> {
  const { work, outcome } = particularsOf(scene, "request_done");
  if (outcome !== "withdrawn") return [];
  return [{ to: [workOf(scene, work)?.assignee], source: "customer", text: (t) => t("withdrawn") }];
}
