import { useFormat, useWords } from "#platform/web";
import { VisuallyHidden } from "#ui/base";
import { Tag, type Tone } from "#ui/tag";
import type { NeedItem, Part } from "./api.ts";
import css from "./register.module.css";
import { words } from "./words.ts";

export const stages = ["collect", "analyse", "design", "introduce"] as const;
export type Stage = (typeof stages)[number];

const tones: Record<NeedItem["state"], Tone> = {
  proposed: "warn",
  open: "accent",
  rejected: "neutral",
  merged: "neutral",
  met: "good",
  given_up: "neutral",
};

/** Where it stands: the stage of an open need, else how it ended. */
export function StateTag({ need }: { need: Pick<NeedItem, "state" | "stage"> }) {
  const t = useWords(words);
  return <Tag tone={tones[need.state]}>{need.state === "open" ? t(need.stage) : t(need.state)}</Tag>;
}

/** Who serves and who is served, in one line. */
export function useSides(): (need: Pick<NeedItem, "supplier" | "customer">) => string {
  const t = useWords(words);
  return ({ supplier, customer }) => {
    if (!supplier) return t("nobodyYet");
    return customer
      ? t("from", { supplier: supplier.name, customer: customer.name })
      : t("fromMany", { supplier: supplier.name });
  };
}

const kindOrder = [
  "complaint",
  "comment",
  "suggestion",
  "quote",
  "request",
  "question",
  "rating",
  "breach",
  "waiting",
  "return",
  "search",
  "stated_need",
  "note",
  "alert",
  "thanks",
] as const;

/** "9 complaints, 2 survey comments": what the proof consists of. */
export function useProofWords(): (kinds: Readonly<Record<string, number>>, most?: number) => string {
  const t = useWords(words);
  const format = useFormat();
  return (kinds, most = 3) => {
    const some = kindOrder
      .filter((kind) => (kinds[kind] ?? 0) > 0)
      .toSorted((a, b) => (kinds[b] ?? 0) - (kinds[a] ?? 0))
      .slice(0, most)
      .map((kind) => t(kind, { count: kinds[kind] ?? 0 }));
    return format.list(some);
  };
}

/** A priority as the parts it adds up from. The words beside it or the table below say the same. */
export function PriorityBar({ parts, small }: { parts: readonly Part[]; small?: boolean }) {
  return (
    <span className={css.bar} data-small={small || undefined} aria-hidden>
      {parts.map(({ part, adds }) => (
        <span key={part} className={css.piece} data-part={part} style={{ inlineSize: `${adds}%` }} />
      ))}
    </span>
  );
}

export function PartDot({ part }: { part: Part["part"] }) {
  return <span className={css.dot} data-part={part} aria-hidden />;
}

export function Score({ need }: { need: Pick<NeedItem, "priority" | "proof"> }) {
  const t = useWords(words);
  const value = Math.round(need.priority);
  return (
    <span className={css.score}>
      <VisuallyHidden>{t("priorityOf", { value })}</VisuallyHidden>
      <strong aria-hidden>{value}</strong>
      {need.proof ? <PriorityBar parts={need.proof.parts} small /> : <span />}
    </span>
  );
}

export function TrendTag({ trend }: { trend: NonNullable<NeedItem["proof"]>["trend"] }) {
  const t = useWords(words);
  if (!trend || trend.says === "steady") return null;
  const title = t("trendText", { lately: trend.lately, before: trend.before });
  const arrow = { rising: "↑", falling: "↓", new: "•" }[trend.says];
  return (
    <Tag tone={trend.says === "falling" ? "good" : "warn"} title={title}>
      {arrow} {t(trend.says)}
    </Tag>
  );
}

/** One line of proof: what was said, by how many, what it costs. */
export function ProofLine({ need }: { need: NeedItem }) {
  const t = useWords(words);
  const format = useFormat();
  const say = useProofWords();
  const { proof } = need;
  if (!proof) return null;
  const rest = [
    proof.people > 0 && t("peopleCount", { count: proof.people }),
    proof.hoursMonthly >= 1 && t("hoursMonthly", { hours: format.number(proof.hoursMonthly, 0) }),
  ].filter(Boolean);
  return (
    <p className={css.proofLine}>
      <span className={css.kinds}>{say(proof.kinds)}</span>
      {rest.length > 0 && <> · {rest.join(" · ")}</>}
    </p>
  );
}
