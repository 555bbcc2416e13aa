import { useState } from "react";
import { useGo, usePageSearch, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Steps } from "#ui/import";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async, EmptyState, ErrorState } from "#ui/state";
import { createWave, discardWave, planWave, useRefresh, useWave, type Wave } from "../api.ts";
import css from "../waves.module.css";
import { waveWords } from "../words.ts";
import { CheckStep, Launch } from "./check-step.tsx";
import { type Draft, draftOf, emptyDraft, planOf, rhythmOf, type Step, steps } from "./draft.ts";
import { HowStep } from "./how-step.tsx";
import { planWords } from "./plan-words.ts";
import { WhatStep } from "./what-step.tsx";
import { WhenStep } from "./when-step.tsx";
import { WhomStep } from "./whom-step.tsx";

/** What, whom, how, when, and a look before the launch. Each step is saved when it is left. */
export default function PlanPage() {
  const t = useWords(waveWords);
  const p = useWords(planWords);
  const [search] = usePageSearch({ wave: "", step: "what" as string });
  const query = useWave(search.wave);
  return (
    <Page>
      <PageHeader title={t("plan")} crumbs={[{ title: t("surveys"), to: "/surveys" }]} lead={p("lead")} />
      {search.wave === "" ? (
        <Wizard wave={undefined} />
      ) : (
        <Async query={query}>
          {(wave) =>
            wave.state === "draft" ? <Wizard key={wave.id} wave={wave} /> : <Launched wave={wave} />
          }
        </Async>
      )}
    </Page>
  );
}

function Launched({ wave }: { wave: Wave }) {
  const p = useWords(planWords);
  return (
    <EmptyState title={p("over")} actions={<ButtonLink to={`/surveys/${wave.id}`}>{p("toWave")}</ButtonLink>}>
      {p("overWhy")}
    </EmptyState>
  );
}

export interface StepProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  /** Shown once somebody tried to go on. */
  readonly tried: boolean;
}

/** What a step lacks before the next one makes sense. */
function lacks(step: Step, { questionnaire, nameEn, nameRu, kind, readers }: Draft): boolean {
  if (step !== "what") return false;
  const unnamed = nameEn.trim() === "" || nameRu.trim() === "";
  return questionnaire === null || unnamed || (kind === "identified" && readers.length === 0);
}

function Wizard({ wave }: { wave: Wave | undefined }) {
  const p = useWords(planWords);
  const go = useGo();
  const refresh = useRefresh();
  const [search] = usePageSearch({ step: "what" as string, every: "", rotate: 0 });
  const step = (wave && steps.find((one) => one === search.step)) || "what";
  const [draft, setDraft] = useState(() => ({
    ...(wave ? draftOf(wave, new Date()) : emptyDraft(new Date())),
    ...rhythmOf(search),
  }));
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const at = steps.indexOf(step);

  const leaveFor = async (to: Step | undefined) => {
    if (lacks(step, draft)) return setTried(true);
    setSaving(true);
    setError(undefined);
    try {
      const body = planOf(draft);
      const id = wave ? wave.id : (await createWave({ body })).id;
      if (wave) await planWave({ params: { wave: id }, body });
      setTried(false);
      refresh();
      const rhythm = draft.every === "" ? "" : `&every=${draft.every}&rotate=${draft.rotate || 0}`;
      go(`/surveys/new?wave=${id}&step=${to ?? "check"}${rhythm}`, wave ? {} : { replace: true });
    } catch (caught) {
      setError(caught);
    } finally {
      setSaving(false);
    }
  };
  const discard = async () => {
    if (wave) await discardWave({ params: { wave: wave.id } });
    refresh();
    go("/surveys");
  };
  const props: StepProps = { draft, set: (change) => setDraft((old) => ({ ...old, ...change })), tried };
  return (
    <>
      <Steps titles={steps.map((one) => p(one))} current={at} />
      {step === "what" && <WhatStep {...props} />}
      {step === "whom" && <WhomStep {...props} />}
      {step === "how" && <HowStep {...props} />}
      {step === "when" && <WhenStep {...props} />}
      {step === "check" && wave && <CheckStep wave={wave} draft={draft} />}
      {error !== undefined && <ErrorState error={error} />}
      <div className={css.bar}>
        <span>
          {wave && (
            <Button variant="subtle" color="gray" onClick={() => void discard()}>
              {p("discard")}
            </Button>
          )}
        </span>
        {at > 0 && (
          <Button variant="default" disabled={saving} onClick={() => void leaveFor(steps[at - 1])}>
            {p("back")}
          </Button>
        )}
        {step === "check" && wave && <Launch wave={wave} draft={draft} />}
        {step !== "check" && (
          <Button loading={saving} onClick={() => void leaveFor(steps[at + 1])}>
            {p("next")}
          </Button>
        )}
      </div>
    </>
  );
}
