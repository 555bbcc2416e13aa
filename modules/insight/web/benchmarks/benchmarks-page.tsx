import { IconDots } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { ActionIcon, Anchor, Button, Group, Menu, Stack, Text } from "#ui/base";
import { useUndo } from "#ui/form";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { SimpleTable } from "#ui/table";
import { Tag, type Tone } from "#ui/tag";
import { evaluateTitles } from "../evaluate-titles.ts";
import { type BenchmarkView, benchmarksKey, removeBenchmark, useBenchmarks } from "./api.ts";
import { RecordForm } from "./record-form.tsx";
import { benchmarkWords } from "./words.ts";

/** What others measure and do, beside our own. */
export default function BenchmarksPage() {
  const t = useWords(benchmarkWords);
  const title = useWords(evaluateTitles);
  const query = useBenchmarks();
  const [editing, setEditing] = useState<BenchmarkView | "new">();
  const first = query.data?.pages[0];
  return (
    <Page>
      <PageHeader
        title={title("benchmarks")}
        crumbs={[{ title: title("insight"), to: "/insight" }]}
        lead={t("lead")}
        actions={first?.mayRecord && <Button onClick={() => setEditing("new")}>{t("record")}</Button>}
      />
      {editing && first && (
        <Section title={t(editing === "new" ? "recordTitle" : "changeTitle")}>
          <RecordForm
            key={editing === "new" ? "new" : editing.id}
            beside={first.beside}
            of={editing === "new" ? undefined : editing}
            onDone={() => setEditing(undefined)}
          />
        </Section>
      )}
      <Async query={query}>
        {({ pages }) => {
          const all = pages.flatMap(({ benchmarks }) => benchmarks);
          const mayRecord = pages[0]?.mayRecord ?? false;
          if (all.length === 0)
            return <EmptyState title={t("empty")}>{t(mayRecord ? "emptyText" : "emptyReader")}</EmptyState>;
          const edit = mayRecord ? setEditing : undefined;
          return (
            <Stack>
              <FigureRows rows={all.filter(({ kind }) => kind === "figure")} onEdit={edit} />
              <Practices rows={all.filter(({ kind }) => kind === "practice")} onEdit={edit} />
              {query.hasNextPage && (
                <Group justify="center">
                  <Button variant="default" onClick={() => void query.fetchNextPage()}>
                    {t("more")}
                  </Button>
                </Group>
              )}
            </Stack>
          );
        }}
      </Async>
    </Page>
  );
}

const tones: Record<NonNullable<BenchmarkView["standing"]>, Tone> = {
  better: "good",
  worse: "bad",
  alike: "neutral",
  cannotTell: "neutral",
};

interface RowsProps {
  readonly rows: readonly BenchmarkView[];
  readonly onEdit: ((row: BenchmarkView) => void) | undefined;
}

function FigureRows({ rows, onEdit }: RowsProps) {
  const t = useWords(benchmarkWords);
  const format = useFormat();
  const write = (value: number) => format.number(Math.round(value * 100) / 100);
  if (rows.length === 0) return null;
  const oursOf = ({ ours }: BenchmarkView) => {
    if (!ours) return t("oursNone");
    const { value, low, high, n, unit } = ours;
    return low === null || high === null
      ? t("plain", { value: write(value), unit, n })
      : t("interval", { value: write(value), unit, n, low: write(low), high: write(high) });
  };
  return (
    <Section title={t("figures")}>
      <SimpleTable
        label={t("figures")}
        columns={[
          { title: t("title"), wide: true },
          { title: t("theirs") },
          { title: t("ours"), wide: true },
          { title: t("standing"), wide: true },
          ...(onEdit ? [{ title: "" }] : []),
        ]}
        rows={rows.map((row) => [
          <Source key="of" row={row} />,
          `${write(row.value ?? 0)} ${row.unit}`,
          row.beside ? oursOf(row) : "–",
          row.standing ? (
            <Stack key="standing" gap={2} align="start">
              <Tag tone={tones[row.standing]}>{t(row.standing)}</Tag>
              {row.doubts.length > 0 && (
                <Text size="xs" c="dimmed">
                  {row.doubts.map((doubt) => t(doubt)).join("; ")}
                </Text>
              )}
            </Stack>
          ) : (
            "–"
          ),
          ...(onEdit ? [<Verbs key="verbs" row={row} onEdit={onEdit} />] : []),
        ])}
      />
      <Text size="sm" c="dimmed">
        {t("honest")}
      </Text>
    </Section>
  );
}

function Source({ row }: { row: BenchmarkView }) {
  const t = useWords(benchmarkWords);
  return (
    <Stack gap={2}>
      <span>{row.title}</span>
      <Text size="xs" c="dimmed">
        {row.link ? (
          <Anchor href={row.link} target="_blank" rel="noreferrer noopener" size="xs">
            {row.source}
          </Anchor>
        ) : (
          row.source
        )}
        {`, ${row.year}`}
        {row.n === null ? "" : `, n = ${row.n}`}
      </Text>
      {row.note && (
        <Text size="xs" c="dimmed" title={t("note")}>
          {row.note}
        </Text>
      )}
    </Stack>
  );
}

function Practices({ rows, onEdit }: RowsProps) {
  const t = useWords(benchmarkWords);
  if (rows.length === 0) return null;
  return (
    <Section title={t("practices")}>
      <Stack>
        {rows.map((row) => (
          <Group key={row.id} justify="space-between" align="start" wrap="nowrap">
            <Source row={row} />
            {onEdit && <Verbs row={row} onEdit={onEdit} />}
          </Group>
        ))}
      </Stack>
    </Section>
  );
}

function Verbs({ row, onEdit }: { row: BenchmarkView; onEdit: (row: BenchmarkView) => void }) {
  const t = useWords(benchmarkWords);
  const client = useQueryClient();
  const undo = useUndo();
  const set = async (removed: boolean) => {
    await removeBenchmark({ params: { id: row.id }, body: { removed } });
    await client.invalidateQueries({ queryKey: benchmarksKey });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`${t("verbs")}: ${row.title}`}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onEdit(row)}>{t("change")}</Menu.Item>
        <Menu.Item onClick={() => void set(true).then(() => undo(t("removed"), () => set(false)))}>
          {t("remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
