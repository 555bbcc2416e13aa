import { IconTrash } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useLanguage, useWords } from "#platform/web";
import { ActionIcon, Stack, Text } from "#ui/base";
import { Section } from "#ui/page";
import type { FormFault, SurveyForm } from "../api.ts";
import { inLanguage } from "../in-language.ts";
import { BilingualField } from "./bilingual-field.tsx";
import css from "./edit.module.css";
import * as edit from "./form-edit.ts";
import { Palette } from "./palette.tsx";
import { QuestionCard } from "./question-card.tsx";
import { editWords } from "./words.ts";

type Step = (form: SurveyForm) => SurveyForm;

interface PageBlockProps {
  readonly form: SurveyForm;
  readonly at: number;
  /** The question whose card is open. */
  readonly open: string | null;
  readonly missing: readonly FormFault[];
  readonly onOpen: (question: string | null) => void;
  readonly onChange: (next: Step) => void;
  /** Takes something away, and how it comes back. */
  readonly onTake: (next: Step, back: Step, words: string) => void;
  readonly onSay: (words: string) => void;
}

/** What is being dragged, over all pages: only one thing is at a time. */
let dragged: edit.Place | undefined;

/** One page of the form: its heading, its questions, and what can be added. */
export function PageBlock(props: PageBlockProps) {
  const { form, at: number, open, missing, onOpen, onChange, onTake, onSay } = props;
  const t = useWords(editWords);
  const [language] = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const [over, setOver] = useState<number>();
  const page = form.pages[number];
  if (!page) return null;

  const nameOf = (at: number) =>
    inLanguage(page.elements[at]?.title, language) || t("unnamed", { number: at + 1 });
  const move = (from: edit.Place, to: edit.Place | undefined, button?: "up" | "down") => {
    const question = form.pages[from.page]?.elements[from.at];
    if (!to || !question) return;
    onChange((before) => edit.moveQuestion(before, from, to));
    const name = inLanguage(question.title, language) || t("unnamed", { number: from.at + 1 });
    onSay(t("moved", { name, page: to.page + 1, number: to.at + 1 }));
    // The keyboard goes along with what it moves; at the very end the other way is still there.
    if (button) {
      requestAnimationFrame(() => {
        const card = document.getElementById(`question-${question.name}`);
        const same = card?.querySelector<HTMLButtonElement>(`[data-move="${button}"]:not(:disabled)`);
        (same ?? card?.querySelector<HTMLElement>("[data-move]:not(:disabled)"))?.focus();
      });
    }
  };
  const drop = (at: number) => {
    if (dragged && (dragged.page !== number || dragged.at !== at)) move(dragged, { page: number, at });
    dragged = undefined;
    setOver(undefined);
  };
  return (
    <Section
      title={t("page", { number: number + 1 })}
      actions={
        form.pages.length > 1 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("removePage", { number: number + 1 })}
            onClick={() =>
              onTake(
                (before) => edit.removePage(before, number),
                (after) => edit.restorePage(after, number, page),
                t("pageRemoved"),
              )
            }
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        )
      }
    >
      <Stack gap="sm">
        <BilingualField
          label={t("pageTitle")}
          optional
          value={page.title}
          onChange={(title) => onChange((before) => edit.changePage(before, number, "title", title))}
        />
        <BilingualField
          label={t("pageLead")}
          optional
          long
          value={page.description}
          onChange={(description) =>
            onChange((before) => edit.changePage(before, number, "description", description))
          }
        />
        {page.elements.length === 0 && (
          <Text
            size="sm"
            c="dimmed"
            className={css.emptyPage}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => drop(0)}
          >
            {t("pageEmpty")}
          </Text>
        )}
        <ol className={css.questions} ref={list}>
          {page.elements.map((question, at) => (
            <QuestionCard
              // Two questions may share a name for a while, after a form was brought in.
              key={`${question.name} ${page.elements.findIndex(({ name }) => name === question.name) === at ? "" : at}`}
              form={form}
              place={{ page: number, at }}
              name={nameOf(at)}
              open={open === question.name}
              missing={missing.filter((fault) => fault.question === question.name)}
              over={over === at}
              onToggle={() => onOpen(open === question.name ? null : question.name)}
              onChange={(next) =>
                onChange((before) => edit.changeQuestion(before, { page: number, at }, next))
              }
              onForm={onChange}
              onMove={(step) =>
                move(
                  { page: number, at },
                  edit.neighbour(form, { page: number, at }, step),
                  step === -1 ? "up" : "down",
                )
              }
              onDuplicate={() => onChange((before) => edit.duplicateQuestion(before, { page: number, at }))}
              onRemove={() =>
                onTake(
                  (before) => edit.removeQuestion(before, { page: number, at }),
                  (after) => edit.insertQuestion(after, { page: number, at }, question),
                  t("removed"),
                )
              }
              onDragStart={() => {
                dragged = { page: number, at };
              }}
              onDragOver={() => setOver(at)}
              onDragLeave={() => setOver(undefined)}
              onDrop={() => drop(at)}
            />
          ))}
        </ol>
        <Palette
          onAdd={(type, extra) => {
            const question = edit.newQuestion(form, type, extra);
            onChange((before) => edit.addQuestion(before, number, question));
            onOpen(question.name);
            requestAnimationFrame(() =>
              document
                .getElementById(`question-${question.name}`)
                ?.querySelector<HTMLElement>("textarea")
                ?.focus(),
            );
          }}
        />
      </Stack>
    </Section>
  );
}
