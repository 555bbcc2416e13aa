import { type AnyRoute, route } from "#platform/http";
import * as verbs from "../actions/parties.ts";
import { mayBrowse } from "../policy.ts";
import * as schema from "../schema/party.ts";

export const partyRoutes: AnyRoute[] = [
  route(schema.showOrganisation, { may: mayBrowse, act: (context) => verbs.showOrganisation(context) }),
  route(schema.listParties, {
    may: mayBrowse,
    trusted: true,
    act: (context, { query }) => verbs.listParties(context, query),
  }),
  route(schema.showParty, {
    may: mayBrowse,
    act: (context, { params }) => verbs.showParty(context, params.id),
  }),
  route(schema.showHistory, {
    may: mayBrowse,
    act: (context, { params, query }) => verbs.showHistory(context, params.id, query.before),
  }),
  route(schema.showProfile, {
    may: mayBrowse,
    act: (context, { params }) => verbs.showProfile(context, params.id),
  }),
  route(schema.changeProfile, {
    may: mayBrowse,
    act: (context, { params, body }) => verbs.changeProfile(context, params.id, body),
  }),
  route(schema.listTree, {
    may: mayBrowse,
    trusted: true,
    act: (context, { query }) => verbs.listTree(context, query),
  }),
];
