import type { TimelineItem, TimelineSource } from "#modules/relationships";
import { formats, type Language, say } from "#platform/words";
import { type RatingRow, ratingsOnTimeline, type WorkRow, worksOnTimeline } from "./store.ts";
import { timelineWords } from "./words.ts";

/** Requests and ratings as a part of the timeline of a relationship or of a party. */
export const requestSource: TimelineSource = {
  name: "requests.requests",
  async items({ db, actor }, ask) {
    const works = await worksOnTimeline(db, ask, actor.self);
    const ratings = await ratingsOnTimeline(db, ask, actor.self);
    return [
      ...works.map((row) => ofWork(row, actor.language)),
      ...ratings.map((row) => ofRating(row, actor.language)),
    ];
  },
};

function ofWork(row: WorkRow, language: Language): TimelineItem {
  const t = say(timelineWords, language);
  const time = formats(language).duration(row.seconds ?? 0);
  const state = {
    open: () => t("under_way"),
    waiting: () => t("waits"),
    done: () => t("over", { time }),
    handed_over: () => t("handed", { time }),
    cancelled: () => t("given_up"),
  }[row.state];
  const thanks = row.kind === "thanks";
  return {
    key: row.key,
    at: row.at,
    kind: thanks ? "thanks" : "request",
    title:
      row.role === "part"
        ? t("part", { number: row.number, task: row.task ?? row.subject })
        : t(row.kind, { number: row.number, subject: row.subject }),
    text: thanks ? null : state(),
    link: `/requests/${row.request}`,
    who: row.requester,
    other: row.other,
  };
}

function ofRating(row: RatingRow, language: Language): TimelineItem {
  const t = say(timelineWords, language);
  return {
    key: row.key,
    at: row.at,
    kind: "rating",
    title: t(row.rated === "supplier" ? "ratedSupplier" : "ratedCustomer", { score: row.score }),
    text: row.comment,
    link: `/requests/${row.request}`,
    who: row.rater,
    other: row.other,
  };
}
