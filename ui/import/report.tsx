import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconDownload } from "@tabler/icons-react";
import { downloadText, toCsv, useFormat, useWords } from "#platform/web";
import { FileLink } from "#ui/link";
import { SimpleTable } from "#ui/table";
import css from "./import.module.css";
import { importWords } from "./words.ts";

export interface Problem {
  readonly line: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
  /** The sentence in the reader's language. */
  readonly reason: string;
}

export interface ProblemReportProps {
  readonly problems: readonly Problem[];
  /** How many there are in all, when `problems` holds only the first. */
  readonly total?: number;
  /** Where the server sends the whole list; without it the page makes the file from what it has. */
  readonly downloadHref?: string;
  readonly fileName?: string;
}

/** Every bad row: its line, its column, what stood there, and why it cannot be taken. */
export function ProblemReport({ problems, total, downloadHref, fileName = "problems" }: ProblemReportProps) {
  const t = useWords(importWords);
  const all = total ?? problems.length;
  const titles = [t("line"), t("field"), t("value"), t("reason")];
  const icon = <IconDownload size={14} aria-hidden />;
  const save = () =>
    downloadText(
      `${fileName}.csv`,
      toCsv([titles, ...problems.map((p) => [p.line, p.column ?? "", p.value ?? "", p.reason])]),
    );
  if (all === 0) {
    return (
      <div className={css.status} data-tone="good" role="status">
        <span>
          <IconCircleCheck size={16} aria-hidden style={{ verticalAlign: "-3px" }} /> {t("noProblems")}
        </span>
      </div>
    );
  }
  return (
    <div className={css.stack}>
      <div className={css.status} role="status">
        <strong>
          <IconAlertTriangle size={16} aria-hidden style={{ verticalAlign: "-3px" }} />{" "}
          {t("problems", { count: all })}
        </strong>
        {downloadHref ? (
          <FileLink href={downloadHref} leftSection={icon}>
            {t("downloadProblems")}
          </FileLink>
        ) : (
          <Button size="xs" variant="default" leftSection={icon} onClick={save}>
            {t("downloadProblems")}
          </Button>
        )}
      </div>
      <SimpleTable
        label={t("problems", { count: all })}
        columns={[
          { title: t("line"), numeric: true },
          { title: t("field") },
          { title: t("value") },
          { title: t("reason"), wide: true },
        ]}
        rows={problems.map((p) => [
          p.line === null ? "–" : String(p.line),
          p.column ?? "–",
          p.value || "–",
          p.reason,
        ])}
      />
      {all > problems.length && (
        <p className={css.note}>{t("shownFirst", { shown: problems.length, total: all })}</p>
      )}
    </div>
  );
}

export interface Difference {
  readonly title: string;
  readonly count: number;
  readonly tone?: "neutral" | "good" | "warn" | "bad";
}

/** What will change: so many come, so many move, so many leave. */
export function Differences({ items }: { items: readonly Difference[] }) {
  const t = useWords(importWords);
  const format = useFormat();
  if (items.every((item) => item.count === 0)) return <p className={css.note}>{t("nothingChanges")}</p>;
  return (
    <div className={css.differences}>
      {items.map((item) => (
        <div key={item.title} className={css.difference} data-tone={item.count > 0 ? item.tone : undefined}>
          <strong>{format.number(item.count)}</strong>
          <span>{item.title}</span>
        </div>
      ))}
    </div>
  );
}
