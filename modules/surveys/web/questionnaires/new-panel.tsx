import { useState } from "react";
import { useLanguage, useWords } from "#platform/web";
import { Button, SegmentedControl, Stack, Text, Title } from "#ui/base";
import { SidePanel } from "#ui/dialog";
import { Async, ErrorState } from "#ui/state";
import { type LibraryEntry, useLibrary } from "./api.ts";
import { BlankForm } from "./blank-form.tsx";
import { FileForm } from "./file-form.tsx";
import { inLanguage } from "./in-language.ts";
import css from "./questionnaires.module.css";
import { useBegin } from "./use-begin.ts";
import { questionnaireWords } from "./words.ts";

/** The three ways to begin: a copy out of the library, an empty page, a form from elsewhere. */
export function NewPanel({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(questionnaireWords);
  const [way, setWay] = useState<"library" | "blank" | "file">("library");
  return (
    <SidePanel opened={opened} onClose={onClose} title={t("create")} size="40rem">
      {opened && (
        <Stack gap="md">
          <SegmentedControl
            fullWidth
            aria-label={t("create")}
            value={way}
            onChange={(value) => setWay(value as typeof way)}
            data={(["library", "blank", "file"] as const).map((value) => ({ value, label: t(value) }))}
          />
          {way === "library" && <Library />}
          {way === "blank" && <BlankForm />}
          {way === "file" && <FileForm />}
        </Stack>
      )}
    </SidePanel>
  );
}

function Library() {
  const shelf = useLibrary(true);
  const begin = useBegin();
  const [taking, setTaking] = useState<string>();
  const [error, setError] = useState<unknown>();
  const take = async (key: string) => {
    setTaking(key);
    setError(undefined);
    try {
      await begin({ from: "library", key });
    } catch (caught) {
      setError(caught);
    } finally {
      setTaking(undefined);
    }
  };
  return (
    <>
      {error !== undefined && <ErrorState error={error} />}
      <Async query={shelf}>
        {({ library }) => (
          <ul className={css.shelf}>
            {library.map((entry) => (
              <Entry
                key={entry.key}
                entry={entry}
                taking={taking === entry.key}
                onTake={() => void take(entry.key)}
              />
            ))}
          </ul>
        )}
      </Async>
    </>
  );
}

function Entry({ entry, taking, onTake }: { entry: LibraryEntry; taking: boolean; onTake: () => void }) {
  const t = useWords(questionnaireWords);
  const [language] = useLanguage();
  const name = inLanguage(entry.name, language);
  return (
    <li className={css.entry}>
      <div>
        <Title order={3} size="h4">
          {name}
        </Title>
        <Text size="sm" mt={2}>
          {inLanguage(entry.lead, language)}
        </Text>
        <Text size="xs" c="dimmed" mt={6}>
          {t("facts", { questions: t("questions", { count: entry.questions }), minutes: entry.minutes })}
        </Text>
      </div>
      <Button variant="default" size="xs" loading={taking} aria-label={t("take", { name })} onClick={onTake}>
        {t("takeShort")}
      </Button>
    </li>
  );
}
