import { houseMarkFor } from "#platform/mail";
import type { World } from "#test/world";
import { makeSmallCompany, type SmallCompany } from "#test/world/small-company";
import { closeWork, facingWork, loadFacts, openRequest, writeMessage } from "../actions/index.ts";
import { connectMailbox } from "./actions.ts";
import { marksOf, tokenOf } from "./marks.ts";

export interface MailCompany extends SmallCompany {
  readonly mailboxes: Readonly<Record<"purchasing" | "accounts", { id: string; address: string }>>;
  /** `mine`: Anna's, that purchasing serves; `theirs`: between Anna and accounts, for nobody else to read. */
  readonly requests: Record<string, string>;
  /** What stands in a letter for a name like `mine.token`; `last` is the request opened last. */
  mark(name: string, last: string): Promise<string>;
  close(request: string): Promise<void>;
}

export interface Reach {
  readonly host: string;
  readonly port: number;
  readonly password: string;
}

const nowhere: Reach = { host: "127.0.0.1", port: 1, password: "secret" };

/** The small company with mailboxes of two units and two requests. */
export async function makeMailCompany(world: World, reach: Reach = nowhere): Promise<MailCompany> {
  const company = await makeSmallCompany(world);
  const { ids } = company;
  const connect = async (unit: string, address: string, accept: "everyone" | "known") => {
    const { id } = await world.asHouse((ctx) =>
      connectMailbox(ctx, {
        unit,
        address,
        accept,
        ...{
          service: null,
          kind: "request",
          plus: true,
          security: "none",
          folder: "INBOX",
          doneFolder: null,
        },
        ...{ enabled: true, readOld: true, username: address, ...reach },
      }),
    );
    return { id, address };
  };
  const purchasing = await connect(ids.purchasing as string, "zakupki@house.example", "everyone");
  const accounts = await connect(ids.accounts as string, "buh@house.example", "known");
  const asked = { as: { person: ids.anna as string, side: "customer" as const }, channel: "mail" as const };
  const mine = await world.asHouse((ctx) =>
    openRequest(ctx, { subject: "Пропуск Анны", text: "Нужен.", supplier: ids.purchasing, ...asked }),
  );
  const theirs = await world.asHouse((ctx) =>
    openRequest(ctx, {
      ...{ subject: "Зарплата", text: "Тайное.", supplier: ids.accounts, visibility: "people" as const },
      ...asked,
    }),
  );
  const note = await world.asHouse((ctx) =>
    writeMessage(ctx, mine.id, {
      text: "Между нами.",
      audience: "inside",
      as: { person: ids.boris as string, side: "supplier" },
    }),
  );
  const requests: Record<string, string> = { mine: mine.id, theirs: theirs.id };

  return {
    ...company,
    mailboxes: { purchasing, accounts },
    requests,
    async mark(name, last) {
      if (name === "houseMark") return houseMarkFor(world.house.config);
      const [key = "", what] = name.split(".");
      const id = requests[key] ?? last;
      const { rows } = await world.house.pool.query("select number from requests.request where id = $1", [
        id,
      ]);
      const request = { id, number: Number(rows[0].number) };
      return world.asHouse(async (ctx) => {
        const marks = await marksOf(ctx, request, ids.anna);
        const values: Record<string, string> = {
          number: String(request.number),
          token: marks.token,
          bareToken: tokenOf(ctx.config, request, ids.anna),
          messageId: marks.messageIdFor("request"),
          noteId: marks.messageIdFor(note.id),
        };
        return values[what as string] as string;
      });
    },
    async close(request) {
      await world.asHouse(async (ctx) => {
        const facts = await loadFacts(ctx.db, request);
        const work = facingWork(facts);
        if (!work.over) await closeWork(ctx, work.id, {});
      });
    },
  };
}
