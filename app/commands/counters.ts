import { verifyCounters } from "#modules/requests";
import { type Command, CommandError, exitCodes } from "#platform/cli";
import { loadConfig } from "#platform/config";
import { houseActor, inContext } from "#platform/context";
import { leaseDatabase } from "../database.ts";
import { migrateDatabase, openHouse } from "../house.ts";
import { makeLog } from "../log.ts";

const sentences = {
  en: {
    right: "All counters are right.",
    differs: "differs",
    kept: "kept",
    counted: "counted",
    repaired: "Repaired.",
  },
  ru: {
    right: "Все счётчики верны.",
    differs: "расходится",
    kept: "хранится",
    counted: "на самом деле",
    repaired: "Исправлено.",
  },
};

/** `vizavi counters --verify`: recounts what is kept incrementally. */
export const counters: Command = {
  name: "counters",
  usage: "--verify [--repair]",
  summary: {
    en: "Recount the requests and compare with the counters",
    ru: "Пересчитать обращения и сверить со счётчиками",
  },
  options: {
    verify: {
      type: "boolean",
      summary: { en: "recount and report differences", ru: "пересчитать и сообщить о расхождениях" },
    },
    repair: {
      type: "boolean",
      summary: { en: "put right what differs", ru: "исправить расхождения" },
    },
  },
  async run({ values, language, out, env, cwd }) {
    const t = sentences[language];
    if (!values.verify && !values.repair) {
      const sentence = { en: "Say --verify or --repair.", ru: "Укажите --verify или --repair." }[language];
      throw new CommandError("usage", sentence, exitCodes.usage);
    }
    const config = loadConfig(env, cwd);
    const lease = await leaseDatabase(config);
    try {
      await migrateDatabase(lease.url);
      const baseUrl = config.url ?? `http://localhost:${config.port}`;
      const open = await openHouse({ config, databaseUrl: lease.url, log: makeLog("error"), baseUrl });
      try {
        const repair = values.repair === true;
        const found = await inContext(open.house, { actor: houseActor(language) }, (context) =>
          verifyCounters(context, repair),
        );
        for (const { partyName, name, counted, kept } of found)
          out.write(`${partyName}: ${name} ${t.differs}: ${t.kept} ${kept}, ${t.counted} ${counted}\n`);
        if (found.length === 0) out.write(`${t.right}\n`);
        if (repair && found.length > 0) out.write(`${t.repaired}\n`);
        return found.length > 0 && !repair ? exitCodes.failed : exitCodes.done;
      } finally {
        await open.close();
      }
    } finally {
      await lease.release();
    }
  },
};
