import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { signingSecret } from "#platform/config";
import { type Actor, type House, inContext, noRelations, type Relations } from "#platform/context";
import { countStatements } from "#platform/database";
import type { Identity, SessionUser } from "#platform/identity";
import { permissionErrors } from "#platform/permissions";
import { httpErrors } from "./errors.ts";
import { once } from "./idempotency.ts";
import { requestLanguage } from "./language.ts";
import { refuseUnreadable } from "./readable.ts";
import type { AnyRoute, Download, DownloadRoute, Exchange, JsonRoute } from "./route.ts";

export interface Mounting {
  readonly house: House;
  readonly identity: Identity;
  /** Which parties an account is, belongs to and leads; the organisation knows. */
  readonly relate: (userId: string) => Promise<Relations>;
}

const longestKey = 200;

/** Puts routes on the server: session, coarse permission, validation, one transaction, answer. */
export function mount(app: FastifyInstance, mounting: Mounting, routes: readonly AnyRoute[]): void {
  const secret = signingSecret(mounting.house.config);
  for (const route of routes) {
    const { endpoint } = route;
    const room = endpoint.path.split("/")[2] ?? "house";
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      config: { quiet: route.quiet ?? false },
      schema: {
        summary: endpoint.summary,
        tags: [room],
        ...(endpoint.params ? { params: endpoint.params } : {}),
        ...(endpoint.query ? { querystring: endpoint.query } : {}),
        ...(endpoint.body ? { body: endpoint.body } : {}),
        ...(route.answers === "json" && !route.trusted ? { response: { 200: endpoint.response } } : {}),
      },
      // Before validation, so that a stranger learns nothing about shapes or ids.
      preValidation: async (request) => {
        request.caller = await findCaller(mounting, request);
        if (!route.may(request.caller.actor)) {
          throw permissionErrors.refuse(request.caller.session ? "not_allowed" : "sign_in_first");
        }
        refuseUnreadable({ params: request.params, query: request.query, body: request.body });
      },
      handler: (request, reply) =>
        route.answers === "json"
          ? answerJson(mounting, secret, route, request, reply)
          : answerDownload(mounting, route, request, reply),
    });
  }
}

export interface Caller {
  readonly actor: Actor;
  readonly session: SessionUser | undefined;
}

declare module "fastify" {
  interface FastifyContextConfig {
    quiet?: boolean;
  }
  interface FastifyRequest {
    caller?: Caller;
  }
}

export async function findCaller(
  { house, identity, relate }: Mounting,
  request: FastifyRequest,
): Promise<Caller> {
  const session = await identity.readSession({ headers: request.headers, address: request.ip });
  const language = session?.language ?? requestLanguage(request.headers, house.config.language);
  if (!session) {
    return { session, actor: { userId: null, name: "", roles: [], language, ...noRelations } };
  }
  const relations = await relate(session.id);
  return {
    session,
    actor: { userId: session.id, name: session.name, roles: session.roles, language, ...relations },
  };
}

function exchangeOf(request: FastifyRequest, reply: FastifyReply): Exchange {
  return {
    headers: request.headers,
    address: request.ip,
    session: request.caller?.session,
    setCookies: (cookies) => {
      for (const cookie of cookies) reply.header("set-cookie", cookie);
    },
  };
}

export function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers["idempotency-key"];
  if (typeof key === "string" && key.length > longestKey) {
    throw httpErrors.refuse("key_too_long", { limit: longestKey }, { place: "idempotency-key" });
  }
  return typeof key === "string" && key !== "" ? key : undefined;
}

async function answerJson(
  { house }: Mounting,
  secret: string,
  route: JsonRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { actor } = request.caller as Caller;
  const statements = { count: 0 };
  const { params, query, body } = request;
  const reading = route.endpoint.method === "GET";
  const key = reading || route.fleeting ? undefined : keyOf(request);
  const intention = { key, request: [route.endpoint.method, request.url, body ?? null], secret };
  const response = await countStatements(statements, () =>
    inContext(house, { actor, readOnly: reading, statements }, (context) =>
      once(context, intention, () => route.act(context, { params, query, body }, exchangeOf(request, reply))),
    ),
  );
  // What somebody was shown stays on no disk: others sit down at the same computer.
  reply.headers({ "x-sql-statements": statements.count, "cache-control": "no-store" });
  if (!route.trusted) return response;
  return reply.header("content-type", "application/json; charset=utf-8").send(JSON.stringify(response));
}

async function answerDownload(
  { house }: Mounting,
  route: DownloadRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { actor } = request.caller as Caller;
  const { params, query, body } = request;
  const send = async (file: Download) => {
    const plain = file.name.replace(/[^\x20-\x7e]|["\\]/g, "_");
    const way = file.inline ? "inline" : "attachment";
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      "content-type": file.mediaType,
      "content-disposition": `${way}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
    const chunks = typeof file.body === "string" || file.body instanceof Uint8Array ? [file.body] : file.body;
    await pipeline(Readable.from(chunks), reply.raw);
  };
  const file = await inContext(house, { actor, readOnly: true }, async (context) => {
    const found = await route.act(context, { params, query, body }, exchangeOf(request, reply));
    if (!found.stored) await send(found);
    return found;
  });
  if (file.stored) await send(file);
  return reply;
}
