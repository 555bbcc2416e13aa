import { type AnyRoute, route } from "#platform/http";
import * as people from "../actions/people.ts";
import * as units from "../actions/units.ts";
import { mayShape as may } from "../policy.ts";
import * as schema from "../schema/shape.ts";

export const shapeRoutes: AnyRoute[] = [
  route(schema.createUnit, { may, act: (context, { body }) => units.createUnit(context, body) }),
  route(schema.changeUnit, {
    may,
    act: (context, { params, body }) => units.changeUnit(context, params.id, body),
  }),
  route(schema.placeUnit, {
    may,
    act: (context, { params, body }) => units.placeUnit(context, params.id, body),
  }),
  route(schema.mergeUnit, {
    may,
    act: (context, { params, body }) => units.mergeUnit(context, params.id, body),
  }),
  route(schema.endUnit, { may, act: (context, { params, body }) => units.endUnit(context, params.id, body) }),
  route(schema.reopenUnit, { may, act: (context, { params }) => units.reopenUnit(context, params.id) }),
  route(schema.setHead, { may, act: (context, { params, body }) => units.setHead(context, params.id, body) }),
  route(schema.addPerson, { may, act: (context, { body }) => people.addPerson(context, body) }),
  route(schema.changePerson, {
    may,
    act: (context, { params, body }) => people.changePerson(context, params.id, body),
  }),
  route(schema.movePerson, {
    may,
    act: (context, { params, body }) => people.movePerson(context, params.id, body),
  }),
  route(schema.letPersonGo, {
    may,
    act: (context, { params, body }) => people.letPersonGo(context, params.id, body),
  }),
  route(schema.bringPersonBack, {
    may,
    act: (context, { params }) => people.bringPersonBack(context, params.id),
  }),
];
