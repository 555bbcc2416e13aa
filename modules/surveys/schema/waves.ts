// Planning, launching and looking after waves.

import { z } from "zod";
import { endpoint } from "#platform/http";
import { ContractView } from "./answering.ts";
import { Audience, Bilingual, Cut, Direction, Kind, Purpose, WaveState } from "./shapes.ts";

const params = z.object({ wave: z.uuid() });
const done = z.object({ done: z.literal(true) });

/** Everything that is decided before the launch. Refused at once is what can never be; the rest at the launch. */
export const WavePlan = z
  .object({
    name: Bilingual,
    questionnaire: z.uuid(),
    kind: Kind.default("anonymous"),
    direction: Direction.default("suppliers"),
    k: z.number().int().min(4).max(100).default(5),
    cuts: z.array(Cut).max(2).default([]),
    audience: Audience.prefault({}),
    minContacts: z.number().int().min(1).max(1_000).default(3),
    contactMonths: z.number().int().min(1).max(24).default(6),
    subjectsEach: z.number().int().min(1).max(10).default(3),
    service: z.uuid().nullable().default(null),
    /** Who besides may read identified answers. */
    readers: z.array(z.uuid()).max(50).default([]),
    opensAt: z.iso.datetime({ offset: true }).nullable().default(null),
    /** Null only in a standing series. */
    closesAt: z.iso.datetime({ offset: true }).nullable().default(null),
    /** Days after the opening. */
    reminders: z.array(z.number().int().min(1).max(365)).max(5).default([3, 7]),
    /** The wave whose scores are predicted, for the direction `prediction`. */
    predicts: z.uuid().nullable().default(null),
  })
  .meta({ id: "WavePlan" });
export type WavePlan = z.infer<typeof WavePlan>;

export const every = ["week", "month", "quarter", "half_year", "year", "standing"] as const;
export const Every = z.enum(every);
export type Every = z.infer<typeof Every>;

export const WaveItem = z
  .object({
    id: z.uuid(),
    name: Bilingual,
    questionnaire: z.object({ id: z.uuid(), name: Bilingual, purpose: Purpose }),
    kind: Kind,
    direction: Direction,
    state: WaveState,
    source: z.enum(["asked", "imported"]),
    series: z.object({ id: z.uuid(), name: Bilingual, every: Every }).nullable(),
    k: z.number().int(),
    opensAt: z.iso.datetime().nullable(),
    closesAt: z.iso.datetime().nullable(),
    launchedAt: z.iso.datetime().nullable(),
    closedAt: z.iso.datetime().nullable(),
    /** How many were asked; null before the launch. */
    invited: z.number().int().nullable(),
  })
  .meta({ id: "WaveItem" });
export type WaveItem = z.infer<typeof WaveItem>;

export const NamedParty = z
  .object({ id: z.uuid(), name: z.string(), kind: z.enum(["person", "unit", "partner"]) })
  .meta({ id: "NamedParty" });
export type NamedParty = z.infer<typeof NamedParty>;

export const WaveView = WaveItem.extend({
  plan: WavePlan,
  version: z.object({ id: z.uuid(), number: z.number().int() }).nullable(),
  contract: ContractView.nullable(),
  /** Of the items, how many this wave asks; null before the launch. */
  asked: z.object({ items: z.number().int(), of: z.number().int() }).nullable(),
  /** The parties that the plan names. */
  parties: z.array(NamedParty),
}).meta({ id: "Wave" });
export type WaveView = z.infer<typeof WaveView>;

/** A party with few raters: it will have no score of its own. */
const Weak = z.object({ party: NamedParty, raters: z.number().int(), couldRate: z.number().int() });

export const AudiencePreview = z
  .object({
    /** Everybody in the units and categories chosen. */
    people: z.number().int(),
    /** Left out: asked by another wave lately; not drawn; had no contact with anybody that is rated. */
    resting: z.number().int(),
    notDrawn: z.number().int(),
    withoutSubject: z.number().int(),
    asked: z.number().int(),
    /** Cannot be reached by a letter nor sign in: they need a sheet with a code. */
    unreachable: z.number().int(),
    /** How many people are asked about 1, 2, ... parties. */
    load: z.array(z.number().int()),
    subjects: z.number().int(),
    /** People asked about a party: fewest, in the middle, most; null where nobody is rated. */
    raters: z
      .object({ fewest: z.number().int(), median: z.number().int(), most: z.number().int() })
      .nullable(),
    /** Cannot be judged by k people, so that they get no score; the first hundred, and how many more. */
    weak: z.array(Weak),
    weakMore: z.number().int(),
    /** Units of the audience with the number of people asked in each, largest first; the first hundred. */
    units: z.array(z.object({ party: NamedParty, asked: z.number().int() })),
    /** What stands in the way of a launch, in words. */
    obstacles: z.array(z.object({ code: z.string(), sentence: z.string(), hint: z.string() })),
    contract: ContractView.nullable(),
  })
  .meta({ id: "AudiencePreview" });
export type AudiencePreview = z.infer<typeof AudiencePreview>;

export const listWaves = endpoint({
  method: "GET",
  path: "/api/surveys/waves",
  summary: "Waves, the newest first.",
  query: z.object({
    state: WaveState.optional(),
    series: z.uuid().optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({ waves: z.array(WaveItem), next: z.uuid().nullable() }),
});

export type ListWaves = z.output<typeof listWaves.query & object>;

export const createWave = endpoint({
  method: "POST",
  path: "/api/surveys/waves",
  summary: "Plan a wave.",
  body: WavePlan,
  response: z.object({ id: z.uuid() }),
});

export const showWave = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave",
  summary: "A wave with its plan and its promise.",
  params,
  response: WaveView,
});

export const planWave = endpoint({
  method: "PUT",
  path: "/api/surveys/waves/:wave",
  summary: "Change the plan, until the launch.",
  params,
  body: WavePlan,
  response: done,
});

export const discardWave = endpoint({
  method: "DELETE",
  path: "/api/surveys/waves/:wave",
  summary: "Discard a plan that was not launched.",
  params,
  response: done,
});

export const previewAudience = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/audience",
  summary: "Who would be asked about whom, and what stands in the way of the launch.",
  params,
  response: AudiencePreview,
});

export const launchWave = endpoint({
  method: "POST",
  path: "/api/surveys/waves/:wave/launch",
  summary: "Freeze version, audience and promise, and ask.",
  params,
  response: z.object({ invited: z.number().int(), contract: z.string() }),
});

export const extendWave = endpoint({
  method: "PUT",
  path: "/api/surveys/waves/:wave/end",
  summary: "Move the end of an open wave further away.",
  params,
  body: z.object({ closesAt: z.iso.datetime({ offset: true }) }),
  response: done,
});

export const raiseThreshold = endpoint({
  method: "PUT",
  path: "/api/surveys/waves/:wave/threshold",
  summary: "Raise k. It is never lowered.",
  params,
  body: z.object({ k: z.number().int().min(1).max(1_000) }),
  response: done,
});

export const closeWave = endpoint({
  method: "POST",
  path: "/api/surveys/waves/:wave/closing",
  summary: "End the asking now; what may be known is released.",
  params,
  response: done,
});

export const makeKioskSheets = endpoint({
  method: "POST",
  path: "/api/surveys/waves/:wave/kiosk-sheets",
  summary: "New codes on paper for everybody asked in some units. Shown once; earlier codes stop to work.",
  params,
  body: z.object({ units: z.array(z.uuid()).max(2_000).default([]) }),
  response: z.object({
    sheets: z.array(
      z.object({
        unit: NamedParty,
        codes: z.array(z.object({ person: z.string(), code: z.string() })),
      }),
    ),
  }),
});

export const showParticipation = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/participation",
  summary: "How many took part, in steps of 5 %, where it may be told.",
  params,
  response: z.object({
    /** While answers come in, figures move only with every k-th person and only for 20 people or more. */
    live: z.boolean(),
    invited: z.number().int(),
    /** Per cent; null where it may not be told. */
    all: z.number().int().nullable(),
    units: z.array(
      z.object({
        party: NamedParty,
        parent: z.uuid().nullable(),
        invited: z.number().int(),
        rate: z.number().int().nullable(),
      }),
    ),
  }),
});

export const SeriesView = z
  .object({
    id: z.uuid(),
    name: Bilingual,
    every: Every,
    nextOn: z.iso.date().nullable(),
    rotate: z.number().int().nullable(),
    endedAt: z.iso.datetime().nullable(),
    waves: z.number().int(),
    latest: z.uuid().nullable(),
  })
  .meta({ id: "WaveSeries" });
export type SeriesView = z.infer<typeof SeriesView>;

export const listSeries = endpoint({
  method: "GET",
  path: "/api/surveys/series",
  summary: "Waves that return.",
  response: z.object({ series: z.array(SeriesView) }),
});

export const createSeries = endpoint({
  method: "POST",
  path: "/api/surveys/series",
  summary:
    "Make a planned wave return: it becomes the pattern, and each wave of the series is launched by itself.",
  body: z.object({
    /** A wave that was not launched yet; it is the series' first. */
    wave: z.uuid(),
    every: Every,
    /** When the first is launched; `standing` series begin at once. */
    firstOn: z.iso.date(),
    /** How many of the rotating items each wave asks; null: all. */
    rotate: z.number().int().min(1).max(500).nullable().default(null),
  }),
  response: z.object({ id: z.uuid() }),
});

export const endSeries = endpoint({
  method: "POST",
  path: "/api/surveys/series/:series/ending",
  summary: "No further waves; one that is open goes on.",
  params: z.object({ series: z.uuid() }),
  response: done,
});
