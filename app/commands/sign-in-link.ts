import { type Command, CommandError, exitCodes } from "#platform/cli";
import { loadConfig } from "#platform/config";
import { houseActor, inContext, type Role } from "#platform/context";
import { createAccountOf } from "#platform/identity";
import { leaseDatabase, runningHouse } from "../database.ts";
import { migrateDatabase, openHouse } from "../house.ts";
import { makeLog } from "../log.ts";

export const signInLink: Command = {
  name: "sign-in-link",
  usage: "E-MAIL [--lead] [--administrator]",
  summary: {
    en: "Make a one-time sign-in link, valid for a day; makes the account if there is none.",
    ru: "Получить одноразовую ссылку для входа, действует сутки; создаёт учётную запись, если её нет.",
  },
  options: {
    lead: {
      type: "boolean",
      summary: {
        en: "A new account becomes programme lead.",
        ru: "Новая запись получает роль руководителя программы.",
      },
    },
    administrator: {
      type: "boolean",
      summary: {
        en: "A new account becomes administrator.",
        ru: "Новая запись получает роль администратора.",
      },
    },
  },
  async run({ positionals, values, language, out, env, cwd }) {
    const email = positionals[0]?.toLowerCase();
    if (!email || !/^[^\s@]+@[^\s@]+$/.test(email)) {
      const sentence = { en: "An e-mail address is needed.", ru: "Нужен адрес почты." }[language];
      throw new CommandError("email_needed", sentence, exitCodes.usage);
    }
    const config = loadConfig(env, cwd);
    const lease = await leaseDatabase(config);
    try {
      await migrateDatabase(lease.url);
      const baseUrl = config.url ?? runningHouse(config.data)?.url ?? `http://localhost:${config.port}`;
      const open = await openHouse({ config, databaseUrl: lease.url, log: makeLog("error"), baseUrl });
      try {
        const roles: Role[] = [
          ...(values.lead ? (["programme_lead"] as const) : []),
          ...(values.administrator ? (["administrator"] as const) : []),
        ];
        await inContext(open.house, { actor: houseActor(language) }, async (context) => {
          const known = await context.db
            .selectFrom("auth.user")
            .select("id")
            .where("email", "=", email)
            .executeTakeFirst();
          if (!known) await createAccountOf(context, { name: email, email, roles, language });
        });
        out.write(`${await open.identity.makeLink(email)}\n`);
      } finally {
        await open.close();
      }
    } finally {
      await lease.release();
    }
    return exitCodes.done;
  },
};
