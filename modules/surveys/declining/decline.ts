// "I cannot judge" is an answer too: whoever gives it is not reminded any more. It leaves no response and no time.

import type { Context } from "#platform/context";
import { checkOpen } from "../waves/answering/admit.ts";
import type { WrongTries } from "../waves/answering/wrong-tries.ts";
import { answeringErrors } from "../waves/errors.ts";
import { countLeft, isOver, lockEntry, setDone } from "../waves/store/answering.ts";
import { hashOf } from "../waves/tokens.ts";

interface Declination {
  readonly token?: string | undefined;
  readonly subject: string;
}

export async function decline(
  ctx: Context,
  wave: string,
  { token, subject }: Declination,
  { address, tries }: { readonly address: string; readonly tries: WrongTries },
): Promise<{ readonly done: true; readonly left: number }> {
  const { db, actor, config, now } = ctx;
  if (token !== undefined) tries.check(address, now.getTime());
  const ticket =
    token !== undefined
      ? { hash: hashOf(config, token) }
      : actor.self
        ? { person: actor.self, wave }
        : undefined;
  const entry = ticket && (await lockEntry(db, ticket, { wave, subject }));
  if (!entry) {
    if (token === undefined) throw answeringErrors.refuse("not_asked");
    if (await isOver(db, wave)) throw answeringErrors.refuse("over");
    tries.note(address, now.getTime());
    throw answeringErrors.refuse("link_used");
  }
  if (entry.discreet) await checkOpen(ctx, entry);
  if (entry.done) return { done: true, left: entry.discreet ? 0 : await countLeft(db, wave, entry.person) };
  await checkOpen(ctx, entry);
  const left = await setDone(db, { wave, person: entry.person, subject });
  if (left === undefined) throw answeringErrors.refuse("over");
  return { done: true, left: entry.discreet ? 0 : left };
}
