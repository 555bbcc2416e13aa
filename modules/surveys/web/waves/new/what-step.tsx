import { useLanguage, useWords } from "#platform/web";
import { TextInput } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Columns, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { type Questionnaire, useQuestionnaires } from "../api.ts";
import { ChoiceCards } from "../choice-cards.tsx";
import { PartiesField } from "../parties-field.tsx";
import { directionsOf } from "./draft.ts";
import type { StepProps } from "./plan-page.tsx";
import { planWords } from "./plan-words.ts";

/** The questionnaire, the name, and whether with names. */
export function WhatStep({ draft, set, tried }: StepProps) {
  const p = useWords(planWords);
  const [language] = useLanguage();
  const choose = ({ id, about, name }: Questionnaire) => {
    const [direction] = directionsOf[about];
    const fits = (directionsOf[about] as readonly string[]).includes(draft.direction);
    set({
      questionnaire: id,
      ...(fits ? {} : { direction }),
      // A name is proposed, and kept once it was written by hand.
      ...(draft.nameEn === "" ? { nameEn: name.en } : {}),
      ...(draft.nameRu === "" ? { nameRu: name.ru } : {}),
    });
  };
  const named = tried && (draft.nameEn.trim() === "" || draft.nameRu.trim() === "");
  return (
    <>
      <Section title={p("questionnaire")}>
        <Async query={useQuestionnaires()}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState
                title={p("noQuestionnaire")}
                actions={<ButtonLink to="/surveys/questionnaires">{p("toQuestionnaires")}</ButtonLink>}
              >
                {p("noQuestionnaireWhy")}
              </EmptyState>
            ) : (
              <ChoiceCards
                label={p("questionnaire")}
                value={draft.questionnaire}
                onChange={(id) => choose(all.find((one) => one.id === id) as Questionnaire)}
                choices={all.map((one) => ({
                  value: one.id,
                  title: one.name[language] || one.name.en || one.name.ru,
                  text: p(`about_${one.about}`),
                }))}
                error={tried && draft.questionnaire === null ? p("chooseQuestionnaire") : undefined}
              />
            )
          }
        </Async>
      </Section>
      <Section title={p("name")} lead={p("nameHint")}>
        <Columns least="16rem">
          <TextInput
            label={p("nameRu")}
            maxLength={200}
            value={draft.nameRu}
            error={named && draft.nameRu.trim() === "" ? p("nameMissing") : undefined}
            onChange={(event) => set({ nameRu: event.currentTarget.value })}
          />
          <TextInput
            label={p("nameEn")}
            maxLength={200}
            value={draft.nameEn}
            error={named && draft.nameEn.trim() === "" ? p("nameMissing") : undefined}
            onChange={(event) => set({ nameEn: event.currentTarget.value })}
          />
        </Columns>
      </Section>
      <Section title={p("kind")} lead={p("kindHint")}>
        <ChoiceCards
          label={p("kind")}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          choices={[
            { value: "anonymous", title: p("anonymousTitle"), text: p("anonymousHint") },
            { value: "identified", title: p("identifiedTitle"), text: p("identifiedHint") },
          ]}
        />
        {draft.kind === "identified" && (
          <PartiesField
            label={p("readers")}
            placeholder={p("findPerson")}
            kinds={["person"]}
            value={draft.readers}
            onChange={(readers) => set({ readers })}
            error={tried && draft.readers.length === 0 ? p("readersMissing") : undefined}
          />
        )}
      </Section>
    </>
  );
}
