import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { House } from "#platform/context";
import { permissionErrors } from "#platform/permissions";

/** Liveness, readiness and Prometheus metrics. */
export function serveOperations(app: FastifyInstance, house: House): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "vizavi_http_request_seconds",
    help: "Time to answer, by route.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  new Gauge({
    name: "vizavi_database_connections",
    help: "Connections of this process, by state.",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      this.set({ state: "open" }, house.pool.totalCount);
      this.set({ state: "idle" }, house.pool.idleCount);
      this.set({ state: "waited_for" }, house.pool.waitingCount);
    },
  });
  app.addHook("onResponse", async (request, reply) => {
    if (request.routeOptions.config.quiet) return;
    const route = request.routeOptions.url ?? "none";
    const seconds = reply.elapsedTime / 1000;
    duration.observe({ method: request.method, route, status: String(reply.statusCode) }, seconds);
    house.log.debug({ method: request.method, route, status: reply.statusCode, seconds }, "answered");
  });

  app.get("/health", { schema: { hide: true } }, async () => ({ alive: true }));
  app.get("/ready", { schema: { hide: true } }, async (_request, reply) => {
    const ready = await house.pool.query("select 1").then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  app.get("/metrics", { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request, house.config.metricsToken)) throw permissionErrors.refuse("not_allowed");
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  // What comes through a proxy on this machine comes from elsewhere.
  if (!token && request.headers["x-forwarded-for"] !== undefined) return false;
  if (!token) return request.ip === "127.0.0.1" || request.ip === "::1" || request.ip === "::ffff:127.0.0.1";
  const given = Buffer.from(request.headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
