import type { Context } from "#platform/context";
import { formats, say } from "#platform/words";
import { viewOf } from "../policy.ts";
import type { TimelineItem, TimelineSource } from "./source.ts";
import { type InteractionRow, listInteractions } from "./store.ts";
import { noteWords } from "./words.ts";

/** The notes people keep of calls, meetings and conversations, as a part of the timeline. */
export const noteSource: TimelineSource = {
  name: "relationships.notes",
  async items(context, ask) {
    const rows = await listInteractions(context.db, ask, viewOf(context.actor));
    return rows.map((row) => itemOf(context, row, "party" in ask.of ? ask.of.party : undefined));
  },
};

function itemOf({ actor }: Context, row: InteractionRow, party: string | undefined): TimelineItem {
  const t = say(noteWords, actor.language);
  const side = row.promisedBy === "theirs" ? row.theirsName : row.oursName;
  const promise =
    row.promise === null
      ? undefined
      : row.promiseDue
        ? t("promisedUntil", {
            side,
            promise: row.promise,
            date: formats(actor.language).date(row.promiseDue),
          })
        : t("promised", { side, promise: row.promise });
  const told = promise && row.promiseKeptAt ? `${promise} (${t("kept")})` : promise;
  return {
    key: `note ${row.id}`,
    at: row.at,
    kind: row.kind,
    title: t(row.kind as "call"),
    text: told ? `${row.words}\n${told}` : row.words,
    link: null,
    who: row.authorName ?? row.oursName,
    other: party === undefined ? null : row.ours === party ? row.theirsName : row.oursName,
  };
}
