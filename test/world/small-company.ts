import type { Client, World } from "../world.ts";

export interface SmallCompany {
  readonly lead: Client;
  /** Parties by short name: top, accounts, purchasing, team, supplier; anna, boris, vera, gleb. */
  readonly ids: Readonly<Record<string, string>>;
}

/** A small company made through the API: four units, a partner, four people. */
export async function makeSmallCompany(world: World): Promise<SmallCompany> {
  const lead = await world.client({ roles: ["programme_lead"] });
  const ids: Record<string, string> = {};
  const make = async (key: string, path: string, body: object) => {
    const answer = await lead.post(path, body);
    if (answer.status !== 200) throw new Error(answer.text);
    ids[key] = answer.body.id as string;
  };
  const on = "2020-02-01";
  await make("top", "/api/units", { name: "Завод", code: "1", on });
  await make("accounts", "/api/units", {
    name: "Бухгалтерия",
    parent: ids.top,
    function: "Учёт",
    serves: "*",
  });
  await make("purchasing", "/api/units", { name: "Закупки", parent: ids.top, serves: [ids.accounts], on });
  await make("team", "/api/units", { name: "Группа тендеров", parent: ids.purchasing, on });
  await make("supplier", "/api/units", { name: "ООО «Ромашка»", kind: "partner", serves: [ids.purchasing] });
  await make("anna", "/api/people", {
    name: "Анна Ёлкина",
    email: "anna@x.ru",
    position: "Директор",
    unit: ids.top,
    on,
  });
  await make("boris", "/api/people", {
    name: "Борис Петров",
    email: "boris@x.ru",
    unit: ids.purchasing,
    manager: ids.anna,
    on,
  });
  await make("vera", "/api/people", {
    name: "Вера Сидорова",
    email: "vera@x.ru",
    position: "Закупщик",
    unit: ids.purchasing,
    manager: ids.boris,
    on,
  });
  await make("gleb", "/api/people", { name: "Глеб Жуков", unit: ids.team, manager: ids.boris, on });
  await lead.put(`/api/units/${ids.purchasing}/head`, { person: ids.boris });
  return { lead, ids };
}
