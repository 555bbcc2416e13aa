import { z } from "zod";
import { endpoint } from "#platform/http";

const id = z.uuid();
const params = z.object({ id });
const day = z.iso.date();
export const PartyKind = z.enum(["person", "unit", "partner"]);
export const Category = z.enum(["leader", "employee", "unit", "partner"]);

export const PartyName = z
  .object({ id: z.string(), kind: PartyKind, name: z.string(), endedOn: z.string().nullable() })
  .meta({ id: "PartyName" });
export type PartyName = z.infer<typeof PartyName>;

export const PartyItem = z
  .object({
    id: z.string(),
    kind: PartyKind,
    category: Category,
    name: z.string(),
    code: z.string(),
    position: z.string().nullable(),
    email: z.string().nullable(),
    /** The unit a person belongs to; the unit above a unit. */
    unit: PartyName.nullable(),
    endedOn: z.string().nullable(),
  })
  .meta({ id: "PartyItem" });
export type PartyItem = z.infer<typeof PartyItem>;

export const PartyView = z
  .object({
    id: z.string(),
    kind: PartyKind,
    category: Category,
    name: z.string(),
    /** Its id in the system it comes from. */
    code: z.string(),
    endedOn: z.string().nullable(),
    email: z.string().nullable(),
    position: z.string().nullable(),
    function: z.string().nullable(),
    /** From the top down to the unit a person belongs to, or to the unit above a unit. */
    path: z.array(PartyName),
    manager: PartyName.nullable(),
    head: PartyName.nullable(),
    /** The head as a file named it, while no such person is there. */
    headWanted: z.string().nullable(),
    /** Units a person leads. */
    leads: z.array(PartyName),
    reports: z.number(),
    /** Living people of the unit itself, and with those of units below. */
    people: z.number(),
    peopleBelow: z.number(),
    unitsBelow: z.number(),
    serves: z.array(PartyName),
    servesAll: z.boolean(),
    mergedInto: PartyName.nullable(),
    may: z.object({ shape: z.boolean(), editProfile: z.boolean() }),
  })
  .meta({ id: "Party" });
export type PartyView = z.infer<typeof PartyView>;

export const TreeUnit = z
  .object({
    id: z.string(),
    kind: PartyKind,
    name: z.string(),
    head: PartyName.nullable(),
    units: z.number(),
    people: z.number(),
    peopleBelow: z.number(),
  })
  .meta({ id: "TreeUnit" });
export type TreeUnit = z.infer<typeof TreeUnit>;

export const Need = z.object({ text: z.string().trim().min(1).max(1_000), since: day });

export const ProfileBody = z
  .object({
    duties: z.string().trim().max(4_000).nullable(),
    tasks: z.string().trim().max(4_000).nullable(),
    requirements: z.string().trim().max(4_000).nullable(),
    channel: z.enum(["web", "email", "chat", "phone", "meeting"]).nullable(),
    hoursFrom: z.iso.time({ precision: -1 }).nullable(),
    hoursTo: z.iso.time({ precision: -1 }).nullable(),
    language: z.enum(["en", "ru"]).nullable(),
    needs: z.array(Need).max(50),
  })
  .meta({ id: "ProfileBody" });
export type ProfileBody = z.infer<typeof ProfileBody>;

export const ProfileView = ProfileBody.extend({
  updatedAt: z.string().nullable(),
  mayEdit: z.boolean(),
}).meta({ id: "Profile" });
export type ProfileView = z.infer<typeof ProfileView>;

export const HistoryView = z
  .object({
    /** Where a person belonged, or what a unit was under, the latest first. */
    periods: z.array(
      z.object({ unit: PartyName.nullable(), from: z.string().nullable(), to: z.string().nullable() }),
    ),
    events: z.array(
      z.object({
        id: z.number(),
        at: z.string(),
        kind: z.string(),
        actor: z.string().nullable(),
        before: z.record(z.string(), z.string().nullable()),
        after: z.record(z.string(), z.string().nullable()),
      }),
    ),
    next: z.number().nullable(),
  })
  .meta({ id: "PartyHistory" });
export type HistoryView = z.infer<typeof HistoryView>;

export const showOrganisation = endpoint({
  method: "GET",
  path: "/api/organisation",
  summary: "How many people, units and partners there are.",
  response: z.object({ people: z.number(), units: z.number(), partners: z.number(), mayShape: z.boolean() }),
});

export const listParties = endpoint({
  method: "GET",
  path: "/api/parties",
  summary: "Parties by name, or the best matches for a search that forgives typos; pages by key.",
  query: z.object({
    q: z.string().trim().max(200).optional(),
    kind: PartyKind.optional(),
    category: Category.optional(),
    /** People of this unit, or units under it. */
    unit: id.optional(),
    /** With everything below the unit. */
    below: z.stringbool().default(false),
    /** With those who have ended. */
    ended: z.stringbool().default(false),
    after: z.string().max(4_000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ parties: z.array(PartyItem), next: z.string().nullable() }),
});

export const showParty = endpoint({
  method: "GET",
  path: "/api/parties/:id",
  summary: "One party: who it is, where it stands, whom it leads and serves.",
  params,
  response: PartyView,
});

export const showHistory = endpoint({
  method: "GET",
  path: "/api/parties/:id/history",
  summary: "Where the party belonged and what was changed about it, the latest first.",
  params,
  query: z.object({ before: z.coerce.number().int().positive().optional() }),
  response: HistoryView,
});

export const showProfile = endpoint({
  method: "GET",
  path: "/api/parties/:id/profile",
  summary: "What a party says of itself: duties, tasks, requirements, preferences, stated needs.",
  params,
  response: ProfileView,
});

export const changeProfile = endpoint({
  method: "PUT",
  path: "/api/parties/:id/profile",
  summary: "Change a profile; it belongs to its owner.",
  params,
  body: ProfileBody,
  response: ProfileView,
});

export const listTree = endpoint({
  method: "GET",
  path: "/api/units",
  summary: "Units directly below one, or the tops of the tree; or all partners.",
  query: z.object({ parent: id.optional(), kind: z.enum(["unit", "partner"]).default("unit") }),
  response: z.object({ units: z.array(TreeUnit) }),
});
