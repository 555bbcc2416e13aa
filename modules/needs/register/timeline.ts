import { sql } from "kysely";
import { placeInTimeline, type TimelineItem, type TimelineSource } from "#modules/relationships";
import { say } from "#platform/words";
import { needNoticeWords } from "./words.ts";

interface Row {
  readonly id: string;
  readonly key: string;
  readonly at: Date;
  readonly kind: "opened" | "accepted" | "moved" | "closed" | "target_agreed";
  readonly number: number;
  readonly title: string;
  readonly note: string;
  readonly who: string;
  readonly other: string;
}

/** What became of the needs of a relationship or a party. */
export const needSource: TimelineSource = {
  name: "needs.register",
  async items({ db, actor }, { of, before, limit }) {
    const place = placeInTimeline(before, sql`c.made_at`, sql`'need ' || c.id`);
    const about =
      "party" in of
        ? sql`${of.party}::uuid in (n.supplier, n.customer)`
        : sql`n.supplier = ${of.supplier} and n.customer = ${of.customer}`;
    const { rows } = await sql<Row>`
      select c.id, 'need ' || c.id as key, c.made_at as at, c.kind, n.number::int as number,
        coalesce(n.titles ->> ${actor.language}, n.title) as title, c.note,
        coalesce(a.name, '') as who, coalesce(b.name, '') as other
      from needs.change c join needs.need n on n.id = c.need
      left join organisation.party a on a.id = n.supplier left join organisation.party b on b.id = n.customer
      where c.kind in ('opened', 'accepted', 'moved', 'closed', 'target_agreed') and c.undone_at is null
        and n.state in ('open', 'met', 'given_up') and ${about} and ${place.where}
      order by ${place.order} limit ${limit}
    `.execute(db);
    const t = say(needNoticeWords, actor.language);
    const title = {
      opened: "timelineOpened",
      accepted: "timelineOpened",
      moved: "timelineMoved",
      closed: "timelineClosed",
      target_agreed: "timelineTarget",
    } as const;
    return rows.map(
      (row): TimelineItem => ({
        key: row.key,
        at: row.at,
        kind: "note",
        title: t(title[row.kind], { number: row.number, title: row.title }),
        text: row.note === "" ? null : row.note,
        link: `/needs/${row.number}`,
        who: row.who,
        other: row.other,
      }),
    );
  },
};
