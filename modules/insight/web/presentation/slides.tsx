import type { ReactNode } from "react";
import { useFormat, useWords } from "#platform/web";
import type { CompanyView } from "../../company/schema.ts";
import css from "./presentation.module.css";
import { showWords } from "./words.ts";

export interface Slide {
  readonly key: string;
  readonly title: string;
  readonly body: ReactNode;
}

/** As many lines as fit below the one big figure on a projector. */
const shown = 4;

/** The questions of the company's page, one a slide. */
export function useSlides(view: CompanyView): readonly Slide[] {
  const t = useWords(showWords);
  const format = useFormat();
  const number = (value: number, digits = value < 10 ? 1 : 0) =>
    format.number(Math.round(value * 10 ** digits) / 10 ** digits);
  const hours = (value: number) => t("hours", { value: number(value) });
  const some = (value: number | null, write: (value: number) => string) =>
    value === null ? t("none") : write(value);
  const { lost, marks, breaches, needs, doing, worked } = view;
  const under = doing.solutions.length;
  return [
    {
      key: "lost",
      title: t("lostTitle"),
      body: (
        <>
          <div>
            <p className={css.lead}>{t("lostCost")}</p>
            <p className={css.big}>{t("hoursMonthly", { value: number(lost.hoursMonthly) })}</p>
          </div>
          {lost.pairs.length === 0 && <p className={css.lead}>{t("nothingLost")}</p>}
          <ul className={css.rows}>
            {lost.pairs.slice(0, shown).map((pair) => (
              <li key={`${pair.supplier.id}${pair.customer.id}${pair.measure}`} className={css.row}>
                <span>{t("pair", { supplier: pair.supplier.name, customer: pair.customer.name })}</span>
                <strong>{t("hoursMonthly", { value: number(pair.hoursMonthly) })}</strong>
                <small>{t("each", { mean: hours(pair.meanHours), n: pair.n })}</small>
              </li>
            ))}
          </ul>
          {!view.seesAll && <p className={css.lead}>{t("lostSeesOwn")}</p>}
        </>
      ),
    },
    {
      key: "quality",
      title: t("satisfiedTitle"),
      body: (
        <dl className={css.facts}>
          <Fact
            name={t("marks")}
            value={some(marks.mean, (value) => number(value, 2))}
            note={`${t("marksNote", { n: marks.n })}; ${t("before", { value: some(marks.before, (value) => number(value, 2)) })}`}
          />
          <Fact
            name={t("breaches")}
            value={some(breaches.share, (value) => format.percent(value))}
            note={`${t("breachesNote", breaches)}; ${t("before", { value: some(breaches.before, (value) => format.percent(value)) })}`}
          />
          <Fact name={t("waiting")} value={some(lost.usual.waiting, hours)} />
          <Fact name={t("handOvers")} value={some(lost.usual.handOvers, hours)} />
        </dl>
      ),
    },
    {
      key: "needs",
      title: t("needsTitle"),
      body: (
        <Rows
          nothing={t("nothingNeeds")}
          rows={needs.slice(0, shown).map((need) => ({
            key: need.id,
            name: need.title,
            value: need.people > 0 ? t("voices", { count: need.people }) : "",
            note: need.hoursMonthly > 0 ? t("hoursMonthly", { value: number(need.hoursMonthly) }) : "",
          }))}
        />
      ),
    },
    {
      key: "doing",
      title: t("doingTitle"),
      body: (
        <>
          {under > 0 && <p className={css.lead}>{t("doing", { count: under })}</p>}
          <Rows
            nothing={t("nothingDoing")}
            rows={doing.solutions.slice(0, shown).map((one) => ({
              key: one.id,
              name: one.title,
              value: `state_${one.state}` in showWords.en ? t(`state_${one.state}` as "state_planned") : "",
              note: one.evaluateOn ? t("verdictOn", { date: format.date(one.evaluateOn) }) : "",
            }))}
          />
        </>
      ),
    },
    {
      key: "worked",
      title: t("workedTitle"),
      body: (
        <Rows
          nothing={t("nothingWorked")}
          rows={worked.solutions.slice(0, shown).map(({ id, title, verdict, effect, low, high, unit }) => {
            const write = (value: number) => (unit === "hours" ? hours(value) : number(value, 2));
            return {
              key: id,
              name: title,
              value: verdict ? t(verdict) : "",
              tone: verdict === "better" ? css.good : verdict === "worse" ? css.bad : css.dim,
              note:
                effect === null || low === null || high === null
                  ? ""
                  : t("effect", { effect: write(effect), low: write(low), high: write(high) }),
            };
          })}
        />
      ),
    },
  ];
}

function Fact({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <div className={css.value}>{value}</div>
        {note && <div className={css.lead}>{note}</div>}
      </dd>
    </div>
  );
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly tone?: string | undefined;
}

function Rows({ rows, nothing }: { rows: readonly Line[]; nothing: string }) {
  if (rows.length === 0) return <p className={css.lead}>{nothing}</p>;
  return (
    <ul className={css.rows}>
      {rows.map(({ key, name, value, note, tone }) => (
        <li key={key} className={css.row}>
          <span>{name}</span>
          <strong className={tone}>{value}</strong>
          {note && <small>{note}</small>}
        </li>
      ))}
    </ul>
  );
}
