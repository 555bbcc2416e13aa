import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#platform/web";
import { ActionIcon, Button, Switch } from "#ui/base";
import { useNotice } from "#ui/form";
import { ErrorState } from "#ui/state";
import { Time } from "#ui/time";
import { type Rule, switchRule, useRefreshRules } from "./api.ts";
import { rulesPageWords } from "./page-words.ts";
import css from "./rules.module.css";

/** One rule as a sentence, with its switch and how often it ran. */
export function RuleCard(props: {
  rule: Rule;
  mayChange: boolean;
  onEdit: () => void;
  onLog: () => void;
  onRemove: () => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}) {
  const { rule, mayChange } = props;
  const t = useWords(rulesPageWords);
  const notice = useNotice();
  const refresh = useRefreshRules();
  const [error, setError] = useState<unknown>();
  /** As it was just set, until the list has learnt it. */
  const [wanted, setWanted] = useState<boolean>();
  const turn = async (on: boolean) => {
    setError(undefined);
    setWanted(on);
    try {
      await switchRule({ params: { rule: rule.id }, body: { on } });
      await refresh();
      notice(on ? t("switchedOn") : t("switchedOff"));
    } catch (caught) {
      setError(caught);
    } finally {
      setWanted(undefined);
    }
  };
  return (
    <li className={css.rule} data-on={rule.enabled || undefined}>
      <h2 className={css.name}>{rule.name}</h2>
      <Switch
        size="sm"
        label={t("on")}
        checked={wanted ?? rule.enabled}
        disabled={!mayChange}
        onChange={(event) => void turn(event.currentTarget.checked)}
      />
      <p className={css.sentence}>{rule.sentence}</p>
      {error !== undefined && <ErrorState error={error} />}
      <div className={css.foot}>
        {rule.lastRunAt ? (
          <span>
            {t("runs", { count: rule.runs })} · <Time at={rule.lastRunAt} />
          </span>
        ) : (
          <span>{t("never")}</span>
        )}
        {mayChange && (
          <span className={css.verbs}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("up", { name: rule.name })}
              disabled={!props.onUp}
              onClick={props.onUp}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("down", { name: rule.name })}
              disabled={!props.onDown}
              onClick={props.onDown}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <Button size="compact-sm" variant="subtle" onClick={props.onLog}>
              {t("log")}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={props.onEdit}>
              {t("edit")}
            </Button>
            <Button size="compact-sm" variant="subtle" color="red" onClick={props.onRemove}>
              {t("remove")}
            </Button>
          </span>
        )}
      </div>
    </li>
  );
}
