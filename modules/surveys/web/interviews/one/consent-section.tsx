import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Alert, Button, Switch } from "#ui/base";
import { Confirm } from "#ui/dialog";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { ErrorState } from "#ui/state";
import { type Interview, setConsent, useShown, withdraw } from "../api.ts";
import css from "../interviews.module.css";
import { oneWords } from "./words.ts";

/** What is kept and who reads it, the answer to that, and the way back. */
export function ConsentSection({ interview }: { interview: Interview }) {
  const t = useWords(oneWords);
  const mine = interview.me === "interviewed";
  if (interview.state === "withdrawn" || interview.state === "cancelled")
    return interview.state === "withdrawn" ? (
      <Section title={t("consent")}>
        <Answer interview={interview} />
      </Section>
    ) : null;
  const lead = mine
    ? t("consentMine")
    : interview.can.consent && !interview.consent
      ? t("consentAsk")
      : undefined;
  return (
    <Section title={t("consent")} lead={lead} actions={<Withdraw interview={interview} />}>
      {interview.consent?.answer !== "declined" && <Promised interview={interview} />}
      <Answer interview={interview} />
      {interview.can.consent && <Asking interview={interview} />}
    </Section>
  );
}

function Promised({ interview }: { interview: Interview }) {
  const t = useWords(oneWords);
  const format = useFormat();
  const readers = [interview.interviewer.name, ...interview.readers.map(({ name }) => name), t("lead")];
  return (
    <ul className={css.promise}>
      <li>{t("keptNoSound")}</li>
      <li>{t("keptNotes", { name: interview.interviewer.name })}</li>
      <li>{t("keptReaders", { readers: format.list(readers) })}</li>
      <li>{t(interview.named ? "keptNamed" : "keptUnnamed")}</li>
      <li>{t("keptOwn")}</li>
      <li>{t("keptWithdraw")}</li>
    </ul>
  );
}

function Answer({ interview: { consent, interviewer, withdrawnAt } }: { interview: Interview }) {
  const t = useWords(oneWords);
  const format = useFormat();
  if (!consent)
    return (
      <Alert color="yellow" role="status">
        {t("noConsent")}
      </Alert>
    );
  if (consent.answer === "withdrawn")
    return <p>{t("withdrawn", { when: format.dateTime(withdrawnAt ?? consent.at) })}</p>;
  const when = format.dateTime(consent.at);
  if (consent.answer === "declined") return <p>{t("declined", { when })}</p>;
  const name = { interviewed: t("bySelf"), interviewer: interviewer.name, lead: t("byOther") }[consent.by];
  return <p>{t("given", { when, name })}</p>;
}

function Asking({ interview }: { interview: Interview }) {
  const t = useWords(oneWords);
  const shown = useShown();
  const [named, setNamed] = useState(interview.named);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const given = interview.consent?.answer === "given";
  const mine = interview.me === "interviewed";
  const answer = async (to: "given" | "declined", withName: boolean) => {
    setBusy(true);
    setError(undefined);
    try {
      shown(await setConsent({ params: { interview: interview.id }, body: { answer: to, named: withName } }));
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Switch
        label={t("named")}
        checked={named}
        disabled={busy}
        onChange={(event) => {
          setNamed(event.currentTarget.checked);
          // Once consent is given, the wish holds at once.
          if (given) void answer("given", event.currentTarget.checked);
        }}
      />
      {!given && (
        <div className={css.row}>
          <Button loading={busy} onClick={() => void answer("given", named)}>
            {t(mine ? "agreeMine" : "agree")}
          </Button>
          {interview.consent === null && (
            <Button variant="default" disabled={busy} onClick={() => void answer("declined", false)}>
              {t(mine ? "declineMine" : "decline")}
            </Button>
          )}
        </div>
      )}
      {error !== undefined && <ErrorState error={error} />}
    </>
  );
}

function Withdraw({ interview }: { interview: Interview }) {
  const t = useWords(oneWords);
  const notice = useNotice();
  const shown = useShown();
  const [opened, setOpened] = useState(false);
  if (!interview.can.withdraw) return null;
  const mine = interview.me === "interviewed";
  return (
    <>
      <Button variant="default" color="red" onClick={() => setOpened(true)}>
        {t("withdraw")}
      </Button>
      <Confirm
        opened={opened}
        onClose={() => setOpened(false)}
        title={t("withdraw")}
        verb={t("withdraw")}
        dangerous
        act={async () => {
          shown(await withdraw({ params: { interview: interview.id } }));
          notice(t("withdrawDone"));
        }}
      >
        {[t("withdrawSure"), mine ? "" : t("withdrawFor", { name: interview.interviewed.name })]
          .filter(Boolean)
          .join(" ")}
      </Confirm>
    </>
  );
}
