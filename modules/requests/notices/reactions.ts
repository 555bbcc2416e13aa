import type { Reaction } from "#platform/reactions";
import type { RequestEvent } from "../events.ts";
import * as asked from "./asked.ts";
import * as clock from "./clock.ts";
import * as people from "./people.ts";
import { type Scene, sceneOf } from "./scene.ts";
import * as serving from "./serving.ts";
import { type Telling, tell } from "./tell.ts";

type Tells = (scene: Scene) => Promise<Telling[]>;

/**
 * Who is told what of which event; of one event nobody is told twice, and the first that tells somebody holds. A note
 * inside is told to nobody.
 */
const news: Partial<Record<RequestEvent, readonly Tells[]>> = {
  request_opened: [people.thanked, serving.opened, asked.received, people.addedAtOpening],
  request_answered: [asked.answered],
  house_wrote: [asked.houseWrote],
  customer_wrote: [serving.customerWrote],
  work_assigned: [serving.assigned],
  work_handed_over: [serving.handedHere, asked.movedOn],
  part_asked: [serving.partHere],
  part_done: [serving.partDone],
  request_done: [asked.over, serving.withdrawn],
  request_reopened: [serving.wantedAgain, asked.openAgain],
  request_merged: [asked.merged],
  member_added: [people.added],
  consent_refused: [people.consentRefused],
  approval_asked: [people.approvalAsked],
  approval_given: [serving.approved],
  rating_asked: [people.ratingAsked],
  clock_warned: [clock.warned],
  clock_breached: [clock.breached],
};

/** News that is older tells nobody anything: a house that is filled or mended must not flood its people. */
const freshFor = 3 * 24 * 60 * 60_000;

export const noticeReaction: Reaction = {
  name: "requests.notices",
  on: Object.keys(news),
  async react(context, event) {
    if (context.now.getTime() - event.at.getTime() > freshFor) return;
    const scene = await sceneOf(context, event);
    if (!scene) return;
    const tellings: Telling[] = [];
    for (const tells of news[event.kind as RequestEvent] ?? []) tellings.push(...(await tells(scene)));
    await tell(scene, tellings);
  },
};
