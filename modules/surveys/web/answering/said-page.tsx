import { type FormEvent, useCallback, useEffect, useState } from "react";
import { useLanguage, useWords } from "#platform/web";
import { Button, Textarea, TextInput } from "#ui/base";
import { useNotice } from "#ui/form";
import { ErrorState } from "#ui/state";
import css from "./answering.module.css";
import { readSaid, replyAsAuthor, type Said } from "./api.ts";
import { Heading } from "./heading.tsx";
import { Messages } from "./messages.tsx";
import { talkWords } from "./talk-words.ts";

/** What stands behind the # of the link, taken out of the address so that nobody reads it there afterwards. */
function takeKey(): string {
  const key = decodeURIComponent(window.location.hash.slice(1));
  if (key) window.history.replaceState(window.history.state, "", window.location.pathname);
  return key;
}

/** The author's side of a conversation. The key is kept in no storage and sent in no address. */
export default function SaidPage() {
  const t = useWords(talkWords);
  const [key, setKey] = useState("");
  const [said, setSaid] = useState<Said>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const load = useCallback(async (by: string) => {
    setBusy(true);
    setError(undefined);
    try {
      setSaid(await readSaid(by));
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  }, []);
  useEffect(() => {
    const follow = () => {
      const given = takeKey();
      if (!given) return;
      setKey(given);
      void load(given);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [load]);
  const leave = () => {
    setSaid(undefined);
    setKey("");
  };
  if (said) return <Open said={said} keyOf={key} onSaid={setSaid} onLeave={leave} />;
  const enter = (event: FormEvent) => {
    event.preventDefault();
    void load(key.trim());
  };
  return (
    <div className={css.page}>
      <Heading title={t("saidTitle")} lead={t("saidLead")} />
      <form className={css.form} autoComplete="off" onSubmit={enter}>
        <TextInput
          size="md"
          label={t("key")}
          description={t("keyHint")}
          value={key}
          maxLength={80}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="characters"
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        {error !== undefined && <ErrorState error={error} title={t("nothingTitle")} />}
        <div>
          <Button type="submit" size="md" loading={busy} disabled={key.trim() === ""}>
            {t("open")}
          </Button>
        </div>
      </form>
    </div>
  );
}

interface OpenProps {
  readonly said: Said;
  readonly keyOf: string;
  readonly onSaid: (said: Said) => void;
  readonly onLeave: () => void;
}

function Open({ said, keyOf, onSaid, onLeave }: OpenProps) {
  const t = useWords(talkWords);
  const [language] = useLanguage();
  const notice = useNotice();
  const [words, setWords] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      onSaid(await replyAsAuthor(keyOf, words.trim(), said.written));
      setWords("");
      notice(t("sent"));
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  const about = [
    t("survey", { name: said.wave.name[language] }),
    said.supplier ? t("aboutParty", { name: said.supplier.name }) : "",
  ];
  return (
    <div className={css.page}>
      <Heading title={t("saidTitle")} lead={about.filter(Boolean).join(" · ")} />
      <figure>
        <figcaption className={css.note}>{t("yours")}</figcaption>
        <blockquote className={css.quote}>{said.words}</blockquote>
      </figure>
      {said.replies.length === 0 ? (
        <p>{t("nobodyYet")}</p>
      ) : (
        <Messages
          messages={said.replies.map(({ mine, by, words, waiting }) => ({
            mine,
            words,
            by: mine ? t(waiting ? "waits" : "you") : (by ?? ""),
          }))}
        />
      )}
      {said.mayWrite ? (
        <form className={css.form} autoComplete="off" onSubmit={(event) => void send(event)}>
          <Textarea
            size="md"
            label={t("answer")}
            autosize
            minRows={3}
            maxLength={4_000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {error !== undefined && <ErrorState error={error} />}
          <div className={css.buttons}>
            <Button type="submit" size="md" loading={busy} disabled={words.trim() === ""}>
              {t("send")}
            </Button>
            <Button size="md" variant="default" onClick={onLeave}>
              {t("leave")}
            </Button>
          </div>
        </form>
      ) : (
        <p>{t("tooMany")}</p>
      )}
      <p className={css.note}>{t("noTimes")}</p>
    </div>
  );
}
