import { judgeRequest } from "./judge.ts";
import { locate } from "./locate.ts";
import { noteCounted, type Reading } from "./reading.ts";
import { type AskedRow, eachRow } from "./table-rows.ts";

const kinds: Record<string, string> = {
  "": "request",
  ...{
    request: "request",
    question: "question",
    complaint: "complaint",
    suggestion: "suggestion",
    thanks: "thanks",
  },
  ...{ обращение: "request", заявка: "request", запрос: "request", вопрос: "question", жалоба: "complaint" },
  ...{ предложение: "suggestion", благодарность: "thanks" },
};

export async function readRequests(reading: Reading): Promise<{ rows: number; unknown: string[] }> {
  const { path, name, kind, plan, log, finder, sink, tally } = reading;
  const seen = new Set<string>();
  const repeats = new Map<string, number>();
  const take = (row: AskedRow) => {
    const key = keyOf(row, repeats);
    if (seen.has(key)) return refuse(row, "id_repeated", "id");
    const time = row.time("time");
    if (time === undefined) return refuse(row, row.text("time") === "" ? "time_missing" : "time_bad", "time");
    if (row.text("requester") === "") return refuse(row, "requester_missing", "requester");
    if (row.text("supplier") === "") return refuse(row, "supplier_missing", "supplier");
    seen.add(key);
    const requester = locate(reading, row, "requester", time, "person");
    const server = locate(reading, row, "supplier", time, "unit");
    const closed = row.time("closed");
    if (closed !== undefined && closed < time) row.report("closed_before", "closed", "mended");
    const kindText = row.text("kind").toLowerCase();
    if (!(kindText in kinds)) row.report("kind_unknown", "kind", "mended");
    const { supplier, customer, counts } = judgeRequest(reading.finder, requester, server);
    if (supplier === null || customer === null) tally.unknown += 1;
    else if (counts) noteCounted(reading, supplier, customer, time);
    else tally.aside += 1;
    sink.put([
      row.line,
      key,
      new Date(time),
      closed !== undefined && closed >= time ? new Date(closed) : null,
      row.text("requester"),
      row.text("supplier"),
      row.text("service").slice(0, 300),
      kinds[kindText] ?? "request",
      requester ? finder.person(requester.person) : null,
      server ? finder.person(server.person) : null,
      supplier,
      customer,
      counts,
    ]);
  };
  const refuse = (row: AskedRow, code: Parameters<AskedRow["report"]>[0], field: string) => {
    row.report(code, field);
    tally.refused += 1;
  };
  return eachRow(path, name, kind, plan, log, take, reading.onBatch);
}

/** Requests without an id are told apart by what they say, and alike ones by their order. */
function keyOf(row: AskedRow, repeats: Map<string, number>): string {
  const id = row.text("id");
  if (id !== "") return id.slice(0, 200);
  const said = ["time", "requester", "supplier", "service"].map((field) => row.text(field)).join("|");
  const before = repeats.get(said) ?? 0;
  repeats.set(said, before + 1);
  return `#${said.slice(0, 400)}|${before}`;
}
