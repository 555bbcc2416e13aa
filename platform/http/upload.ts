import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { signingSecret } from "#platform/config";
import { inContext } from "#platform/context";
import { permissionErrors } from "#platform/permissions";
import { once } from "./idempotency.ts";
import { findCaller, keyOf, type Mounting } from "./mount.ts";
import { refuseUnreadable } from "./readable.ts";

/** `PUT /api/files?name=` with the bytes as body: streamed to disk, never held in memory. */
export function serveUploads(app: FastifyInstance, mounting: Mounting): void {
  const { house } = mounting;
  const secret = signingSecret(house.config);
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    scope.route({
      method: "PUT",
      url: "/api/files",
      bodyLimit: house.config.uploadLimit,
      schema: {
        summary: "Upload a file; the body is its bytes. The answer's id is what imports take.",
        tags: ["files"],
        querystring: z.object({ name: z.string().trim().min(1).max(300) }),
        response: { 200: z.object({ id: z.string(), name: z.string(), size: z.number() }) },
      },
      handler: async (request) => {
        const { actor } = await findCaller(mounting, request);
        if (actor.userId === null) throw permissionErrors.refuse("sign_in_first");
        const { name } = request.query as { name: string };
        refuseUnreadable({ name });
        const key = keyOf(request);
        const stored = await house.uploads.put(request.raw, house.config.uploadLimit);
        const mine = { id: stored.id, name, size: stored.size };
        try {
          // What the key stands for is known by its hash only once all of it is here.
          const intention = { key, request: ["PUT", request.url, stored.sha256], secret };
          const kept = await inContext(house, { actor }, (context) =>
            once(context, intention, async () => {
              await context.db
                .insertInto("platform.file")
                .values({ ...stored, name, owner: actor.userId })
                .execute();
              return mine;
            }),
          );
          if ((kept as typeof mine).id !== mine.id) await house.uploads.remove(mine.id);
          return kept;
        } catch (error) {
          await house.uploads.remove(mine.id);
          throw error;
        }
      },
    });
  });
}
