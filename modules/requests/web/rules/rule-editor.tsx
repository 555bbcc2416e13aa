import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useLanguage, useWords } from "#platform/web";
import { Button, Menu, TextInput } from "#ui/base";
import { useNotice } from "#ui/form";
import { ErrorState } from "#ui/state";
import { ruleInWords } from "../../rules/words.ts";
import {
  type Condition,
  changeRule,
  createRule,
  type Deed,
  type Definition,
  type Listed,
  type Rule,
  useRefreshRules,
} from "./api.ts";
import { ConditionRow } from "./condition-row.tsx";
import { DeedRow } from "./deed-row.tsx";
import {
  conditions,
  freshCondition,
  freshDeed,
  freshDefinition,
  inOrder,
  isWhole,
  offeredDeeds,
} from "./fresh.ts";
import { useNames } from "./names.ts";
import { rulesPageWords } from "./page-words.ts";
import css from "./rules.module.css";
import { TrialPart } from "./trial-part.tsx";
import { WhenFields } from "./when-fields.tsx";

/** A rule being made: when, if, then; said in words as it grows, tried before it is saved. */
export default function RuleEditor({
  rule,
  unit,
  listed,
  onDone,
}: {
  rule: Rule | undefined;
  unit: string | null;
  listed: Listed;
  onDone: () => void;
}) {
  const t = useWords(rulesPageWords);
  const [language] = useLanguage();
  const notice = useNotice();
  const refresh = useRefreshRules();
  const names = useNames({
    ...listed.names,
    ...Object.fromEntries(listed.templates.map(({ id, name }) => [id, name])),
  });
  const [name, setName] = useState(rule?.name ?? "");
  const [definition, setDefinition] = useState<Definition>(rule?.definition ?? freshDefinition);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const whole = isWhole(definition);
  const set = (part: Partial<Definition>) => setDefinition((old) => ({ ...old, ...part }));
  const setIf = (place: number, one: Condition | undefined) =>
    set({ if: replaced(definition.if, place, one) });
  const setDeed = (place: number, one: Deed | undefined) =>
    set({ deeds: replaced(definition.deeds, place, one) });

  const save = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const body = { name: name.trim(), definition };
      await (rule
        ? changeRule({ params: { rule: rule.id }, body })
        : createRule({ body: { unit, ...body } }));
      await refresh();
      notice(t("saved"));
      onDone();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={css.editor}>
      <TextInput
        label={t("name")}
        value={name}
        maxLength={200}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className={css.part}>
        <legend>{t("when")}</legend>
        <WhenFields when={definition.when} onChange={(when) => set({ when })} />
      </fieldset>
      <fieldset className={css.part}>
        <legend>{t("if")}</legend>
        {definition.if.length === 0 && <p className={css.note}>{t("ifNone")}</p>}
        {definition.if.map((condition, place) => (
          <ConditionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity besides its place; changing it replaces it
            key={`${condition.what} ${place}`}
            condition={condition}
            names={names}
            onChange={(one) => setIf(place, one)}
            onRemove={() => setIf(place, undefined)}
          />
        ))}
        <Adding
          label={t("addIf")}
          items={conditions.map((what) => ({ key: what, label: t(`what_${what}`) }))}
          onAdd={(what) => set({ if: [...definition.if, freshCondition(what)] })}
        />
      </fieldset>
      <fieldset className={css.part}>
        <legend>{t("deeds")}</legend>
        {definition.deeds.map((deed, place) => (
          <DeedRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity besides its place; changing it replaces it
            key={`${deed.do} ${place}`}
            deed={deed}
            names={names}
            templates={listed.templates}
            unit={unit}
            onChange={(one) => setDeed(place, one)}
            onRemove={() => setDeed(place, undefined)}
          />
        ))}
        <Adding
          label={t("addDeed")}
          items={offeredDeeds(definition.deeds).map((kind) => ({ key: kind, label: t(`do_${kind}`) }))}
          onAdd={(kind) => set({ deeds: inOrder([...definition.deeds, freshDeed(kind)]) })}
        />
      </fieldset>
      {definition.deeds.length > 0 && (
        <div className={css.words} role="status">
          <h3>{t("inWords")}</h3>
          <p>{ruleInWords(definition, names.nameOf, language)}</p>
          {!whole && <p className={css.note}>{t("incomplete")}</p>}
        </div>
      )}
      <TrialPart unit={unit} definition={definition} ready={whole} />
      {error !== undefined && <ErrorState error={error} />}
      <div className={css.bar}>
        <Button disabled={!whole || name.trim() === ""} loading={busy} onClick={() => void save()}>
          {t("save")}
        </Button>
      </div>
    </div>
  );
}

function replaced<T>(all: readonly T[], place: number, one: T | undefined): T[] {
  return one === undefined ? all.toSpliced(place, 1) : all.toSpliced(place, 1, one);
}

function Adding<K extends string>({
  label,
  items,
  onAdd,
}: {
  label: string;
  items: readonly { key: K; label: string }[];
  onAdd: (key: K) => void;
}) {
  return (
    <div>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} />}>
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {items.map((item) => (
            <Menu.Item key={item.key} onClick={() => onAdd(item.key)}>
              {item.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
