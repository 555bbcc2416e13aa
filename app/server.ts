import fs from "node:fs";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import { defineErrors, Refusal } from "#platform/errors";
import { buildServer } from "#platform/http";
import { identityRoutes } from "#platform/identity";
import { noticeRoutes } from "#platform/notices";
import { describeCompany, relate } from "./company.ts";
import { pagesFolder, root } from "./folders.ts";
import type { OpenHouse } from "./house.ts";
import { modules } from "./modules.ts";
import { noticeDesk } from "./notices.ts";
import { sampleRoutes } from "./sample/index.ts";

export const startErrors = defineErrors("start", {
  port_in_use: {
    status: 500,
    sentence: { en: "Port {port} on {host} is in use.", ru: "Порт {port} на {host} занят." },
    hint: { en: "Choose another with VIZAVI_PORT.", ru: "Выберите другой в VIZAVI_PORT." },
  },
  cannot_listen: {
    status: 500,
    sentence: {
      en: "The address {host}:{port} cannot be used: {reason}.",
      ru: "Адрес {host}:{port} использовать нельзя: {reason}.",
    },
    hint: { en: "Check VIZAVI_HOST and VIZAVI_PORT.", ru: "Проверьте VIZAVI_HOST и VIZAVI_PORT." },
  },
  already_running: {
    status: 500,
    sentence: {
      en: "Vizavi already runs on this data at {url} (process {pid}).",
      ru: "Vizavi уже работает с этими данными на {url} (процесс {pid}).",
    },
    hint: {
      en: "Use that one, or choose other data with VIZAVI_DATA.",
      ru: "Используйте его или выберите другие данные в VIZAVI_DATA.",
    },
  },
  pages_not_built: {
    status: 500,
    sentence: { en: "The pages could not be built: {reason}", ru: "Страницы собрать не удалось: {reason}" },
    hint: {
      en: "Run `npm ci` again; if it stays, report it.",
      ru: "Выполните `npm ci` ещё раз; если не поможет, сообщите об этом.",
    },
  },
});

export function version(): string {
  return JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")).version;
}

/** Builds the server of an open house; `listen` makes it reachable. */
export function makeServer({ house, identity }: OpenHouse): Promise<FastifyInstance> {
  return buildServer({
    house,
    identity,
    relate: (userId) => relate(house, userId),
    routes: [
      ...identityRoutes(identity, () => describeCompany(house)),
      ...noticeRoutes(noticeDesk),
      ...sampleRoutes,
      ...modules.flatMap((module) => module.routes ?? []),
    ],
    pages: pagesFolder,
    version: version(),
  });
}

export async function listen(app: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw startErrors.refuse("port_in_use", { host, port });
    throw startErrors.refuse("cannot_listen", { host, port, reason: message });
  }
}
