import { IconCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useFormat, usePageParam, useWords } from "#platform/web";
import { Alert, Button, Group } from "#ui/base";
import { Link } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async } from "#ui/state";
import { Tag, Tags } from "#ui/tag";
import { useRelationship, type View } from "../api.ts";
import { Timeline } from "../timeline/timeline.tsx";
import { titles } from "../titles.ts";
import { useWord } from "../use-word.tsx";
import { words } from "../words.ts";
import { EvidenceOverTime, Waiting } from "./evidence.tsx";
import { FaceToFace } from "./face-to-face.tsx";
import { Hangs } from "./hangs.tsx";
import { History } from "./history.tsx";
import { Naming } from "./naming.tsx";
import { pageWords } from "./page-words.ts";
import { type OpenRows, RowsPanel } from "./rows-panel.tsx";
import { Why } from "./why.tsx";

/** One relationship: both sides, why the house believes it, what people say of it, and all that hangs on it. */
export default function RelationshipPage() {
  const query = useRelationship(usePageParam("id"));
  return (
    <Page>
      <Async query={query}>{(view) => <Content key={view.id} view={view} />}</Async>
    </Page>
  );
}

function Content({ view }: { view: View }) {
  const t = useWords(pageWords);
  const name = useWords(words);
  const [rows, setRows] = useState<OpenRows>();
  const title = view.name ?? t("between", { supplier: view.supplier.name, customer: view.customer.name });
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ title: useWords(titles)("map"), to: "/map" }]}
        lead={<WhoSaid view={view} />}
        aside={
          view.services.length > 0 ? (
            <Tags>
              {view.services.map((service) => (
                <Tag key={service}>{service}</Tag>
              ))}
            </Tags>
          ) : undefined
        }
        actions={view.maySpeak ? <Verbs view={view} /> : undefined}
      />
      <FaceToFace view={view} />
      {view.opposite && (
        <p>
          <Link to={`/relationships/${view.opposite}`} underline="always">
            {t("opposite")}
          </Link>
          : {name("arrow", { supplier: view.customer.name, customer: view.supplier.name })}
        </p>
      )}
      <Why view={view} onOpen={(source) => setRows({ source })} />
      <EvidenceOverTime view={view} onOpen={(source, month) => setRows({ source, month })} />
      <Waiting view={view} />
      <Hangs view={view} />
      <Timeline of={{ relationship: view.id }} others={[view.supplier, view.customer]} />
      <History view={view} />
      <RowsPanel id={view.id} open={rows} onClose={() => setRows(undefined)} />
    </>
  );
}

function WhoSaid({ view }: { view: View }) {
  const t = useWords(pageWords);
  const name = useWords(words);
  const format = useFormat();
  if (!view.wordAt || !view.wordBy || view.state === "proposed" || view.state === "weak") return null;
  const said = t("said", { word: name(view.state), name: view.wordBy, date: format.date(view.wordAt) });
  return <>{view.reason ? `${said}. ${view.reason}` : said}</>;
}

function Verbs({ view }: { view: View }) {
  const t = useWords(pageWords);
  const name = useWords(words);
  const word = useWord();
  const [naming, setNaming] = useState(false);
  const open = view.state === "proposed" || view.state === "weak";
  return (
    <>
      {view.review && (
        <Alert color="yellow" title={name(view.review)}>
          {view.review === "evidence_grew" ? t("reviewGrew") : t("reviewVanished")}
          <Group gap="xs" mt="xs">
            {view.review === "evidence_grew" ? (
              <>
                <Button size="xs" onClick={() => word.confirm(view)}>
                  {name("confirm")}
                </Button>
                <Button size="xs" variant="default" onClick={() => word.keepRejected(view)}>
                  {name("keepRejected")}
                </Button>
              </>
            ) : (
              <>
                <Button size="xs" onClick={() => word.end(view)}>
                  {name("end")}
                </Button>
                <Button size="xs" variant="default" onClick={() => word.confirm(view)}>
                  {name("keepConfirmed")}
                </Button>
              </>
            )}
          </Group>
        </Alert>
      )}
      {!view.review && (
        <Group gap="xs">
          <Button variant="default" onClick={() => setNaming(true)}>
            {t("rename")}
          </Button>
          {open ? (
            <>
              <Button variant="default" leftSection={<IconX size={16} />} onClick={() => word.reject(view)}>
                {name("reject")}
              </Button>
              <Button leftSection={<IconCheck size={16} />} onClick={() => word.confirm(view)}>
                {name("confirm")}
              </Button>
            </>
          ) : (
            <>
              {view.state === "confirmed" && (
                <Button variant="default" onClick={() => word.end(view)}>
                  {name("end")}
                </Button>
              )}
              <Button variant="default" onClick={() => word.reopen(view)}>
                {name("reopen")}
              </Button>
            </>
          )}
        </Group>
      )}
      {word.dialog}
      <Naming view={view} opened={naming} onClose={() => setNaming(false)} />
    </>
  );
}
