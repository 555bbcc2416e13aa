import type { Context } from "#platform/context";
import { markRead } from "../store/members.ts";
import { namesOf } from "../store/parties.ts";
import { loadSeen } from "./facts.ts";

/** Says that I look at it or write, and tells who else does; what I look at is read. */
export async function markPresence(
  context: Context,
  id: string,
  { writing }: { writing: boolean },
): Promise<{ others: { name: string; writing: boolean }[] }> {
  const { actor, db, presence } = context;
  await loadSeen(context, id);
  const self = actor.self ?? actor.userId ?? "";
  const what = `requests/${id}`;
  presence.mark(what, self, writing);
  if (actor.self) await markRead(db, id, actor.self);
  const others = presence.others(what, self);
  const nameOf = await namesOf(
    db,
    others.map(({ who }) => who),
  );
  return {
    others: others.flatMap(({ who, writing: writes }) => {
      const name = nameOf(who)?.name;
      return name === undefined ? [] : [{ name, writing: writes }];
    }),
  };
}
