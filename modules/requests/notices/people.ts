// What people are told because of their own part in a request: added, asked to agree, to approve, to rate, thanked.

import { nameWriters, particularsOf, peopleOf, type Scene } from "./scene.ts";
import { managerOf } from "./store.ts";
import type { Telling } from "./tell.ts";

async function memberTelling(scene: Scene, person: string, role: string, consent: string): Promise<Telling> {
  const addedBy = scene.facts.members.find((member) => member.person === person)?.addedBy ?? scene.doer;
  const name = await nameWriters(scene, [addedBy]);
  const sentence =
    consent === "asked" ? "consent" : role === "helper" || role === "watcher" ? role : "requester";
  return {
    to: [person],
    source: "added",
    text: (t) => t(sentence, { who: name(addedBy) || t("house") }),
    // The opening and the adding may both tell of it.
    key: `requests/${scene.facts.id}/${sentence}`,
  };
}

export async function addedAtOpening(scene: Scene): Promise<Telling[]> {
  if (scene.begun.channel === "import") return [];
  const tellings: Telling[] = [];
  for (const { person, role, consent, addedBy } of scene.facts.members)
    if (addedBy !== null) tellings.push(await memberTelling(scene, person, role, consent));
  return tellings;
}

export async function added(scene: Scene): Promise<Telling[]> {
  const { person, role, consent } = particularsOf(scene, "member_added");
  return [await memberTelling(scene, person, role, consent)];
}

export async function consentRefused(scene: Scene): Promise<Telling[]> {
  const { person } = particularsOf(scene, "consent_refused");
  const name = await nameWriters(scene, [person]);
  const to = scene.facts.members.filter(({ role }) => role === "requester").map((member) => member.person);
  return [{ to, source: "added", text: (t) => t("consentRefused", { person: name(person) }) }];
}

export async function approvalAsked(scene: Scene): Promise<Telling[]> {
  const { approver, insteadOf } = particularsOf(scene, "approval_asked");
  const { requester } = scene.facts;
  const name = await nameWriters(scene, [approver, insteadOf, requester]);
  return [
    {
      to: [approver],
      source: "approval",
      urgent: true,
      text: (t) => {
        const who = name(requester) || t("someone");
        return insteadOf ? t("approveInstead", { who, person: name(insteadOf) }) : t("approve", { who });
      },
    },
    {
      to: [insteadOf],
      source: "approval",
      bare: true,
      text: (t) => t("decidedFor", { person: name(approver) }),
    },
  ];
}

export async function ratingAsked(scene: Scene): Promise<Telling[]> {
  const { rater, rated, rating } = particularsOf(scene, "rating_asked");
  return [
    {
      to: [rater],
      source: "rating",
      text: (t) => t(rated === "customer" ? "rateCustomer" : "rate"),
      place: "rating",
      key: `requests/rating/${rating}`,
    },
  ];
}

/** Thanks reach whoever is thanked and their manager; a unit is its head. */
export async function thanked(scene: Scene): Promise<Telling[]> {
  const { kind, about, requester, subject } = scene.facts;
  if (kind !== "thanks" || about === null || scene.begun.channel === "import") return [];
  const { members, head, headAbove } = await peopleOf(scene, about);
  const alone = members.length === 1 && members[0] === about;
  const above = alone ? await managerOf(scene.context.db, about) : headAbove;
  const name = await nameWriters(scene, [requester, about]);
  const words = scene.begun.text || subject;
  const title: Telling["title"] = (t) => t("thanksTitle", { subject });
  return [
    {
      to: [alone ? about : head],
      source: "thanks",
      title,
      text: (t) => t("thanked", { who: name(requester) || t("someone"), text: words }),
    },
    {
      to: [above],
      source: "thanks",
      title,
      text: (t) =>
        t("thankedYours", { who: name(requester) || t("someone"), person: name(about), text: words }),
    },
  ];
}
