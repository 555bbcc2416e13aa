import fs from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { contentSecurityPolicy, makeNonce } from "./security.ts";

/** Serves the built pages: files with hashed names for ever, the entry page for every address that is a page. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const entry = path.join(folder, "index.html");
  if (!fs.existsSync(entry)) return;
  const html = fs.readFileSync(entry, "utf8");
  await app.register(fastifyStatic, {
    root: path.join(folder, "assets"),
    prefix: "/assets/",
    immutable: true,
    maxAge: "365d",
    preCompressed: false,
  });
  for (const name of fs.readdirSync(folder)) {
    if (name === "index.html" || name === "assets") continue;
    app.get(`/${name}`, { schema: { hide: true } }, (_request, reply) =>
      reply
        .header("cache-control", "max-age=3600")
        .type(mediaType(name))
        .send(fs.createReadStream(path.join(folder, name))),
    );
  }
  app.get("/*", { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith("/api/") || request.url.startsWith("/assets/")) return reply.callNotFound();
    const nonce = makeNonce();
    return reply
      .headers({ "content-security-policy": contentSecurityPolicy(nonce), "cache-control": "no-store" })
      .type("text/html; charset=utf-8")
      .send(html.replaceAll("__NONCE__", nonce));
  });
}

function mediaType(name: string): string {
  if (name.endsWith(".js")) return "text/javascript; charset=utf-8";
  if (name.endsWith(".svg")) return "image/svg+xml";
  if (name.endsWith(".png")) return "image/png";
  if (name.endsWith(".ico")) return "image/x-icon";
  if (name.endsWith(".webmanifest")) return "application/manifest+json";
  return "text/plain; charset=utf-8";
}
