import { verifyMeasures } from "#modules/measures";
import { type Command, CommandError, exitCodes } from "#platform/cli";
import { loadConfig } from "#platform/config";
import { houseActor, inContext } from "#platform/context";
import { leaseDatabase } from "../database.ts";
import { migrateDatabase, openHouse } from "../house.ts";
import { makeLog } from "../log.ts";

const sentences = {
  en: {
    right: "All weekly figures are right.",
    kept: "kept",
    counted: "counted",
    recounted: "Counted anew.",
    usage: "Say --verify or --recount.",
  },
  ru: {
    right: "Все недельные показатели верны.",
    kept: "хранится",
    counted: "на самом деле",
    recounted: "Пересчитано.",
    usage: "Укажите --verify или --recount.",
  },
};

/** `vizavi measures --verify | --recount`: counts every weekly figure anew from its rows. */
export const measures: Command = {
  name: "measures",
  usage: "--verify | --recount",
  summary: {
    en: "Count the weekly figures anew and compare with those kept",
    ru: "Пересчитать недельные показатели и сверить с хранимыми",
  },
  options: {
    verify: {
      type: "boolean",
      summary: { en: "count and report differences", ru: "пересчитать и сообщить о расхождениях" },
    },
    recount: {
      type: "boolean",
      summary: { en: "put right what differs", ru: "исправить расхождения" },
    },
  },
  async run({ values, language, out, env, cwd }) {
    const t = sentences[language];
    if (!values.verify && !values.recount) throw new CommandError("usage", t.usage, exitCodes.usage);
    const config = loadConfig(env, cwd);
    const lease = await leaseDatabase(config);
    try {
      await migrateDatabase(lease.url);
      const baseUrl = config.url ?? `http://localhost:${config.port}`;
      const open = await openHouse({ config, databaseUrl: lease.url, log: makeLog("error"), baseUrl });
      try {
        const recount = values.recount === true;
        const found = await verifyMeasures(
          (work) => inContext(open.house, { actor: houseActor(language) }, work),
          recount,
        );
        for (const { week, measure, supplierName, customerName, service, kept, counted } of found)
          out.write(
            `${week} ${measure} ${supplierName || "*"} → ${customerName || "*"}${service ? ` (${service})` : ""}: ${t.kept} ${kept}, ${t.counted} ${counted}\n`,
          );
        if (found.length === 0) out.write(`${t.right}\n`);
        if (recount) out.write(`${t.recounted}\n`);
        return found.length > 0 && !recount ? exitCodes.failed : exitCodes.done;
      } finally {
        await open.close();
      }
    } finally {
      await lease.release();
    }
  },
};
