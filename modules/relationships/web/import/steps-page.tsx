import { usePageParam, useWords } from "#platform/web";
import { ImportWayFrame, useImportWay } from "#ui/import";
import { Page, PageHeader } from "#ui/page";
import { Async } from "#ui/state";
import { titles } from "../titles.ts";
import { useMapPhase } from "../use-map-phase.ts";
import { applyImport, checkImport, type ImportView, type Plan, planImport, useImport } from "./api.ts";
import { CheckStep } from "./check-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { importWords } from "./import-words.ts";

/** One import on its way: columns, check, and the map that comes of it. */
export default function StepsPage() {
  const id = usePageParam("import");
  const t = useWords(importWords);
  const name = useWords(titles);
  return (
    <Page>
      <Async query={useImport(id)}>
        {(found) => (
          <>
            <PageHeader
              title={`${t(found.kind)}: ${found.file.name}`}
              crumbs={[
                { title: name("map"), to: "/map" },
                { title: t("beginTitle"), to: "/relationships/import" },
              ]}
            />
            <Way key={found.id} found={found} />
          </>
        )}
      </Async>
    </Page>
  );
}

function Way({ found }: { found: ImportView }) {
  const t = useWords(importWords);
  const mapPhase = useMapPhase();
  const way = useImportWay<Plan>(found, {
    queryKey: ["relationships", "import", found.id],
    plan: planImport,
    check: checkImport,
    apply: applyImport,
  });
  return (
    <ImportWayFrame
      way={way}
      titles={[t("stepFile"), t("stepColumns"), t("stepCheck"), t("stepDone")]}
      doing={{ check: t("checking"), apply: t("applying") }}
      phase={(name) => (name === "reading" ? t("reading") : mapPhase(name))}
    >
      {way.step === "columns" && (
        <ColumnsStep
          found={found}
          busy={way.running}
          onPlan={way.plan}
          onCheck={() => void way.run("check")}
        />
      )}
      {way.step === "check" && (
        <CheckStep
          found={found}
          busy={way.running}
          onPlan={way.plan}
          onApply={() => void way.run("apply")}
          onBack={way.toColumns}
        />
      )}
      {way.step === "done" && <DoneStep found={found} />}
    </ImportWayFrame>
  );
}
