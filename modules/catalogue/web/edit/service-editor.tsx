import { IconEye } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useGo, useWords } from "#platform/web";
import { Button, Group, TagsInput, TextInput } from "#ui/base";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { changeService, createService, type ServiceView } from "../api.ts";
import { ApprovalFields, named } from "./approval-fields.tsx";
import { AudienceFields } from "./audience-fields.tsx";
import { bodyOf, type Draft, draftOf, emptyDraft, wordsOf } from "./draft.ts";
import css from "./edit.module.css";
import { faultOf } from "./fields.ts";
import { FormBuilder } from "./form-builder.tsx";
import { Preview } from "./preview.tsx";
import { RatingFields } from "./rating-fields.tsx";
import { ServesFields } from "./serves-fields.tsx";
import { editWords } from "./words.ts";
import { WordsFields } from "./words-fields.tsx";

/** Everything about a service on one page: its words first, the rest below in the order people think of it. */
export function ServiceEditor({
  service,
  supplier,
}: {
  service?: ServiceView;
  supplier?: Draft["supplier"];
}) {
  const t = useWords(editWords);
  const go = useGo();
  const notice = useNotice();
  const client = useQueryClient();
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<string>();
  const form = useForm<Draft>({
    initial: service ? draftOf(service) : { ...emptyDraft, supplier: supplier ?? null },
    check: (draft) => {
      setTried(true);
      return faults(draft, t);
    },
    save: async (draft) => {
      const body = bodyOf(draft);
      const { id } = service
        ? await changeService({ params: { id: service.id }, body: { ...body, version: service.version } })
        : await createService({ body });
      await client.invalidateQueries({ queryKey: ["catalogue"] });
      setSaved(id);
      notice(t("saved"));
      go(`/catalogue/${id}`);
    },
  });
  const draft = form.values;
  const change = (changes: Partial<Draft>) => {
    for (const [name, value] of Object.entries(changes)) form.set(name as keyof Draft, value as never);
  };
  const back = saved ?? service?.id;
  return (
    <FormFrame
      form={form}
      verb={t("save")}
      sticky
      label={service ? t("words") : t("newTitle")}
      onCancel={() => go(back ? `/catalogue/${back}` : "/catalogue")}
    >
      <Section
        title={t("words")}
        lead={t("wordsLead")}
        actions={
          <Button
            variant="default"
            size="xs"
            leftSection={<IconEye size={15} aria-hidden />}
            onClick={() => setShown(true)}
          >
            {t("preview")}
          </Button>
        }
      >
        <div className={css.languages}>
          {(["ru", "en"] as const).map((language) => (
            <WordsFields
              key={language}
              language={language}
              value={draft[language]}
              onChange={(words) => change({ [language]: words })}
              error={form.errors[language]}
            />
          ))}
        </div>
      </Section>
      <Section title={t("serves")}>
        <ServesFields draft={draft} onChange={change} error={form.errors.supplier} />
      </Section>
      <Section title={t("form")} lead={t("formLead")}>
        <FormBuilder form={draft.form} onChange={(fields) => change({ form: fields })} showFaults={tried} />
      </Section>
      <Section title={t("audience")}>
        <AudienceFields draft={draft} onChange={change} error={form.errors.parties} />
      </Section>
      <Section title={t("approval")} lead={t("approvalLead")}>
        <ApprovalFields
          value={draft.approval}
          onChange={(approval) => change({ approval })}
          showFaults={tried}
        />
      </Section>
      <Section title={t("found")} lead={t("foundLead")}>
        <TagsInput
          label={t("synonyms")}
          description={t("synonymsHint")}
          value={[...draft.synonyms]}
          maxTags={100}
          splitChars={[",", ";"]}
          onChange={(synonyms) => change({ synonyms })}
        />
      </Section>
      <Section title={t("rating")}>
        <RatingFields
          value={draft.questions}
          onChange={(questions) => change({ questions })}
          error={form.errors.questions}
        />
      </Section>
      <Section title={t("more")}>
        <Group>
          <TextInput {...form.text("code")} label={t("code")} description={t("codeHint")} maxLength={100} />
        </Group>
      </Section>
      <Preview draft={draft} opened={shown} onClose={() => setShown(false)} />
    </FormFrame>
  );
}

type Say = ReturnType<typeof useWords<(typeof editWords)["en"]>>;

/** What is not right yet, beside what it belongs to; faults of single questions and levels are shown by those. */
function faults(draft: Draft, t: Say): { [K in keyof Draft]?: string } {
  const form = [...draft.form];
  const some = (fault: boolean, name: keyof Draft, sentence: string) => (fault ? { [name]: sentence } : {});
  return {
    ...some(Object.keys(wordsOf(draft)).length === 0, "ru", t("needsName")),
    ...some(draft.supplier === null, "supplier", t("needsSupplier")),
    ...some(
      form.some((_, at) => faultOf(form, at) !== undefined),
      "form",
      t("form"),
    ),
    ...some(
      !draft.forEverybody && draft.parties.length + draft.categories.length === 0,
      "parties",
      t("needsAudience"),
    ),
    ...some(!draft.approval.every(named), "approval", t("needsApprover")),
    ...some(
      draft.questions?.some(({ ru, en }) => !ru.trim() && !en.trim()) ?? false,
      "questions",
      t("needsQuestion"),
    ),
  };
}
