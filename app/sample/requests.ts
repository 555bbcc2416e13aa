import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import type { Database } from "#platform/database";

/** So much of the file, the latest, becomes requests that can be opened and answered; what is older is evidence only. */
const recentShare = 0.27;

/** Cuts the file of requests in two: each row is counted once, as evidence or as a request. */
export function splitRequests(folder: string): void {
  const [header = "", ...rows] = fs
    .readFileSync(path.join(folder, "requests.csv"), "utf8")
    .trimEnd()
    .split("\n");
  const from = Math.floor(rows.length * (1 - recentShare));
  const write = (name: string, part: readonly string[]) =>
    fs.writeFileSync(path.join(folder, name), `${[header, ...part].join("\n")}\n`);
  write("requests-earlier.csv", rows.slice(0, from));
  write("requests-recent.csv", rows.slice(from));
}

/** So many services stand in the sample's catalogue: those asked for most. */
const most = 80;

export interface SampleService {
  readonly supplier: string;
  readonly words: object;
  readonly expectedMinutes: number | null;
}

const told = {
  ru: {
    description: "Сюда обращаются за услугой «{name}».",
    promise: "Отвечаем в течение рабочего дня и говорим, когда будет готово.",
    needed: "Опишите, что нужно, и к какому сроку.",
  },
  en: {
    description: "This is where to ask for “{name}”.",
    promise: "We answer within a working day and say when it will be done.",
    needed: "Say what you need, and by when.",
  },
} as const;

/** The services people have asked for, as the evidence names them, with the time they usually took. */
export async function servicesAsked(db: Database, language: "en" | "ru"): Promise<SampleService[]> {
  const { rows } = await sql<{ supplier: string; name: string; minutes: number | null }>`
    select r.supplier, r.service as name,
      (percentile_cont(0.5) within group (order by extract(epoch from r.closed_at - r.at) / 60) / 3)::int as minutes
    from relationships.request r join organisation.party p on p.id = r.supplier and p.ended_on is null
    where r.counts and r.service <> '' and r.supplier <> r.customer
    group by 1, 2 having count(*) >= 20 order by count(*) desc, r.supplier, r.service limit ${most}
  `.execute(db);
  return rows.map(({ supplier, name, minutes }) => ({
    supplier,
    words: {
      [language]: {
        ...told[language],
        name,
        description: told[language].description.replace("{name}", name),
      },
    },
    expectedMinutes: minutes === null ? null : Math.max(30, Math.round(minutes / 30) * 30),
  }));
}
