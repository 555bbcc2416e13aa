import { type AnyRoute, route as plainRoute } from "#platform/http";
import { mayBrowse } from "../policy.ts";
import { disclosedRoute as route } from "../release/index.ts";
import * as comments from "../results/actions/comments.ts";
import * as files from "../results/actions/files.ts";
import { listGiven } from "../results/actions/given.ts";
import * as latest from "../results/actions/latest.ts";
import * as lists from "../results/actions/lists.ts";
import * as look from "../results/actions/look.ts";
import * as givenSchema from "../schema/given.ts";
import * as schema from "../schema/results.ts";

// Every route is for whoever is signed in; the verb asks `maySeeScope` of what it is about to show.
export const resultRoutes: readonly AnyRoute[] = [
  route(schema.showResults, {
    may: mayBrowse,
    act: (ctx, { params }) => look.showResults(ctx, params.wave, { scope: "company" }),
  }),
  route(schema.showSupplierResults, {
    may: mayBrowse,
    act: (ctx, { params }) =>
      look.showResults(ctx, params.wave, { scope: "supplier", supplier: params.party }),
  }),
  route(schema.showCustomerResults, {
    may: mayBrowse,
    act: (ctx, { params }) =>
      look.showResults(ctx, params.wave, { scope: "customer", customer: params.party }),
  }),
  route(schema.showRelationshipResults, {
    may: mayBrowse,
    act: (ctx, { params: { wave, supplier, customer } }) =>
      look.showResults(ctx, wave, { scope: "relationship", supplier, customer }),
  }),
  route(schema.listResults, {
    may: mayBrowse,
    act: (ctx, { params, query }) => lists.listResults(ctx, params.wave, params.side, query.measure),
  }),
  route(schema.showHeat, {
    may: mayBrowse,
    act: (ctx, { params, query }) => lists.showHeat(ctx, params.wave, query),
  }),
  route(schema.listComments, {
    may: mayBrowse,
    act: (ctx, { params, query }) => comments.listComments(ctx, params.wave, query),
  }),
  route(schema.showLatest, { may: mayBrowse, act: (ctx, { query }) => latest.showLatest(ctx, query) }),
  // By name, and promised so: no gate stands here, but whom the contract named.
  plainRoute(givenSchema.listGiven, {
    may: mayBrowse,
    act: (ctx, { params, query }) => listGiven(ctx, params.wave, query),
  }),
  files.figuresRoute,
  files.reportRoute,
];
