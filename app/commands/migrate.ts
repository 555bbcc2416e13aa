import { type Command, exitCodes } from "#platform/cli";
import { loadConfig } from "#platform/config";
import { leaseDatabase } from "../database.ts";
import { migrateDatabase } from "../house.ts";

export const migrateCommand: Command = {
  name: "migrate",
  usage: "",
  summary: {
    en: "Bring the database to this version's schema; `start`, `server` and `worker` do it by themselves.",
    ru: "Привести базу данных к схеме этой версии; `start`, `server` и `worker` делают это сами.",
  },
  options: {},
  async run({ env, cwd, out, language }) {
    const lease = await leaseDatabase(loadConfig(env, cwd));
    try {
      const applied = await migrateDatabase(lease.url);
      const none = { en: "nothing to do", ru: "делать нечего" }[language];
      out.write(applied.length > 0 ? `${applied.join("\n")}\n` : `${none}\n`);
    } finally {
      await lease.release();
    }
    return exitCodes.done;
  },
};
