import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Group, TextInput } from "#ui/base";
import { useNotice, useUndo } from "#ui/form";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import css from "./alerts.module.css";
import {
  type AlertView,
  acknowledgeAlert,
  makeNeed,
  reopenAlert,
  snoozeAlert,
  useRefreshAlerts,
} from "./api.ts";
import { words } from "./words.ts";

const weeks = [1, 2, 4, 8] as const;

/** What the heads of either side say to it; each answer can be taken back. */
export function Answers({ alert }: { alert: AlertView }) {
  const t = useWords(words);
  const format = useFormat();
  const undo = useUndo();
  const notice = useNotice();
  const refresh = useRefreshAlerts();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const params = { id: alert.id };
  const reopen = async () => {
    await reopenAlert({ params });
    refresh();
  };
  const act = async (done: () => Promise<string>) => {
    setBusy(true);
    try {
      undo(await done(), reopen);
      refresh();
    } catch (error) {
      notice((error as Error).message, "bad");
    } finally {
      setBusy(false);
    }
  };
  const later = (count: number) => {
    const until = new Date(Date.now() + count * 7 * 86_400_000).toISOString().slice(0, 10);
    return act(async () => {
      await snoozeAlert({ params, body: { until, note } });
      return t("doneLater", { day: format.date(until) });
    });
  };
  if (alert.state !== "open")
    return (
      <Said
        alert={alert}
        busy={busy}
        reopen={() => void reopen().catch((error) => notice((error as Error).message, "bad"))}
      />
    );
  if (!alert.mayAnswer) return null;
  return (
    <Section title={t("answer")}>
      <TextInput
        label={t("note")}
        placeholder={t("notePlaceholder")}
        value={note}
        maxLength={1000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={css.answers}>
        <div className={css.way}>
          <Button
            disabled={busy}
            onClick={() =>
              void act(async () => {
                const { number } = await makeNeed({ params, body: {} });
                return t("doneNeed", { number: String(number) });
              })
            }
          >
            {t("makeNeed")}
          </Button>
          <p className={css.dim}>{t("makeNeedHint")}</p>
        </div>
        <div className={css.way}>
          <Button
            variant="default"
            disabled={busy}
            onClick={() =>
              void act(async () => {
                await acknowledgeAlert({ params, body: { note } });
                return t("doneKnown");
              })
            }
          >
            {t("acknowledge")}
          </Button>
          <p className={css.dim}>{t("acknowledgeHint")}</p>
        </div>
        <div className={css.way}>
          <span>{t("later")}</span>
          <Group gap="xs">
            {weeks.map((count) => (
              <Button
                key={count}
                size="xs"
                variant="default"
                disabled={busy}
                onClick={() => void later(count)}
              >
                {t("inWeeks", { count })}
              </Button>
            ))}
          </Group>
        </div>
      </div>
    </Section>
  );
}

function Said({ alert, busy, reopen }: { alert: AlertView; busy: boolean; reopen: () => void }) {
  const t = useWords(words);
  const format = useFormat();
  if (alert.state === "over" || alert.saidAt === null) return null;
  return (
    <Section title={t("answered")}>
      {alert.note && <p>{alert.note}</p>}
      <p className={css.dim}>
        {t("saidBy", { name: alert.saidBy ?? "Vizavi", day: format.date(alert.saidAt) })}
      </p>
      <Group gap="xs">
        {alert.need && (
          <ButtonLink variant="default" size="xs" to={`/needs/${alert.need.id}`}>
            {t("need", { number: String(alert.need.number) })}
          </ButtonLink>
        )}
        {alert.mayAnswer && (
          <Button variant="subtle" size="xs" disabled={busy} onClick={reopen}>
            {t("reopen")}
          </Button>
        )}
      </Group>
    </Section>
  );
}
