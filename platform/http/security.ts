import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { httpErrors } from "./errors.ts";

export function makeNonce(): string {
  return randomBytes(16).toString("base64");
}

/** Scripts only from our own files; styles from our own files or bearing this answer's nonce; nothing from outside. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // React and the charts set single properties through the object model, which needs this and no more.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const writes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

export function guard(app: FastifyInstance, options: { readonly publicUrl: string | undefined }): void {
  const own = options.publicUrl ? new URL(options.publicUrl).host : undefined;
  app.addHook("onRequest", async (request, reply) => {
    reply.headers({
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "camera=(), microphone=(), geolocation=()",
      ...(options.publicUrl?.startsWith("https:") ? { "strict-transport-security": "max-age=31536000" } : {}),
    });
    // A cookie that arrives with another site's page must not write: browsers say where a write comes from.
    const { origin } = request.headers;
    if (writes.has(request.method) && origin !== undefined) {
      const host = URL.canParse(origin) ? new URL(origin).host : origin;
      if (host !== request.host && host !== own)
        throw httpErrors.refuse("foreign_origin", { origin: origin.slice(0, 200) });
    }
  });
}
