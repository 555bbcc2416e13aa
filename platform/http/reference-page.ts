import type { FastifyInstance } from "fastify";
import { requestLanguage } from "./language.ts";
import { renderReference } from "./reference.ts";
import { contentSecurityPolicy, makeNonce } from "./security.ts";

/** `/api/openapi.json` for programs, `/api` for people. */
export function serveReference(app: FastifyInstance, language: "en" | "ru" | undefined): void {
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  app.get("/api", { schema: { hide: true } }, async (request, reply) => {
    const nonce = makeNonce();
    const html = renderReference(app.swagger(), requestLanguage(request.headers, language), nonce);
    return reply
      .headers({ "content-security-policy": contentSecurityPolicy(nonce), vary: "accept-language" })
      .type("text/html; charset=utf-8")
      .send(html);
  });
}
