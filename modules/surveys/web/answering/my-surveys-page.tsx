import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { MyWaves, useMyWaves } from "./my-waves.tsx";
import { myWords } from "./my-words.ts";

/** What one is asked, until when. */
export default function MySurveysPage() {
  const t = useWords(myWords);
  return (
    <Page width="read">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <ButtonLink to="/kiosk" variant="default" aria-label={`${t("code")} ${t("codeEnter")}`}>
            {t("codeEnter")}
          </ButtonLink>
        }
      />
      <Async query={useMyWaves()}>
        {({ waves }) =>
          waves.length === 0 ? (
            <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
          ) : (
            <MyWaves waves={waves} cards />
          )
        }
      </Async>
    </Page>
  );
}
