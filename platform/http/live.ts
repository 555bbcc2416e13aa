import type { FastifyInstance } from "fastify";
import { type Actor, inContext } from "#platform/context";
import { loadTask } from "#platform/jobs";
import { permissionErrors } from "#platform/permissions";
import { findCaller, type Mounting } from "./mount.ts";
import { taskView } from "./work.ts";

const heartbeat = 20_000;
/** A reader this far behind is let go; it comes back and asks for the state anew. */
const slowReader = 1_000_000;

/** Server-sent events: `changed` names rooms whose records changed, `task` tells the owner how far work is. */
export function serveLive(app: FastifyInstance, mounting: Mounting): void {
  const { house } = mounting;
  const streams = new Set<() => void>();
  app.addHook("preClose", async () => {
    for (const end of streams) end();
  });
  app.get("/api/live", { schema: { hide: true } }, async (request, reply) => {
    const { actor } = await findCaller(mounting, request);
    if (actor.userId === null) throw permissionErrors.refuse("sign_in_first");
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    const say = (event: string, data: unknown) => {
      if (raw.writableLength > slowReader) return end();
      raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    const unsubscribe = house.bus.subscribe((message) => {
      if ("changed" in message)
        for (const topic of message.changed) if (isFor(actor, topic)) say("changed", { topic });
      // The page comes back at once and asks for everything anew.
      if ("missed" in message) end();
      if ("task" in message) {
        inContext(house, { actor, readOnly: true }, (context) => loadTask(context, message.task))
          .then((task) => say("task", taskView(task)))
          .catch(() => {});
      }
    });
    const beat = setInterval(() => {
      raw.write(": still here\n\n");
      // A session that was ended meanwhile hears nothing more.
      findCaller(mounting, request)
        .then((caller) => caller.actor.userId === null && end())
        .catch(() => {});
    }, heartbeat);
    function end(): void {
      clearInterval(beat);
      unsubscribe();
      streams.delete(end);
      raw.end();
    }
    streams.add(end);
    raw.on("close", end);
    raw.write("retry: 1000\n\n");
  });
}

/** That somebody was written to, only they hear: else whoever listens would learn who is reminded of what they owe. */
function isFor({ self }: Actor, topic: string): boolean {
  return !topic.startsWith(ownTopics) || topic === `${ownTopics}${self}`;
}
const ownTopics = "notices/";
