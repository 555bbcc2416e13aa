// Letting somebody in: what they are promised, what they are asked, and about whom.

import { houseZone } from "#modules/catalogue";
import type { Context } from "#platform/context";
import { formats } from "#platform/words";
import { askedForm, askedItems } from "../../questionnaires/items.ts";
import type { AnsweringView } from "../../schema/answering.ts";
import { answeringErrors } from "../errors.ts";
import * as store from "../store/answering.ts";
import { hashOf } from "../tokens.ts";
import { versionFor } from "./versions.ts";
import type { WrongTries } from "./wrong-tries.ts";

const day = 24 * 3_600_000;

export const daysLeft = (closesAt: Date | null, now: Date): number | null =>
  closesAt && Math.max(0, Math.floor((closesAt.getTime() - now.getTime()) / day));

export async function listMyWaves({ db, actor, now }: Context) {
  const rows = actor.self ? await store.wavesOf(db, actor.self, now) : [];
  return {
    waves: rows.map(({ closesAt, ...row }) => ({
      ...row,
      closesAt: closesAt?.toISOString() ?? null,
      daysLeft: daysLeft(closesAt, now),
    })),
  };
}

export async function admitByToken(
  ctx: Context,
  token: string,
  from: { readonly address: string; readonly tries: WrongTries },
): Promise<AnsweringView> {
  const now = ctx.now.getTime();
  from.tries.check(from.address, now);
  const shown = await store.findShown(ctx.db, { hash: hashOf(ctx.config, token) });
  if (!shown) {
    from.tries.note(from.address, now);
    throw answeringErrors.refuse("link_used");
  }
  return show(ctx, shown);
}

export async function admitSignedIn(ctx: Context, wave: string): Promise<AnsweringView> {
  const { self } = ctx.actor;
  const shown = self && (await store.findShown(ctx.db, { person: self, wave }));
  if (!shown) throw answeringErrors.refuse("not_asked");
  return show(ctx, shown);
}

async function show(ctx: Context, shown: store.Shown): Promise<AnsweringView> {
  const { db, now } = ctx;
  await checkOpen(ctx, shown);
  const { form, items } = await versionFor(db, shown.version);
  const naming = askedItems(items, shown.asked).some((item) => item.form === "party");
  const { wave, name, kind, direction, language, contract, subjects, closesAt } = shown;
  return {
    ...{ wave, name, kind, direction, language, contract, subjects },
    closesAt: closesAt?.toISOString() ?? null,
    daysLeft: daysLeft(closesAt, now),
    form: askedForm(form, shown.asked),
    parties: naming ? await store.nameableParties(db, shown.unit) : [],
  };
}

export async function checkOpen({ db, now, actor }: Context, entry: store.Entry): Promise<void> {
  if (entry.state !== "open" || (entry.closesAt && entry.closesAt <= now))
    throw answeringErrors.refuse("over");
  if (entry.opensAt > now) {
    const { date } = formats(actor.language, await houseZone(db));
    throw answeringErrors.refuse("not_yet", { day: date(entry.opensAt) });
  }
}
