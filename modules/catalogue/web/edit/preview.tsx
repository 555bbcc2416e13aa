import { useState } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import { Stack, Text, Title } from "#ui/base";
import { SidePanel } from "#ui/dialog";
import { Section } from "#ui/page";
import { Party } from "#ui/tag";
import type { ServiceView } from "../api.ts";
import type { Answers } from "../form/asked.ts";
import ServiceForm from "../form/service-form.tsx";
import { workingTime } from "../parts/working-time.ts";
import { ServiceFace, wordsFor } from "../service/service-face.tsx";
import { serviceWords } from "../service/words.ts";
import { type Draft, minutesOf, wordsOf } from "./draft.ts";
import { editWords } from "./words.ts";

/** The service as whoever asks will see it, with the form to be tried. */
export function Preview({ draft, opened, onClose }: { draft: Draft; opened: boolean; onClose: () => void }) {
  const t = useWords(editWords);
  return (
    <SidePanel opened={opened} onClose={onClose} title={t("previewTitle")} size="56rem">
      {opened && <Shown draft={draft} />}
    </SidePanel>
  );
}

function Shown({ draft }: { draft: Draft }) {
  const t = useWords(editWords);
  const s = useWords(serviceWords);
  const format = useFormat();
  const [language] = useLanguage();
  const [answers, setAnswers] = useState<Answers>({});
  const words = wordsFor(wordsOf(draft) as ServiceView["words"], language);
  if (!words) return <Text c="dimmed">{t("previewEmpty")}</Text>;
  const minutes = minutesOf(draft);
  const facts = [
    ...(draft.supplier
      ? [{ name: s("supplier"), value: <Party kind={draft.supplier.kind} name={draft.supplier.name} /> }]
      : []),
    { name: s("expected"), value: minutes === null ? s("unknownTime") : workingTime(minutes, format) },
    ...(words.cost ? [{ name: s("cost"), value: words.cost }] : []),
  ];
  const form = [...draft.form];
  return (
    <Stack gap="md">
      <Title order={3}>{words.name}</Title>
      <ServiceFace words={words} form={form} facts={facts}>
        {form.length > 0 && (
          <Section title={t("previewForm")}>
            <ServiceForm form={form} value={answers} onChange={setAnswers} />
          </Section>
        )}
      </ServiceFace>
    </Stack>
  );
}
