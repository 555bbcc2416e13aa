import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { loadSeen } from "../actions/facts.ts";
import { requestEvent } from "../events.ts";
import { findFacts } from "../store/facts.ts";
import { namesOf } from "../store/parties.ts";
import { type Answers, faultsOf, openDays, patienceHours, questionsOf, sampled, whoIsAsked } from "./ask.ts";
import { ratingErrors } from "./errors.ts";
import { meanOf } from "./mean.ts";
import { mayChooseShare, mayReadRatings } from "./policy.ts";
import { type Between, readAsked, readGiven, sumsOf } from "./read.ts";
import {
  type AskedRow,
  expire,
  insertRating,
  isTired,
  lockRating,
  markTold,
  ownQuestions,
  saveAnswer,
  saveRefusal,
  setShare,
  shareOf,
  wasReopened,
  wroteAsSupplier,
} from "./store.ts";
import { houseQuestion } from "./words.ts";

/** A request is over: asks both sides, unless they are tired of questions or the unit asks about fewer. */
export async function askForRatings(context: Context, request: string): Promise<void> {
  const { db, now } = context;
  const facts = await findFacts(db, request);
  if (facts?.state !== "done") return;
  const wanted = whoIsAsked(facts);
  if (wanted.length === 0) return;
  const share = (await shareOf(db, wanted[0]!.supplier))?.share ?? 1;
  if (!sampled(request, share)) return;
  const own = await ownQuestions(db, facts.service);
  const due = (await wasReopened(db, request)) ? new Date(now.getTime() + patienceHours * 3_600_000) : now;
  for (const one of wanted) {
    if (one.rated === "supplier" && (await wroteAsSupplier(db, request, one.rater))) continue;
    if (await isTired(db, one, now)) continue;
    // A service's own questions are about being served; how it was asked has the house's one question.
    const questions = questionsOf(one.rated === "supplier" ? own : null, houseQuestion[one.rated]);
    const rating = await insertRating(db, request, one, { questions, now, due });
    if (rating)
      await context.announce(
        requestEvent("rating_asked", request, { rating, rater: one.rater, rated: one.rated }, [one.rater]),
      );
  }
}

/** Tells of the questions that had to wait, and ends those that nobody answered. */
export async function turnRatings(context: Context): Promise<void> {
  const told = await markTold(context.db, context.now);
  await context.announce(
    ...told.map(({ id, request, rater, rated }) =>
      requestEvent("rating_asked", request, { rating: id, rater, rated }, [rater]),
    ),
  );
  await expire(context.db, context.now);
}

async function loadAsked({ db, actor, now }: Context, id: string): Promise<AskedRow> {
  const rating = await lockRating(db, id);
  if (!rating || !actor.self || rating.rater !== actor.self || rating.due > now)
    throw ratingErrors.refuse("not_asked");
  if (rating.state === "answered") throw ratingErrors.refuse("already_answered");
  if (rating.state === "declined") throw ratingErrors.refuse("declined");
  const over = rating.due.getTime() + openDays * 86_400_000 <= now.getTime();
  if (rating.state === "expired" || over) throw ratingErrors.refuse("expired", { days: openDays });
  return rating;
}

export async function answerRating(
  context: Context,
  id: string,
  { answers, comment }: { readonly answers: Answers; readonly comment: string },
) {
  const rating = await loadAsked(context, id);
  const faults = faultsOf(rating.questions, answers);
  if (faults.length > 0)
    throw ratingErrors.refuse("answer_bad", {}, { place: `answers.${faults[0]}`, details: faults });
  const score = answers[rating.questions[0]!.key] as number;
  const { db, now } = context;
  await saveAnswer(db, id, { score, answers, comment: comment || null, now });
  const { rated, supplier, customer, request } = rating;
  await context.announce(
    requestEvent("rating_given", request, { rating: id, rated, score, supplier, customer }, [
      supplier,
      customer,
      rating.rater,
    ]),
  );
  return { id };
}

export async function declineRating(context: Context, id: string) {
  await loadAsked(context, id);
  await saveRefusal(context.db, id);
  return { id };
}

export async function listAsked({ db, actor, now }: Context) {
  if (!actor.self) return { asked: [] };
  return { asked: await readAsked(db, { rater: actor.self, now, language: actor.language }) };
}

export async function showRatingsOf(context: Context, id: string) {
  const { db, actor, now } = context;
  await loadSeen(context, id);
  const { language } = actor;
  return {
    asked: actor.self ? await readAsked(db, { rater: actor.self, request: id, now, language }) : [],
    given: (await readGiven(db, { request: id, limit: 20, language })).ratings,
  };
}

export async function listRatings(
  { db, actor }: Context,
  query: Between & {
    readonly rated?: "supplier" | "customer" | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
) {
  if (!query.supplier && !query.customer) throw ratingErrors.refuse("of_whom");
  allow(mayReadRatings(actor, query));
  const sums = await sumsOf(db, query);
  const page = await readGiven(db, { ...query, language: actor.language });
  return {
    summary: {
      supplier: meanOf(sums.supplier.count, sums.supplier.sum),
      customer: meanOf(sums.customer.count, sums.customer.sum),
    },
    ...page,
  };
}

export async function showRatingChoice({ db, actor }: Context, unit: string) {
  allow(mayChooseShare(actor, unit));
  const found = await shareOf(db, unit);
  const name = await namesOf(db, [found?.from]);
  return { share: found?.share ?? 1, own: found?.from === unit, from: name(found?.from) };
}

export async function setRatingChoice({ db, actor }: Context, unit: string, share: number | null) {
  allow(mayChooseShare(actor, unit));
  await setShare(db, unit, share, actor.userId);
  return { id: unit };
}
