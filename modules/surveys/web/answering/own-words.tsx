import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useLanguage, useWords } from "#platform/web";
import { Button, Checkbox } from "#ui/base";
import css from "./answering.module.css";
import type { Answering } from "./api.ts";
import { makeKey } from "./author-key.ts";
import { Heading } from "./heading.tsx";
import type { Journey, Part } from "./journey.ts";
import { writtenIn } from "./read-form.ts";
import { Steps } from "./steps.tsx";
import { answeringWords } from "./words.ts";

interface OwnWordsProps {
  readonly view: Answering;
  readonly journey: Journey;
  readonly part: Part;
  readonly onBack: () => void;
  readonly onSend: (keys: Readonly<Record<string, string>>) => void;
}

/** What was written is read once more, and its author says whether they are ready to talk about it. */
export function OwnWords({ view, journey, part, onBack, onSend }: OwnWordsProps) {
  const t = useWords(answeringWords);
  const [language] = useLanguage();
  const [talks, setTalks] = useState<ReadonlySet<string>>(new Set());
  const written = writtenIn(view.form, part.data);
  const change = (item: string, on: boolean) =>
    setTalks((old) => new Set(on ? [...old, item] : [...old].filter((one) => one !== item)));
  const send = () => onSend(Object.fromEntries([...talks].map((item) => [item, makeKey()])));
  const name = view.subjects.find(({ id }) => id === part.subject)?.name ?? "";
  return (
    <>
      <Heading
        title={t("wordsTitle")}
        lead={t("wordsLead")}
        above={
          <div className={css.above}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-md"
              leftSection={<IconArrowLeft size={18} aria-hidden />}
              onClick={onBack}
            >
              {t("back")}
            </Button>
            <Steps view={view} journey={journey} />
          </div>
        }
      />
      {written.map(({ item, title, words }) => (
        <article key={item} className={css.words}>
          <p className={css.note}>{title[language].replaceAll("{subject}", name)}</p>
          <blockquote>{words}</blockquote>
          <Checkbox
            size="md"
            checked={talks.has(item)}
            onChange={(event) => change(item, event.currentTarget.checked)}
            label={t("talk")}
            description={t("talkText")}
          />
        </article>
      ))}
      <div className={css.foot}>
        <p className={css.note}>{t("final")}</p>
        <div className={css.buttons}>
          <Button size="lg" onClick={send}>
            {t("send")}
          </Button>
        </div>
      </div>
    </>
  );
}
