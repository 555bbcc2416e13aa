import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronRight,
  IconCopy,
  IconGripVertical,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#platform/web";
import { ActionIcon, UnstyledButton } from "#ui/base";
import { Tag } from "#ui/tag";
import type { FormFault, Question, SurveyForm } from "../api.ts";
import css from "./edit.module.css";
import { neighbour, type Place } from "./form-edit.ts";
import { useFaultWords } from "./missing-list.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { questionWords } from "./question-words.ts";

export interface QuestionCardProps {
  readonly form: SurveyForm;
  readonly place: Place;
  readonly name: string;
  readonly open: boolean;
  readonly missing: readonly FormFault[];
  readonly over: boolean;
  readonly onToggle: () => void;
  readonly onChange: (question: Question) => void;
  /** For what concerns other questions too. */
  readonly onForm: (next: (form: SurveyForm) => SurveyForm) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly onDragStart: () => void;
  readonly onDragOver: () => void;
  readonly onDragLeave: () => void;
  readonly onDrop: () => void;
}

/** One question: a line as long as it is shut, everything about it when it is open. */
export function QuestionCard(props: QuestionCardProps) {
  const { form, place, name, open, missing, over, onToggle, onMove } = props;
  const t = useWords(questionWords);
  const sayFault = useFaultWords();
  // A card can be dragged by its grip only, or nobody could mark text in its fields.
  const [gripped, setGripped] = useState(false);
  const question = form.pages[place.page]?.elements[place.at];
  if (!question) return null;
  // Words that are missing show by their field.
  const wrong = missing.filter(({ code }) => code !== "words_missing");
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const verbs = [
    { key: "up", Icon: IconArrowUp, act: () => onMove(-1), off: !neighbour(form, place, -1) },
    { key: "down", Icon: IconArrowDown, act: () => onMove(1), off: !neighbour(form, place, 1) },
    { key: "duplicate", Icon: IconCopy, act: props.onDuplicate, off: false },
    { key: "remove", Icon: IconTrash, act: props.onRemove, off: false },
  ] as const;
  return (
    <li
      id={`question-${question.name}`}
      className={css.question}
      data-over={over || undefined}
      data-open={open || undefined}
      draggable={gripped}
      onDragStart={props.onDragStart}
      onDragOver={(event) => {
        event.preventDefault();
        props.onDragOver();
      }}
      onDragLeave={props.onDragLeave}
      onDrop={props.onDrop}
      onDragEnd={() => setGripped(false)}
    >
      <div className={css.questionHead}>
        <span
          className={css.grip}
          title={t("drag")}
          aria-hidden
          onPointerDown={() => setGripped(true)}
          onPointerUp={() => setGripped(false)}
        >
          <IconGripVertical size={17} />
        </span>
        <UnstyledButton className={css.questionTitle} aria-expanded={open} onClick={onToggle}>
          <Chevron size={16} aria-hidden className={css.chevron} />
          <span className={css.questionName}>
            {name}
            <span className={css.questionFacts}>{factsOf(question, t)}</span>
          </span>
        </UnstyledButton>
        {missing.length > 0 && <Tag tone="warn">{t("missing", { count: missing.length })}</Tag>}
        <span className={css.questionVerbs}>
          {verbs.map(({ key, Icon, act, off }) => (
            <ActionIcon
              key={key}
              variant="subtle"
              color="gray"
              size={32}
              disabled={off}
              data-move={key === "up" || key === "down" ? key : undefined}
              aria-label={t(key, { name })}
              onClick={act}
            >
              <Icon size={16} aria-hidden />
            </ActionIcon>
          ))}
        </span>
      </div>
      {open && (
        <div className={css.stack}>
          <QuestionFields form={form} question={question} onChange={props.onChange} onForm={props.onForm} />
          {wrong.length > 0 && (
            <ul className={css.cardFaults}>
              {wrong.map((fault) => (
                <li key={Object.values(fault).join(" ")}>{sayFault(fault)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  );
}

type T = ReturnType<typeof useWords<(typeof questionWords)["en"]>>;

/** Its kind, and what is special about it. */
function factsOf(question: Question, t: T): string {
  const kind =
    question.type === "rating" && (question.measures === "recommend" || question.measures === "effort")
      ? t(question.measures === "recommend" ? "net_promoter" : "effort")
      : t(question.type);
  const turns =
    question.rotates === true || (question.type === "matrix" && question.rows.some(({ rotates }) => rotates));
  const must = question.isRequired || (question.type === "matrix" && question.eachRowRequired);
  return [
    kind,
    must && t("mustAnswer"),
    question.visibleIf !== undefined && t("conditional"),
    turns && t("takesTurns"),
  ]
    .filter(Boolean)
    .join(" · ");
}
