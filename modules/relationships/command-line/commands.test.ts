import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { after, before, test } from "node:test";
import { type Command, CommandError, type Language } from "#platform/cli";
import { identify, truth } from "../commands.ts";
import { roundedConfidence } from "./map-json.ts";

let folder = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "vizavi-identify-"));
  await writeFile(
    join(folder, "units.csv"),
    "id,name,parent,kind,serves\nIT,Help <desk>,,unit,*\nS,Sales,,unit,\nF,Finance,,unit,\nL,Legal,,unit,\nP,Acme Ltd,,partner,\n",
  );
  const people = ["id,name,email,unit"];
  for (const [i, unit] of ["IT", "S", "F", "L", "P"].entries())
    people.push(`${i},Person ${i},p${i}@we.example,${unit}`);
  await writeFile(join(folder, "people.csv"), `${people.join("\n")}\n`);
  const requests = ["id,time,requester,supplier,service"];
  const ask = (who: number, supplier: string, service: string, every: number) => {
    for (let day = 0; day < 300; day += every) {
      const time = new Date(Date.UTC(2026, 0, 1 + day, 9)).toISOString();
      requests.push(`R${requests.length},${time},p${who}@we.example,${supplier},${service}`);
    }
  };
  for (const who of [1, 2, 3]) ask(who, "IT", "Access", 5);
  ask(1, "F", "Invoice", 9);
  ask(2, "L", "Contract", 12);
  requests.push("R9999,2026-05-01,p3@we.example,S,", "R9998,never,p3@we.example,S,");
  await writeFile(join(folder, "requests.csv"), `${requests.join("\n")}\n`);
  const relationships = [..."SFL"].map((customer) => ({ supplier: "IT", customer }));
  relationships.push({ supplier: "F", customer: "S" }, { supplier: "L", customer: "F" });
  await writeFile(join(folder, "truth.json"), JSON.stringify({ seed: 0, relationships }));
});

after(() => rm(folder, { recursive: true, force: true }));

function collector() {
  const pieces: string[] = [];
  const stream = new Writable({
    write(piece, _, done) {
      pieces.push(String(piece));
      done();
    },
  });
  return { stream, text: () => pieces.join("") };
}

async function run(command: Command, values: object, positionals: string[] = [], language: Language = "en") {
  const [out, err] = [collector(), collector()];
  const input = { positionals, values, language, out: out.stream, err: err.stream, cwd: folder, env: {} };
  const exit = await command.run(input as Parameters<Command["run"]>[0]);
  return { exit, out: out.text(), err: err.text() };
}

const files = { people: "people.csv", units: "units.csv", requests: ["requests.csv"] };

test("identify prints the map as JSON, with exactly the promised keys", async () => {
  const { exit, out, err } = await run(identify, { ...files, json: true });
  assert.equal(exit, 0);
  const map = JSON.parse(out);
  assert.deepEqual(Object.keys(map), ["parties", "relationships"]);
  assert.deepEqual(
    map.parties.map(({ id }: { id: string }) => id),
    ["F", "IT", "L", "S", "P"],
  );
  assert.deepEqual(map.parties[1], { id: "IT", kind: "unit", name: "Help <desk>", parent: null });
  assert.equal(map.parties.at(-1).kind, "partner");
  for (const relationship of map.relationships) {
    assert.deepEqual(Object.keys(relationship), [
      "supplier",
      "customer",
      "confidence",
      "strength",
      "evidence",
    ]);
    assert.deepEqual(Object.keys(relationship.strength), ["of_customer_demand", "of_supplier_work"]);
    assert.deepEqual(Object.keys(relationship.evidence[0]), ["source", "count", "from", "to"]);
    assert.ok(relationship.confidence >= 0.5 && relationship.confidence < 1);
  }
  const pairs = map.relationships.map(
    (r: { supplier: string; customer: string }) => `${r.supplier}>${r.customer}`,
  );
  for (const pair of ["IT>S", "IT>F", "IT>L", "F>S", "L>F"]) assert.ok(pairs.includes(pair), pair);
  assert.ok(!pairs.includes("S>L"));
  const requests = map.relationships
    .find((r: { supplier: string; customer: string }) => r.supplier === "F" && r.customer === "S")
    .evidence.find((e: { source: string }) => e.source === "requests");
  assert.deepEqual(requests, { source: "requests", count: 34, from: "2026-01-01", to: "2026-10-25" });
  assert.match(err, /requests\.csv: 1 row with a problem/);
  assert.match(err, /line 2\d\d, time: “never” is not a time/);
});

test("the same company in another order of rows gives the same bytes", async () => {
  const turned = async (name: string) => {
    const [header, ...rows] = (await readFile(join(folder, name), "utf8")).trimEnd().split("\n");
    await writeFile(join(folder, `turned-${name}`), `${[header, ...rows.reverse()].join("\n")}\n`);
    return `turned-${name}`;
  };
  const other = {
    people: await turned("people.csv"),
    units: await turned("units.csv"),
    requests: [await turned("requests.csv")],
  };
  assert.equal(
    (await run(identify, { ...other, json: true })).out,
    (await run(identify, { ...files, json: true })).out,
  );
});

test("a probability is never rounded up to certainty", () => {
  assert.equal(roundedConfidence(0.99999), 0.9999);
  assert.equal(roundedConfidence(1), 1);
  assert.equal(roundedConfidence(0.25006), 0.2501);
});

test("whoever gives mail alone, or files that know nothing of each other, is told why nothing is found", async () => {
  await writeFile(
    join(folder, "mail.csv"),
    "from,to,time\np1@we.example,p2@we.example,2026-05-01 10:00\np2@we.example,p3@we.example,2026-05-02 10:00\n",
  );
  await writeFile(join(folder, "flat.csv"), "id,name,parent\nS,Sales,\nF,Finance,\nL,Legal,\n");
  const mail = await run(identify, { people: "people.csv", units: "flat.csv", mail: ["mail.csv"] });
  assert.match(mail.err, /Mail alone never makes a relationship/);
  assert.equal(mail.err.match(/The tree has/g)?.length, 1);
  const [out, err] = [collector(), collector()];
  await writeFile(
    join(folder, "others.csv"),
    "id,time,requester,supplier\n1,2026-01-01,x@y.example,Nobody\n",
  );
  const values = { people: "people.csv", units: "flat.csv", requests: ["others.csv"] };
  const input = {
    positionals: [],
    values,
    language: "en",
    out: out.stream,
    err: err.stream,
    cwd: folder,
    env: {},
  };
  await assert.rejects(identify.run(input as unknown as Parameters<Command["run"]>[0]), {
    code: "relationships.no_evidence",
  });
  assert.match(err.text(), /line 2, requester: Nobody is known as “x@y\.example”/);
  assert.match(err.text(), /others\.csv: 0 of 1 rows counted\./);
});

test("the map of an earlier day does not know what came after it", async () => {
  const requestsBy = async (day: string) => {
    const { out } = await run(identify, { ...files, json: true, "as-of": day });
    const { relationships } = JSON.parse(out);
    return relationships.find((r: { supplier: string }) => r.supplier === "F")?.evidence[0].count;
  };
  assert.equal(await requestsBy("2026-10-31"), 34);
  assert.equal(await requestsBy("2026-03-31"), 10);
  assert.equal(await requestsBy("2025-01-01"), undefined);
  const empty = await run(identify, {
    people: "people.csv",
    requests: ["requests.csv"],
    "as-of": "2025-01-01",
  });
  assert.doesNotMatch(empty.err, /Mail alone/);
});

test("a row with two problems is one row with a problem", async () => {
  const rows = [
    "id,name,email,unit,position",
    "1,,p1@we.example,S,Clerk",
    "2,,p1@we.example,S,Clerk",
    "3,Cora,,S,",
  ];
  await writeFile(join(folder, "twice.csv"), `${rows.join("\n")}\n`);
  const { err } = await run(identify, { ...files, people: "twice.csv", json: true });
  assert.match(err, /twice\.csv: 2 rows with a problem of 3\n(?: {2}line .*\n){4}(?! {2})/);
});

test("a lower threshold shows more, a higher one less", async () => {
  const count = async (threshold: string) =>
    JSON.parse((await run(identify, { ...files, json: true, threshold })).out).relationships.length;
  assert.ok((await count("0")) > (await count("0.5")));
  assert.equal(await count("1"), 0);
});

test("without a target a table is printed, in the language asked for", async () => {
  const english = await run(identify, files);
  assert.match(english.out, /^\d relationships between \d parties, as of 25 Oct 2026\./);
  const russian = await run(identify, files, [], "ru");
  assert.match(russian.out, /связ/);
  assert.match(russian.err, /«never» — не время/);
});

test("maps are written as JSON, CSV and a page that asks the network for nothing", async () => {
  const out = ["map.json", "map.csv", "map.html"].map((name) => join(folder, name));
  await run(identify, { ...files, out });
  const [json, csv, html] = await Promise.all(out.map((path) => readFile(path, "utf8")));
  const map = JSON.parse(json!);
  assert.equal(csv!.trimEnd().split("\r\n").length, map.relationships.length + 1);
  assert.match(csv!, /^\ufeffSupplier \(id\),Supplier,/);
  assert.match(html!, /default-src 'none'/);
  assert.doesNotMatch(html!, /(src|href)="(?!data:)/);
  assert.doesNotMatch(html!, /https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  assert.ok(!html!.includes("Help <desk>"));
  assert.ok(html!.includes("Help \\u003cdesk>"));
});

test("wrong use and wrong files end with one sentence and their code", async () => {
  const fails = async (values: object, code: string, exit: number, positionals: string[] = []) =>
    assert.rejects(run(identify, values, positionals), (error: CommandError) => {
      assert.ok(error instanceof CommandError, String(error));
      assert.deepEqual([error.code, error.exit], [code, exit]);
      assert.ok(error.message.length > 20);
      return true;
    });
  await fails({}, "nothing_given", 2);
  await fails(files, "positional", 2, ["people.csv"]);
  await fails({ ...files, threshold: "many" }, "bad_threshold", 2);
  await fails({ ...files, "half-life": "0" }, "bad_half_life", 2);
  await fails({ ...files, "as-of": "soon" }, "bad_as_of", 2);
  await fails({ ...files, out: ["map.pdf"] }, "bad_out", 2);
  await fails({ ...files, requests: ["missing.csv"] }, "files.missing", 3);
  await fails({ ...files, requests: ["truth.json"] }, "relationships.columns_missing", 3);
  await fails({ people: "people.csv", requests: ["units.csv"] }, "relationships.columns_missing", 3);
  await fails({ ...files, units: "people.csv" }, "relationships.people_as_units", 3);
  await fails({ ...files, people: "units.csv" }, "relationships.units_as_people", 3);
  await fails({ ...files, out: ["no/such/folder/map.json"] }, "cannot_write", 1);
});

test("truth compares the map of a folder with what is true there", async () => {
  const { exit, out } = await run(truth, { json: true }, ["."]);
  assert.equal(exit, 0);
  const result = JSON.parse(out);
  assert.equal(result.true, 5);
  assert.equal(result.recall, 1);
  assert.equal(result.reliability.length, 10);
  assert.ok(result.brier < 0.2);
  const words = await run(truth, {}, ["."], "ru");
  assert.match(words.out, /Точность/);
  await assert.rejects(run(truth, {}, []), { code: "no_folder", exit: 2 });
  await assert.rejects(run(truth, {}, [tmpdir()]), { code: "no_truth", exit: 3 });
});
