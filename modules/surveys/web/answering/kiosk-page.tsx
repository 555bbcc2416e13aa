import { type FormEvent, useMemo, useState } from "react";
import { ApiError, setLanguage, useWords } from "#platform/web";
import { Button, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { ErrorState } from "#ui/state";
import css from "./answering.module.css";
import { type Answering, admitBy } from "./api.ts";
import { inMemory } from "./device.ts";
import { Heading } from "./heading.tsx";
import { kioskWords } from "./kiosk-words.ts";
import { Respondent } from "./respondent.tsx";
import { useIdle } from "./use-idle.ts";

interface Admitted {
  readonly view: Answering;
  readonly token: string;
}

/** A device that many use, one after the other: nothing of one is there for the next. */
export default function KioskPage() {
  const [admitted, setAdmitted] = useState<Admitted>();
  // The next person begins at an empty code, whatever the one before has left.
  const [turn, setTurn] = useState(0);
  const forget = () => {
    setAdmitted(undefined);
    setTurn((old) => old + 1);
  };
  return admitted ? (
    <Turn key={turn} admitted={admitted} onForget={forget} />
  ) : (
    <Code key={turn} onAdmitted={setAdmitted} />
  );
}

function Code({ onAdmitted }: { onAdmitted: (admitted: Admitted) => void }) {
  const t = useWords(kioskWords);
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const token = code.trim();
      const view = await admitBy(token);
      setLanguage(view.language);
      onAdmitted({ view, token });
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  const wrong = error instanceof ApiError && (error.code === "answering.link_used" || error.status === 400);
  return (
    <div className={css.page}>
      <Heading title={t("title")} lead={t("lead")} still />
      <form className={css.form} autoComplete="off" onSubmit={(event) => void enter(event)}>
        <TextInput
          className={css.code}
          size="xl"
          label={t("code")}
          value={code}
          maxLength={80}
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            setError(undefined);
          }}
        />
        {wrong && (
          <div className={css.warning} role="alert">
            <strong>{t("wrong")}</strong>
            <p>{t("wrongText")}</p>
          </div>
        )}
        {error !== undefined && !wrong && <ErrorState error={error} />}
        <Button type="submit" size="xl" loading={busy} disabled={code.trim().length < 6}>
          {t("start")}
        </Button>
      </form>
      <p className={css.note}>{t("forgets")}</p>
      <p className={css.note}>{t("firstCounts")}</p>
    </div>
  );
}

const patience = 60;
const warning = 20;

function Turn({ admitted, onForget }: { admitted: Admitted; onForget: () => void }) {
  const t = useWords(kioskWords);
  const device = useMemo(inMemory, []);
  const [over, setOver] = useState(false);
  const left = useIdle(patience, warning, onForget);
  return (
    <>
      <Respondent
        view={admitted.view}
        token={admitted.token}
        device={device}
        shared
        onOver={() => setOver(true)}
      />
      <div className={`${css.page} ${css.leave}`}>
        <Button
          size="lg"
          variant={over ? "filled" : "subtle"}
          color={over ? undefined : "gray"}
          onClick={onForget}
        >
          {t(over ? "finish" : "leave")}
        </Button>
      </div>
      <Dialog opened={left !== undefined} onClose={() => {}} title={t("idleTitle")}>
        <p>{t("idleText", { count: left ?? 0 })}</p>
        <Button size="lg" data-autofocus>
          {t("here")}
        </Button>
      </Dialog>
    </>
  );
}
