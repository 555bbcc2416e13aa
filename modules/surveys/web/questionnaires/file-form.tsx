import { IconFileUpload } from "@tabler/icons-react";
import { type ChangeEvent, useRef, useState } from "react";
import { useWords } from "#platform/web";
import { Button, Stack, Text } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { ErrorState } from "#ui/state";
import { createQuestionnaire, type ReadingNotice, useRefresh } from "./api.ts";
import css from "./questionnaires.module.css";
import { questionnaireWords } from "./words.ts";

/** A form that SurveyJS wrote; goes straight to it where nothing was left out. */
export function FileForm() {
  const t = useWords(questionnaireWords);
  const refresh = useRefresh();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [taken, setTaken] = useState<{ id: string; notices: readonly ReadingNotice[] }>();
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (!file) return;
    setBusy(true);
    setError(undefined);
    try {
      const json = jsonOf(await file.text());
      if (!json) throw new Error(t("notJson", { name: file.name }));
      setTaken(await createQuestionnaire({ body: { from: "surveyjs", json } }));
      await refresh();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  if (taken) return <Taken {...taken} />;
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t("fileLead")}</Text>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className={css.hidden}
        aria-label={t("choose")}
        tabIndex={-1}
        onChange={(event) => void read(event)}
      />
      <Button
        loading={busy}
        leftSection={<IconFileUpload size={16} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t("choose")}
      </Button>
      {error !== undefined && <ErrorState error={error} />}
    </Stack>
  );
}

function jsonOf(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && !Array.isArray(json)
      ? (json as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function Taken({ id, notices }: { id: string; notices: readonly ReadingNotice[] }) {
  const t = useWords(questionnaireWords);
  return (
    <Stack gap="sm" align="flex-start">
      {notices.length > 0 && (
        <>
          <Text>{t("taken")}</Text>
          <ul className={css.notices}>
            {notices.map(({ code, place, detail }) => (
              <li key={`${code} ${place} ${detail}`}>{t(code, { place: place || t("form"), detail })}</li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink to={`/surveys/questionnaires/${id}`}>{t("open")}</ButtonLink>
    </Stack>
  );
}
