import type { FastifyInstance } from "fastify";
import { isLanguage } from "#platform/words";
import { requestLanguage } from "./language.ts";
import { renderReference } from "./reference/index.ts";
import { contentSecurityPolicy, makeNonce } from "./security.ts";

/** `/api/openapi.json` for programs, `/api` for people. */
export function serveReference(app: FastifyInstance, language: "en" | "ru" | undefined): void {
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  app.get("/api", { schema: { hide: true } }, async (request, reply) => {
    const nonce = makeNonce();
    const { language: chosen } = request.query as { language?: unknown };
    const spoken = isLanguage(chosen) ? chosen : requestLanguage(request.headers, language);
    const html = renderReference(app.swagger(), spoken, nonce);
    return reply
      .headers({ "content-security-policy": contentSecurityPolicy(nonce), vary: "accept-language" })
      .type("text/html; charset=utf-8")
      .send(html);
  });
}
