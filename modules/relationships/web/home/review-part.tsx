import { useWords } from "#platform/web";
import { Button, Group } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { type Column, DataTable } from "#ui/table";
import { Confidence } from "#ui/tag";
import { type Item, useRelationships, useSummary } from "../api.ts";
import { ReviewTag, Sources } from "../parts.tsx";
import { useWord } from "../use-word.tsx";
import { words } from "../words.ts";
import { homeWords } from "./home-words.ts";

const shown = 5;
/** Above it a relationship can wait: the evidence leaves little to ask. */
const sure = 0.9;

/** What waits for a word: decisions the evidence has turned against, else the relationships in between. */
export default function ReviewPart() {
  const t = useWords(homeWords);
  const reviews = useSummary().data?.reviews ?? 0;
  const query = useRelationships(
    reviews > 0
      ? { review: "true", states: "proposed,weak,confirmed,rejected,ended", limit: shown }
      : { states: "proposed", sort: "confidence", order: "asc", limit: shown },
  );
  const found = query.data?.pages[0]?.relationships ?? [];
  const rows = reviews > 0 ? found : found.filter((row) => row.maySpeak && row.confidence < sure);
  if (rows.length === 0) return null;
  return (
    <Section
      title={reviews > 0 ? t("reviewTitle") : t("unsureTitle")}
      lead={reviews > 0 ? t("reviewLead") : t("unsureLead")}
      actions={
        <ButtonLink
          to={reviews > 0 ? "/map?view=list&states=review" : "/map?view=list&states=proposed&order=asc"}
          variant="default"
          size="xs"
        >
          {reviews > 0 ? t("reviewAll") : t("unsureAll")}
        </ButtonLink>
      }
    >
      <Rows rows={rows} label={reviews > 0 ? t("reviewTitle") : t("unsureTitle")} />
    </Section>
  );
}

function Rows({ rows, label }: { rows: readonly Item[]; label: string }) {
  const name = useWords(words);
  const word = useWord();
  const columns: Column<Item>[] = [
    {
      key: "pair",
      title: name("relationship"),
      cell: (row) => name("arrow", { supplier: row.supplier.name, customer: row.customer.name }),
      sortable: false,
    },
    {
      key: "confidence",
      title: name("confidence"),
      cell: (row) => <Confidence value={row.confidence} word={false} />,
      sortable: false,
    },
    {
      key: "sources",
      title: name("sources"),
      cell: (row) => <Sources sources={row.sources} />,
      sortable: false,
    },
    {
      key: "verbs",
      title: name("word"),
      sortable: false,
      cell: (row) =>
        row.review ? (
          <ReviewTag review={row.review} />
        ) : (
          row.maySpeak && (
            <Group gap={6} wrap="nowrap" style={{ position: "relative", zIndex: 1 }}>
              <Button size="compact-xs" variant="default" onClick={() => word.reject(row)}>
                {name("reject")}
              </Button>
              <Button size="compact-xs" variant="light" onClick={() => word.confirm(row)}>
                {name("confirm")}
              </Button>
            </Group>
          )
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={label}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        rowTo={(row) => `/relationships/${row.id}`}
      />
      {word.dialog}
    </>
  );
}
