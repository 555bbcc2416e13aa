import { judgeNomination } from "./judge.ts";
import { locate } from "./locate.ts";
import { noteCounted, type Reading } from "./reading.ts";
import { type AskedRow, eachRow } from "./table-rows.ts";

const frequencies: Record<string, string> = {
  ...{ daily: "daily", weekly: "weekly", monthly: "monthly", quarterly: "quarterly", yearly: "yearly" },
  ...{ ежедневно: "daily", еженедельно: "weekly", ежемесячно: "monthly", ежеквартально: "quarterly" },
  ...{ "раз в квартал": "quarterly", "раз в год": "yearly", ежегодно: "yearly" },
};

export async function readNominations(reading: Reading): Promise<{ rows: number; unknown: string[] }> {
  const { path, name, kind, plan, log, finder, sink, tally } = reading;
  const said = new Set<string>();
  const take = (row: AskedRow) => {
    const time = row.time("time");
    if (time === undefined && row.text("time") !== "") row.report("time_bad", "time", "mended");
    const missing =
      row.text("respondent") === "" ? "respondent" : row.text("unit") === "" ? "unit" : undefined;
    if (missing) {
      row.report(missing === "unit" ? "unit_missing" : "respondent_missing", missing);
      tally.refused += 1;
      return;
    }
    // Without a time of its own, an answer holds for where people are now.
    const when = time ?? Number.MAX_SAFE_INTEGER;
    const respondent = locate(reading, row, "respondent", when, "person");
    const named = locate(reading, row, "unit", when, "unit");
    const frequency = row.text("frequency").toLowerCase();
    if (frequency !== "" && !(frequency in frequencies))
      row.report("frequency_unknown", "frequency", "mended");
    const criticality = row.text("criticality");
    const critical = /^[1-5]$/.test(criticality) ? Number(criticality) : null;
    if (criticality !== "" && critical === null) row.report("criticality_bad", "criticality", "mended");
    const key = `${row.text("respondent").toLowerCase()}|${row.text("unit").toLowerCase()}|${plan.system}`;
    const { supplier, customer, counts } = judgeNomination(finder, respondent, named);
    const who = respondent && respondent.person >= 0 ? finder.person(respondent.person) : customer;
    const again = said.has(`${who}|${supplier}`);
    if (supplier === null || customer === null) tally.unknown += 1;
    else if (counts && !again) noteCounted(reading, supplier, customer, time);
    else tally.aside += 1;
    said.add(`${who}|${supplier}`);
    const personal = respondent ? finder.person(respondent.person) : null;
    const at = time === undefined ? null : new Date(time);
    const { line } = row;
    const level = frequencies[frequency] ?? null;
    sink.put([
      line,
      key,
      at,
      row.text("respondent"),
      row.text("unit"),
      level,
      critical,
      personal,
      supplier,
      customer,
      counts,
    ]);
  };
  return eachRow(path, name, kind, plan, log, take, reading.onBatch);
}
