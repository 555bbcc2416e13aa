import { type FormEvent, useState } from "react";
import { useWords } from "#platform/web";
import { Button, Select, Textarea, TextInput } from "#ui/base";
import { Section } from "#ui/page";
import { ErrorState } from "#ui/state";
import { Attachments } from "./attachments.tsx";
import css from "./conduct.module.css";
import { bePatient } from "./patience.ts";
import { asAttachment, sendReport } from "./report-api.ts";
import { reportWords } from "./report-words.ts";

/** What is written here stays on the page until it is sent: no draft is kept in the browser. */
export function WriteReport({
  closed,
  units,
  onSent,
}: {
  closed: boolean;
  units: readonly { readonly id: string; readonly name: string }[];
  onSent: (key: string) => void;
}) {
  const t = useWords(reportWords);
  const [subject, setSubject] = useState("");
  const [text, setText] = useState("");
  const [about, setAbout] = useState<string | null>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const ready = !closed && subject.trim() !== "" && text.trim() !== "";

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    setBusy(true);
    setError(undefined);
    try {
      const words = { subject: subject.trim(), text: text.trim() };
      const attachments = await Promise.all(files.map(asAttachment));
      const patience = await bePatient(`${words.subject}\n${words.text}`);
      onSent((await sendReport({ ...words, about, attachments, patience })).key);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Section>
      <form className={css.form} onSubmit={(event) => void send(event)} autoComplete="off">
        <TextInput
          label={t("subject")}
          maxLength={300}
          required
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        {units.length > 0 && (
          <Select
            label={t("about")}
            description={t("aboutHint")}
            placeholder={t("aboutNobody")}
            searchable
            clearable
            value={about}
            onChange={setAbout}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Textarea
          label={t("text")}
          autosize
          minRows={8}
          maxLength={20_000}
          required
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Attachments files={files} onChange={setFiles} />
        {error !== undefined && <ErrorState error={error} />}
        <div>
          <Button type="submit" disabled={!ready} loading={busy}>
            {t("send")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
