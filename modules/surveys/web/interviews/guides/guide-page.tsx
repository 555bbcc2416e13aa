import { useState } from "react";
import { useGo, usePageParam, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Confirm } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { changeGuide, endGuide, type Guide, type GuideBody, useGuides, useRefresh } from "../api.ts";
import css from "../interviews.module.css";
import { useInLanguage } from "../parts.tsx";
import { interviewTitles } from "../titles.ts";
import { Both, QuestionEditor } from "./question-editor.tsx";
import { guideWords } from "./words.ts";

export default function GuidePage() {
  const t = useWords(guideWords);
  const id = usePageParam("guide");
  const query = useGuides();
  return (
    <Page>
      <Async query={query}>
        {({ guides, mayChange }) => {
          const guide = guides.find((one) => one.id === id);
          return guide ? (
            <Content key={`${guide.id} ${guide.version}`} guide={guide} mayChange={mayChange} />
          ) : (
            <EmptyState
              title={t("missing")}
              actions={<ButtonLink to="/surveys/interviews/guides">{t("toGuides")}</ButtonLink>}
            />
          );
        }}
      </Async>
    </Page>
  );
}

function Content({ guide, mayChange }: { guide: Guide; mayChange: boolean }) {
  const t = useWords(guideWords);
  const title = useWords(interviewTitles);
  const said = useInLanguage();
  const go = useGo();
  const notice = useNotice();
  const refresh = useRefresh();
  const [ending, setEnding] = useState(false);
  return (
    <>
      <PageHeader
        title={said(guide.name)}
        crumbs={[
          { title: title("surveys"), to: "/surveys" },
          { title: title("interviews"), to: "/surveys/interviews" },
          { title: title("guides"), to: "/surveys/interviews/guides" },
        ]}
        lead={said(guide.lead)}
        actions={
          <>
            {mayChange && (
              <Button variant="default" onClick={() => setEnding(true)}>
                {t("end")}
              </Button>
            )}
            <ButtonLink to={`/surveys/interviews/new?guide=${guide.id}`}>{t("planWith")}</ButtonLink>
          </>
        }
      />
      {mayChange ? (
        <Editor guide={guide} />
      ) : (
        <Section>
          <ol className={css.questions}>
            {guide.questions.map(({ key, ask, purpose }) => (
              <li key={key} className={css.question}>
                <h2 className={css.ask}>{said(ask)}</h2>
                <p className={css.dim}>{said(purpose)}</p>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Confirm
        opened={ending}
        onClose={() => setEnding(false)}
        title={t("end")}
        verb={t("end")}
        act={async () => {
          await endGuide({ params: { guide: guide.id } });
          await refresh();
          notice(t("ended"));
          go("/surveys/interviews/guides");
        }}
      >
        {t("endSure")}
      </Confirm>
    </>
  );
}

const halves = ({ en, ru }: { en: string; ru: string }) => (en.trim() === "") !== (ru.trim() === "");
const lacks = ({ en, ru }: { en: string; ru: string }) => en.trim() === "" || ru.trim() === "";

function Editor({ guide }: { guide: Guide }) {
  const t = useWords(guideWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const form = useForm<GuideBody>({
    initial: { name: guide.name, lead: guide.lead, questions: guide.questions },
    check: ({ name, lead, questions }) => ({
      name: lacks(name) ? t("incomplete") : undefined,
      lead: halves(lead) ? t("incomplete") : undefined,
      questions: questions.some(({ ask, purpose }) => lacks(ask) || halves(purpose))
        ? t("incomplete")
        : undefined,
    }),
    save: (body) => changeGuide({ params: { guide: guide.id }, body: { ...body, version: guide.version } }),
    onSaved() {
      notice(t("saved"));
      void refresh();
    },
  });
  const { questions } = form.values;
  const set = (next: GuideBody["questions"]) => form.set("questions", next);
  const move = (from: number, to: number) => {
    const next = [...questions];
    const [one] = next.splice(from, 1);
    if (one) set(next.toSpliced(to, 0, one));
  };
  const freeKey = () => {
    const taken = new Set(questions.map(({ key }) => key));
    let number = questions.length + 1;
    while (taken.has(`q${number}`)) number += 1;
    return `q${number}`;
  };
  const tried = Object.values(form.errors).some((error) => error !== undefined);
  return (
    <FormFrame form={form} sticky>
      <Section>
        <Both
          labels={{ en: t("nameEn"), ru: t("nameRu") }}
          value={form.values.name}
          onChange={(name) => form.set("name", name)}
          error={form.errors.name}
        />
        <Both
          labels={{ en: t("leadEn"), ru: t("leadRu") }}
          value={form.values.lead}
          onChange={(lead) => form.set("lead", lead)}
          error={form.errors.lead}
        />
      </Section>
      {questions.map((question, at) => (
        <QuestionEditor
          key={question.key}
          question={question}
          number={at + 1}
          last={at === questions.length - 1}
          only={questions.length === 1}
          tried={tried}
          onChange={(next) => set(questions.map((one, place) => (place === at ? next : one)))}
          onMove={(by) => move(at, at + by)}
          onDrop={() => set(questions.filter((_, place) => place !== at))}
        />
      ))}
      <div>
        <Button
          variant="default"
          disabled={questions.length >= 40}
          onClick={() =>
            set([...questions, { key: freeKey(), ask: { en: "", ru: "" }, purpose: { en: "", ru: "" } }])
          }
        >
          {t("add")}
        </Button>
      </div>
    </FormFrame>
  );
}
