import path from "node:path";
import { type Command, CommandError, exitCodes } from "#platform/cli";
import { loadConfig } from "#platform/config";
import { writeBackup } from "../backup/write.ts";
import { leaseDatabase } from "../database.ts";
import { migrateDatabase } from "../house.ts";

export const backup: Command = {
  name: "backup",
  usage: "FILE",
  summary: {
    en: "Write the whole database and the uploaded files, as they are at one moment, to one .tar.gz; the house may go on running.",
    ru: "Записать всю базу данных и загруженные файлы на один момент времени в один .tar.gz; останавливать ничего не нужно.",
  },
  options: {},
  async run({ positionals, language, out, env, cwd }) {
    const [file] = positionals;
    if (!file) {
      const sentence = { en: "Name the file to write.", ru: "Назовите файл, в который писать." }[language];
      throw new CommandError("file_needed", sentence, exitCodes.usage);
    }
    const config = loadConfig(env, cwd);
    const lease = await leaseDatabase(config);
    try {
      await migrateDatabase(lease.url);
      const { tables, rows, files, bytes } = await writeBackup(
        lease.url,
        config.data,
        path.resolve(cwd, file),
      );
      const said = {
        en: `${tables} tables, ${rows} rows, ${files} files; ${bytes} bytes in ${file}`,
        ru: `таблиц: ${tables}, строк: ${rows}, файлов: ${files}; ${bytes} байт в ${file}`,
      };
      out.write(`${said[language]}\n`);
    } finally {
      await lease.release();
    }
    return exitCodes.done;
  },
};
