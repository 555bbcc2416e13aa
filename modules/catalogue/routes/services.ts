import { type AnyRoute, route } from "#platform/http";
import * as verbs from "../actions/services.ts";
import { showService } from "../actions/show-service.ts";
import { mayBrowse } from "../policy.ts";
import * as schema from "../schema/services.ts";

// Coarse permission only: who may change a service hangs on the service, and its verb looks at that.
const may = mayBrowse;

export const serviceRoutes: AnyRoute[] = [
  route(schema.showCatalogue, { may, act: (context) => verbs.showCatalogue(context) }),
  route(schema.listServices, {
    may,
    trusted: true,
    act: (context, { query }) => verbs.listServices(context, query),
  }),
  route(schema.showService, { may, act: (context, { params }) => showService(context, params.id) }),
  route(schema.createService, { may, act: (context, { body }) => verbs.createService(context, body) }),
  route(schema.changeService, {
    may,
    act: (context, { params, body }) => verbs.changeService(context, params.id, body),
  }),
  route(schema.publishService, {
    may,
    act: (context, { params }) => verbs.publishService(context, params.id),
  }),
  route(schema.retireService, { may, act: (context, { params }) => verbs.retireService(context, params.id) }),
  route(schema.reopenService, { may, act: (context, { params }) => verbs.reopenService(context, params.id) }),
  route(schema.showServiceHistory, {
    may,
    act: (context, { params, query }) => verbs.showHistory(context, params.id, query.before),
  }),
];
