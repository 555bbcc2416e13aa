import { useState } from "react";
import { useGo, useWords } from "#platform/web";
import { say } from "#platform/words";
import { Button } from "#ui/base";
import { ButtonLink, Link } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState, ErrorState } from "#ui/state";
import { addGuide, type Guides, useGuides, useRefresh } from "../api.ts";
import css from "../interviews.module.css";
import { useInLanguage } from "../parts.tsx";
import { interviewTitles } from "../titles.ts";
import { guideWords } from "./words.ts";

export default function GuidesPage() {
  const t = useWords(guideWords);
  const title = useWords(interviewTitles);
  const query = useGuides();
  return (
    <Page>
      <PageHeader
        title={title("guides")}
        crumbs={[
          { title: title("surveys"), to: "/surveys" },
          { title: title("interviews"), to: "/surveys/interviews" },
        ]}
        lead={t("lead")}
      />
      <Async query={query}>{(guides) => <Content guides={guides} />}</Async>
    </Page>
  );
}

const [ru, en] = [say(guideWords, "ru"), say(guideWords, "en")];
/** Whole in both languages from the start; its writer goes on from there. */
const blank = {
  name: { ru: ru("newName"), en: en("newName") },
  lead: { ru: "", en: "" },
  questions: [{ key: "q1", ask: { ru: ru("firstAsk"), en: en("firstAsk") }, purpose: { ru: "", en: "" } }],
};

function Content({ guides: { guides, ready, mayChange } }: { guides: Guides }) {
  const t = useWords(guideWords);
  const said = useInLanguage();
  const go = useGo();
  const refresh = useRefresh();
  const [busy, setBusy] = useState("");
  const [error, setError] = useState<unknown>();
  const begin = async (body: Parameters<typeof addGuide>[0]["body"], what: string) => {
    setBusy(what);
    setError(undefined);
    try {
      const { id } = await addGuide({ body });
      await refresh();
      go(`/surveys/interviews/guides/${id}`);
    } catch (caught) {
      setError(caught);
      setBusy("");
    }
  };
  return (
    <>
      {error !== undefined && <ErrorState error={error} />}
      <Section
        title={t("own")}
        actions={
          mayChange && (
            <Button variant="default" loading={busy === "blank"} onClick={() => void begin(blank, "blank")}>
              {t("write")}
            </Button>
          )
        }
      >
        {guides.length === 0 ? (
          <EmptyState title={t("ownNone")}>{mayChange && t("ownNoneText")}</EmptyState>
        ) : (
          <ul className={css.cards}>
            {guides.map((guide) => (
              <li key={guide.id} className={css.card}>
                <strong>
                  <Link to={`/surveys/interviews/guides/${guide.id}`}>{said(guide.name)}</Link>
                </strong>
                <span className={css.dim}>{said(guide.lead)}</span>
                <span className={css.dim}>
                  {t("questions", { count: guide.questions.length })}
                  {", "}
                  {t("version", { version: guide.version })}
                </span>
                <ButtonLink to={`/surveys/interviews/new?guide=${guide.id}`} size="xs" variant="default">
                  {t("planWith")}
                </ButtonLink>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {mayChange && (
        <Section title={t("ready")} lead={t("readyLead")}>
          <ul className={css.cards}>
            {ready.map((guide) => (
              <li key={guide.key} className={css.card}>
                <strong>{said(guide.name)}</strong>
                <span className={css.dim}>{said(guide.lead)}</span>
                <span className={css.dim}>{t("questions", { count: guide.questions.length })}</span>
                <Button
                  size="xs"
                  loading={busy === guide.key}
                  onClick={() => void begin({ ready: guide.key }, guide.key)}
                >
                  {t("take")}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
