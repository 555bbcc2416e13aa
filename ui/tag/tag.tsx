import { VisuallyHidden } from "@mantine/core";
import { IconBuilding, IconHeartHandshake, IconUser } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useFormat, useWords } from "#platform/web";
import { Link } from "#ui/link";
import css from "./tag.module.css";
import { tagWords } from "./words.ts";

export type Tone = "neutral" | "accent" | "good" | "warn" | "bad";

/** A short word about a thing: its state, its kind. The colour only repeats what the word says. */
export function Tag({
  tone = "neutral",
  icon,
  title,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={css.tag} data-tone={tone} title={title}>
      {icon}
      {children}
    </span>
  );
}

/** Several tags beside each other. */
export function Tags({ children }: { children: ReactNode }) {
  return <span className={css.tags}>{children}</span>;
}

/** How sure the map is, from 0 to 1: a bar, a share, and a word for it. */
export function Confidence({ value, word = true }: { value: number; word?: boolean }) {
  const t = useWords(tagWords);
  const format = useFormat();
  const name = value >= 0.95 ? "certain" : value >= 0.8 ? "likely" : value >= 0.5 ? "possible" : "doubtful";
  // Never "100 %" for what was computed: the last percent is not ours to give.
  const share = format.percent(Math.min(0.99, Math.max(0, value)));
  return (
    <span className={css.confidence}>
      <VisuallyHidden>{t("confidence", { share })}</VisuallyHidden>
      <span className={css.meter} aria-hidden>
        <span style={{ width: `${Math.round(100 * value)}%` }} />
      </span>
      <span aria-hidden>{share}</span>
      {word && <span className={css.word}>{t(name)}</span>}
    </span>
  );
}

export type PartyKind = "person" | "unit" | "partner";

const icons = { person: IconUser, unit: IconBuilding, partner: IconHeartHandshake };

/** The kind of a party as an icon with its name for those who cannot see it. */
export function PartyIcon({ kind, size = 16 }: { kind: PartyKind; size?: number }) {
  const t = useWords(tagWords);
  const Icon = icons[kind];
  return <Icon size={size} stroke={1.75} role="img" aria-label={t(kind)} />;
}

/** A party by name with the icon of its kind; a link when `to` is given. */
export function Party({ kind, name, to }: { kind: PartyKind; name: string; to?: string }) {
  return (
    <span className={css.party}>
      <PartyIcon kind={kind} />
      {to ? <Link to={to}>{name}</Link> : <span>{name}</span>}
    </span>
  );
}
