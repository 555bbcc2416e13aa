import { z } from "zod";
import { isEmpty } from "#modules/organisation";
import { type Actor, isProgrammeLead } from "#platform/context";
import { type AnyRoute, endpoint, route } from "#platform/http";
import type { JobDefinition } from "#platform/jobs";
import { sampleErrors } from "./errors.ts";
import { loadSample, type SampleOrder } from "./load.ts";
import { isSample, isWhole, markSample, removeSample } from "./mark.ts";
import { letWeeksPass } from "./weeks.ts";

export { sampleErrors } from "./errors.ts";

export const sampleJob: JobDefinition = {
  name: "app.sample",
  retries: 0,
  work: (run, order: SampleOrder) => loadSample(run, order),
};

export const weeksJob: JobDefinition = {
  name: "app.sample-weeks",
  retries: 0,
  work: (run, order: { weeks: number }) => letWeeksPass(run, order),
};

const mayLoad = (actor: Actor) => isProgrammeLead(actor);

export const startSample = endpoint({
  method: "POST",
  path: "/api/sample",
  summary: "Load the sample company into an empty house, as a task.",
  body: z.object({ language: z.enum(["en", "ru"]) }),
  response: z.object({ task: z.string() }),
});

export const showSample = endpoint({
  method: "GET",
  path: "/api/sample",
  summary: "Whether the company here is the sample.",
  response: z.object({ loaded: z.boolean() }),
});

export const endSample = endpoint({
  method: "DELETE",
  path: "/api/sample",
  summary: "Remove the sample company; refused where it was not loaded.",
  response: z.object({ loaded: z.boolean() }),
});

export const passWeeks = endpoint({
  method: "POST",
  path: "/api/sample/weeks",
  summary: "Let weeks pass in the sample company, as a task; refused where it was not loaded.",
  body: z.object({ weeks: z.number().int().min(1).max(26) }),
  response: z.object({ task: z.string() }),
});

export const sampleRoutes: readonly AnyRoute[] = [
  route(startSample, {
    may: mayLoad,
    async act(context, { body }) {
      if (!(await isEmpty(context.db))) throw sampleErrors.refuse("not_empty");
      await markSample(context, body.language);
      const task = await context.later(sampleJob.name, body, {
        task: { kind: sampleJob.name, subject: body },
      });
      return { task: task as string };
    },
  }),
  route(passWeeks, {
    may: mayLoad,
    async act(context, { body }) {
      if (!(await isSample(context))) throw sampleErrors.refuse("not_loaded");
      if (!(await isWhole(context))) throw sampleErrors.refuse("not_whole");
      const task = await context.later(weeksJob.name, body, { task: { kind: weeksJob.name, subject: body } });
      return { task: task as string };
    },
  }),
  route(showSample, { may: mayLoad, act: async (context) => ({ loaded: await isSample(context) }) }),
  route(endSample, {
    may: mayLoad,
    async act(context) {
      await removeSample(context);
      return { loaded: false };
    },
  }),
];
