import { z } from "zod";
import { isEmpty } from "#modules/organisation";
import { type Actor, isProgrammeLead } from "#platform/context";
import { type AnyRoute, endpoint, route } from "#platform/http";
import type { JobDefinition } from "#platform/jobs";
import { sampleErrors } from "./errors.ts";
import { loadSample, type SampleOrder } from "./load.ts";
import { isSample, markSample, removeSample } from "./mark.ts";

export { sampleErrors } from "./errors.ts";

export const sampleJob: JobDefinition = {
  name: "app.sample",
  retries: 0,
  work: (run, order: SampleOrder) => loadSample(run, order),
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

export const sampleRoutes: readonly AnyRoute[] = [
  route(startSample, {
    may: mayLoad,
    async act(context, { body }) {
      if (!(await isEmpty(context.db))) throw sampleErrors.refuse("not_empty");
      await markSample(context);
      const task = await context.later(sampleJob.name, body, {
        task: { kind: sampleJob.name, subject: body },
      });
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
