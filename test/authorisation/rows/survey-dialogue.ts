import { randomUUID } from "node:crypto";
import type { World } from "#test/world";
import { releaseComment } from "../../../modules/surveys/dialogue/closed-wave-for-tests.ts";
import { everyone, type Row, type Statuses, sidesSpeak } from "../row.ts";

/** The account of the lead is nobody in the organisation, and an author is written to in one's own name. */
const named: Statuses = [401, 403, 403, 403, 200, 403, 409, 403];

let made = 0;

export const surveyDialogueRows = (world: World): Record<string, Row> => {
  const talk = async (supplier: string) => {
    made += 1;
    const key = String(made).padStart(25, "0");
    return { key, ...(await releaseComment(world, { supplier, key })) };
  };
  return {
    // Without the key in its head there is nothing, whoever asks.
    "GET /api/surveys/said": {
      statuses: [404, 404, 404, 404, 404, 404, 404, 404],
      call: () => ({ path: "/api/surveys/said" }),
    },
    "POST /api/surveys/said/replies": {
      statuses: everyone,
      call: async ({ ids }) => {
        const { key } = await talk(ids.purchasing as string);
        return { path: "/api/surveys/said/replies", body: { key, words: "Ещё", written: 0 } };
      },
    },
    // Whoever is not asked has nothing to decline; what those who are asked may do stands beside the verb.
    "POST /api/surveys/answering/:wave/declinations": {
      statuses: [404, 404, 404, 404, 404, 404, 404, 404],
      call: ({ ids }) => ({
        path: `/api/surveys/answering/${randomUUID()}/declinations`,
        body: { subject: ids.purchasing },
      }),
    },
    "GET /api/surveys/comments/:comment/dialogue": {
      statuses: sidesSpeak,
      call: async ({ ids }) => {
        const { comment } = await talk(ids.purchasing as string);
        return { path: `/api/surveys/comments/${comment}/dialogue` };
      },
    },
    "POST /api/surveys/comments/:comment/replies": {
      statuses: named,
      call: async ({ ids }) => {
        const { comment } = await talk(ids.purchasing as string);
        return { path: `/api/surveys/comments/${comment}/replies`, body: { words: "Когда это было?" } };
      },
    },
  };
};
