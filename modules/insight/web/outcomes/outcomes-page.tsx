import { usePageSearch, useUser, useWords } from "#platform/web";
import { Alert, Select } from "#ui/base";
import { ButtonLink, FileLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { evaluateTitles } from "../evaluate-titles.ts";
import { type Picture, useOutcomes } from "./api.ts";
import { EnterSection } from "./enter-section.tsx";
import { MonthsSection } from "./months-section.tsx";
import { RelationsSection } from "./relations-section.tsx";
import { outcomeWords } from "./words.ts";

const file = "/api/insight/outcomes/file";

/** What service inside goes together with. */
export default function OutcomesPage() {
  const t = useWords(outcomeWords);
  const title = useWords(evaluateTitles);
  const lead = useUser().roles.includes("programme_lead");
  const [{ party }, setSearch] = usePageSearch({ party: "" });
  return (
    <Page>
      <PageHeader
        title={title("outcomes")}
        crumbs={[{ title: title("insight"), to: "/insight" }]}
        lead={t("lead")}
        actions={
          lead && (
            <>
              <FileLink href={file}>{t("template")}</FileLink>
              <ButtonLink to="/insight/outcomes/import">{t("bringIn")}</ButtonLink>
            </>
          )
        }
      />
      <Async query={useOutcomes(party)}>
        {(picture) => (
          <>
            {picture.parties.length > 0 && (
              <Select
                w={320}
                maw="100%"
                label={t("of")}
                value={party}
                allowDeselect={false}
                onChange={(next) => setSearch({ party: next ?? "" })}
                data={[
                  { value: "", label: t("company") },
                  ...picture.parties.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
            <Told picture={picture} />
          </>
        )}
      </Async>
    </Page>
  );
}

function Told({ picture }: { picture: Picture }) {
  const t = useWords(outcomeWords);
  const known = picture.outcomes.filter(({ values }) => values.length > 0);
  return (
    <>
      {known.length === 0 ? (
        <EmptyState
          title={t("empty")}
          actions={picture.mayEnter && <FileLink href={file}>{t("template")}</FileLink>}
        >
          {t(picture.mayEnter ? "emptyText" : "emptyReader")}
        </EmptyState>
      ) : (
        <>
          <Alert color="yellow">{t("cause")}</Alert>
          <RelationsSection picture={picture} />
          <MonthsSection picture={picture} known={known} />
        </>
      )}
      {picture.mayEnter && <EnterSection picture={picture} />}
    </>
  );
}
