import path from "node:path";
import { type Command, CommandError, exitCodes } from "#platform/cli";
import { loadConfig } from "#platform/config";
import { backupErrors } from "../backup/errors.ts";
import { readBackup } from "../backup/read.ts";
import { leaseDatabase, runningHouse } from "../database.ts";

export const restore: Command = {
  name: "restore",
  usage: "FILE [--replace]",
  summary: {
    en: "Bring a backup back, also one of an older version; all of it or nothing. Stop the house first.",
    ru: "Вернуть резервную копию, в том числе от прежней версии; всю или ничего. Сначала остановите работу.",
  },
  options: {
    replace: {
      type: "boolean",
      summary: {
        en: "Throw away what the database holds now.",
        ru: "Выбросить то, что сейчас в базе данных.",
      },
    },
  },
  async run({ positionals, values, language, out, env, cwd }) {
    const [file] = positionals;
    if (!file) {
      const sentence = { en: "Name the backup to bring back.", ru: "Назовите файл резервной копии." }[
        language
      ];
      throw new CommandError("file_needed", sentence, exitCodes.usage);
    }
    const config = loadConfig(env, cwd);
    const other = runningHouse(config.data);
    if (other) throw backupErrors.refuse("house_running", { pid: other.pid });
    const lease = await leaseDatabase(config);
    try {
      const { rows, files } = await readBackup(
        lease.url,
        config.data,
        path.resolve(cwd, file),
        values.replace === true,
      );
      const said = {
        en: `${rows} rows and ${files} files are back`,
        ru: `возвращено строк: ${rows}, файлов: ${files}`,
      };
      out.write(`${said[language]}\n`);
    } finally {
      await lease.release();
    }
    return exitCodes.done;
  },
};
