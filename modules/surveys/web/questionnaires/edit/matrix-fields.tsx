import { IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useWords } from "#platform/web";
import { ActionIcon, Button, Checkbox, Input, Select } from "#ui/base";
import type { Question, Row } from "../api.ts";
import { BilingualField } from "./bilingual-field.tsx";
import { DimensionField } from "./dimension-field.tsx";
import css from "./edit.module.css";
import { newRow, withPart } from "./form-edit.ts";
import { OptionsEditor } from "./options-editor.tsx";
import { questionWords } from "./question-words.ts";
import { nameOfScale, plain, type ScaleName, scaleNamed, worded } from "./scales.ts";

type Matrix = Extract<Question, { type: "matrix" }>;

interface MatrixFieldsProps {
  readonly question: Matrix;
  readonly put: (key: string, value: unknown) => void;
}

/** The statements of a matrix and the one scale they share. */
export function MatrixFields({ question, put }: MatrixFieldsProps) {
  const t = useWords(questionWords);
  const known = nameOfScale(question.columns);
  const [own, setOwn] = useState(known === null);
  const scale = own ? null : known;
  return (
    <>
      <Select
        label={t("columns")}
        allowDeselect={false}
        maw={360}
        value={scale ?? "own"}
        data={[
          ...worded.map((value) => ({ value: value as string, label: t(value) })),
          ...plain.map(([value, from, to]) => ({ value: value as string, label: t("plain", { from, to }) })),
          { value: "own", label: t("own") },
        ]}
        onChange={(name) => {
          setOwn(name === "own");
          if (name && name !== "own") put("columns", scaleNamed(name as ScaleName));
        }}
      />
      {scale === null && (
        <OptionsEditor options={question.columns} onChange={(columns) => put("columns", columns)} />
      )}
      <Rows rows={question.rows} onChange={(rows) => put("rows", rows)} />
    </>
  );
}

function Rows({ rows, onChange }: { rows: readonly Row[]; onChange: (rows: readonly Row[]) => void }) {
  const t = useWords(questionWords);
  const list = useRef<HTMLOListElement>(null);
  const put = (at: number, row: Row) => onChange(rows.map((one, i) => (i === at ? row : one)));
  const add = () => {
    const last = rows.at(-1);
    const fresh = newRow(rows);
    onChange([...rows, last?.rotates ? { ...fresh, rotates: true } : fresh]);
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector("textarea")?.focus());
  };
  return (
    <Input.Wrapper label={t("rows")} labelElement="div">
      <ol className={css.lines} ref={list}>
        {rows.map((row, at) => {
          const number = { number: at + 1 };
          return (
            <li key={row.value} className={css.row}>
              <span className={css.lineNumber}>{at + 1}</span>
              <div className={css.rowFields}>
                <BilingualField
                  hideLabels
                  long
                  label={t("row", number)}
                  value={row.text}
                  onChange={(text) => put(at, { ...row, text: text ?? { en: "", ru: "" } })}
                />
                <div className={css.rowFacts}>
                  <DimensionField
                    of={t("row", number)}
                    value={row.dimension}
                    onChange={(dimension) => put(at, withPart(row, "dimension", dimension))}
                  />
                  <Checkbox
                    size="xs"
                    label={t("rotatesShort")}
                    aria-label={`${t("rotatesShort")}: ${t("row", number)}`}
                    checked={row.rotates ?? false}
                    onChange={(event) =>
                      put(at, withPart(row, "rotates", event.currentTarget.checked || undefined))
                    }
                  />
                </div>
              </div>
              <span className={css.lineVerbs}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={at === 0}
                  aria-label={t("rowUp", number)}
                  onClick={() => onChange(rows.with(at - 1, row).with(at, rows[at - 1] as Row))}
                >
                  <IconArrowUp size={15} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("removeRow", number)}
                  onClick={() => onChange(rows.filter((_, i) => i !== at))}
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
        {t("addRow")}
      </Button>
    </Input.Wrapper>
  );
}
