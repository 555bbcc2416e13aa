import { IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useLanguage, useWords } from "#platform/web";
import { Button, Group, Text, VisuallyHidden } from "#ui/base";
import { useUndo } from "#ui/form";
import type { Field } from "../api.ts";
import { inLanguage } from "../form/asked.ts";
import css from "./edit.module.css";
import { FieldCard } from "./field-card.tsx";
import { faultOf, moved, newField, without } from "./fields.ts";
import { builderWords } from "./form-words.ts";

/** Builds the form of a service: questions are added, put in order by buttons or by dragging, and removed. */
export function FormBuilder({
  form,
  onChange,
  showFaults,
}: {
  form: readonly Field[];
  onChange: (form: readonly Field[]) => void;
  showFaults: boolean;
}) {
  const t = useWords(builderWords);
  const [language] = useLanguage();
  const undoable = useUndo();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [said, setSaid] = useState("");

  const nameOf = (field: Field, at: number) =>
    inLanguage(field.label, language) || t("unnamed", { number: at + 1 });
  const focus = (at: number, selector: string) =>
    requestAnimationFrame(() => list.current?.children[at]?.querySelector<HTMLElement>(selector)?.focus());

  const move = (from: number, to: number, button?: "up" | "down") => {
    if (to < 0 || to >= form.length || from === to) return;
    onChange(moved(form, from, to));
    setSaid(t("moved", { name: nameOf(form[from] as Field, from), number: to + 1, count: form.length }));
    // The keyboard goes along with what it moves; at the end the other way is still there.
    if (button) focus(to, `[data-move="${to === 0 ? "down" : to === form.length - 1 ? "up" : button}"]`);
  };
  const remove = (at: number) => {
    const before = form;
    onChange(without([...form], (form[at] as Field).key));
    undoable(t("removed"), () => onChange(before));
    focus(Math.max(0, at - 1), "input");
  };
  const add = () => {
    onChange([...form, newField([...form])]);
    focus(form.length, "input");
  };

  return (
    <div className={css.stack}>
      {form.length === 0 && (
        <Text c="dimmed" size="sm">
          {t("empty")}
        </Text>
      )}
      <ol className={css.fields} ref={list}>
        {form.map((field, at) => (
          <FieldCard
            key={field.key}
            form={form}
            at={at}
            name={nameOf(field, at)}
            fault={showFaults ? faultOf([...form], at) : undefined}
            over={over === at && dragged !== at}
            onChange={(next) => onChange(form.map((one, i) => (i === at ? next : one)))}
            onMove={(to, button) => move(at, to, button)}
            onRemove={() => remove(at)}
            onDragStart={() => setDragged(at)}
            onDragOver={() => setOver(at)}
            onDragEnd={() => {
              if (dragged !== undefined && over !== undefined) move(dragged, over);
              setDragged(undefined);
              setOver(undefined);
            }}
          />
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Group>
        <Button variant="default" size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
          {t("add")}
        </Button>
      </Group>
    </div>
  );
}
