import { useId } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Collapse, Group, Radio, Select, TagsInput, TextInput, useDisclosure } from "#ui/base";
import { Preview } from "#ui/import";
import { Columns, Section } from "#ui/page";
import { Tag } from "#ui/tag";
import type { Analysis, ImportOrder } from "./api.ts";
import { importWords } from "./import-words.ts";
import css from "./parts.module.css";

const roles = ["case", "activity", "time", "unit", "resource", "lifecycle"] as const;
type Role = (typeof roles)[number];
const needed = new Set<Role>(["case", "activity", "time"]);

/** What the reader has chosen so far. */
export interface Choice {
  readonly name: string;
  readonly columns: Readonly<Record<Role, string | null>>;
  readonly missing: readonly string[];
  readonly stage: string;
  readonly zone: string;
  readonly audience: "everyone" | "leads";
}

export function firstChoice({ name, mapping, placeholders }: Analysis): Choice {
  const columns = Object.fromEntries(roles.map((role) => [role, mapping[role] ?? null])) as Choice["columns"];
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  return { name, columns, missing: placeholders, stage: "", zone, audience: "everyone" };
}

export function orderOf({ file }: Analysis, choice: Choice): ImportOrder {
  return {
    file,
    name: choice.name.trim(),
    columns: choice.columns,
    missing: [...choice.missing],
    zone: choice.zone,
    audience: choice.audience,
    ...(choice.stage.trim() ? { lifecycle: choice.stage.trim() } : {}),
  };
}

export interface ColumnsStepProps {
  readonly analysis: Analysis;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly onOther: () => void;
  readonly onImport: () => void;
}

/** Says which column is what, and what else there is to say before the import. */
export function ColumnsStep({ analysis, choice, onChange, onOther, onImport }: ColumnsStepProps) {
  const t = useWords(importWords);
  const format = useFormat();
  const [more, { toggle }] = useDisclosure(false);
  const missing = roles.filter((role) => needed.has(role) && choice.columns[role] === null);
  const change = (part: Partial<Choice>) => onChange({ ...choice, ...part });
  const replaces =
    analysis.replaces?.name.toLowerCase() === choice.name.trim().toLowerCase() && analysis.replaces;
  return (
    <>
      <Section
        title={t("columnsTitle")}
        lead={
          <>
            {t("found", {
              name: analysis.fileName,
              format: analysis.format.toUpperCase(),
              count: analysis.columns.length,
            })}
            . {t("columnsLead")} {t(analysis.dayFirst ? "dayFirst" : "monthFirst")}
          </>
        }
      >
        <div className={css.roles}>
          {roles.map((role) => (
            <RoleRow
              key={role}
              role={role}
              analysis={analysis}
              value={choice.columns[role]}
              onChoose={(column) => change({ columns: { ...choice.columns, [role]: column } })}
            />
          ))}
        </div>
        {choice.columns.unit === null && (
          <p className={css.note}>{t(choice.columns.resource === null ? "nobodyMissing" : "unitMissing")}</p>
        )}
      </Section>
      <Section>
        <Columns least="18rem">
          <TextInput
            label={t("name")}
            description={
              replaces
                ? t("replaces", { name: replaces.name, when: format.date(replaces.importedAt) })
                : t("nameHint")
            }
            value={choice.name}
            maxLength={200}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TagsInput
            label={t("missing")}
            description={t("missingHint")}
            value={[...choice.missing]}
            onChange={(values) => change({ missing: values })}
          />
        </Columns>
        <Collapse expanded={more}>
          <Columns least="18rem">
            <TextInput
              label={t("zone")}
              description={t("zoneHint")}
              value={choice.zone}
              onChange={(event) => change({ zone: event.currentTarget.value })}
            />
            <TextInput
              label={t("stage")}
              description={t("stageHint")}
              value={choice.stage}
              disabled={choice.columns.lifecycle === null}
              onChange={(event) => change({ stage: event.currentTarget.value })}
            />
            <Radio.Group
              label={t("audience")}
              value={choice.audience}
              onChange={(audience) => change({ audience: audience === "leads" ? "leads" : "everyone" })}
            >
              <Group mt={6}>
                <Radio value="everyone" label={t("everyone")} />
                <Radio value="leads" label={t("leads")} />
              </Group>
            </Radio.Group>
          </Columns>
        </Collapse>
        <Group justify="space-between">
          <Button variant="subtle" size="xs" onClick={toggle} aria-expanded={more}>
            {t(more ? "less" : "more")}
          </Button>
          <Group gap="xs">
            <Button variant="default" onClick={onOther}>
              {t("otherFile")}
            </Button>
            <Button onClick={onImport} disabled={missing.length > 0 || choice.name.trim() === ""}>
              {t("import")}
            </Button>
          </Group>
        </Group>
      </Section>
      <Section title={t("firstRows")}>
        <Preview header={analysis.columns.map((column) => column.name || "–")} rows={analysis.rows} />
      </Section>
    </>
  );
}

function RoleRow({
  role,
  analysis,
  value,
  onChoose,
}: {
  role: Role;
  analysis: Analysis;
  value: string | null;
  onChoose: (column: string | null) => void;
}) {
  const t = useWords(importWords);
  const id = useId();
  const objects = role === "case" && analysis.objectTypes.length > 0;
  const names = objects
    ? analysis.objectTypes.map((type) => ({ value: `case:${type}`, label: type }))
    : namesOf(analysis).map((name) => ({ value: name, label: name }));
  const examples = analysis.columns.find((column) => column.name === value)?.examples ?? [];
  return (
    <div className={css.role}>
      <label htmlFor={id} className={css.roleName}>
        {t(`role_${role}`)} {needed.has(role) && value === null && <Tag tone="warn">{t("needed")}</Tag>}
        <small>{objects && analysis.objectTypes.length > 1 ? t("objectType") : t(`about_${role}`)}</small>
      </label>
      <Select
        id={id}
        size="sm"
        searchable
        clearable={!needed.has(role)}
        placeholder={t("none")}
        data={names}
        value={value}
        onChange={onChoose}
      />
      <span className={css.examples}>
        {examples.length > 0 && t("examples", { values: examples.slice(0, 3).join(" · ") })}
      </span>
    </div>
  );
}

/** Columns that can be chosen: a name that two of them have stands for the first, one without a name for none. */
function namesOf({ columns }: Analysis): string[] {
  return [...new Set(columns.map((column) => column.name))].filter((name) => name !== "");
}
