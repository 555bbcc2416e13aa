import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#platform/web";
import { ActionIcon, Button, Collapse, Group, Select, Switch, TextInput } from "#ui/base";
import type { Field } from "../api.ts";
import css from "./edit.module.css";
import { FieldBounds, FieldHint } from "./field-bounds.tsx";
import { FieldCondition } from "./field-condition.tsx";
import { FieldOptions } from "./field-options.tsx";
import { type FieldFault, fieldTypes } from "./fields.ts";
import { builderWords } from "./form-words.ts";

export interface FieldCardProps {
  readonly form: readonly Field[];
  readonly at: number;
  readonly name: string;
  readonly fault: FieldFault | undefined;
  readonly over: boolean;
  readonly onChange: (field: Field) => void;
  readonly onMove: (to: number, button?: "up" | "down") => void;
  readonly onRemove: () => void;
  readonly onDragStart: () => void;
  readonly onDragOver: () => void;
  readonly onDragEnd: () => void;
}

/** One question of a form while it is built. */
export function FieldCard(props: FieldCardProps) {
  const { form, at, name, fault, over, onChange, onMove, onRemove } = props;
  const t = useWords(builderWords);
  const field = form[at] as Field;
  const [more, setMore] = useState(Boolean(field.when || field.hint || field.min !== undefined));
  // A card can be dragged by its grip only, or nobody could mark text in its fields.
  const [gripped, setGripped] = useState(false);
  const label = (language: "ru" | "en") => (
    <TextInput
      label={t(language === "ru" ? "labelRu" : "labelEn")}
      value={field.label[language] ?? ""}
      maxLength={300}
      error={fault === "needsLabel" ? true : undefined}
      onChange={(event) =>
        onChange({ ...field, label: { ...field.label, [language]: event.currentTarget.value } })
      }
    />
  );
  return (
    <li
      className={css.field}
      data-over={over || undefined}
      data-fault={fault ? true : undefined}
      draggable={gripped}
      onDragStart={props.onDragStart}
      onDragOver={(event) => {
        event.preventDefault();
        props.onDragOver();
      }}
      onDragEnd={() => {
        setGripped(false);
        props.onDragEnd();
      }}
    >
      <div className={css.fieldHead}>
        <span
          className={css.grip}
          title={t("drag")}
          aria-hidden
          onPointerDown={() => setGripped(true)}
          onPointerUp={() => setGripped(false)}
        >
          <IconGripVertical size={17} />
        </span>
        <span className={css.fieldTitle}>{t("field", { number: at + 1 })}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          data-move="up"
          disabled={at === 0}
          aria-label={t("up", { name })}
          onClick={() => onMove(at - 1, "up")}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          data-move="down"
          disabled={at === form.length - 1}
          aria-label={t("down", { name })}
          onClick={() => onMove(at + 1, "down")}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t("remove", { name })} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div className={css.pair}>
        {label("ru")}
        {label("en")}
      </div>
      <div className={css.pair}>
        <Select
          label={t("type")}
          value={field.type}
          data={fieldTypes.map((value) => ({ value, label: t(value) }))}
          onChange={(type) => onChange({ ...field, type: type as Field["type"] })}
        />
        <Group justify="space-between" mih={36}>
          <Switch
            label={t("required")}
            checked={field.required}
            onChange={(event) => onChange({ ...field, required: event.currentTarget.checked })}
          />
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={more}
            aria-label={`${t(more ? "less" : "more")}: ${name}`}
            onClick={() => setMore((old) => !old)}
          >
            {t(more ? "less" : "more")}
          </Button>
        </Group>
      </div>
      {(field.type === "choice" || field.type === "choices") && (
        <FieldOptions field={field} faulty={fault === "needsOptions"} onChange={onChange} />
      )}
      <Collapse expanded={more}>
        <div className={css.stack}>
          <FieldHint field={field} onChange={onChange} />
          <FieldBounds field={field} onChange={onChange} />
          <FieldCondition form={form} at={at} onChange={onChange} />
        </div>
      </Collapse>
      {fault && (
        <p className={css.fault} role="alert">
          {t(fault)}
        </p>
      )}
    </li>
  );
}
