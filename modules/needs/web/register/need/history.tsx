import { useWords } from "#platform/web";
import { Button } from "#ui/base";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { type Change, type Need, undoChange, useReread } from "../api.ts";
import { stages } from "../parts.tsx";
import { words } from "../words.ts";
import css from "./need.module.css";
import { needWords } from "./need-words.ts";

/** What was done with it, by whom and why; the latest can be taken back. */
export function History({ need }: { need: Need }) {
  const t = useWords(needWords);
  const notice = useNotice();
  const reread = useReread();
  const say = useChange();
  const undo = async (change: string) => {
    await undoChange({ params: { change } });
    await reread();
    notice(t("undid"));
  };
  return (
    <Section title={t("historyTitle")}>
      <ol className={css.history}>
        {need.history.map((change) => (
          <li key={change.id} data-undone={change.undone || undefined}>
            <span>
              <strong>{change.by ?? t("house")}</strong> {say(change)}
              {change.signals > 0 && ` · ${t("h_signals", { count: change.signals })}`}
              {change.undone && (
                <>
                  {" "}
                  <Tag>{t("undone")}</Tag>
                </>
              )}
            </span>
            {change.note && change.kind !== "split" && <span className={css.note}>{change.note}</span>}
            <span className={css.when}>
              <Time at={change.at} as="relative" />
              {change.undoable && (
                <Button size="compact-xs" variant="subtle" onClick={() => void undo(change.id)}>
                  {t("undo")}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function useChange(): (change: Change) => string {
  const t = useWords(needWords);
  const w = useWords(words);
  const stage = (key: string | null) => {
    const known = [...stages, "done" as const].find((one) => one === key);
    return known ? w(known) : "";
  };
  return ({ kind, from, to, note }) => {
    if (kind === "moved") return t("h_moved", { from: stage(from), to: stage(to) });
    if (kind === "split") return t("h_split", { note });
    return t(`h_${kind}`);
  };
}
