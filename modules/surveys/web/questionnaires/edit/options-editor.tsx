import { IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useRef } from "react";
import { useWords } from "#platform/web";
import { ActionIcon, Button, Input } from "#ui/base";
import type { Option } from "../api.ts";
import { BilingualField } from "./bilingual-field.tsx";
import css from "./edit.module.css";
import { newOption, withPart } from "./form-edit.ts";
import { questionWords } from "./question-words.ts";

interface OptionsEditorProps {
  readonly label?: string;
  readonly options: readonly Option[];
  readonly onChange: (options: readonly Option[]) => void;
}

/** Answers to choose from, in order, in both languages. */
export function OptionsEditor({ label, options, onChange }: OptionsEditorProps) {
  const t = useWords(questionWords);
  const list = useRef<HTMLOListElement>(null);
  const add = () => {
    onChange([...options, newOption(options)]);
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector("input")?.focus());
  };
  return (
    <Input.Wrapper label={label ?? t("options")} labelElement="div">
      <ol className={css.lines} ref={list}>
        {options.map((option, at) => {
          const number = { number: at + 1 };
          return (
            <li key={String(option.value)} className={css.line}>
              <span className={css.lineNumber}>
                {typeof option.value === "number" ? option.value : at + 1}
              </span>
              <BilingualField
                hideLabels
                label={t("option", number)}
                optional={typeof option.value === "number"}
                value={option.text}
                onChange={(text) =>
                  onChange(options.map((one, i) => (i === at ? withPart(one, "text", text) : one)))
                }
              />
              <span className={css.lineVerbs}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={at === 0}
                  aria-label={t("optionUp", number)}
                  onClick={() => onChange(options.with(at - 1, option).with(at, options[at - 1] as Option))}
                >
                  <IconArrowUp size={15} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("removeOption", number)}
                  onClick={() => onChange(options.filter((_, i) => i !== at))}
                >
                  <IconTrash size={15} aria-hidden />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ol>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={add}
      >
        {t("addOption")}
      </Button>
    </Input.Wrapper>
  );
}
