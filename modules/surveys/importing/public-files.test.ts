// Public survey files, brought in as anybody's: what is released of them are the statistics that were published of them.

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import type { ColumnPlan } from "./plan.ts";

const folder = new URL("../../../../shared/data/surveys/", import.meta.url);
const skip = fs.existsSync(folder) ? false : "the public files are not here";
const golden = JSON.parse(fs.readFileSync(new URL("./goldens/public-files.json", import.meta.url), "utf8"));

const columnsOf = (
  dimensions: Readonly<Record<string, readonly string[]>>,
  ends: { readonly low: number; readonly high: number },
  reversed: readonly string[] = [],
): Record<string, ColumnPlan> =>
  Object.fromEntries(
    Object.entries(dimensions).flatMap(([dimension, names]) =>
      names.map((name): [string, ColumnPlan] => [
        name,
        {
          role: "question",
          kind: "scale",
          ...ends,
          dimension,
          measures: "perception",
          reversed: reversed.includes(name),
        },
      ]),
    ),
  );
const numbered = (stem: string, count: number, width: number) =>
  Array.from({ length: count }, (_, i) => stem + String(i + 1).padStart(width, "0"));
const five = { low: 1, high: 5 };

const surveys = [
  {
    name: "bfi",
    file: "bfi/bfi.csv",
    columns: columnsOf(
      Object.fromEntries(["A", "C", "E", "N", "O"].map((one) => [one, numbered(one, 5, 1)])),
      { low: 1, high: 6 },
      ["A1", "C4", "C5", "E1", "E2", "O2", "O5"],
    ),
  },
  {
    name: "lq2002",
    file: "lq2002/lq2002.csv",
    columns: {
      ...columnsOf({ LEAD: numbered("LEAD", 11, 2), TSIG: numbered("TSIG", 3, 2) }, five),
      ...columnsOf({ HOSTIL: numbered("HOSTIL", 5, 2) }, { low: 0, high: 4 }),
    },
  },
  {
    name: "servqual",
    file: "servqual-sq/SQ.csv",
    columns: columnsOf({ all: numbered("a", 22, 2) }, { low: 0, high: 100 }),
  },
];

test("alphas of public files are those of psych, through the import and the gate", { skip }, async () => {
  const world = await openWorld({ worker: true });
  const { lead } = await makeSmallCompany(world);
  for (const { name, file, columns } of surveys) {
    const bytes = fs.readFileSync(new URL(file, folder));
    const { body } = await lead.post("/api/surveys/imports", {
      file: await lead.upload(`${name}.csv`, bytes),
    });
    const plan = await lead.put(`/api/surveys/imports/${body.id}/plan`, {
      ...body.plan,
      on: "2024-05-31",
      columns,
    });
    assert.equal(plan.status, 200, plan.text);
    const { task } = (await lead.post(`/api/surveys/imports/${body.id}/application`, {})).body;
    assert.equal((await lead.task(task)).state, "done");
    const { wave, report } = (await lead.get(`/api/surveys/imports/${body.id}`)).body;
    assert.equal(report.good, golden.n[name]);
    const found = await reliabilityOf(world, wave);
    for (const [dimension, expected] of Object.entries(golden[name] as Record<string, number>)) {
      const scale = found.find(({ measure }) => measure === `dimension:${dimension}`);
      assert.ok(scale, `${name} ${dimension}`);
      assert.ok(
        Math.abs((scale.alpha.value as number) - expected) < 1e-6,
        `${dimension}: ${scale.alpha.value} ${expected}`,
      );
    }
  }
});

interface Scale {
  readonly measure: string;
  readonly alpha: { readonly value: number | null };
}

async function reliabilityOf(
  { house }: Awaited<ReturnType<typeof openWorld>>,
  wave: string,
): Promise<Scale[]> {
  for (let i = 0; i < 300; i += 1) {
    const { rows } = await house.pool.query(
      `select w.state, m.result from surveys.wave w
       left join surveys.model m on m.wave = w.id and m.name = 'reliability' where w.id = $1`,
      [wave],
    );
    if (rows[0]?.state === "closed") return (rows[0].result?.scales ?? []) as Scale[];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("not closed");
}
