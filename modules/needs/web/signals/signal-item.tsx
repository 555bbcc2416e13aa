import { useState } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import { Button, Tooltip } from "#ui/base";
import { Link } from "#ui/link";
import { Tag, type Tone } from "#ui/tag";
import type { Signal, Topic } from "./api.ts";
import { CorrectDialog } from "./correct-dialog.tsx";
import css from "./signals.module.css";
import { signalWords } from "./words.ts";

const tones: Record<NonNullable<Signal["sentiment"]>, Tone> = {
  positive: "good",
  neutral: "neutral",
  negative: "bad",
  unclear: "neutral",
};

/** One signal: its words, why it is said to be about what it is about, and whence it comes. */
export function SignalItem({ signal, topics }: { signal: Signal; topics: readonly Topic[] }) {
  const t = useWords(signalWords);
  const format = useFormat();
  const [language] = useLanguage();
  const [correcting, setCorrecting] = useState(false);
  const names = new Map(topics.map(({ key, name }) => [key, name[language]]));
  const { supplier, customer, person, service, link } = signal;
  const about =
    supplier && customer
      ? t("sides", { customer: customer.name, supplier: supplier.name })
      : (supplier?.name ?? customer?.name ?? t("nobody"));
  return (
    <li>
      <div className={css.head}>
        <Tag tone={signal.kind === "complaint" ? "warn" : "neutral"}>{t(`k_${signal.kind}`)}</Tag>
        <span className={css.dim}>
          {[about, service?.name, format.date(signal.saidOn)].filter(Boolean).join(" · ")}
        </span>
        {signal.sentiment && signal.words && (
          <Tag tone={tones[signal.sentiment]}>{t(`f_${signal.sentiment}`)}</Tag>
        )}
      </div>
      <Said signal={signal} />
      <div className={css.foot}>
        {signal.topics.map((topic) => {
          const reason = signal.reasons.find((one) => one.topic === topic);
          const why =
            reason && reason.because.length > 0
              ? t("because", { words: reason.because.join(", ") })
              : t("byPerson");
          return (
            <Tooltip key={topic} label={why}>
              <span>
                <Tag tone="accent">{names.get(topic) ?? topic}</Tag>
              </span>
            </Tooltip>
          );
        })}
        <span className={css.dim}>
          {[
            signal.words ? (person?.name ?? t("unnamed")) : t("observed"),
            signal.score === null ? "" : t("mark", { score: signal.score }),
            signal.sameAs && signal.kind !== "request" ? t("sameAs") : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <span className={`${css.foot} ${css.end}`}>
          {signal.need && <Link to={`/needs/${signal.need}`}>{t("inNeed")}</Link>}
          {link && <Link to={link.href}>{link.name || t("source")}</Link>}
          {signal.mayCorrect && (
            <Button size="compact-sm" variant="subtle" onClick={() => setCorrecting(true)}>
              {t("correct")}
            </Button>
          )}
        </span>
      </div>
      {correcting && <CorrectDialog signal={signal} topics={topics} onClose={() => setCorrecting(false)} />}
    </li>
  );
}

function Said({ signal }: { signal: Signal }) {
  const t = useWords(signalWords);
  if (signal.words) return <p className={css.words}>{signal.words}</p>;
  const hours = t("hours", { count: Math.round(signal.hours ?? 0) });
  const { kind } = signal;
  const text =
    kind === "breach"
      ? t("breachText", { hours })
      : kind === "waiting"
        ? t("waitingText", { hours })
        : kind === "return"
          ? t("returnText", { hours })
          : kind === "rating"
            ? t("ratingText", { score: signal.score ?? 0 })
            : "";
  return text ? <p className={css.observed}>{text}</p> : null;
}
