import { useEffect } from "react";
import { useWords } from "#platform/web";
import css from "./answering.module.css";
import type { Answering } from "./api.ts";
import { Ask, loadForm } from "./ask.tsx";
import { randomUuid } from "./author-key.ts";
import type { Device } from "./device.ts";
import { Done } from "./done.tsx";
import * as journeys from "./journey.ts";
import { OwnWords } from "./own-words.tsx";
import { Promised } from "./promise.tsx";
import { writtenIn } from "./read-form.ts";
import { useAnswering } from "./use-answering.ts";
import { answeringWords } from "./words.ts";

interface RespondentProps {
  readonly view: Answering;
  readonly device: Device;
  /** Absent for whoever is signed in. */
  readonly token?: string;
  /** Many people use this device. */
  readonly shared?: boolean;
  /** Everything has arrived, and the keys are kept. */
  readonly onOver?: () => void;
}

/** Somebody who answers: the promise, the form for each party, their own words, the end. */
export function Respondent({ view, device, token, shared = false, onOver }: RespondentProps) {
  const t = useWords(answeringWords);
  const { journey, change, offline, problem } = useAnswering(view, device, token);
  const step = journeys.stepOf(journey);
  const left = journeys.waiting(journey).length;
  const over = journeys.isOver(journey);
  useEffect(() => {
    void loadForm().catch(() => {});
  }, []);
  useEffect(() => {
    if (over) onOver?.();
  }, [over, onOver]);

  return (
    <div className={css.page}>
      {step.name === "promise" && (
        <Promised
          view={view}
          begun={journeys.hasBegun(journey)}
          shared={shared}
          onStart={() => change(journeys.begin)}
          onAnew={() =>
            change(() => journeys.begin(journeys.beginJourney(view.subjects, undefined, randomUuid)))
          }
        />
      )}
      {step.name === "ask" && (
        <Ask
          key={step.part.subject}
          view={view}
          journey={journey}
          part={step.part}
          problem={problem}
          onWrite={(data) => change((old) => journeys.write(old, step.part.subject, data))}
          onComplete={(data) => {
            const talks = view.kind === "anonymous" && writtenIn(view.form, data).length > 0;
            change((old) => journeys.complete(old, step.part.subject, data, talks));
          }}
          onPass={() => change((old) => journeys.pass(old, step.part.subject))}
          onBack={() => change(journeys.goBack)}
        />
      )}
      {step.name === "words" && (
        <OwnWords
          key={step.part.subject}
          view={view}
          journey={journey}
          part={step.part}
          onBack={() => change((old) => journeys.backToForm(old, step.part.subject))}
          onSend={(keys) => change((old) => journeys.send(old, step.part.subject, keys))}
        />
      )}
      {step.name === "done" && (
        <Done
          key={left > 0 ? "waiting" : "sent"}
          view={view}
          journey={journey}
          offline={offline}
          shared={shared}
          onKept={() => change(journeys.keysKept)}
        />
      )}
      {step.name !== "done" && left > 0 && offline && (
        <p className={css.warning} role="status">
          {t("waits", { count: left })}
        </p>
      )}
    </div>
  );
}
