import { IconArrowLeft } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useLanguage, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { ErrorState, Loading } from "#ui/state";
import type { SurveyData, SurveyJson } from "../form/types.ts";
import css from "./answering.module.css";
import type { Answering } from "./api.ts";
import { Heading } from "./heading.tsx";
import type { Journey, Part } from "./journey.ts";
import { asksForWords, saysNothing } from "./read-form.ts";
import { Steps } from "./steps.tsx";
import { answeringWords } from "./words.ts";

/** Called at the promise too, so that the form is there when the connection no longer is. */
export const loadForm = () => import("../form/survey-form.tsx");
const SurveyForm = lazy(loadForm);

interface AskProps {
  readonly view: Answering;
  readonly journey: Journey;
  readonly part: Part;
  readonly problem: unknown;
  readonly onWrite: (data: SurveyData) => void;
  readonly onComplete: (data: SurveyData) => void;
  readonly onPass: () => void;
  readonly onBack: () => void;
}

/** The form about one party. */
export function Ask({ view, journey, part, problem, onWrite, onComplete, onPass, onBack }: AskProps) {
  const t = useWords(answeringWords);
  const [language] = useLanguage();
  const subject = view.subjects.find(({ id }) => id === part.subject);
  const name = subject?.name ?? undefined;
  const [nothing, setNothing] = useState(false);
  return (
    <>
      <Heading
        title={name ?? view.name[language]}
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
      {problem !== undefined && <ErrorState error={problem} />}
      <Suspense fallback={<Loading lines={8} />}>
        <SurveyForm
          form={view.form as SurveyJson}
          language={language}
          data={part.data}
          subject={name ?? ""}
          parties={view.parties}
          completeText={t(view.kind === "anonymous" && asksForWords(view.form) ? "next" : "send")}
          onChange={(data) => {
            setNothing(false);
            onWrite({ ...data });
          }}
          onComplete={(data) => {
            if (saysNothing(data)) setNothing(true);
            else onComplete({ ...data });
          }}
        />
      </Suspense>
      {nothing && (
        <p className={css.warning} role="alert">
          {t("nothing")}
        </p>
      )}
      <div className={css.foot} data-quiet>
        {name !== undefined && <CannotJudge onPass={onPass} />}
        <p className={css.note}>{t(view.kind === "anonymous" ? "final" : "finalNamed")}</p>
      </div>
    </>
  );
}

/** Asked once more in place, for it cannot be taken back. */
function CannotJudge({ onPass }: { onPass: () => void }) {
  const t = useWords(answeringWords);
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <div>
        <Button variant="default" onClick={() => setSure(true)}>
          {t("cannotJudge")}
        </Button>
      </div>
    );
  return (
    <fieldset className={css.sure}>
      <legend>{t("cannotJudge")}</legend>
      <p>{t("cannotJudgeText")}</p>
      <div className={css.pair}>
        <Button variant="default" onClick={onPass} autoFocus>
          {t("cannotJudgeYes")}
        </Button>
        <Button variant="subtle" onClick={() => setSure(false)}>
          {t("cannotJudgeNo")}
        </Button>
      </div>
    </fieldset>
  );
}
