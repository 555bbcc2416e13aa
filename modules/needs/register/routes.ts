import { type Context, isProgrammeLead } from "#platform/context";
import { type AnyRoute, route } from "#platform/http";
import { signedIn } from "#platform/permissions";
import * as decide from "./actions/decide.ts";
import { editNeed } from "./actions/edit.ts";
import * as look from "./actions/look.ts";
import * as marks from "./actions/marks.ts";
import * as merge from "./actions/merge.ts";
import * as move from "./actions/move.ts";
import { openNeed } from "./actions/open.ts";
import * as place from "./actions/place.ts";
import * as target from "./actions/target.ts";
import { undoChange } from "./actions/undo.ts";
import { voicesOfNeed } from "./actions/voices.ts";
import * as weights from "./actions/weights.ts";
import { proposeJob } from "./jobs.ts";
import * as schema from "./schema.ts";

// What is in the path without a number comes first: `/board` is no need.
export const registerRoutes: readonly AnyRoute[] = [
  route(schema.listNeeds, { may: signedIn, act: (ctx, { query }) => look.listNeeds(ctx, query) }),
  route(schema.boardOfNeeds, { may: signedIn, act: (ctx, { query }) => look.boardOfNeeds(ctx, query) }),
  route(schema.mapOfNeeds, { may: signedIn, act: (ctx, { query }) => look.mapOfNeeds(ctx, query) }),
  route(schema.mondayNeeds, { may: signedIn, act: (ctx) => look.mondayNeeds(ctx) }),
  route(schema.showWeights, { may: signedIn, act: (ctx) => weights.showWeights(ctx) }),
  route(schema.changeWeights, {
    may: isProgrammeLead,
    act: (ctx, { body }) => weights.changeWeights(ctx, body.weights),
  }),
  route(schema.proposeNow, { may: isProgrammeLead, act: proposeNow }),
  route(schema.undoChange, { may: signedIn, act: (ctx, { params }) => undoChange(ctx, params.change) }),
  route(schema.openNeed, { may: signedIn, act: (ctx, { body }) => openNeed(ctx, body) }),
  route(schema.showNeed, { may: signedIn, act: (ctx, { params }) => look.showNeed(ctx, params.need) }),
  route(schema.voicesOfNeed, {
    may: signedIn,
    act: (ctx, { params, query }) => voicesOfNeed(ctx, params.need, query),
  }),
  route(schema.editNeed, {
    may: signedIn,
    act: (ctx, { params, body }) => editNeed(ctx, params.need, body),
  }),
  route(schema.acceptNeed, { may: signedIn, act: (ctx, { params }) => decide.acceptNeed(ctx, params.need) }),
  route(schema.rejectNeed, {
    may: signedIn,
    act: (ctx, { params, body }) => decide.rejectNeed(ctx, params.need, body.reason),
  }),
  route(schema.moveNeed, {
    may: signedIn,
    act: (ctx, { params, body }) => move.moveNeed(ctx, params.need, body.stage),
  }),
  route(schema.closeNeed, {
    may: signedIn,
    act: (ctx, { params, body }) => move.closeNeed(ctx, params.need, body.as, body.reason),
  }),
  route(schema.mergeNeed, {
    may: signedIn,
    act: (ctx, { params, body }) => merge.mergeNeed(ctx, params.need, body.into),
  }),
  route(schema.splitNeed, {
    may: signedIn,
    act: (ctx, { params, body }) => merge.splitNeed(ctx, params.need, body),
  }),
  route(schema.putSignal, {
    may: signedIn,
    act: (ctx, { params }) => place.putSignal(ctx, params.need, params.signal),
  }),
  route(schema.takeSignalOut, {
    may: signedIn,
    act: (ctx, { params }) => place.takeSignalOut(ctx, params.need, params.signal),
  }),
  route(schema.proposeTarget, {
    may: signedIn,
    act: (ctx, { params, body }) => target.proposeTargetOf(ctx, params.need, body),
  }),
  route(schema.agreeOnTarget, {
    may: signedIn,
    act: (ctx, { params, body }) => target.agreeOnTarget(ctx, params.need, body),
  }),
  route(schema.dropTarget, { may: signedIn, act: (ctx, { params }) => target.dropTarget(ctx, params.need) }),
  route(schema.markNeed, {
    may: signedIn,
    act: (ctx, { params, body }) => marks.markNeed(ctx, params.need, body.mark),
  }),
  route(schema.followNeed, {
    may: signedIn,
    act: (ctx, { params, body }) => marks.followNeed(ctx, params.need, body.follows),
  }),
];

async function proposeNow(context: Context): Promise<{ task: string }> {
  const task = await context.later(proposeJob, {}, { task: { kind: proposeJob } });
  return { task: task as string };
}
