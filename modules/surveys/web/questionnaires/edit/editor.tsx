import { IconAlertTriangle, IconCheck, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useLanguage, useWords } from "#platform/web";
import { Alert, Button, Select, Stack, Text, VisuallyHidden } from "#ui/base";
import { useUndo } from "#ui/form";
import { Columns, PageHeader, Section } from "#ui/page";
import { ErrorState } from "#ui/state";
import type { QuestionnaireView, SurveyForm } from "../api.ts";
import { abouts } from "../blank-form.tsx";
import { inLanguage } from "../in-language.ts";
import { State } from "../list-page.tsx";
import { questionnaireTitles } from "../titles.ts";
import { questionnaireWords } from "../words.ts";
import { BilingualField } from "./bilingual-field.tsx";
import css from "./edit.module.css";
import { addPage } from "./form-edit.ts";
import { MissingList } from "./missing-list.tsx";
import { PageBlock } from "./page-block.tsx";
import { type Draft, useDraft, type Written } from "./use-draft.ts";
import { Verbs } from "./verbs.tsx";
import { editWords } from "./words.ts";

type Step = (form: SurveyForm) => SurveyForm;

/** A questionnaire while it is written: everything is kept by itself. */
export function Editor({ view }: { view: QuestionnaireView }) {
  const t = useWords(editWords);
  const q = useWords(questionnaireWords);
  const title = useWords(questionnaireTitles);
  const [language] = useLanguage();
  const undoable = useUndo();
  const draft = useDraft(view);
  const { written, change, known } = draft;
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const put = (part: Partial<Written>) => change((before) => ({ ...before, ...part }));
  const setForm = (next: Step) => change((before) => ({ ...before, form: next(before.form) }));
  /** For what takes something away: says so and offers to bring it back. */
  const setFormUndoably = (next: Step, back: Step, words: string) => {
    setForm(next);
    undoable(words, () => setForm(back));
  };
  const show = (question: string) => {
    setOpen(question);
    requestAnimationFrame(() => {
      const card = document.getElementById(`question-${question}`);
      card?.scrollIntoView({ block: "start", behavior: "smooth" });
      card?.querySelector<HTMLElement>("textarea, input")?.focus({ preventScroll: true });
    });
  };
  return (
    <>
      <PageHeader
        title={inLanguage(written.name, language) || title("questionnaire")}
        crumbs={[
          { title: title("surveys"), to: "/surveys" },
          { title: title("questionnaires"), to: "/surveys/questionnaires" },
        ]}
        aside={<State of={{ ...view, unpublished: known.unpublished }} />}
        actions={<Verbs view={view} draft={draft} />}
      />
      <SaveState draft={draft} ended={view.ended} />
      <Columns aside>
        <fieldset className={css.plain} disabled={view.ended || draft.conflict}>
          <Stack gap="md">
            <Section>
              <Stack gap="sm">
                <BilingualField
                  label={q("name")}
                  value={written.name}
                  onChange={(name) => put({ name: name ?? { en: "", ru: "" } })}
                />
                <Select
                  label={q("about")}
                  description={
                    written.about === "general" ? undefined : t("subjectHint", { subject: "{subject}" })
                  }
                  allowDeselect={false}
                  maw={360}
                  value={written.about}
                  data={abouts.map((value) => ({ value, label: q(value) }))}
                  onChange={(value) => put({ about: value as Written["about"] })}
                />
              </Stack>
            </Section>
            {written.form.pages.map((page, at) => (
              <PageBlock
                key={page.name}
                form={written.form}
                at={at}
                open={open}
                missing={known.missing}
                onOpen={setOpen}
                onChange={setForm}
                onTake={setFormUndoably}
                onSay={setSaid}
              />
            ))}
            <div>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setForm(addPage)}
              >
                {t("addPage")}
              </Button>
            </div>
          </Stack>
        </fieldset>
        <MissingList form={written.form} missing={known.missing} onShow={show} />
      </Columns>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

function SaveState({ draft, ended }: { draft: Draft; ended: boolean }) {
  const t = useWords(editWords);
  const { state, error, conflict, known } = draft;
  if (ended) return <Alert color="gray">{t("endedLead")}</Alert>;
  return (
    <>
      {error !== undefined && (
        <ErrorState
          error={error}
          title={t("failed")}
          {...(conflict ? {} : { retry: () => void draft.flush() })}
        />
      )}
      <div className={css.saveState}>
        <Text size="sm" c="dimmed" role="status" className={css.state}>
          {state === "failed" ? (
            <IconAlertTriangle size={15} aria-hidden />
          ) : (
            <IconCheck size={15} aria-hidden />
          )}
          {t(state)}
        </Text>
        <Text size="sm" c="dimmed">
          {t("minutes", { minutes: known.minutes })}
        </Text>
        {conflict && (
          <Button size="xs" variant="default" onClick={() => window.location.reload()}>
            {t("conflict")}
          </Button>
        )}
      </div>
    </>
  );
}
