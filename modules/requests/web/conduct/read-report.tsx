import { type FormEvent, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Group, Textarea, TextInput } from "#ui/base";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { ErrorState } from "#ui/state";
import { Attachments } from "./attachments.tsx";
import css from "./conduct.module.css";
import { bePatient } from "./patience.ts";
import { asAttachment, type Dialogue, readDialogue, writeDialogue } from "./report-api.ts";
import { reportWords } from "./report-words.ts";

/** The dialogue behind a key. The key is kept in no address, no storage and no history. */
export function ReadReport() {
  const t = useWords(reportWords);
  const [key, setKey] = useState("");
  const [dialogue, setDialogue] = useState<Dialogue>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const load = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setDialogue(await readDialogue(key.trim()));
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  if (dialogue)
    return (
      <OpenDialogue
        dialogue={dialogue}
        keyOf={key.trim()}
        onWritten={load}
        onLeave={() => {
          setDialogue(undefined);
          setKey("");
        }}
      />
    );
  return (
    <Section>
      <form
        className={css.form}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void load();
        }}
      >
        <TextInput
          label={t("keyField")}
          description={t("keyHint")}
          value={key}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="characters"
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        {error !== undefined && <ErrorState error={error} />}
        <div>
          <Button type="submit" loading={busy} disabled={key.trim() === ""}>
            {t("open")}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function OpenDialogue(props: {
  dialogue: Dialogue;
  keyOf: string;
  onWritten: () => Promise<void>;
  onLeave: () => void;
}) {
  const { dialogue, keyOf } = props;
  const t = useWords(reportWords);
  const format = useFormat();
  const notice = useNotice();
  const [text, setText] = useState("");
  const [files, setFiles] = useState<File[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const body = { key: keyOf, text: text.trim(), attachments: await Promise.all(files.map(asAttachment)) };
      await writeDialogue({ ...body, patience: await bePatient(body.text) });
      setText("");
      setFiles([]);
      notice(t("sent"));
      await props.onWritten();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section
      title={dialogue.subject}
      lead={`${t("opened", { date: format.date(dialogue.openedOn) })} · ${t(`state_${dialogue.state}`)}`}
    >
      <ol className={css.messages}>
        {dialogue.messages.map((message, place) => (
          // Messages are only ever added at the end.
          // biome-ignore lint/suspicious/noArrayIndexKey: their place is all that tells them apart
          <li key={place} className={css.message} data-mine={message.mine || undefined}>
            <p>{message.text}</p>
            <span className={css.note}>
              {[
                message.mine ? t("mine") : t("theirs"),
                format.date(message.on),
                ...message.attachments.map(({ name }) => name),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ol>
      <form className={css.form} onSubmit={(event) => void send(event)} autoComplete="off">
        <Textarea
          label={t("answer")}
          autosize
          minRows={3}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Attachments files={files} onChange={setFiles} />
        {error !== undefined && <ErrorState error={error} />}
        <Group gap="xs">
          <Button type="submit" loading={busy} disabled={text.trim() === ""}>
            {t("send")}
          </Button>
          <Button variant="default" onClick={props.onLeave}>
            {t("leave")}
          </Button>
        </Group>
      </form>
    </Section>
  );
}
