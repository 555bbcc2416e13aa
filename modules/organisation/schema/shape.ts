import { z } from "zod";
import { endpoint } from "#platform/http";
import { PartyView } from "./party.ts";

const id = z.uuid();
const params = z.object({ id });
const day = z.iso.date();
const name = z.string().trim().min(1).max(300);
const code = z.string().trim().min(1).max(300);

const UnitBody = z.object({
  name,
  code: code.optional(),
  function: z.string().trim().max(4_000).nullable().default(null),
  serves: z.union([z.literal("*"), z.array(id).max(1_000)]).default([]),
});

export const createUnit = endpoint({
  method: "POST",
  path: "/api/units",
  summary: "Make a unit, or a partner.",
  body: UnitBody.extend({
    kind: z.enum(["unit", "partner"]).default("unit"),
    parent: id.nullable().default(null),
    head: id.nullable().default(null),
    on: day.optional(),
  }),
  response: PartyView,
});

export const changeUnit = endpoint({
  method: "PUT",
  path: "/api/units/:id",
  summary: "Rename a unit, say what it is for and whom it serves.",
  params,
  body: UnitBody,
  response: PartyView,
});

export const placeUnit = endpoint({
  method: "PUT",
  path: "/api/units/:id/placement",
  summary: "Put a unit under another one, or at the top, from a day on.",
  params,
  body: z.object({ parent: id.nullable(), on: day.optional() }),
  response: PartyView,
});

export const mergeUnit = endpoint({
  method: "POST",
  path: "/api/units/:id/merger",
  summary: "Merge a unit into another: its people and units go along, and it ends.",
  params,
  body: z.object({ into: id, on: day.optional() }),
  response: PartyView,
});

export const endUnit = endpoint({
  method: "POST",
  path: "/api/units/:id/ending",
  summary: "End a unit in which nobody and nothing is left.",
  params,
  body: z.object({ on: day.optional() }),
  response: PartyView,
});

export const reopenUnit = endpoint({
  method: "DELETE",
  path: "/api/units/:id/ending",
  summary: "Bring an ended unit back.",
  params,
  response: PartyView,
});

export const setHead = endpoint({
  method: "PUT",
  path: "/api/units/:id/head",
  summary: "Say who leads a unit, or that nobody does.",
  params,
  body: z.object({ person: id.nullable() }),
  response: PartyView,
});

const PersonBody = z.object({
  name,
  code: code.optional(),
  email: z.string().trim().max(254).nullable().default(null),
  position: z.string().trim().max(300).nullable().default(null),
  manager: id.nullable().default(null),
});

export const addPerson = endpoint({
  method: "POST",
  path: "/api/people",
  summary: "A person joins, in a unit or in none yet.",
  body: PersonBody.extend({ unit: id.nullable().default(null), on: day.optional() }),
  response: PartyView,
});

export const changePerson = endpoint({
  method: "PUT",
  path: "/api/people/:id",
  summary: "Change a person's name, address, position or manager.",
  params,
  body: PersonBody,
  response: PartyView,
});

export const movePerson = endpoint({
  method: "PUT",
  path: "/api/people/:id/membership",
  summary: "A person moves to another unit, from a day on.",
  params,
  body: z.object({ unit: id.nullable(), on: day.optional() }),
  response: PartyView,
});

export const letPersonGo = endpoint({
  method: "POST",
  path: "/api/people/:id/leaving",
  summary: "A person leaves; `on` is the last day.",
  params,
  body: z.object({ on: day.optional() }),
  response: PartyView,
});

export const bringPersonBack = endpoint({
  method: "DELETE",
  path: "/api/people/:id/leaving",
  summary: "A person who had left comes back to where they belonged.",
  params,
  response: PartyView,
});
