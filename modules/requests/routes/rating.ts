import { type AnyRoute, route } from "#platform/http";
import { signedIn } from "#platform/permissions";
import * as actions from "../rating/actions.ts";
import * as schema from "../schema/rating.ts";

export const ratingRoutes: readonly AnyRoute[] = [
  route(schema.listAsked, { may: signedIn, act: (ctx) => actions.listAsked(ctx) }),
  route(schema.listRatings, { may: signedIn, act: (ctx, { query }) => actions.listRatings(ctx, query) }),
  route(schema.showRatingsOf, {
    may: signedIn,
    act: (ctx, { params }) => actions.showRatingsOf(ctx, params.id),
  }),
  route(schema.answerRating, {
    may: signedIn,
    act: (ctx, { params, body }) => actions.answerRating(ctx, params.rating, body),
  }),
  route(schema.declineRating, {
    may: signedIn,
    act: (ctx, { params }) => actions.declineRating(ctx, params.rating),
  }),
  route(schema.showRatingChoice, {
    may: signedIn,
    act: (ctx, { params }) => actions.showRatingChoice(ctx, params.unit),
  }),
  route(schema.setRatingChoice, {
    may: signedIn,
    act: (ctx, { params, body }) => actions.setRatingChoice(ctx, params.unit, body.share),
  }),
];
