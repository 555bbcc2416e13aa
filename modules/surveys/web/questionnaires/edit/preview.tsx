import { lazy, Suspense, useMemo, useState } from "react";
import { useLanguage, useWords } from "#platform/web";
import type { Language } from "#platform/words";
import { Group, SegmentedControl, Stack, Text } from "#ui/base";
import { SidePanel } from "#ui/dialog";
import { ErrorState, Loading } from "#ui/state";
import { type QuestionnaireView, type Trial, tryAnswers } from "../api.ts";
import { Counted } from "./counted.tsx";
import css from "./edit.module.css";
import { previewWords } from "./preview-words.ts";
import type { Draft } from "./use-draft.ts";

interface PreviewProps {
  readonly view: QuestionnaireView;
  readonly draft: Draft;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The form as respondents see it, to be filled in; at the end it is said what would be counted. */
export function Preview({ view, draft, opened, onClose }: PreviewProps) {
  const t = useWords(previewWords);
  return (
    <SidePanel opened={opened} onClose={onClose} title={t("title")} size="58rem">
      {opened && <Shown view={view} draft={draft} />}
    </SidePanel>
  );
}

const SurveyForm = lazy(() => import("../../form/survey-form.tsx"));
const narrow = 360;

function Shown({ view, draft }: Pick<PreviewProps, "view" | "draft">) {
  const t = useWords(previewWords);
  const [mine] = useLanguage();
  const [language, setLanguage] = useState<Language>(mine);
  const [device, setDevice] = useState<"phone" | "desktop">("phone");
  const [trial, setTrial] = useState<Trial>();
  const [error, setError] = useState<unknown>();
  const { form } = draft.written;
  const parties = useMemo(
    () =>
      t("parties")
        .split(", ")
        .map((name, at) => ({ id: `00000000-0000-4000-8000-${String(at + 1).padStart(12, "0")}`, name })),
    [t],
  );
  const count = async (data: Readonly<Record<string, unknown>>) => {
    setError(undefined);
    try {
      if (!view.ended) await draft.flush();
      setTrial(await tryAnswers({ params: { id: view.id }, body: { data } }));
    } catch (caught) {
      setError(caught);
    }
  };
  if (form.pages.every(({ elements }) => elements.length === 0)) {
    return <Text c="dimmed">{t("noQuestions")}</Text>;
  }
  return (
    <Stack gap="md">
      <Text size="sm">{t("lead")}</Text>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t("device")}
          value={device}
          data={(["phone", "desktop"] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(value) => setDevice(value as typeof device)}
        />
        <SegmentedControl
          aria-label={t("language")}
          value={language}
          data={[
            { value: "ru", label: t("russian") },
            { value: "en", label: t("english") },
          ]}
          onChange={(value) => setLanguage(value as Language)}
        />
      </Group>
      {error !== undefined && <ErrorState error={error} />}
      {trial ? (
        <Counted trial={trial} parties={parties} onAgain={() => setTrial(undefined)} />
      ) : (
        <div className={css.device} style={device === "phone" ? { maxWidth: narrow } : undefined}>
          <Suspense fallback={<Loading />}>
            <SurveyForm
              key={device}
              form={form}
              language={language}
              subject={t("subject")}
              parties={parties}
              completeText={t("count")}
              onComplete={(data) => void count(data)}
            />
          </Suspense>
        </div>
      )}
    </Stack>
  );
}
