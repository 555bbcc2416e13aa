import type { Client, World } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

/** Who asks. The unit concerned is purchasing; the garage has nothing to do with it. */
export const relations = [
  "stranger",
  "nobody",
  "member",
  "memberElsewhere",
  "head",
  "headElsewhere",
  "lead",
  "administrator",
] as const;
export type Relation = (typeof relations)[number];

export interface Company {
  readonly lead: Client;
  readonly ids: Record<string, string>;
  /** Somebody in this relation, on a session of their own, so that one may sign out without the others. */
  asked(by: Relation): Promise<Client>;
}

const emails: Readonly<Record<Exclude<Relation, "stranger" | "lead" | "administrator">, string>> = {
  nobody: "passer-by@x.ru",
  member: "vera@x.ru",
  memberElsewhere: "yuri@x.ru",
  head: "boris@x.ru",
  headElsewhere: "zoya@x.ru",
};

const csv = [
  "case,activity,time,resource,unit",
  "p-1,Order,2024-03-01T08:00:00Z,Ann,Закупки",
  "p-1,Check,2024-03-01T10:00:00Z,Bob,Бухгалтерия",
  "p-1,Order,2024-03-01T11:00:00Z,Ann,Закупки",
  "p-2,Order,2024-03-05T08:00:00Z,Ann,Закупки",
  "p-2,Check,yesterday,Bob,Бухгалтерия",
  "",
].join("\n");

/** The small company with a garage beside it, two logs, an import of each kind and a relationship. */
export async function makeCompany(world: World): Promise<Company> {
  const { lead, ids: made } = await makeSmallCompany(world);
  const ids: Record<string, string> = { ...made };
  const ok = async (answer: Promise<{ status: number; text: string; body: Record<string, string> }>) => {
    const { status, text, body } = await answer;
    if (status !== 200) throw new Error(text);
    return body;
  };
  const taken = async (name: string, bytes: string) => lead.upload(name, bytes);
  const person = async (name: string, email: string) =>
    (await ok(lead.post("/api/people", { name, email, unit: ids.garage, on: "2020-02-01" }))).id as string;
  ids.garage = (await ok(lead.post("/api/units", { name: "Гараж", parent: ids.top }))).id as string;
  ids.zoya = await person("Зоя Лис", emails.headElsewhere);
  ids.yuri = await person("Юрий Ким", emails.memberElsewhere);
  await ok(lead.put(`/api/units/${ids.garage}/head`, { person: ids.zoya }));

  for (const [key, audience] of [
    ["log", "everyone"],
    ["closedLog", "leads"],
  ] as const) {
    const file = await taken(`${key}.csv`, csv);
    const { task } = await ok(lead.post("/api/processes/imports", { file, audience }));
    ids[key] = (await lead.task(task as string)).result.log;
    ids.task = task as string;
  }
  const units = await taken("units.csv", "id,name\nU1,Склад\nU2,\n");
  ids.organisationImport = (await ok(lead.post("/api/organisation/imports", { units }))).id as string;
  const requests = await taken(
    "requests.csv",
    "id,time,requester,supplier\n1,2024-03-01,Закупки,Бухгалтерия\n",
  );
  ids.evidenceImport = (
    await ok(lead.post("/api/relationships/imports", { file: requests, kind: "requests" }))
  ).id as string;
  const declared = { supplier: ids.supplier, customer: ids.purchasing, name: "Канцтовары" };
  ids.relationship = (await ok(lead.post("/api/relationships", declared))).id as string;

  return {
    lead,
    ids,
    async asked(by) {
      if (by === "stranger") return world.stranger();
      if (by === "lead") return world.client({ roles: ["programme_lead"] });
      if (by === "administrator") return world.client({ roles: ["administrator"] });
      return world.client({ email: emails[by] });
    },
  };
}
