import type { Config } from "#platform/config";
import { houseActor, inContext } from "#platform/context";
import { createAccountOf } from "#platform/identity";
import type { OpenHouse } from "./house.ts";

/**
 * Makes the first account, and a one-time link for it for as long as it has no password: whoever reads the
 * console of the server is trusted to be the first programme lead.
 */
export async function firstLink({ house, identity }: OpenHouse, config: Config): Promise<string | undefined> {
  const email = await inContext(house, { actor: houseActor() }, async (context) => {
    const first = await context.db
      .selectFrom("auth.user as user")
      .leftJoin("auth.account as account", "account.userId", "user.id")
      .select(["user.email", "account.id as password"])
      .orderBy("user.createdAt")
      .orderBy("user.id")
      .limit(1)
      .executeTakeFirst();
    if (first) return first.password === null ? first.email : undefined;
    const account = await createAccountOf(context, {
      name: config.language === "ru" ? "Руководитель программы" : "Programme lead",
      email: config.lead,
      roles: ["programme_lead", "administrator"],
      language: config.language,
    });
    return account.email;
  });
  return email === undefined ? undefined : identity.makeLink(email);
}
