import { IconAlarm, IconAlertTriangle } from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import { Tag } from "#ui/tag";
import { clockPanelWords } from "./words.ts";

const hour = 3_600_000;

/** When a piece of work is due, for lists: as near as it is, and as overdue once it is past. */
export function DueTag({ at, now = Date.now() }: { at: string | null; now?: number }) {
  const t = useWords(clockPanelWords);
  const format = useFormat();
  if (at === null) return <Tag>{t("noDue")}</Tag>;
  const left = new Date(at).getTime() - now;
  const when = format.relative(at, now);
  const title = format.dateTime(at);
  if (left < 0)
    return (
      <Tag tone="bad" title={title} icon={<IconAlertTriangle size={14} stroke={2} aria-hidden />}>
        {t("overdueTag", { when })}
      </Tag>
    );
  return (
    <Tag
      tone={left < 2 * hour ? "warn" : "neutral"}
      title={title}
      icon={<IconAlarm size={14} stroke={1.75} aria-hidden />}
    >
      {t("dueTag", { when })}
    </Tag>
  );
}
