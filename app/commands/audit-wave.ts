import { auditWave } from "#modules/surveys";
import { type Command, CommandError, exitCodes } from "#platform/cli";
import { loadConfig } from "#platform/config";
import { defineWords, say } from "#platform/words";
import { leaseDatabase } from "../database.ts";
import { migrateDatabase, openHouse } from "../house.ts";
import { makeLog } from "../log.ts";

const words = defineWords({
  en: {
    usage: "Say which wave: vizavi audit-wave ID.",
    unknown: "There is no wave {id}.",
    open: "The wave is not closed: nothing of it was released yet.",
    title: "{name}: groups of fewer than {k} people must not be told apart.",
    vault: "Atoms against the answers that are left",
    atoms: "Figures without a group that may be told",
    values: "Means, shares and models, added and subtracted in any combination",
    distributions: "Distributions, added and subtracted in any combination",
    comments: "Comments read together",
    participation: "Who took part",
    tried: "  {name}: {tried} tried, smallest group {smallest}, needed {needed}",
    nothing: "Nothing can be derived of fewer people than promised.",
    found: "  {people} people can be told apart: {about}",
    derivable: "Some groups can be told apart.",
  },
  ru: {
    usage: "Укажите волну: vizavi audit-wave ID.",
    unknown: "Волны {id} нет.",
    open: "Волна не закрыта: о ней ещё ничего не опубликовано.",
    title: "{name}: группы меньше {k} человек не должны различаться.",
    vault: "Атомы и оставшиеся ответы",
    atoms: "Показатели без допустимой группы",
    values: "Средние, доли и модели: любые суммы и разности",
    distributions: "Распределения: любые суммы и разности",
    comments: "Комментарии, которые читаются вместе",
    participation: "Кто участвовал",
    tried: "  {name}: проверено {tried}, наименьшая группа {smallest}, нужно {needed}",
    nothing: "Вывести что-либо о меньшем числе людей, чем обещано, нельзя.",
    found: "  можно различить людей: {people} — {about}",
    derivable: "Некоторые группы можно различить.",
  },
});

/** `vizavi audit-wave ID`: attacks everything that was released of a wave. */
export const auditWaveCommand: Command = {
  name: "audit-wave",
  usage: "ID [--json]",
  summary: {
    en: "Attacks everything released of a survey wave and says whether anybody can be singled out",
    ru: "Атакует всё опубликованное о волне опроса и сообщает, можно ли кого-то вычислить",
  },
  options: {
    json: { type: "boolean", summary: { en: "print the findings as JSON", ru: "вывести находки в JSON" } },
  },
  async run({ positionals, values, language, out, env, cwd }) {
    const t = say(words, language);
    const [id] = positionals;
    if (!id || !/^[0-9a-f-]{36}$/.test(id)) throw new CommandError("usage", t("usage"), exitCodes.usage);
    const config = loadConfig(env, cwd);
    const lease = await leaseDatabase(config);
    try {
      await migrateDatabase(lease.url);
      const baseUrl = config.url ?? `http://localhost:${config.port}`;
      const open = await openHouse({ config, databaseUrl: lease.url, log: makeLog("error"), baseUrl });
      try {
        const audit = await auditWave(open.house, id);
        if (!audit) throw new CommandError("unknown", t("unknown", { id }), exitCodes.badInput);
        if (audit.wave.state !== "closed") throw new CommandError("open", t("open"), exitCodes.badInput);
        if (values.json) out.write(`${JSON.stringify(audit)}\n`);
        else {
          out.write(`${t("title", { name: audit.wave.name[language], k: audit.wave.k })}\n`);
          for (const { name, tried, smallest, needed, found } of audit.attacks) {
            out.write(`${t("tried", { name: t(name), tried, smallest: smallest ?? "–", needed })}\n`);
            for (const { people, about } of found.slice(0, 20))
              out.write(`${t("found", { people, about: about.slice(0, 10).join(", ") })}\n`);
          }
          out.write(`${t(audit.derivable ? "derivable" : "nothing")}\n`);
        }
        return audit.derivable ? exitCodes.failed : exitCodes.done;
      } finally {
        await open.close();
      }
    } finally {
      await lease.release();
    }
  },
};
