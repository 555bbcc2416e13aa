import { Button, FileButton, Progress, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { type UploadedFile, upload, useFormat, useWords } from "#platform/web";
import { ErrorState } from "#ui/state";
import css from "./import.module.css";
import { importWords } from "./words.ts";

export interface FileDropProps {
  /** What the file is, for those who cannot see the page: "File with people". */
  readonly label: string;
  /** In words for the reader: "CSV, XLSX". */
  readonly kinds: string;
  /** For the file dialog: ".csv,.xlsx,.gz". */
  readonly accept: string;
  readonly onUploaded: (file: UploadedFile) => void;
}

/** Takes a file by drop or by dialog, sends it to the server with progress, and hands over its id. */
export function FileDrop({ label, kinds, accept, onUploaded }: FileDropProps) {
  const t = useWords(importWords);
  const format = useFormat();
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<{ name: string; size: number; share: number }>();
  const [sent, setSent] = useState<UploadedFile>();
  const [error, setError] = useState<unknown>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const send = async (file: File | null | undefined) => {
    if (!file || sending) return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setError(undefined);
    setSent(undefined);
    setSending({ name: file.name, size: file.size, share: 0 });
    try {
      const onProgress = (done: number, total: number) =>
        setSending({ name: file.name, size: file.size, share: total > 0 ? done / total : 0 });
      const uploaded = await upload(file, { signal, onProgress });
      setSent(uploaded);
      onUploaded(uploaded);
    } catch (caught) {
      if (!signal.aborted) setError(caught);
    } finally {
      setSending(undefined);
    }
  };

  const drag = (entering: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(entering);
  };

  return (
    <div className={css.stack}>
      <fieldset
        className={css.drop}
        aria-label={label}
        data-over={over || undefined}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void send(event.dataTransfer.files[0]);
        }}
      >
        <IconFileUpload size={32} stroke={1.5} aria-hidden />
        {sending ? (
          <div className={css.sending}>
            <Text>{t("sending", { name: sending.name })}</Text>
            <Progress value={100 * sending.share} aria-label={t("sending", { name: sending.name })} />
            <div className={css.status}>
              <span className={css.note}>
                {format.percent(sending.share)} · {format.bytes(sending.size)}
              </span>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => stop.current?.abort()}>
                {t("stop")}
              </Button>
            </div>
          </div>
        ) : (
          <>
            <Text fw={600}>
              {sent ? t("sent", { name: sent.name, size: format.bytes(sent.size) }) : t("drop")}
            </Text>
            <FileButton
              accept={accept}
              onChange={(file) => void send(file)}
              inputProps={{ "aria-label": label }}
            >
              {(props) => (
                <Button {...props} variant={sent ? "default" : "filled"}>
                  {sent ? t("chooseOther") : t("choose")}
                </Button>
              )}
            </FileButton>
            <p className={css.note}>{t("accepts", { kinds })}</p>
          </>
        )}
      </fieldset>
      {error !== undefined && <ErrorState error={error} />}
    </div>
  );
}
