import { lazy, Suspense, useState } from "react";
import { useLanguage, useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import { Button, Stack, Text, Title } from "#ui/base";
import { SidePanel } from "#ui/dialog";
import { Async, ErrorState, Loading } from "#ui/state";
import { Time } from "#ui/time";
import { useVersion, useVersions } from "../api.ts";
import css from "../questionnaires.module.css";
import { previewWords } from "./preview-words.ts";
import { editWords } from "./words.ts";

const SurveyForm = lazy(() => import("../../form/survey-form.tsx"));

/** What was published, the newest first; each can be looked at as it was asked. */
export function Versions({ id, opened, onClose }: { id: string; opened: boolean; onClose: () => void }) {
  const t = useWords(editWords);
  const [number, setNumber] = useState<number>();
  return (
    <SidePanel opened={opened} onClose={onClose} title={t("versions")} size="46rem">
      {opened &&
        (number === undefined ? (
          <List id={id} onShow={setNumber} />
        ) : (
          <One id={id} number={number} onBack={() => setNumber(undefined)} />
        ))}
    </SidePanel>
  );
}

const shownOfFingerprint = 16;

function List({ id, onShow }: { id: string; onShow: (number: number) => void }) {
  const t = useWords(editWords);
  const common = useWords(commonWords);
  const list = useVersions(id);
  if (list.error) return <ErrorState error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const versions = list.data.pages.flatMap((page) => page.versions);
  return (
    <Stack gap="sm">
      <Text size="sm">{versions.length === 0 ? t("versionsEmpty") : t("versionsLead")}</Text>
      <ul className={css.shelf}>
        {versions.map(({ number, publishedAt, publishedBy, sha256 }) => (
          <li key={number} className={css.entry}>
            <div>
              <Title order={3} size="h4">
                {t("version", { number })}
              </Title>
              <Text size="sm">
                <Time at={publishedAt} as="dateTime" />
                {publishedBy && `, ${t("publishedBy", { name: publishedBy })}`}
              </Text>
              <Text size="xs" c="dimmed" title={sha256}>
                {t("fingerprint")}: {sha256.slice(0, shownOfFingerprint)}…
              </Text>
            </div>
            <Button
              variant="default"
              size="xs"
              aria-label={t("showVersion", { number })}
              onClick={() => onShow(number)}
            >
              {t("show")}
            </Button>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common("more")}
        </Button>
      )}
    </Stack>
  );
}

function One({ id, number, onBack }: { id: string; number: number; onBack: () => void }) {
  const t = useWords(editWords);
  const p = useWords(previewWords);
  const [language] = useLanguage();
  const version = useVersion(id, number);
  return (
    <Stack gap="md">
      <div>
        <Button variant="default" size="xs" onClick={onBack}>
          {t("backToVersions")}
        </Button>
      </div>
      <Title order={3}>{t("version", { number })}</Title>
      <Async query={version}>
        {({ form }) => (
          <Suspense fallback={<Loading />}>
            <SurveyForm form={form} language={language} subject={p("subject")} readOnly />
          </Suspense>
        )}
      </Async>
    </Stack>
  );
}
