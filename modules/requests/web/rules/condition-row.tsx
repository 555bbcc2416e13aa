import { Suspense } from "react";
import { ServiceSearch } from "#modules/catalogue/web";
import { useWords } from "#platform/web";
import { Checkbox, CloseButton, Group, SegmentedControl, TagsInput } from "#ui/base";
import { ruleWords } from "../../rules/words.ts";
import { PartiesField } from "../party-field.tsx";
import type { Condition } from "./api.ts";
import type { Names } from "./names.ts";
import { rulesPageWords } from "./page-words.ts";
import css from "./rules.module.css";

const choices = {
  kind: ["request", "question", "complaint", "suggestion", "thanks"],
  priority: ["low", "normal", "high", "urgent"],
  category: ["leader", "employee", "unit", "partner"],
  channel: ["web", "mail", "chat", "api", "import"],
} as const;

interface RowProps {
  readonly condition: Condition;
  readonly names: Names;
  readonly onChange: (condition: Condition) => void;
}

/** One condition with its fields. */
export function ConditionRow({ onRemove, ...props }: RowProps & { readonly onRemove: () => void }) {
  const t = useWords(rulesPageWords);
  const what = t(`what_${props.condition.what}`);
  return (
    <div className={css.row}>
      <div className={css.fields}>
        <strong>{what}</strong>
        <ConditionFields {...props} />
      </div>
      <CloseButton aria-label={t("without", { what })} onClick={onRemove} />
    </div>
  );
}

function ConditionFields({ condition, names, onChange }: RowProps) {
  const t = useWords(rulesPageWords);
  const r = useWords(ruleWords);
  switch (condition.what) {
    case "kind":
    case "priority":
    case "category":
    case "channel": {
      const { what } = condition;
      const chosen: readonly string[] = condition.is;
      const toggle = (one: string) =>
        onChange({
          what,
          is: chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one],
        } as Condition);
      return (
        <fieldset className={css.choices} aria-label={t(`what_${what}`)}>
          {choices[what].map((one) => (
            <Checkbox
              key={one}
              size="sm"
              label={r(`${what}_${one}` as Parameters<typeof r>[0] & `kind_request`)}
              checked={chosen.includes(one)}
              onChange={() => toggle(one)}
            />
          ))}
        </fieldset>
      );
    }
    case "customer":
      return (
        <PartiesField
          label={t("what_customer")}
          name="rule-customer"
          wanted="any"
          value={condition.is.flatMap((id) => names.party(id, "unit") ?? [])}
          onChange={(parties) => {
            for (const party of parties) names.keep(party);
            onChange({ what: "customer", is: parties.map(({ id }) => id) });
          }}
        />
      );
    case "service":
      return (
        <>
          <Suspense>
            <ServiceSearch
              label={t("what_service")}
              onPick={(service) => {
                names.keep(service);
                onChange({ what: "service", is: [...new Set([...condition.is, service.id])] });
              }}
            />
          </Suspense>
          {condition.is.map((id) => (
            <Group key={id} gap="xs">
              {names.nameOf(id) ?? r("unknown")}
              <CloseButton
                size="sm"
                aria-label={t("without", { what: names.nameOf(id) ?? "" })}
                onClick={() =>
                  onChange({ what: "service", is: condition.is.filter((other) => other !== id) })
                }
              />
            </Group>
          ))}
        </>
      );
    case "words":
      return (
        <TagsInput
          aria-label={t("what_words")}
          description={t("wordsHint")}
          value={[...condition.any]}
          maxTags={20}
          splitChars={[",", ";"]}
          onChange={(any) => onChange({ what: "words", any })}
        />
      );
    case "assignee":
      return (
        <SegmentedControl
          aria-label={t("what_assignee")}
          value={condition.is}
          data={[
            { value: "nobody", label: t("nobody") },
            { value: "somebody", label: t("somebody") },
          ]}
          onChange={(is) => onChange({ what: "assignee", is: is as "nobody" | "somebody" })}
        />
      );
  }
}
