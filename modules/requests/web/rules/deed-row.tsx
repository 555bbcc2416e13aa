import { useWords } from "#platform/web";
import { CloseButton, NumberInput, Select, TextInput } from "#ui/base";
import { ruleWords } from "../../rules/words.ts";
import { PartiesField, PartyField } from "../party-field.tsx";
import type { Deed, Listed } from "./api.ts";
import type { Names } from "./names.ts";
import { rulesPageWords } from "./page-words.ts";
import css from "./rules.module.css";

interface RowProps {
  readonly deed: Deed;
  readonly names: Names;
  readonly templates: Listed["templates"];
  readonly unit: string | null;
  readonly onChange: (deed: Deed) => void;
}

/** One thing the rule does, with its fields. */
export function DeedRow({ onRemove, ...props }: RowProps & { readonly onRemove: () => void }) {
  const t = useWords(rulesPageWords);
  const what = t(`do_${props.deed.do}`);
  return (
    <div className={css.row}>
      <div className={css.fields}>
        <strong>{what}</strong>
        <DeedFields {...props} />
      </div>
      <CloseButton aria-label={t("without", { what })} onClick={onRemove} />
    </div>
  );
}

const priorities = ["low", "normal", "high", "urgent"] as const;
const waits = ["customer", "partner", "date"] as const;

function DeedFields({ deed, names, templates, unit, onChange }: RowProps) {
  const t = useWords(rulesPageWords);
  const r = useWords(ruleWords);
  switch (deed.do) {
    case "priority":
      return (
        <Select
          aria-label={t("do_priority")}
          allowDeselect={false}
          value={deed.priority}
          data={priorities.map((value) => ({ value, label: r(`priority_${value}`) }))}
          onChange={(value) => onChange({ do: "priority", priority: value as (typeof priorities)[number] })}
        />
      );
    case "turns":
    case "least_loaded":
      return (
        <PartiesField
          label={t("people")}
          name="rule-people"
          wanted="person"
          {...(unit ? { unit } : {})}
          value={deed.people.flatMap((id) => names.party(id) ?? [])}
          onChange={(people) => {
            for (const person of people) names.keep(person);
            onChange({ do: deed.do, people: people.map(({ id }) => id) });
          }}
        />
      );
    case "assign":
    case "watcher":
    case "notify":
      return (
        <PartyField
          label={t("person")}
          name={`rule-${deed.do}`}
          wanted="person"
          {...(unit && deed.do === "assign" ? { unit } : {})}
          value={names.party(deed.person)}
          onChange={(person) => {
            if (person) names.keep(person);
            onChange({ do: deed.do, person: person?.id ?? "" });
          }}
        />
      );
    case "note":
    case "answer":
    case "checklist": {
      const kind = deed.do === "checklist" ? "checklist" : "answer";
      const offered = templates.filter((template) => template.kind === kind);
      if (offered.length === 0) return <p className={css.note}>{t("noTemplates")}</p>;
      return (
        <Select
          label={t("template")}
          value={deed.template || null}
          data={offered.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(template) => {
            const chosen = offered.find(({ id }) => id === template);
            if (chosen) names.keep(chosen);
            onChange({ do: deed.do, template: template ?? "" });
          }}
        />
      );
    }
    case "wait":
      return (
        <>
          <Select
            label={t("waitFor")}
            allowDeselect={false}
            value={deed.for}
            data={waits.map((value) => ({ value, label: r(`for_${value}`) }))}
            onChange={(value) => onChange({ ...deed, for: value as (typeof waits)[number] })}
          />
          <NumberInput
            label={t("atMost")}
            min={1}
            max={8_760}
            value={deed.hours}
            onChange={(value) => onChange({ ...deed, hours: Math.max(1, Number(value) || 1) })}
          />
        </>
      );
    case "hand_over":
    case "part":
      return (
        <>
          <PartyField
            label={t("unit")}
            name={`rule-${deed.do}`}
            wanted="unit"
            value={names.party(deed.unit, "unit")}
            onChange={(party) => {
              if (party) names.keep(party);
              onChange({ ...deed, unit: party?.id ?? "" });
            }}
          />
          {deed.do === "part" && (
            <TextInput
              label={t("task")}
              maxLength={300}
              value={deed.task}
              onChange={(event) => onChange({ ...deed, task: event.currentTarget.value })}
            />
          )}
        </>
      );
  }
}
