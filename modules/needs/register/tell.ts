import { sql } from "kysely";
import { peopleOfUnits } from "#modules/organisation";
import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import { type Bilingual, type NoticeSource, notify } from "#platform/notices";
import { say } from "#platform/words";
import type { NeedRow } from "./store/needs.ts";
import { needNoticeWords } from "./words.ts";

const ru = say(needNoticeWords, "ru");
const en = say(needNoticeWords, "en");
const group = { ru: "Потребности", en: "Needs" } as const;
const example = {
  ru: "№12 Скорость и ожидание: Логистика → Бухгалтерия",
  en: "№12 Speed and waiting: Logistics → Accounting",
} as const;

export const movedSource = "needs.moved";
export const targetSource = "needs.target";

export const registerSources: readonly NoticeSource[] = [
  {
    name: movedSource,
    usual: "digest",
    group,
    title: { ru: "Что стало с тем, о чём я говорил(а)", en: "What becomes of what I have said" },
    example: { title: example, text: { ru: ru("design"), en: en("design") } },
  },
  {
    name: targetSource,
    usual: "digest",
    group,
    title: { ru: "Цели, о которых договариваются стороны", en: "Targets that two sides agree on" },
    example: {
      title: example,
      text: { ru: ru("targetAgreed", { target: "20 ч" }), en: en("targetAgreed", { target: "20 h" }) },
    },
  },
];

export interface Voices {
  /** Those who said it, who follow it, and its owner. Nobody who spoke anonymously. */
  readonly people: string[];
  /** Its supplier and its customers. */
  readonly parties: string[];
}

/** Whose signals are in a need and whom it concerns: who is told what becomes of it. */
export async function voicesOf(db: Database, need: string): Promise<Voices> {
  const { rows } = await sql<{ people: string[]; parties: string[] }>`
    select array(select distinct person from (
        select s.person from needs.signal s where s.need = n.id and s.person is not null
        union all
        select c.party from needs.concerned c join organisation.party p on p.id = c.party and p.kind = 'person'
        where c.need = n.id
        union all select n.owner where n.owner is not null) a order by person) as people,
      array(select distinct party from (
        select s.customer as party from needs.signal s where s.need = n.id and s.customer is not null
        union all select n.customer where n.customer is not null
        union all select n.supplier where n.supplier is not null) b order by party) as parties
    from needs.need n where n.id = ${need}
  `.execute(db);
  return rows[0] ?? { people: [], parties: [] };
}

/** Heads of the parties, beside those who are named themselves. */
export async function readersOf(db: Database, need: string): Promise<string[]> {
  const { people, parties } = await voicesOf(db, need);
  const units = await peopleOfUnits(db, parties);
  return [...new Set([...people, ...[...units.values()].flatMap(({ head }) => head ?? [])])];
}

export const titleIn = (
  { title, titles }: Pick<NeedRow, "title" | "titles">,
  language: "en" | "ru",
): string => titles?.[language] ?? title;

/** Tells everybody a need concerns, except whoever did it. One news has one key, so that it is told once. */
export async function tellConcerned(
  context: Context,
  need: NeedRow,
  news: {
    readonly source: string;
    readonly key: string;
    readonly text: Bilingual;
    readonly to?: readonly string[];
  },
): Promise<void> {
  const to = news.to ?? (await readersOf(context.db, need.id));
  await notify(
    context,
    to
      .filter((person) => person !== context.actor.self)
      .map((person) => ({
        to: person,
        source: news.source,
        key: `needs/${need.id}/${news.key}`,
        title: {
          ru: ru("title", { number: need.number, title: titleIn(need, "ru") }),
          en: en("title", { number: need.number, title: titleIn(need, "en") }),
        },
        text: news.text,
        link: `/needs/${need.number}`,
      })),
  );
}

type Plain = "opened" | "accepted" | "analyse" | "collect" | "design" | "introduce";
export const plainText = (key: Plain): Bilingual => ({ ru: ru(key), en: en(key) });
export const endText = (key: "met" | "given_up", reason: string): Bilingual => ({
  ru: ru(key, { reason }),
  en: en(key, { reason }),
});
export const targetText = (
  key: "targetProposed" | "targetAgreed",
  target: Bilingual,
  who: string,
): Bilingual => ({
  ru: ru(key, { target: target.ru, who }),
  en: en(key, { target: target.en, who }),
});
