import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { Log } from "#platform/context";
import { isDatabaseAway } from "#platform/database";
import { Refusal } from "#platform/errors";
import { httpErrors } from "./errors.ts";
import { requestLanguage } from "./language.ts";

/** Turns whatever was thrown into `{error: {code, sentence, hint, place?, details?}}` with its status. */
export function answerFailures(app: FastifyInstance, log: Log, language: "en" | "ru" | undefined): void {
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answerFailure(error, request, reply, log, language),
  );
  app.setNotFoundHandler((request, reply) => {
    const refusal = httpErrors.refuse("no_such_address", {
      method: request.method,
      path: request.url.slice(0, 200),
    });
    return reply.code(404).send({ error: refusal.inWords(requestLanguage(request.headers, language)) });
  });
}

export function answerFailure(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
  language: "en" | "ru" | undefined,
): FastifyReply {
  const refusal = asRefusal(error, request.routeOptions?.config?.quiet ? quieter(log) : log);
  const words = refusal.inWords(request.caller?.actor.language ?? requestLanguage(request.headers, language));
  return reply.code(refusal.entry.status).send({ error: words });
}

/** What is no HTTP at all, or stopped in the middle, never becomes a request; it is told on the socket itself. */
export function answerNoRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const [status, reason] =
    error.code === "HPE_HEADER_OVERFLOW"
      ? ["431 Request Header Fields Too Large", "headers too large"]
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? ["408 Request Timeout", "too slow"]
        : ["400 Bad Request", "not HTTP"];
  const body = JSON.stringify({ error: httpErrors.refuse("rejected", { reason }).inWords("en") });
  const head = `content-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}`;
  if (socket.writable) socket.write(`HTTP/1.1 ${status}\r\n${head}\r\nconnection: close\r\n\r\n${body}`);
  socket.destroy(error);
}

/** The kind of a failure without what it says: a database's message holds the values it was given. */
const quieter = (log: Log): Pick<Log, "error"> => ({
  error: (particulars, sentence) => {
    const { error, ...rest } = particulars as { error?: { name?: string; code?: string } };
    log.error({ ...rest, kind: error?.name, code: error?.code }, sentence);
  },
});

function asRefusal(error: FastifyError, log: Pick<Log, "error">): Refusal {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const places = error.validation.map((issue) => ({
      place: issue.instancePath.replace(/^\//, "").replaceAll("/", ".") || error.validationContext,
      sentence: issue.message ?? "",
    }));
    const first = places[0];
    return httpErrors.refuse(
      "invalid_input",
      { reason: first ? `${first.place}: ${first.sentence}` : error.message },
      { details: places, ...(first?.place ? { place: first.place } : {}) },
    );
  }
  if (isDatabaseAway(error)) {
    log.error({ error }, "the database does not answer");
    return httpErrors.refuse("unavailable");
  }
  if (error.code === "22P02" || error.code === "22021" || error.code === "22P05") {
    return httpErrors.refuse("invalid_input", { reason: error.message });
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return new Refusal(
      "http.rejected",
      { ...httpErrors.entries.rejected, status: error.statusCode },
      { reason: error.message },
    );
  }
  const id = randomUUID();
  log.error({ id, error }, "a request failed");
  return httpErrors.refuse("unexpected", { id });
}
