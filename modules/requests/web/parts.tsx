import {
  IconAlertCircle,
  IconArrowDown,
  IconArrowUp,
  IconBulb,
  IconChevronsUp,
  IconHeart,
  IconHelpCircle,
  IconLock,
  IconTicket,
} from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import { VisuallyHidden } from "#ui/base";
import { Tag, type Tone } from "#ui/tag";
import type { Item, Kind, Priority, QueueItem } from "./api.ts";
import css from "./parts.module.css";
import { type Turn, turnOf, turnOfWork } from "./turn.ts";
import { words } from "./words.ts";

export const kindIcons = {
  request: IconTicket,
  question: IconHelpCircle,
  complaint: IconAlertCircle,
  suggestion: IconBulb,
  thanks: IconHeart,
} as const satisfies Record<Kind, typeof IconTicket>;

/** The kind as an icon with its name for those who cannot see it. */
export function KindIcon({ kind, size = 18 }: { kind: Kind; size?: number }) {
  const t = useWords(words);
  const Icon = kindIcons[kind];
  return <Icon size={size} stroke={1.75} role="img" aria-label={t(`kind_${kind}`)} className={css.kind} />;
}

const tones: Record<Turn, Tone> = {
  asker: "warn",
  server: "accent",
  working: "accent",
  partner: "neutral",
  part: "neutral",
  approval: "neutral",
  date: "neutral",
  over: "neutral",
};

type Turned = Pick<Item, "state" | "waitingFor" | "lastSide" | "outcome" | "supplier">;

/** Whose turn it is, said to those who asked. */
function useTurn(): (item: Turned) => string {
  const t = useWords(words);
  return (item) => {
    const turn = turnOf(item);
    if (turn === "over") return item.outcome ? t(`outcome_${item.outcome}`) : t("state_done");
    const name = item.supplier?.name ?? t("nobodyServes");
    return turn === "server" || turn === "working" ? t(`${turn}Turn`, { name }) : t(`${turn}Turn`);
  };
}

export function TurnTag({ item }: { item: Turned }) {
  const said = useTurn()(item);
  const turn = turnOf(item);
  const good = turn === "over" && item.outcome === "served";
  return <Tag tone={good ? "good" : tones[turn]}>{said}</Tag>;
}

const capital = (turn: Turn) => (turn[0]?.toUpperCase() + turn.slice(1)) as Capitalize<Turn>;

/** Whose turn it is, said to those who serve. */
export function useOurTurn() {
  const t = useWords(words);
  const format = useFormat();
  return (
    item: Pick<QueueItem, "workState" | "waitingFor" | "waitingUntil"> & {
      request: Pick<Item, "lastSide" | "outcome">;
    },
  ): { readonly text: string; readonly tone: Tone } => {
    const turn = turnOfWork(item);
    if (turn === "over") {
      const { outcome } = item.request;
      return { text: outcome ? t(`outcome_${outcome}`) : t("state_done"), tone: "neutral" };
    }
    if (turn === "date" && item.waitingUntil)
      return { text: t("ourDateTurnUntil", { date: format.date(item.waitingUntil) }), tone: "neutral" };
    const name = capital(turn) as Exclude<Capitalize<Turn>, "Over">;
    return { text: t(`our${name}Turn`), tone: turn === "server" ? "accent" : "neutral" };
  };
}

const marks = { low: IconArrowDown, high: IconArrowUp, urgent: IconChevronsUp } as const;

/** Nothing for the usual priority: what is usual needs no mark. */
export function PriorityMark({ priority, word = false }: { priority: Priority; word?: boolean }) {
  const t = useWords(words);
  if (priority === "normal") return word ? t("priority_normal") : null;
  const Icon = marks[priority];
  return (
    <span className={css.priority} data-priority={priority}>
      <Icon size={15} stroke={2.25} aria-hidden />
      {word ? (
        t(`priority_${priority}`)
      ) : (
        <VisuallyHidden>
          {t("priority")}: {t(`priority_${priority}`)}
        </VisuallyHidden>
      )}
    </span>
  );
}

/** That something was written since one looked. */
export function Unread() {
  const t = useWords(words);
  return (
    <span className={css.unread}>
      <VisuallyHidden>{t("unread")}</VisuallyHidden>
    </span>
  );
}

export function ConfidentialMark() {
  const t = useWords(words);
  return <Tag icon={<IconLock size={13} aria-hidden />}>{t("confidential")}</Tag>;
}

/** When it is due: said as overdue once that is past. */
export function Due({ at, now = Date.now() }: { at: string | null; now?: number }) {
  const t = useWords(words);
  const format = useFormat();
  if (!at) return null;
  const moment = new Date(at);
  const late = moment.getTime() < now;
  const soon = !late && moment.getTime() - now < 2 * 3_600_000;
  return (
    <time
      dateTime={moment.toISOString()}
      className={css.due}
      data-late={late || undefined}
      data-soon={soon || undefined}
      title={format.dateTime(at)}
    >
      {t(late ? "wasDue" : "isDue", { when: format.relative(at, now) })}
    </time>
  );
}

/** When a work came in: what stands where nothing says until when. */
export function Came({ at, now = Date.now() }: { at: string; now?: number }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <time dateTime={at} className={css.due} title={format.dateTime(at)}>
      {t("came", { when: format.relative(at, now) })}
    </time>
  );
}
