import { measurePath } from "#modules/measures/web";
import { useFormat, useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Tag, type Tone } from "#ui/tag";
import type { LostPair, NeedLine, SolutionLine } from "./api.ts";
import css from "./company.module.css";
import { words } from "./words.ts";

/** Relationships that lose hours, the most first; each opens the weeks it was counted from. */
export function LostList({ pairs }: { pairs: readonly LostPair[] }) {
  const t = useWords(words);
  const format = useFormat();
  const most = Math.max(1, ...pairs.map(({ hoursMonthly }) => hoursMonthly));
  const hours = (value: number) => format.number(value, value < 10 ? 1 : 0);
  return (
    <ol className={css.list}>
      {pairs.map((pair) => (
        <li key={`${pair.supplier.id} ${pair.customer.id}`} className={css.item}>
          <span className={css.name}>
            <Link
              to={measurePath({
                measure: pair.measure,
                supplier: pair.supplier.id,
                customer: pair.customer.id,
              })}
            >{`${pair.supplier.name} → ${pair.customer.name}`}</Link>
            <span className={css.dim}>
              {t("meanOf", { mean: hours(pair.meanHours), n: format.number(pair.n) })}
              {", "}
              {t(pair.isAgreed ? "agreed" : "usual", { each: hours(pair.each) })}
            </span>
          </span>
          <span className={css.strong}>{t("hoursMonthly", { n: hours(pair.hoursMonthly) })}</span>
          <span className={css.meter} aria-hidden>
            <span style={{ inlineSize: `${Math.max(1, Math.round((100 * pair.hoursMonthly) / most))}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}

export function NeedLines({ needs }: { needs: readonly NeedLine[] }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <ul className={css.list}>
      {needs.map((need) => (
        <li key={need.id} className={css.item}>
          <span className={css.name}>
            <Link to={`/needs/${need.id}`}>{need.title}</Link>
            <span className={css.dim}>
              {[
                need.supplier?.name,
                t("signals", { count: need.signals }),
                t("people", { count: need.people }),
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </span>
          {need.hoursMonthly >= 1 && (
            <span className={css.strong}>
              {t("hoursMonthly", { n: format.number(need.hoursMonthly, 0) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const tones: Record<NonNullable<SolutionLine["verdict"]>, Tone> = {
  better: "good",
  worse: "bad",
  noDifferenceThatMatters: "neutral",
  cannotTellYet: "neutral",
};

export function SolutionLines({ solutions }: { solutions: readonly SolutionLine[] }) {
  const t = useWords(words);
  return (
    <ul className={css.list}>
      {solutions.map((solution) => (
        <li key={solution.id} className={css.item}>
          <span className={css.name}>
            <Link to={`/solutions/${solution.id}`}>{solution.title}</Link>
            <Details solution={solution} />
          </span>
          {solution.verdict ? (
            <Tag tone={tones[solution.verdict]}>{t(solution.verdict)}</Tag>
          ) : (
            <Tag>{t(solution.state as "planned")}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}

function Details({ solution }: { solution: SolutionLine }) {
  const t = useWords(words);
  const format = useFormat();
  const { verdict, effect, low, high, unit, evaluateOn, moreWeeks } = solution;
  const write = (value: number) => {
    const sign = value > 0 ? "+" : value < 0 ? "−" : "";
    const size = Math.abs(value);
    if (unit === "hours") return `${sign}${t("hours", { n: format.number(size, 1) })}`;
    return unit === "share" ? `${sign}${format.percent(size, 1)}` : `${sign}${format.number(size, 2)}`;
  };
  if (verdict === "cannotTellYet" && moreWeeks !== null)
    return <span className={css.dim}>{t("moreWeeks", { count: Math.ceil(moreWeeks) })}</span>;
  if (verdict !== null && effect !== null && low !== null && high !== null)
    return (
      <span className={css.dim}>
        {t("effect", { effect: write(effect), low: write(low), high: write(high) })}
      </span>
    );
  return evaluateOn ? (
    <span className={css.dim}>{t("evaluateOn", { day: format.date(evaluateOn) })}</span>
  ) : null;
}
