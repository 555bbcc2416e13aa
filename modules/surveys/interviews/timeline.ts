import { sql } from "kysely";
import { placeInTimeline, type TimelineItem, type TimelineSource } from "#modules/relationships";
import { say } from "#platform/words";
import type { Bilingual } from "../schema/shapes.ts";
import { partIn } from "./store/interviews.ts";
import { interviewTimelineWords } from "./words.ts";

interface Row {
  readonly id: string;
  readonly key: string;
  readonly at: Date;
  readonly name: Bilingual;
  readonly state: "planned" | "held" | "concluded" | "withdrawn";
  readonly who: string;
  readonly other: string;
}

/** Interviews as interactions, for those who have a part in them: that one took place is told to nobody else either. */
export const interviewSource: TimelineSource = {
  name: "surveys.interviews",
  async items({ db, actor }, { of, before, limit }) {
    const place = placeInTimeline(before, sql`i.starts_at`, sql`'interview ' || i.id`);
    const about =
      "party" in of
        ? sql`${of.party}::uuid in (i.interviewed, i.supplier, i.customer)`
        : sql`i.supplier = ${of.supplier} and i.customer = ${of.customer}`;
    const { rows } = await sql<Row>`
      select i.id, 'interview ' || i.id as key, i.starts_at as at, i.name, i.state, a.name as who, b.name as other
      from surveys.interview i
      join organisation.party a on a.id = i.interviewer
      join organisation.party b on b.id = i.interviewed
      where i.state <> 'cancelled' and ${about} and ${partIn(actor, "also interviewed")} and ${place.where}
      order by ${place.order} limit ${limit}
    `.execute(db);
    const t = say(interviewTimelineWords, actor.language);
    return rows.map(
      (row): TimelineItem => ({
        key: row.key,
        at: row.at,
        kind: "interview",
        title: t(row.state, { guide: row.name[actor.language] }),
        text: row.state === "withdrawn" ? t("erased") : null,
        link: `/surveys/interviews/${row.id}`,
        who: row.who,
        other: row.other,
      }),
    );
  },
};
