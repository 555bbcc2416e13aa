import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Follow, type QueueItem, useCounts, useQueue } from "../api.ts";
import { mineWords } from "../mine/mine-words.ts";
import { Subject } from "../mine/request-table.tsx";
import { Came, Due, useOurTurn } from "../parts.tsx";
import { queueWords } from "../queue/queue-words.ts";
import { homeWords } from "./home-words.ts";

const shown = 5;

/** The queue in short; nothing where there is none. */
export default function QueuePart() {
  const t = useWords(homeWords);
  const m = useWords(mineWords);
  const q = useWords(queueWords);
  const turn = useOurTurn();
  const units = useCounts().data?.units ?? [];
  const count = units.reduce((sum, unit) => sum + unit.open + unit.waiting, 0);
  const free = units.reduce((sum, unit) => sum + unit.unassigned, 0);
  const rows = useQueue({ limit: shown }, count > 0).data?.pages[0]?.items ?? [];
  if (count === 0 || rows.length === 0) return null;
  const columns: Column<QueueItem>[] = [
    {
      key: "subject",
      title: m("subject"),
      cell: (item) => <Subject item={item.request} asker />,
      sortable: false,
    },
    {
      key: "turn",
      title: m("turn"),
      cell: (item) => {
        const { text, tone } = turn(item);
        return <Tag tone={tone}>{text}</Tag>;
      },
      sortable: false,
    },
    {
      key: "assignee",
      title: q("assignee"),
      cell: (item) => item.assignee?.name ?? q("unassigned"),
      sortable: false,
    },
    {
      key: "due",
      title: q("when"),
      cell: (item) => (item.dueAt ? <Due at={item.dueAt} /> : <Came at={item.workOpenedAt} />),
      sortable: false,
    },
  ];
  return (
    <Section
      title={t("queueTitle")}
      lead={t("queueLead", { count, free })}
      actions={
        <ButtonLink to="/requests/queue" size="xs" variant="default">
          {t("queueAll")}
        </ButtonLink>
      }
    >
      {units.map(({ unit }) => (
        <Follow key={unit.id} party={unit.id} />
      ))}
      <DataTable
        label={t("queueTitle")}
        rows={rows}
        columns={columns}
        rowKey={(item) => item.work}
        rowTo={(item) => `/requests/${item.request.number}`}
      />
    </Section>
  );
}
