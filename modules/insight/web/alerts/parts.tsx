import { useFormat, useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Tag } from "#ui/tag";
import css from "./alerts.module.css";
import type { Alert } from "./api.ts";
import { words } from "./words.ts";

/** A level in the unit of the alert: "31 h". */
export function useLevel(): (value: number, unit: Alert["unit"]) => string {
  const t = useWords(words);
  const format = useFormat();
  return (value, unit) => t(unit, { n: format.number(value, value < 10 ? 1 : 0) });
}

export function useWhat(): (alert: Alert) => string {
  const t = useWords(words);
  return (alert) => {
    if (alert.measure === "topic") return t("topicNamed", { topic: alert.topicName ?? "" });
    return alert.measure === "waiting" ? t("waitingMeasure") : t(alert.measure);
  };
}

export const useSides = (): ((alert: Alert) => string) => (alert) =>
  [alert.supplier?.name, alert.customer?.name].filter(Boolean).join(" → ");

/** Which way, in a word; the colour only repeats whether that is good or bad. */
export function Direction({ alert }: { alert: Alert }) {
  const t = useWords(words);
  const isUp = alert.direction === "up";
  const word =
    alert.unit === "hours"
      ? t(isUp ? "longer" : "shorter")
      : alert.unit === "marks"
        ? t(isUp ? "higher" : "lower")
        : t(isUp ? "more" : "fewer");
  const tone = alert.moreIs === "neither" ? "accent" : isUp === (alert.moreIs === "good") ? "good" : "warn";
  return <Tag tone={tone}>{`${isUp ? "↑" : "↓"} ${word}`}</Tag>;
}

export function StateTag({ alert }: { alert: Alert }) {
  const t = useWords(words);
  const format = useFormat();
  if (alert.state === "open") return <Tag tone="accent">{t("open")}</Tag>;
  if (alert.state === "snoozed") return <Tag>{t("snoozed", { day: format.date(alert.until ?? "") })}</Tag>;
  if (alert.state === "need")
    return <Tag tone="good">{t("need", { number: String(alert.need?.number ?? "") })}</Tag>;
  if (alert.state === "over")
    return <Tag>{t("overSince", { day: format.date(alert.overOn ?? alert.raisedOn) })}</Tag>;
  return <Tag>{alert.saidAt === null ? t("foundLate") : t("acknowledged")}</Tag>;
}

/** From the usual level to the one since. */
export function Change({ alert }: { alert: Alert }) {
  const t = useWords(words);
  const level = useLevel();
  const { before, after, unit } = alert;
  return (
    <span className={css.change}>
      {t("fromTo", { before: level(before, unit), after: level(after, unit) })}
    </span>
  );
}

/** Alerts as a short list. */
export function AlertList({ alerts, named }: { alerts: readonly Alert[]; named: boolean }) {
  const what = useWhat();
  const sides = useSides();
  const format = useFormat();
  const t = useWords(words);
  return (
    <ul className={css.list}>
      {alerts.map((alert) => (
        <li key={alert.id} className={css.item}>
          <span className={css.what}>
            <Link to={`/insight/alerts/${alert.id}`}>{named ? sides(alert) : what(alert)}</Link>
            <span className={css.dim}>
              {named && `${what(alert)}, `}
              {t("now", { day: format.date(alert.since) }).toLowerCase()}
            </span>
          </span>
          <Change alert={alert} />
          {alert.state === "open" ? <Direction alert={alert} /> : <StateTag alert={alert} />}
        </li>
      ))}
    </ul>
  );
}
