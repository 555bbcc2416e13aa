import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { inContext } from "#platform/context";
import { permissionErrors } from "#platform/permissions";
import { findCaller, type Mounting } from "./mount.ts";

/** `PUT /api/files?name=` with the bytes as body: streamed to disk, never held in memory. */
export function serveUploads(app: FastifyInstance, mounting: Mounting): void {
  const { house } = mounting;
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
        const stored = await house.uploads.put(request.raw, house.config.uploadLimit);
        await inContext(house, { actor }, ({ db }) =>
          db
            .insertInto("platform.file")
            .values({ ...stored, name, owner: actor.userId })
            .execute(),
        );
        return { id: stored.id, name, size: stored.size };
      },
    });
  });
}
