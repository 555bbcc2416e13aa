import { type Difference, verifyClocks } from "#modules/requests";
import { type Command, CommandError, type CommandInput, exitCodes } from "#platform/cli";
import { loadConfig } from "#platform/config";
import { defineWords, say } from "#platform/words";
import { leaseDatabase, runningHouse } from "../database.ts";
import { migrateDatabase, openHouse } from "../house.ts";
import { makeLog } from "../log.ts";

const words = defineWords({
  en: {
    usage: "Say what to do: --verify, or --repair.",
    difference: "{request} {target} {field}: kept {kept}, computed {computed}",
    result: "{requests} requests with {clocks} clocks looked at in {seconds} s: {wrong} requests differ.",
    waiting: "{count} requests have events that were not delivered yet; look again in a minute.",
    repaired: "{count} requests computed anew.",
    none: "none",
  },
  ru: {
    usage: "Укажите, что сделать: --verify или --repair.",
    difference: "{request} {target} {field}: хранится {kept}, вычислено {computed}",
    result:
      "Проверено обращений: {requests}, часов: {clocks}, за {seconds} с; обращений с расхождениями: {wrong}.",
    waiting: "Обращений с ещё не доставленными событиями: {count}; повторите через минуту.",
    repaired: "Вычислено заново обращений: {count}.",
    none: "ничего",
  },
});

export const clocks: Command = {
  name: "clocks",
  usage: "--verify | --repair [--request ID] [--json]",
  summary: {
    en: "Computes all clocks of requests anew from their events and reports differences",
    ru: "Заново вычисляет все часы обращений по событиям и сообщает о расхождениях",
  },
  options: {
    verify: {
      type: "boolean",
      summary: { en: "report differences, change nothing", ru: "сообщить о расхождениях, ничего не менять" },
    },
    repair: {
      type: "boolean",
      summary: { en: "report them and set them right", ru: "сообщить о них и исправить" },
    },
    request: {
      type: "string",
      value: "ID",
      summary: { en: "of one request only", ru: "только одного обращения" },
    },
    json: {
      type: "boolean",
      summary: { en: "print each difference as a line of JSON", ru: "каждое расхождение строкой JSON" },
    },
  },
  run: runClocks,
};

async function runClocks({ values, language, out, err, env, cwd }: CommandInput): Promise<number> {
  const t = say(words, language);
  if (!values.verify && !values.repair) throw new CommandError("usage", t("usage"), exitCodes.usage);
  const config = loadConfig(env, cwd);
  const lease = await leaseDatabase(config);
  try {
    await migrateDatabase(lease.url);
    const baseUrl = config.url ?? runningHouse(config.data)?.url ?? `http://localhost:${config.port}`;
    const open = await openHouse({ config, databaseUrl: lease.url, log: makeLog("error"), baseUrl });
    try {
      const began = performance.now();
      const wrong = new Set<string>();
      const done = await verifyClocks(open.house, {
        repair: values.repair ?? false,
        ...(values.request ? { request: values.request } : {}),
        onDifference(difference) {
          wrong.add(difference.request);
          out.write(`${values.json ? JSON.stringify(difference) : line(difference)}\n`);
        },
      });
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      err.write(`${t("result", { ...count(done), seconds, wrong: wrong.size })}\n`);
      if (done.waiting > 0) err.write(`${t("waiting", { count: done.waiting })}\n`);
      if (done.repaired > 0) err.write(`${t("repaired", { count: done.repaired })}\n`);
      return wrong.size > done.repaired ? exitCodes.failed : exitCodes.done;
    } finally {
      await open.close();
    }
  } finally {
    await lease.release();
  }

  function line({ request, target, field, kept, computed }: Difference): string {
    return t("difference", {
      request,
      target,
      field,
      kept: told(field, kept),
      computed: told(field, computed),
    });
  }

  function told(field: string, value: string | number | null): string | number {
    if (value === null) return t("none");
    return field.endsWith("At") ? new Date(value).toISOString() : value;
  }
}

const count = ({ requests, clocks: all }: { requests: number; clocks: number }) => ({
  requests,
  clocks: all,
});
